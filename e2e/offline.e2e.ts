import type { Page } from '@playwright/test';
import { heading, openShare } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

// MapLibre is kept only once it has been used, and the page's own answer is what is tried here.
// The page asks the network first, in vain.
test.use({ painter: 'svg', serviceWorkers: 'allow', expectFailures: [/ERR_INTERNET_DISCONNECTED/] });

/** Visits the map once, so that the service worker has kept it. */
async function visit(page: Page) {
  await openMap(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The worker takes over the pages that are opened after it.
  await page.reload();
}

test('A visited map opens without a network, at any link, and says so', async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  const map = await openMap(page, '?tiltak=i-alt&periode=2026-01&valgt=1103');
  await expect(heading(page)).toContainText('14 356');
  // A page that a service worker opened is not told of it by some versions of Chromium until it changes.
  await context.setOffline(false);
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'Du er ikke på nett' })).toBeVisible();
  await page.getByRole('slider', { name: 'Måned' }).press('End');
  await expect(map).toHaveAttribute('data-period', '2026-02');
  await context.setOffline(false);
  await expect(page.getByText('Du er ikke på nett')).toHaveCount(0);
});

test.describe('Where the network goes while the months play', () => {
  // Nothing is asked for that was not kept: no request fails.
  test.use({ expectFailures: [] });
  test('they play on, and what is shown can be printed and taken along @all', async ({ page, context }) => {
    await visit(page);
    const map = await openMap(page, '?valgt=1103');
    await page.getByRole('button', { name: 'Spill av månedene' }).click();
    await expect(map).toHaveAttribute('data-period', '2026-01');
    await context.setOffline(true);
    await expect(map).toHaveAttribute('data-period', '2026-02');
    await expect(page.getByRole('status').filter({ hasText: 'Du er ikke på nett' })).toBeVisible();
    const dialog = await openShare(page);
    for (const [name, ending] of [
      ['Excel', 'xlsx'],
      ['CSV med semikolon', 'csv'],
      ['Bilde (PNG)', 'png'],
      ['Tegning (SVG)', 'svg'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name }).first().click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    }
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.print-map svg').first()).toBeVisible();
  });
});
