import { CHROMIUM_FLAGS } from '../scripts/chromium.mjs';
import { sideways } from './support/page.ts';
import { expect, test } from './support/test.ts';

// The setting that readers have, which the style sheet's limits follow, too.
test.use({
  viewport: { width: 360, height: 740 },
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: [...CHROMIUM_FLAGS, '--blink-settings=defaultFontSize=32'],
  },
});

test('With letters twice as large no view is wider than a phone, and the search has room @no-map', async ({
  page,
}) => {
  // What has least room; the others by `npm run test:all`.
  const others = process.env['TEST_ALL'] === '1' ? ['', '?vis=om', '?sprak=en'] : [];
  for (const view of ['?valgt=1103,0301', '?vis=tabell', '?vis=landet', '?verdi=mot-landet', ...others]) {
    await page.goto(`/${view}`);
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    await expect.poll(() => sideways(page), view).toBeLessThanOrEqual(0);
    const search = page.locator('input[role=combobox]');
    await expect(search).toBeVisible();
    expect((await search.boundingBox())?.width, view).toBeGreaterThan(150);
  }
});
