// How places stand against the country by more than chance: the answers on the map, in the table and on a card, and the plot.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { card, follow, heading, legend, notes, openShare, row } from './support/page.ts';
import { spoken, tooltip } from './support/walk.ts';
import { expect, openMap, test } from './support/test.ts';

const plot = (page: Page): Locator => page.getByRole('application', { name: /^Traktdiagram/ });
const counts = (page: Page): Promise<string[]> => legend(page).locator('.count').allTextContents();

/** Places far below, below, like the country, above and far above: reckoned from the report with another program. */
const FEBRUARY = {
  arbeidstrening: [11, 10, 167, 30, 22],
  'arbeidsforberedende-trening': [11, 8, 165, 26, 17],
} as const;

test('The map tells which kommuner stand out, in the numbers that are known of February 2026', async ({
  page,
}) => {
  await openMap(page, '?periode=2026-02&verdi=mot-landet');
  await expect(heading(page)).toHaveText(
    /^Arbeidstrening i februar\s2026: 52 kommuner har flere deltakere enn landets rate tilsier, 21 har færre$/,
  );
  for (const [tiltak, answers] of Object.entries(FEBRUARY)) {
    await follow(page, `?tiltak=${tiltak}&periode=2026-02&verdi=mot-landet`);
    await expect
      .poll(async () => (await counts(page)).slice(0, 5).map((words) => parseInt(words, 10)))
      .toEqual(answers.toReversed());
  }
  await expect(legend(page).getByRole('button').first()).toHaveText(/^\s*Klart over\s/);
  await expect(await notes(page)).toContainText('Statistics in Medicine 24');
  await page.getByText('Klasser og farger').click();
  await expect(page.getByRole('checkbox', { name: 'Navn på kartet' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Kvantiler' })).toHaveCount(0);
});

test('It is one choice more, which Back undoes, and every language has words for it @no-map', async ({
  page,
}) => {
  await page.goto('/?vis=om&periode=2026-02');
  await page.getByRole('radio', { name: 'Skiller seg ut' }).check();
  await expect(page).toHaveURL(/verdi=mot-landet/);
  await expect(heading(page)).toContainText('52 kommuner har flere');
  await page.goBack();
  await expect(heading(page)).toContainText(/7\s350 deltakere i hele landet/);
  await follow(page, '?vis=om&periode=2026-02&verdi=mot-landet&nivaa=fylke&sprak=nn');
  await expect(heading(page)).toContainText(
    '6 fylke har fleire deltakarar enn raten i landet tilseier, 8 har færre',
  );
  await follow(page, '?vis=om&periode=2026-02&verdi=mot-landet&sprak=en');
  await expect(heading(page)).toContainText(
    '52 municipalities have more participants than the national rate suggests',
  );
});

test('With a period to compare with it says why there is no change @no-map', async ({ page }) => {
  await page.goto('/?vis=om&periode=2026-02&verdi=mot-landet&sammenlign=2026-01');
  await expect(page.getByTestId('comparison')).toContainText('de samme i begge periodene');
  await expect(heading(page)).toContainText('52 kommuner har flere');
});

test('The table has the answers, sorted by how far outside, and the hidden by themselves @no-map', async ({
  page,
}) => {
  await page.goto('/?vis=tabell&periode=2026-02&verdi=mot-landet');
  const rows = page.locator('tr[data-kommune]');
  await expect(rows.first().locator('.answer')).toHaveText('klart over');
  await expect(rows.nth(239)).toHaveAttribute('data-kommune', '0301');
  await expect(rows.nth(240)).toHaveAttribute('data-kind', 'suppressed');
  // 7 350 of 3 566 387 inhabitants, times Oslo's 510 075.
  await expect(row(page, '0301').locator('.expected')).toHaveText(/^1\s051,2 \(988–1\s115\)$/);
  await page.getByRole('button', { name: /^Ventet/ }).click();
  await expect(rows.first()).toHaveAttribute('data-kommune', '0301');
});

test('A card tells the difference and the limits, and leads to the plot @no-map', async ({ page }) => {
  await page.goto('/?vis=om&periode=2026-02&verdi=mot-landet&valgt=0301');
  await expect(card(page, 'Oslo - Oslove').getByTestId('stand')).toContainText(
    /386 færre enn landets rate tilsier: klart under landet\. Landets rate tilsier 1\s051,2 deltakere/,
  );
  await card(page, 'Oslo - Oslove').getByRole('button', { name: 'Vis i trakten' }).click();
  await expect(page).toHaveURL(/vis=landet/);
  await expect(plot(page).locator('[data-ring="0301"]')).toBeAttached();
});

test('The plot is pointed at, walked with the keys and chosen in @no-map', async ({ page }) => {
  await page.goto('/?vis=landet&periode=2026-02&verdi=mot-landet');
  await expect(plot(page).locator('circle[data-place]')).toHaveCount(240);
  await expect(plot(page).locator('line[data-place]')).toHaveCount(110);
  await plot(page).focus();
  await page.keyboard.press('End');
  await expect(tooltip(page)).toContainText(/Oslo.*Klart under landet: 665 deltakere/s);
  await expect(spoken(page)).toContainText('Oslo - Oslove: Klart under landet');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/valgt=0301/);
  await page.keyboard.press('Escape');
  await expect(tooltip(page)).toHaveCount(0);
  const box = await plot(page).locator('circle[data-place="1127"]').boundingBox();
  if (!box) throw new Error('Randaberg has no point');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL(/valgt=0301,1127/);
  await page.getByText('Vis tallene som tabell').first().click();
  await expect(page.getByTestId('funnel').locator('tr[data-kommune]')).toHaveCount(350);
});

test('The file that readers take along has the answer, what is expected and the limits @no-map', async ({
  page,
}) => {
  await page.goto('/?vis=om&periode=2026-02&verdi=mot-landet');
  const dialog = await openShare(page);
  await expect(dialog.getByTestId('sentence')).toContainText(
    /har 52 kommuner flere deltakere i arbeidstrening/,
  );
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'CSV med komma' }).first().click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file).toContain(',Mot landet,Ventet,Nedre grense 95 %,Øvre grense 95 %,');
  expect(file).toMatch(/^0301,.*,klart under landet,1051\.22,988,1115,/m);
  const drawing = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Traktdiagram: Tegning (SVG)' }).click();
  const plotted = await drawing;
  expect(plotted.suggestedFilename()).toBe('tiltakskart-arbeidstrening-2026-02-mot-landet-trakt.svg');
  expect(await readFile(await plotted.path(), 'utf8')).toContain('skjulte tall: fra 0');
});
