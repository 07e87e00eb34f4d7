import type { Locator, Page } from '@playwright/test';
import { card, heading, openPage } from './support/page.ts';
import { expect, test } from './support/test.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Sammenligning' });
/** A place's row of the comparison's table, and its chart with all that belongs to it. */
const figures = (page: Page, number: string): Locator => dialog(page).locator(`tr[data-place="${number}"]`);
const place = (page: Page, number: string): Locator => dialog(page).locator(`li[data-place="${number}"]`);

/** Opens the comparison of the places in a link. */
async function compare(page: Page, search: `?vis=${'tabell' | 'om'}${string}`): Promise<void> {
  await openPage(page, search);
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

test('Chosen kommuner stand side by side with the figures of the report', async ({ page }) => {
  await compare(page, '?vis=tabell&periode=2026-02&valgt=1103,0301,4601');
  // Read by hand off NAV's report TILT120 of February 2026, and the inhabitants off SSB's table 07459.
  for (const [number, name, rate, arbeidstrening, forberedende, change, inhabitants] of [
    ['1103', 'Stavanger', '2,9', '289', '171', '+14', '98 601'],
    ['0301', 'Oslo - Oslove', '1,3', '665', '941', '+51', '510 075'],
    ['4601', 'Bergen', '1,8', '354', '348', '+11', '195 474'],
  ] as const) {
    const row = figures(page, number);
    await expect(row.getByRole('rowheader')).toHaveText(name);
    await expect(row.locator('[data-tiltak=arbeidstrening]')).toHaveText(arbeidstrening);
    await expect(row.locator('[data-tiltak=arbeidsforberedende-trening]')).toHaveText(forberedende);
    await expect(row.getByRole('cell').first()).toHaveText(rate);
    await expect(row.getByRole('cell').last()).toHaveText(inhabitants);
    await expect(row.locator('.change')).toHaveText(change);
    await expect(place(page, number).locator('figcaption')).toHaveText('2 av 2 måneder publisert');
    // January and February: one stroke.
    await expect(place(page, number).locator('path[data-line=place]')).toHaveAttribute(
      'd',
      /^M[^ML]+L[^ML]+$/,
    );
  }
  // 7 350 participants in the country, among 3 566 387 inhabitants; Rogaland has 859 of them.
  await expect(dialog(page).getByTestId('country')).toHaveText('Hele landet: 2,1 per 1 000');
  await expect(figures(page, '1103')).toContainText(/Rogaland\s*2,7/);
  await expect(place(page, '1103').locator('path[data-line]')).toHaveCount(3);
  // Oslo is its own fylke.
  await expect(place(page, '0301').locator('path[data-line]')).toHaveCount(2);
});

test('Counts are compared with neither fylke nor country, and a hidden sum stays hidden @all', async ({
  page,
}) => {
  await compare(page, '?vis=tabell&tiltak=i-alt&periode=2026-02&verdi=antall&valgt=1103,1111');
  await expect(figures(page, '1103').locator('[data-tiltak=i-alt]')).toHaveText('460');
  await expect(figures(page, '1111').locator('[data-tiltak=i-alt]')).toHaveText(
    'skjult: minst ett av tallene i summen er skjult',
  );
  await expect(dialog(page).getByTestId('country')).toHaveCount(0);
  await expect(place(page, '1103').locator('path[data-line]')).toHaveCount(1);
});

test('A line is broken where a month is hidden or has no row, and the strip shows which @all', async ({
  page,
}) => {
  await compare(page, '?vis=tabell&periode=2026-02&valgt=1160,5636,1133');
  for (const [number, states, says, drawn] of [
    ['1160', ['suppressed', 'count'], '1 av 2 måneder publisert, 1 skjult', /^M[^ML]+$/],
    ['5636', ['suppressed', 'suppressed'], '0 av 2 måneder publisert, 2 skjult', /^$/],
    ['1133', ['absent', 'absent'], '0 av 2 måneder publisert, 2 uten rad', /^$/],
  ] as const) {
    const strip = place(page, number).getByTestId('strip');
    for (const [index, state] of states.entries()) {
      await expect(strip.locator('[data-state]').nth(index)).toHaveAttribute('data-state', state);
    }
    await expect(strip.locator('figcaption')).toHaveText(says);
    await expect(place(page, number).locator('path[data-line=place]')).toHaveAttribute('d', drawn);
    // One band for each run of months without a number.
    await expect(place(page, number).locator('[data-gap]')).toHaveCount(1);
    await expect(place(page, number).locator('[data-gap]')).toHaveAttribute('data-gap', states[0]);
  }
  await expect(figures(page, '1133').locator('[data-tiltak=arbeidstrening]')).toHaveText('ingen rad');

  await dialog(page).getByText('Vis alle månedene som tabell').click();
  const january = dialog(page).locator('tr[data-month="2026-01"]');
  await expect(january.locator('[data-column="1160"]')).toHaveText('skjult: færre enn fire deltakere');
  await expect(january.locator('[data-column="1133"]')).toHaveText('ingen rad');
  await expect(january.locator('[data-column="11"]')).toHaveText('2,5');
});

test('Neighbours are added up to eight, told of, and taken away again by Back @all', async ({ page }) => {
  await openPage(page, '?vis=tabell&valgt=1103');
  await page.getByRole('button', { name: 'Naboer til Stavanger' }).click();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103,1127,1124,1108');
  await expect(card(page, 'Stavanger').getByRole('status')).toHaveText('La til Randaberg, Sola og Sandnes.');
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.goBack();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103');
  await expect(page.getByRole('article')).toHaveCount(1);

  // Oslo has eight.
  await compare(page, '?vis=tabell&valgt=0301,1151');
  await place(page, '1151').getByRole('button', { name: 'Naboer til Utsira' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Utsira har ingen naboer på land.');
  await place(page, '0301').getByRole('button', { name: 'Naboer til Oslo - Oslove' }).click();
  await expect(dialog(page).getByRole('status')).toContainText(/^La til Nittedal.*2 naboer er utelatt/);
  await expect(dialog(page).locator('li[data-place]')).toHaveCount(8);
  await place(page, '3232').getByRole('button', { name: 'Naboer til Nittedal' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText(
    'Åtte områder er valgt. Fjern ett for å legge til naboer.',
  );
  await dialog(page).getByRole('button', { name: 'Fjern Utsira' }).click();
  await expect(dialog(page).locator('li[data-place]')).toHaveCount(7);
});

test('Fylker are compared with the country, and have neighbours @all', async ({ page }) => {
  await openPage(page, '?vis=om&nivaa=fylke&valgt=11');
  await page.getByRole('button', { name: 'Naboer til Rogaland' }).click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
  await expect(figures(page, '11').locator('[data-tiltak=arbeidstrening]')).toHaveText('859');
  await expect(place(page, '11').locator('path[data-line]')).toHaveCount(2);
});

test('One kommune alone is compared with its fylke and the country, and its neighbours are a press away', async ({
  page,
}) => {
  await compare(page, '?vis=tabell&periode=2026-02&valgt=1103');
  await expect(dialog(page).locator('li[data-place]')).toHaveCount(1);
  await expect(dialog(page).getByTestId('country')).toHaveText('Hele landet: 2,1 per 1 000');
  await expect(place(page, '1103').locator('path[data-line]')).toHaveCount(3);
  // To look changes nothing of the link.
  await expect(page).toHaveURL('/?vis=tabell&periode=2026-02&valgt=1103');
  await place(page, '1103').getByRole('button', { name: 'Naboer til Stavanger' }).click();
  await expect(dialog(page).locator('li[data-place]')).toHaveCount(4);
});

test('The comparison is opened, read and left without a mouse @all', async ({ page }) => {
  await openPage(page, '?vis=tabell&valgt=1103,0301');
  const open = page.getByRole('button', { name: 'Sammenlign', exact: true });
  await open.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Lukk' })).toBeFocused();
  const names: string[] = [];
  while (names.length < 6) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest('dialog') ? (at.getAttribute('aria-label') ?? at.textContent.trim()) : '';
      }),
    );
  }
  expect(names).toEqual([
    'Tallene side om side',
    'Fjern Stavanger',
    'Naboer til Stavanger',
    'Fjern Oslo - Oslove',
    'Naboer til Oslo - Oslove',
    'Vis alle månedene som tabell',
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(open).toBeFocused();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103,0301');
});

test('At 320 pixels the comparison is not scrolled sideways, nor the page under it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await compare(page, '?vis=om&valgt=1103,5612,1133');
  const sideways = (at: HTMLElement | SVGElement) => at.scrollWidth - at.clientWidth;
  expect(await dialog(page).evaluate(sideways)).toBe(0);
  const table = dialog(page).getByRole('region', { name: 'Tallene side om side' });
  expect(await table.evaluate(sideways)).toBe(0);
  // It is a table still, and each figure has its heading beside it.
  await expect(table.getByRole('columnheader')).toHaveCount(8);
  const label = await figures(page, '1103')
    .locator('.rank')
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toContain('Rang');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
