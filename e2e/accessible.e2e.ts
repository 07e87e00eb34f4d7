import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { heading } from './support/page.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = ['kart', 'tabell', 'om'] as const;
/** A kommune with figures and one without. */
const link = (view: (typeof VIEWS)[number]) => `/?vis=${view}&valgt=1103,5636`;

async function open(page: Page, view: (typeof VIEWS)[number]) {
  await page.goto(link(view));
  await expect(heading(page)).toContainText('deltakere i hele landet');
  if (view === 'kart') await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(page.getByRole('article')).toHaveCount(2);
}

/** Rows of a table are alike: the first of each kind stand for all, and axe is done in a third of the time. */
const MORE_OF_THE_SAME = [
  'tr[data-kind="count"]:nth-child(n + 20)',
  'tr[data-kind="suppressed"]:nth-child(n + 255)',
];

/** What axe finds, one line each. */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(TAGS);
  for (const rows of MORE_OF_THE_SAME) axe.exclude(rows);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const view of VIEWS) {
  test(`axe finds nothing on ${view}, in light and dark, wide and narrow`, async ({ page }) => {
    // Four examinations, some seconds each.
    test.slow();
    await open(page, view);
    for (const [width, height] of [
      [1280, 900],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violations(page), `${colorScheme}, ${width} × ${height}`).toEqual([]);
      }
    }
  });
}

test('axe finds nothing where colours are forced and motion is reduced', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, 'kart');
  expect(await violations(page)).toEqual([]);
  // What was chosen shows without the page's own colours.
  const chosen = page.getByText('Arbeidstrening', { exact: true }).and(page.locator('input:checked + span'));
  await expect(chosen).toHaveCSS('outline-style', 'solid');
});

test('axe finds nothing in an open search, and nothing in a notice', async ({ page }) => {
  await page.goto('/?vis=om&tiltak=kurs&valgt=1103');
  await page.getByRole('combobox').fill('her');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('At 320 pixels nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const view of VIEWS) {
    await open(page, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
  }
});
