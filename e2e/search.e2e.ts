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
