import type { Locator, Page } from '@playwright/test';
import { heading, openPage } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** The pages of a PDF: how many, and width and height in millimetres. */
function pagesOf(pdf: Buffer): { count: number; size: readonly number[] } {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1) ?? [];
  return {
    count: text.match(/\/Type ?\/Page\b/g)?.length ?? 0,
    size: box.map((points) => Math.round((Number(points) / 72) * 25.4)),
  };
}

/** Makes the page what a browser prints. */
async function toPaper(page: Page): Promise<Locator> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1032, height: 703 });
  const sheet = page.locator('.print-map');
  // What draws it is fetched after the page is there.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await sheet.count()).toBe(1);
  }).toPass();
  return sheet;
}

/** How many areas a path of the sheet has outlines of, at least: each begins with an M. */
const begun = async (path: Locator): Promise<number> =>
  ((await path.getAttribute('d')) ?? '').match(/M/g)?.length ?? 0;

test('The map is printed on one page with all that it says, however it is shown', async ({ page }) => {
  const link =
    '?periode=2026-02&valgt=1103,0301,5636,4601,5001,3201,3301,1508&utsnitt=59.9,10.7,60&tema=mork';
  await openMap(page, link);
  await expect(page.getByRole('article')).toHaveCount(8);
  const sheet = await toPaper(page);
  await expect(sheet.locator('svg')).toBeVisible();
  // All of the country, with the areas that are chosen, and the close-up of its most crowded corner.
  const country = sheet.locator('.country');
  await expect(country.locator('[class^=f-]')).toHaveCount(7);
  expect(await begun(country.locator('.f-suppressed'))).toBeGreaterThanOrEqual(110);
  await expect(country.locator('.selected')).toHaveCount(8);
  await expect(sheet.getByText('Oslofjorden')).toBeVisible();
  expect(await begun(sheet.locator('.closeup .f-3'))).toBeGreaterThan(5);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText('240 av 357 kommuner vises')).toBeVisible();
  await expect(page.getByText('Skjult: færre enn fire deltakere')).toBeVisible();
  await expect(page.getByText('Tall: NAV,')).toBeVisible();
  await expect(page.getByText(new URL(`/${link}`, page.url()).href)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Del', exact: true })).toBeHidden();
  const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: null });
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ count: 1, size: [297, 210] });
});

for (const [what, search, inLight, scheme] of [
  ['the usual colours where the system is dark', '?periode=2026-02', '?tema=lys', 'dark'],
  ['a scheme of its own in the dark theme', '?tema=mork&farger=viridis', '?farger=viridis', 'light'],
  ['changes in the dark theme', '?tema=mork&sammenlign=2026-01', '?sammenlign=2026-01', 'dark'],
] as const) {
  test(`Paper has the light palette, map and legend alike: ${what}${what.startsWith('a scheme') ? '' : ' @all'}`, async ({
    page,
  }) => {
    const coloursOf = (of: string, attribute: string) =>
      page
        .locator(of)
        .evaluateAll(
          (elements, name) =>
            elements.map(
              (element) => [element.getAttribute(name) ?? '', getComputedStyle(element).fill] as const,
            ),
          attribute,
        );
    await openMap(page, inLight);
    const printed = async () => {
      const sheet = await toPaper(page);
      const legend = await coloursOf('.panel [data-fill] rect[fill^="var(--class"]', 'fill');
      const sea = await sheet.locator('.country > rect').evaluate((rect) => getComputedStyle(rect).fill);
      return { sea, legend, map: await coloursOf('.print-map [class^=f-]', 'class') };
    };
    const wanted = await printed();
    expect(wanted.legend).toHaveLength(5);
    expect(wanted.sea).toBe('rgb(227, 235, 240)');
    expect(new Set(wanted.map.map(([, fill]) => fill)).size).toBeGreaterThan(5);
    await page.emulateMedia({ media: null, colorScheme: scheme });
    await openMap(page, search);
    expect(await printed()).toEqual(wanted);
  });
}

test('Chosen fylker have their outlines on paper, each as one area @all', async ({ page }) => {
  await openMap(page, '?nivaa=fylke&valgt=33,34');
  await page.emulateMedia({ media: 'print' });
  const outlines = page.locator('.print-map .country .selected .line');
  // The boundaries are fetched: until they have come, the borders inside a fylke are there too.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await outlines.count()).toBe(2);
    for (const outline of await outlines.all()) expect(await begun(outline)).toBeLessThan(8);
  }).toPass();
  for (const outline of await outlines.all()) expect(await begun(outline)).toBeGreaterThan(0);
  await expect(page.locator('.print-map .country .kommune-borders')).toHaveCount(0);
});

test('An open comparison is printed instead of the page under it @all', async ({ page }) => {
  await openMap(page, '?valgt=1103,0301,4601,5636');
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
  const dialog = page.getByTestId('compare');
  await expect(dialog).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(dialog.getByRole('table').first()).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
  await expect(page.getByText('Tall: NAV,')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('The whole country is printed without what can only be opened, in the colours of paper', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/?vis=landet');
  await expect(page.getByRole('heading', { name: 'Hele landet, februar 2026' })).toBeVisible();
  await expect(page.getByText('Vis som tabell').first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  const series = await page
    .getByTestId('country')
    .evaluate((country) => getComputedStyle(country).getPropertyValue('--series-0'));
  expect(series).toBe('#0b5c7a');
});

test('The table is printed over upright pages, each with its heading', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  await expect(page.locator('tr[data-kommune]')).toHaveCount(357);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.size).toEqual([210, 297]);
  expect(pages.count).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(page.locator('thead th').first()).toHaveCSS('position', 'static');
  await expect(page.locator('.scroll')).toHaveCSS('overflow', 'visible');
  await expect(page.getByRole('checkbox').first()).toBeHidden();
  // Chromium repeats the words of a heading over every page, but no button.
  await expect(page.locator('thead button').first()).toHaveCSS('display', 'contents');
});
