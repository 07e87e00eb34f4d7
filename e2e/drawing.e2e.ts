import type { Locator, Page } from '@playwright/test';
import { expect, openMap, test } from './support/test.ts';

test.use({ viewport: { width: 1000, height: 700 } });

/** The canvas alone: nothing of what lies over it, which depends on the fonts of the machine. */
async function canvasOf(page: Page, map: Locator): Promise<Locator> {
  await page.addStyleTag({
    content: '* { visibility: hidden !important } canvas { visibility: visible !important }',
  });
  return map.locator('canvas');
}

// Edges may fall otherwise in another Chromium's software GPU; a wrong colour anywhere is far more than this.
const TOLERANCE = { maxDiffPixelRatio: 0.005 };

test('The whole country in light colours is drawn as it was when it was looked at', async ({ page }) => {
  const map = await openMap(page, '?periode=2026-02');
  await expect(await canvasOf(page, map)).toHaveScreenshot('hele-landet-lyst.png', TOLERANCE);
});

test.describe('In dark colours', () => {
  test.use({ colorScheme: 'dark' });
  test('the Oslofjord with two chosen kommuner is drawn as it was when it was looked at', async ({
    page,
  }) => {
    const map = await openMap(page, '?periode=2026-02&valgt=0301,3103&utsnitt=59.55,10.55,145');
    await expect(await canvasOf(page, map)).toHaveScreenshot('oslofjorden-moerkt.png', TOLERANCE);
  });
});
