import type { Locator, Page } from '@playwright/test';
import { addStyles } from './support/page.ts';
import { expect, openMap, test, type Painter } from './support/test.ts';

test.use({ viewport: { width: 1000, height: 700 } });

// Edges may fall otherwise in another Chromium; a wrong colour anywhere is far more than this.
const TOLERANCE = { maxDiffPixelRatio: 0.005 };

/** The drawing alone: nothing of what lies over it, which depends on the fonts of the machine. */
async function drawingOf(page: Page, map: Locator, painter: Painter): Promise<Locator> {
  const drawing = painter === 'svg' ? '.drawn' : 'canvas';
  await addStyles(
    page,
    `* { visibility: hidden !important } ${drawing}, ${drawing} * { visibility: visible !important }`,
  );
  return map.locator(drawing);
}

for (const [theme, name] of [
  ['light', 'lyst'],
  ['dark', 'moerkt'],
] as const) {
  test(`The whole country looks as it did when it was last looked at: ${theme}${theme === 'light' ? ' @webgl' : ''}`, async ({
    page,
    painter,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    const map = await openMap(page, '?periode=2026-02');
    await expect(map).toHaveAttribute('data-painter', painter);
    const drawing = await drawingOf(page, map, painter);
    await expect(drawing).toHaveScreenshot(`hele-landet-${name}-${painter}.png`, TOLERANCE);
  });
}

test('A theme that changes while the map is shown leaves nothing of the one before', async ({
  page,
  painter,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const map = await openMap(page, '?periode=2026-02');
  await page.emulateMedia({ colorScheme: 'light' });
  const drawing = await drawingOf(page, map, painter);
  await expect(drawing).toHaveScreenshot(`hele-landet-lyst-${painter}.png`, TOLERANCE);
});

test.describe('In the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the Oslofjord with two chosen kommuner looks as it did', async ({ page, painter }) => {
    const map = await openMap(page, '?periode=2026-02&valgt=0301,3103&utsnitt=59.55,10.55,145');
    const drawing = await drawingOf(page, map, painter);
    await expect(drawing).toHaveScreenshot(`oslofjorden-moerkt-${painter}.png`, TOLERANCE);
  });
});
