import { card, follow, heading, openPage, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

/** Read by hand off NAV's report TILT120 of February 2026, `data/reports/TILT120-2026-02.txt`. */
const FIGURES = [
  ['arbeidstrening', '2026-01', '1103', 'Stavanger', '275'],
  ['arbeidstrening', '2026-02', '1103', 'Stavanger', '289'],
  ['arbeidstrening', '2026', '1103', 'Stavanger', '282'],
  ['arbeidstrening', '2026-01', '0301', 'Oslo - Oslove', '614'],
  ['arbeidstrening', '2026', '4601', 'Bergen', '349'],
  ['arbeidstrening', '2026-02', '5603', 'Hammerfest - Hámmerfeasta', '13'],
  ['arbeidstrening', '2026-01', '1111', 'Sokndal', '4'],
  ['arbeidsforberedende-trening', '2026-02', '0301', 'Oslo - Oslove', '941'],
  ['arbeidsforberedende-trening', '2026-01', '5001', 'Trondheim - Tråante', '304'],
  ['arbeidsforberedende-trening', '2026', '4204', 'Kristiansand', '163'],
  ['arbeidsforberedende-trening', '2026-02', '1812', 'Sømna', '4'],
] as const;

const TOTALS = [
  ['arbeidstrening', '2026-01', '6 859'],
  ['arbeidstrening', '2026-02', '7 350'],
  ['arbeidstrening', '2026', '7 105'],
  ['arbeidsforberedende-trening', '2026-01', '7 497'],
  ['arbeidsforberedende-trening', '2026-02', '7 521'],
  ['arbeidsforberedende-trening', '2026', '7 509'],
  ['i-alt', '2026-01', '14 356'],
  ['i-alt', '2026-02', '14 871'],
  ['i-alt', '2026', '14 614'],
] as const;

test('Figures of kommuner, read by hand off the report, stand in the table and in the panel', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&verdi=antall');
  for (const [tiltak, period, number, name, figure] of FIGURES) {
    const link = `?vis=tabell&tiltak=${tiltak}&periode=${period}&verdi=antall&valgt=${number}` as const;
    await follow(page, link);
    await expect(row(page, number).getByRole('rowheader'), link).toHaveText(name);
    await expect(row(page, number).locator('.value'), link).toHaveText(figure);
    await expect(card(page, name).getByRole('definition').first(), link).toHaveText(figure);
  }
});

test('The totals of the country are the report’s own', async ({ page }) => {
  await openPage(page, '?vis=om');
  for (const [tiltak, period, total] of TOTALS) {
    await follow(page, `?vis=om&tiltak=${tiltak}&periode=${period}`);
    await expect(heading(page), `${tiltak} ${period}`).toContainText(`: ${total} deltakere i hele landet`);
  }
});

test('I alt is the sum of two published figures, and hidden where one of them is', async ({ page }) => {
  await openPage(page, '?vis=tabell&tiltak=i-alt&periode=2026-02&verdi=antall');
  // 289 + 171, 8 + *, * + *, and a kommune without a row.
  await expect(row(page, '1103').locator('.value')).toHaveText('460');
  await expect(row(page, '1111').locator('.value')).toHaveText('skjult');
  await expect(row(page, '5636').locator('.value')).toHaveText('skjult');
  await expect(row(page, '1133').locator('.value')).toHaveText('ingen rad');
});
