import { card, openPage } from './support/page.ts';
import { expect, test } from './support/test.ts';

test('A kommune that is ticked in the table comes into the panel and the link, and goes again', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell');
  await page.getByRole('checkbox', { name: 'Velg Stavanger' }).check();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103');
  await expect(card(page, 'Stavanger')).toContainText('289');
  await page.getByRole('checkbox', { name: 'Velg Unjárga - Nesseby' }).check();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103,5636');
  await page.getByRole('button', { name: 'Fjern Stavanger' }).click();
  await expect(page.getByRole('checkbox', { name: 'Velg Stavanger' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Velg Unjárga - Nesseby' }).uncheck();
  await expect(page).toHaveURL('/?vis=tabell');
});

test('A ninth kommune is refused with words @all', async ({ page }) => {
  const eight = '0301,1103,1106,1108,1111,1112,1114,1119';
  await openPage(page, `?vis=tabell&valgt=${eight}`);
  await expect(page.getByRole('article')).toHaveCount(8);
  await page.getByRole('checkbox', { name: 'Velg Tromsø' }).click();
  await expect(page.getByRole('alert')).toHaveText('Åtte områder er valgt. Fjern ett for å velge et annet.');
  await expect(page.getByRole('checkbox', { name: 'Velg Tromsø' })).not.toBeChecked();
  await expect(page).toHaveURL(`/?vis=tabell&valgt=${eight}`);
  await page.getByRole('button', { name: 'Fjern Stavanger' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Velg Tromsø' }).check();
  await expect(page.getByRole('article')).toHaveCount(8);
});
