import type { Locator, Page } from '@playwright/test';
import { follow } from './support/page.ts';
import { expect, test } from './support/test.ts';

const SECTIONS = ['i-alt', 'status', 'kjonn', 'alder', 'innvandrer', 'landbakgrunn', 'utdanning'] as const;
type Section = (typeof SECTIONS)[number];

const section = (page: Page, name: Section): Locator => page.locator(`[data-dimension="${name}"]`);
/** A measure's bar with its numbers. */
const line = (page: Page, name: Section, group: string, tiltak: string): Locator =>
  section(page, name).locator(`[data-group="${group}"] li[data-tiltak="${tiltak}"]`);

async function open(page: Page, search: `?vis=landet${string}`): Promise<void> {
  await page.goto(`/${search}`);
  await expect(section(page, 'utdanning')).toBeVisible();
}

/** Read by hand off NAV's report TILT120 of February 2026, `data/reports/TILT120-2026-02.txt`. */
const FIGURES = [
  ['2026-02', 'kjonn', 'kvinner', 'arbeidstrening', '4 279'],
  ['2026-01', 'kjonn', 'menn', 'arbeidsforberedende-trening', '3 660'],
  ['2026', 'alder', '60-og-over', 'arbeidstrening', '174'],
  ['2026-02', 'alder', '20-24', 'arbeidsforberedende-trening', '1 451'],
  ['2026-01', 'innvandrer', 'innvandrere', 'arbeidstrening', '3 298'],
  ['2026-02', 'landbakgrunn', 'ukjent', 'arbeidsforberedende-trening', '7'],
  ['2026', 'utdanning', 'universitet-lang', 'arbeidstrening', '613'],
  ['2026-02', 'status', 'andre', 'arbeidstrening', '500'],
  ['2026-02', 'status', 'arbeidssokere', 'arbeidsforberedende-trening', '21'],
] as const;

test('Figures of the country, read by hand off the report, stand beside their bars', async ({ page }) => {
  await open(page, '?vis=landet');
  for (const [period, dimension, group, tiltak, figure] of FIGURES) {
    await follow(page, `?vis=landet&periode=${period}`);
    await expect(
      line(page, dimension, group, tiltak).getByTestId('count'),
      `${period} ${group} ${tiltak}`,
    ).toHaveText(figure);
  }
});

test('A bar is as long as its share says, on one scale for both measures', async ({ page }) => {
  await open(page, '?vis=landet&periode=2026-02');
  const training = line(page, 'kjonn', 'kvinner', 'arbeidstrening');
  const preparation = line(page, 'kjonn', 'kvinner', 'arbeidsforberedende-trening');
  await expect(training.getByTestId('share')).toHaveText('58,2 %');
  await expect(training.getByTestId('change')).toHaveText('+243');
  await expect(preparation.getByTestId('share')).toHaveText('50,9 %');
  const length = async (bar: Locator) => (await bar.locator('rect.bar').boundingBox())?.width ?? NaN;
  const [first, second] = [await length(training), await length(preparation)];
  // 4 279 of 7 350 and 3 826 of 7 521.
  expect(first / second).toBeCloseTo(4279 / 7350 / (3826 / 7521), 1);
});

test('The totals are the report’s own, with the change from the month before in words', async ({ page }) => {
  await open(page, '?vis=landet&periode=2026-02');
  const totals = section(page, 'i-alt').locator('dl');
  await expect(totals).toContainText(/Arbeidstrening\s*7\s350\s*491 flere enn i januar\s2026/);
  await expect(totals).toContainText(/Arbeidsforberedende trening\s*7\s521\s*24 flere enn i januar\s2026/);
  await expect(totals).toContainText(/14\s871\s*515 flere enn i januar\s2026/);
});

test('Every chart has its table, which opens by keyboard and has the report’s columns', async ({ page }) => {
  await open(page, '?vis=landet&periode=2026-02');
  for (const name of SECTIONS) {
    const summary = section(page, name).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const table = section(page, name).getByRole('table');
    await expect(table, name).toBeVisible();
    await expect(table.getByRole('columnheader', { name: 'februar 2026', exact: true }), name).toBeVisible();
  }
  const sum = section(page, 'status').locator('tr[data-row="andre"][data-tiltak="i-alt"] td');
  await expect(sum).toHaveText(['461', '511', '486', '3,4 %', '+50']);
});

test('The break of April 2025 lies behind all that is shown, and is told quietly', async ({ page }) => {
  await open(page, '?vis=landet');
  const told = section(page, 'status').locator('[data-break]');
  await expect(told).toHaveAttribute('data-break', 'after');
  await expect(told).toContainText('siden april 2025');
  await expect(page.locator('[data-break]')).toHaveCount(1);
});

test('It is told in nynorsk and English too', async ({ page }) => {
  await open(page, '?vis=landet&sprak=nn');
  await expect(page.locator('main').getByRole('heading', { level: 2 })).toHaveText(
    /^Heile landet, februar\s2026$/,
  );
  await follow(page, '?vis=landet&sprak=en');
  await expect(page.locator('main').getByRole('heading', { level: 2 })).toHaveText(
    /^The whole country, February\s2026$/,
  );
  await expect(line(page, 'kjonn', 'kvinner', 'arbeidstrening').getByTestId('count')).toHaveText('4,279');
});
