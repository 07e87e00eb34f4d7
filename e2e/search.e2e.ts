import { card, openPage } from './support/page.ts';
import { expect, test } from './support/test.ts';

/** What people type, and the first hit. */
const QUERIES: [typed: string, found: string][] = [
  ['stavanger', 'Stavanger 1103'],
  ['guovdageaidnu', 'Guovdageaidnu - Kautokeino 5612'],
  ['kautokeino', 'Guovdageaidnu - Kautokeino 5612'],
  ['karasjok', 'Kárášjohka - Karasjok 5610'],
  ['karasjohka', 'Kárášjohka - Karasjok 5610'],
  ['Kárášjohka', 'Kárášjohka - Karasjok 5610'],
  ['tromso', 'Tromsø 5501'],
  ['alesund', 'Ålesund 1508'],
  ['aalesund', 'Ålesund 1508'],
  ['RØROS', 'Røros - Rosse 5025'],
  ['roeros', 'Røros - Rosse 5025'],
  ['5636', 'Unjárga - Nesseby 5636'],
  ['0301', 'Oslo - Oslove 0301'],
  ['301', 'Oslo - Oslove 0301'],
  // Its number until 2023.
  ['3001', 'Halden 3101'],
  ['barum', 'Bærum 3201'],
  ['evje hornnes', 'Evje og Hornnes 4219'],
  ['ål', 'Ål 3328'],
  ['å', 'Åfjord 5058'],
];

test('A kommune is found by name, by any of its names, without æøå, and by number', async ({ page }) => {
  await openPage(page, '?vis=om');
  const field = page.getByRole('combobox', { name: 'Søk kommune eller nummer' });
  for (const [typed, found] of QUERIES) {
    await field.fill(typed);
    await expect(page.getByRole('listbox').getByRole('option').first(), typed).toHaveText(found);
  }
  await field.fill('stavanger');
  await page.getByRole('option', { name: 'Stavanger' }).click();
  await expect(card(page, 'Stavanger')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(page).toHaveURL('/?vis=om&valgt=1103');
});

test('What is not found is said', async ({ page }) => {
  await openPage(page, '?vis=om');
  const field = page.getByRole('combobox', { name: 'Søk kommune eller nummer' });
  await field.fill('Atlantis');
  await expect(page.getByText('Ingen kommune heter «Atlantis» eller har det nummeret.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Ingen treff' })).toBeAttached();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('The search is worked by keyboard alone', async ({ page }) => {
  await openPage(page, '?vis=om');
  const field = page.getByRole('combobox', { name: 'Søk kommune eller nummer' });
  await field.focus();
  await page.keyboard.type('herøy');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
    'Herøy (Møre og Romsdal) 1515',
    'Herøy (Nordland) 1818',
  ]);
  await expect(page.getByRole('status').filter({ hasText: '2 treff' })).toBeAttached();
  const second = page.getByRole('listbox').getByRole('option').nth(1);
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(0);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('article')).toHaveCount(0);

  await field.fill('herøy');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?vis=om&valgt=1818');
  await expect(card(page, 'Herøy (Nordland)')).toBeVisible();
  await expect(field).toBeFocused();
});

test('Enter that accepts a letter being put together chooses nothing', async ({ page }) => {
  await openPage(page, '?vis=om');
  const field = page.getByRole('combobox', { name: 'Søk kommune eller nummer' });
  await field.fill('å');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  for (const composing of [{ isComposing: true }, { keyCode: 229 }])
    await field.dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...composing });
  await expect(field).toHaveValue('å');
  await expect(page.getByRole('article')).toHaveCount(0);
  await field.press('Enter');
  await expect(card(page, 'Åfjord')).toBeVisible();
});

test('A link with a number of before shows the same place, and says so', async ({ page }) => {
  await openPage(page, '?vis=om&valgt=3001,1507');
  await expect(card(page, 'Halden')).toBeVisible();
  const notice = page.getByRole('alert').getByRole('listitem');
  await expect(notice).toHaveText([
    'valgt=3001 (nå 3101 Halden)',
    'valgt=1507 (delt i 1508 Ålesund og 1580 Haram)',
  ]);
});
