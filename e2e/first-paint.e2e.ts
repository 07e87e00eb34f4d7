import { expect, openMap, test } from './support/test.ts';

test.describe('Without JavaScript', () => {
  // The script is not fetched, and the browser says so.
  test.use({ javaScriptEnabled: false, expectFailures: [/\.js csp$/] });
  test('the map, its legend, the table and the notes are there @no-map', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Arbeidstrening i februar 2026: 7 350 deltakere i hele landet',
    );
    await expect(page.getByText('240 av 357 kommuner vises · 110 skjult · 7 uten rad')).toBeVisible();
    await expect(page.locator('.map-svg .published path')).toHaveCount(240);
    await expect(page.locator('.map-svg .suppressed path')).toHaveCount(110);
    await expect(page.locator('.plain tr:has(td)')).toHaveCount(357);
    await expect(page.getByRole('row', { name: /1103/ })).toContainText('289');
    await expect(page.getByRole('heading', { name: 'Om tallene' })).toBeVisible();
    await expect(page.getByRole('link', { name: /CSV/ })).toBeVisible();
  });
});

test('The takeover moves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  await openMap(page);
  await page.getByRole('slider', { name: 'Måned' }).focus();
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});

test('What takes over is out of sight until it has painted', async ({ page, painter }) => {
  await page.addInitScript(() => {
    const early: string[] = [];
    const look = () => {
      const map = document.querySelector<HTMLElement>('[data-map]');
      const canvas = map?.querySelector('canvas');
      if (
        map &&
        canvas &&
        map.dataset['painter'] === 'svg' &&
        canvas.checkVisibility({ visibilityProperty: true })
      ) {
        early.push('the canvas covers the SVG');
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { early });
  });
  const map = await openMap(page);
  await expect(map).toHaveAttribute('data-painter', painter);
  expect(await page.evaluate(() => (window as unknown as { early: string[] }).early)).toEqual([]);
});

test('A link that asks for something else is not first shown the default view @no-map', async ({ page }) => {
  // The script is held back, as on a slow line.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?tiltak=i-alt', { waitUntil: 'commit' });
  await expect(page.getByText('Tallene hentes …')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  const fills = await page
    .locator('.map-svg [class^=f-]')
    .evaluateAll((paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
  expect(fills).toHaveLength(1);
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/14\s871 deltakere/);
});
