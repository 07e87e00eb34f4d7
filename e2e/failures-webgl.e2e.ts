import type { Page } from '@playwright/test';
import { FAULTS_REPORTED, spoil } from './support/faults.ts';
import { distance, middleOf, patchAt } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** Nobody sees an error where MapLibre can't be the map: the SVG is the map, and does all that a map does. */
async function expectSvgMap(page: Page) {
  // The middle of the map lies inland, in a kommune.
  const map = await openMap(page, '?valgt=1103&utsnitt=60.6,8.5,300');
  await expect(map).toHaveAttribute('data-painter', 'svg');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  const [x, y] = await middleOf(map);
  await page.mouse.click(x, y);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('button', { name: 'Zoom inn' }).click();
  await expect(page).toHaveURL(/utsnitt=60\.\d+,8\.\d+,150/);
}

test('Without WebGL 2 the SVG is the map', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  await expectSvgMap(page);
});

const WAYS = ['missing', 'cut off', 'a page instead', 'failing', 'unreachable'] as const;
/** What MapLibre consists of. Half a style sheet is a style sheet. */
const PARTS = [
  ['script', /GlMap-.*\.js$/, WAYS],
  ['style sheet', /GlMap-.*\.css$/, WAYS.filter((how) => how !== 'cut off')],
  ['worker', /maplibre-gl-worker-.*\.js$/, WAYS],
] as const;

for (const [part, file, ways] of PARTS) {
  test.describe(`Whatever is wrong with MapLibre’s ${part}`, () => {
    test.use({ expectFailures: [FAULTS_REPORTED] });
    test('the SVG is the map', async ({ page }) => {
      for (const how of ways) {
        await test.step(how, async () => {
          const mend = await spoil(page, file, how);
          await expectSvgMap(page);
          await mend();
        });
      }
    });
  });
}

test.describe('MapLibre loses its context for good', () => {
  test('and the SVG takes over, with the same picture @webgl', async ({ page }) => {
    const map = await openMap(page, '?valgt=1103&utsnitt=59,6,300');
    await expect(map).toHaveAttribute('data-painter', 'webgl');
    await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(map).toHaveAttribute('data-painter', 'svg');
    await expect(map).toHaveAttribute('data-state', 'ready');
    await expect(page).toHaveURL('/?valgt=1103&utsnitt=59,6,300');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('While MapLibre waits for its context', () => {
  // As long as it takes here: three seconds are few on a busy machine.
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const setTimeout = window.setTimeout.bind(window);
      window.setTimeout = ((act: TimerHandler, ms?: number, ...more: unknown[]) =>
        setTimeout(act, ms === 3000 ? 1e8 : ms, ...more)) as typeof window.setTimeout;
    });
  });
  test('the SVG is the map, and answers clicks; then MapLibre goes on', async ({ page }) => {
    const map = await openMap(page, '?utsnitt=60.6,8.5,300');
    await expect(map).toHaveAttribute('data-painter', 'webgl');
    await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const switches = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(window, { giveBack: () => switches?.restoreContext() });
      switches?.loseContext();
    });
    await expect(map).toHaveAttribute('data-painter', 'svg');
    const [x, y] = await middleOf(map);
    await page.mouse.click(x, y);
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.evaluate(() => {
      (window as unknown as { giveBack: () => void }).giveBack();
    });
    await expect(map).toHaveAttribute('data-painter', 'webgl');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('Zoomed, or on another screen, MapLibre draws as sharply as the screen is', async ({ page }) => {
  // The browser's own tools change the ratio, and tell no query of it.
  await page.addInitScript(() => {
    const matchMedia = window.matchMedia.bind(window);
    const queries = new EventTarget();
    Object.assign(window, { queries });
    window.matchMedia = (query) => (query.includes('dppx') ? (queries as MediaQueryList) : matchMedia(query));
  });
  const map = await openMap(page, '');
  await expect(map).toHaveAttribute('data-painter', 'webgl');
  const canvas = map.locator('.canvas canvas').first();
  const sharpness = () =>
    canvas.evaluate((each: HTMLCanvasElement) => each.width / each.getBoundingClientRect().width);
  expect(await sharpness()).toBeCloseTo(1, 1);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: 1280,
    height: 900,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
  await page.evaluate(() => {
    (window as unknown as { queries: EventTarget }).queries.dispatchEvent(new Event('change'));
  });
  await expect.poll(sharpness).toBeCloseTo(2, 1);
});

test.describe('MapLibre loses its context while the months play, and gets it back', () => {
  test('and the months play on, with the right picture', async ({ page }) => {
    const map = await openMap(page, '?navn=nei&utsnitt=60.6,8.5,300');
    const at = await middleOf(map);
    const [before] = (await patchAt(page, at, 1)).flat();
    if (!before) throw new Error('the map has no colour');
    await page.getByRole('button', { name: 'Spill av månedene' }).click();
    await expect(map).toHaveAttribute('data-period', '2026-01');
    await map.locator('canvas').evaluate(async (canvas: HTMLCanvasElement) => {
      const switches = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const lost = new Promise((resolve) => {
        // It can be given back once everybody has been told that it is lost.
        canvas.addEventListener('webglcontextlost', () => setTimeout(resolve), { once: true });
      });
      switches?.loseContext();
      await lost;
      switches?.restoreContext();
    });
    await expect(page.getByRole('button', { name: 'Spill av månedene' })).toBeVisible();
    await expect(map).toHaveAttribute('data-period', '2026-02');
    await expect(map).toHaveAttribute('data-painter', 'webgl');
    const difference = async () => {
      const [after] = (await patchAt(page, at, 1)).flat();
      return after && distance(before, after);
    };
    await expect.poll(difference).toBeLessThan(6);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
