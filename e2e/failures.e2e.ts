import type { Page } from '@playwright/test';
import { distance, heading, middleOf, patchAt } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** Breaks the site's file until the returned function mends it. */
async function spoil(page: Page, file: RegExp, how: 'missing' | 'broken' | 'cut off' | 'unreachable') {
  await page.route(file, async (route) => {
    if (how === 'missing') await route.fulfill({ status: 404, body: 'not found' });
    else if (how === 'broken') await route.fulfill({ status: 500, body: 'error' });
    else if (how === 'unreachable') await route.abort('connectionreset');
    else {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).slice(0, 5000) });
    }
  });
  return () => page.unroute(file);
}

/** The message names the file, and "Prøv igjen" works when the file is back. */
async function expectFailure(page: Page, file: string, mend: () => Promise<void>) {
  const message = page.getByRole('alert');
  await expect(message).toContainText('Tallene kunne ikke hentes');
  await expect(message).toContainText(
    `Filen ${file} mangler eller kan ikke leses. Sjekk at du er på nett, og prøv igjen.`,
  );
  const again = message.getByRole('button', { name: 'Prøv igjen' });
  await again.click();
  await expect(message).toContainText(`Filen ${file} mangler`);
  await mend();
  await again.click();
  await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
  await expect(message).toBeHidden();
}

const LOAD = '^console error: Failed to load resource|^response [45]|^request failed';

/** What breaks, how, and the name that the reader is told. */
const BROKEN = [
  ['The catalogue is missing', /catalogue-.*\.json/, 'missing', 'catalogue.json'],
  ['The catalogue is cut off', /catalogue-.*\.json/, 'cut off', 'catalogue.json'],
  ['The server fails at a tiltak', /\/arbeidstrening-.*\.json/, 'broken', 'arbeidstrening.json'],
  ['A tiltak is cut off', /\/arbeidstrening-.*\.json/, 'cut off', 'arbeidstrening.json'],
] as const;

for (const [name, file, how, says] of BROKEN) {
  test.describe(name, () => {
    // Whoever looks into it finds it in the console; a tiltak's failure is only the reader's.
    const reported = says === 'arbeidstrening.json' ? '' : '|^page error: AssetError';
    const quiet = how === 'cut off' && reported === '';
    test.use({ expectFailures: quiet ? [] : [new RegExp(`${LOAD}${reported}`)] });
    test('and the page says which file, and tries again', async ({ page }) => {
      const mend = await spoil(page, file, how);
      await page.goto('/?vis=om');
      await expectFailure(page, says, mend);
    });
  });
}

test.describe('A tiltak that is chosen later fails', () => {
  test.use({ expectFailures: [new RegExp(LOAD)] });
  test('and the page says so, and the other tiltak still show', async ({ page }) => {
    const mend = await spoil(page, /arbeidsforberedende-trening-.*\.json/, 'broken');
    await page.goto('/?vis=om');
    await expect(heading(page)).toContainText('7 350');
    await page.getByRole('radio', { name: 'Arbeidsforberedende trening' }).check();
    await expect(page.getByRole('alert')).toContainText('Filen arbeidsforberedende-trening.json mangler');
    await page.getByRole('radio', { name: 'Arbeidstrening' }).check();
    await expect(heading(page)).toContainText('7 350');
    await page.getByRole('radio', { name: 'Arbeidsforberedende trening' }).check();
    await mend();
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(heading(page)).toContainText('7 521');
  });
});

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

test.describe('The code of MapLibre can not be reached', () => {
  test.use({ expectFailures: [new RegExp(LOAD)], painter: 'webgl' });
  test('and the SVG is the map', async ({ page }) => {
    await spoil(page, /GlMap-.*\.js$/, 'missing');
    await expectSvgMap(page);
  });
});

test.describe('MapLibre loses its context for good', () => {
  test.use({ painter: 'webgl' });
  test('and the SVG takes over, with the same picture', async ({ page }) => {
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

test.describe('MapLibre loses its context while the months play, and gets it back', () => {
  test.use({ painter: 'webgl' });
  test('and the months play on, with the right picture', async ({ page }) => {
    const map = await openMap(page, '?utsnitt=60.6,8.5,300');
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

test.describe('The boundaries for closer looks can not be reached', () => {
  test.use({ expectFailures: [new RegExp(LOAD)], painter: 'svg' });
  test('and the map goes on with those that it has', async ({ page }) => {
    const asked = page.waitForResponse(/detalj\.topo-/);
    await spoil(page, /\.topo-.*\.json/, 'missing');
    const map = await openMap(page, '?utsnitt=69.3,24,200');
    await asked;
    const [x, y] = await middleOf(map);
    await page.mouse.click(x, y);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('alert')).toContainText('Filen detalj.topo.json mangler');
  });
});

/** What private windows and strict settings take away. */
test('Where the browser refuses all storage, the map is whole @no-map', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => Promise.reject(new DOMException('refused', 'SecurityError')),
    });
  });
  await openMap(page, '?valgt=1103');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-period', '2026-01');
  await page.getByRole('link', { name: 'Tabell' }).click();
  await expect(page.getByRole('table')).not.toHaveCount(0);
});

for (const year of [1971, 2061]) {
  test(`A clock that says ${year} changes nothing @no-map`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${year}-05-17T12:00:00Z`));
    await page.goto('/?vis=tabell&valgt=1103');
    await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
    await expect(page.getByRole('table')).not.toHaveCount(0);
  });
}
