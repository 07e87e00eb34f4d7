// Any table of kommuner, from the file to the map and away again, as a reader opens one.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { banner, choose } from './support/ownReport.ts';
import { heading, openMenu, openPage, openShare } from './support/page.ts';
import { expect, test } from './support/test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Slik er tabellen forstått' });
const told = (page: Page) => page.getByTestId('understood');
const file = (name: string, text: string) => ({ name, buffer: Buffer.from(text) });

/** Made-up figures: a share, by sex and year, with a hidden one, a row without a kommune and the whole country. */
const PLACES = ['0301 Oslo', '1103 Stavanger', '4601 Bergen', '5001 Trondheim', '1101 Eigersund'];
const SHARE = file(
  'andel.csv',
  [
    'Oppdiktet andel, prosent',
    'Kommune;Kjønn;2023;2024;2025',
    ...PLACES.flatMap((place, i) => [
      `${place};Begge;${10 + i},5;${11 + i},5;${i === 1 ? ':' : `${12 + i},5`}`,
      `${place};Menn;${20 + i},5;${21 + i},5;${22 + i},5`,
    ]),
    'Uoppgitt;Begge;1,0;1,0;1,0',
    'Hele landet;Begge;11,0;12,0;13,0',
    'Kilde: Oppdiktet',
  ].join('\n'),
);
/** Made-up counts of two months. */
const COUNTS = file(
  'antall.csv',
  ['Kommune;2026M01;2026M02', ...PLACES.map((place, i) => `${place};${100 * (i + 1)};${100 * (i + 2)}`)].join(
    '\n',
  ),
);

test('A table is dropped on the page, corrected, looked at, taken along, closed, and undone @no-map', async ({
  page,
  baseURL,
}) => {
  await openPage(page, '?vis=om&valgt=0301');
  const published = await heading(page).textContent();
  const strangers: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (request.method() !== 'GET' || (`${origin}/` !== baseURL && !request.url().startsWith('blob:')))
      strangers.push(request.url());
  });
  await choose(page, SHARE);
  await expect(told(page)).toHaveText(
    '5 av 357 kommuner får tall; 1 rad uten kommune. 3 perioder: 2023 til 2025',
    { timeout: 30_000 },
  );
  expect(await violations(page)).toEqual([]);

  // A correction is told at once.
  await dialog(page).getByRole('combobox', { name: 'Kjønn' }).selectOption('Menn');
  await expect(told(page)).toContainText('5 av 357');
  await dialog(page).getByRole('combobox', { name: 'Kjønn' }).selectOption('Begge');
  await dialog(page).getByRole('textbox', { name: 'Tittel' }).fill('Andel av noe');
  await dialog(page).getByRole('button', { name: 'Vis på kartet' }).click();
  await expect(banner(page)).toContainText('andel.csv');
  await expect(heading(page)).toHaveText('Andel av noe, 2025: 13,0 % i hele landet');

  // A rate is as it is: no persons, no fylker, no test against the country.
  await expect(page.getByRole('radio', { name: /Per 1/ })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Fylker' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Hele landet' })).toHaveCount(0);
  await expect(page.getByText('Uoppgitt')).toBeVisible();

  // The rest of the split is a choice of the page, and the times have their slider.
  await page.getByRole('radio', { name: 'Menn' }).check();
  await expect(heading(page)).toContainText('Menn, 2025');
  await page.getByRole('radio', { name: 'Begge' }).check();
  await page.getByRole('slider', { name: 'Tid' }).press('Home');
  await expect(heading(page)).toHaveText('Andel av noe, 2023: 11,0 % i hele landet');
  expect(page.url()).not.toMatch(/andel|noe|menn|begge/i);
  await page.getByRole('link', { name: 'Tabell', exact: true }).click();
  await expect(page.locator('tr[data-kommune="1103"]')).toContainText('11,5');
  await page.getByRole('slider', { name: 'Tid' }).press('End');
  await expect(page.locator('tr[data-kommune="1103"]')).toContainText('skjult');

  // The whole of it in a file that opens from the disk, without a network and without scripts.
  await openShare(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Nettside (HTML)' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/2025.*egen-fil\.html$/);
  const path = await saved.path();
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('andel.csv');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV med komma' }).first().click(),
  ]);
  expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^0301,Oslo - Oslove,Oslo,[^,]*,2025,[^,]*,12\.5,/m);
  await page.keyboard.press('Escape');
  expect(strangers).toEqual([]);

  // Another file in its place; Back leads to the first, and closing leads to the published figures.
  await choose(page, COUNTS);
  await expect(told(page)).toContainText('2 perioder: januar 2026 til februar 2026');
  await page.keyboard.press('Enter');
  await expect(banner(page)).toContainText('antall.csv');
  await page.getByRole('radio', { name: 'Per 1 000 (alle)' }).check();
  await page.getByRole('button', { name: 'Lukk filen' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText(published ?? '');
  await page.goBack();
  await expect(page.getByText('er ikke åpen lenger')).toBeVisible();

  const offline = await page.context().browser()?.newContext({ offline: true, javaScriptEnabled: false });
  const alone = await offline?.newPage();
  await alone?.setContent(html);
  await expect(alone?.getByRole('row', { name: /1103 Stavanger/ }) ?? page.locator('none')).toContainText(
    'skjult',
  );
  await offline?.close();
  expect(pathToFileURL(path).protocol).toBe('file:');
});

test('By keys alone, on a phone: an example opens with Enter, is looked over again, and closed @no-map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage(page, '?vis=tabell');
  await openMenu(page);
  await page.getByRole('button', { name: 'Åpne en fil' }).press('Enter');
  await page.getByRole('button', { name: /^Endring i folkemengde/ }).press('Enter');
  await expect(told(page)).toContainText('357 av 357 kommuner får tall.', { timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Vis på kartet' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect(wide).toEqual([0, 0]);
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeFocused();
  await expect(heading(page)).toContainText('2024–2026');
  await page.getByRole('button', { name: 'Se over tabellen' }).press('Enter');
  await expect(told(page)).toContainText('357 av 357', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Lukk filen' }).press('Enter');
  await expect(banner(page)).toHaveCount(0);
});
