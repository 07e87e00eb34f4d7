import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { heading, openMenu, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

// Most browsers are set to another language than the page's; where one lacks nynorsk, as Chromium does, that would show.
test.use({ locale: 'en-US' });

/** What the page says in a language, by hand. */
const SAID = {
  nn: {
    lang: 'nn',
    finding: 'Arbeidstrening i februar 2026: 7 350 deltakarar i heile landet',
    title: 'Deltakarar i arbeidstrening per 1 000 innbyggjarar 18–66 år, februar 2026',
    coverage: '240 av 357 kommunar er viste · 110 skjulte · 7 utan rad',
    legend: 'Teiknforklaring',
    highest: '3,5 og over 57 kommunar',
    hidden: 'Skjult: færre enn fire deltakarar 110 kommunar',
    denominator: 'Folkemengd 1. januar 2026, innbyggjarar 18–66 år.',
    columns: [
      'Nummer',
      'Kommune',
      'Fylke',
      'Deltakarar per 1 000 innbyggjarar 18–66 år',
      'Deltakarar',
      'Rang',
    ],
    groups: [
      'Publisert: 240 kommunar',
      'Skjult, færre enn fire deltakarar: 110 kommunar',
      'Inga rad i rapporten: 7 kommunar',
    ],
    rate: '2,9',
    about: 'Om tala',
    report: 'oppdatert 4. mars 2026. Månadene januar 2026 og februar 2026.',
    search: 'Søk kommune eller nummer',
    hits: '2 treff',
    ignored: 'tiltak=kurs (finst ikkje i tala)',
    change:
      'Endring i deltakarar i arbeidstrening per 1 000 innbyggjarar 18–66 år frå januar til februar 2026',
    changeFinding:
      'Arbeidstrening, endring frå januar til februar 2026: +491 deltakarar i heile landet, frå 6 859 til 7 350',
    counties: '15 av 15 fylke er viste · 0 skjulte · 0 utan rad',
  },
  en: {
    lang: 'en',
    finding: 'Work training in February 2026: 7,350 participants nationwide',
    title: 'Participants in work training per 1,000 inhabitants aged 18–66, February 2026',
    coverage: '240 of 357 municipalities shown · 110 hidden · 7 without a row',
    legend: 'Legend',
    highest: '3.5 and over 57 municipalities',
    hidden: 'Hidden: fewer than four participants 110 municipalities',
    denominator: 'Population on 1 January 2026, inhabitants aged 18–66.',
    columns: [
      'Number',
      'Municipality (kommune)',
      'County (fylke)',
      'Participants per 1,000 inhabitants aged 18–66',
      'Participants',
      'Rank',
    ],
    groups: [
      'Published: 240 municipalities',
      'Hidden, fewer than four participants: 110 municipalities',
      'No row in the report: 7 municipalities',
    ],
    rate: '2.9',
    about: 'About the numbers',
    report: 'updated 4 March 2026. Months: January 2026 and February 2026.',
    search: 'Municipality or number',
    hits: '2 hits',
    ignored: 'tiltak=kurs (not in the data)',
    change:
      'Change in participants in work training per 1,000 inhabitants aged 18–66 from January to February 2026',
    changeFinding:
      'Work training, change from January to February 2026: +491 participants nationwide, from 6,859 to 7,350',
    counties: '15 of 15 counties shown · 0 hidden · 0 without a row',
  },
} as const;
const LANGUAGES = ['nn', 'en'] as const;

async function open(page: Page, language: (typeof LANGUAGES)[number], search: string): Promise<void> {
  await page.goto(`/?${search}&sprak=${language}`);
  await expect(page.locator('html')).toHaveAttribute('lang', SAID[language].lang);
  await expect(page.getByTestId('title')).toBeVisible();
}

for (const language of LANGUAGES) {
  const said = SAID[language];

  test(`The finding, the legend and the live texts are in ${language}${language === 'nn' ? '' : ' @all'}`, async ({
    page,
  }) => {
    await page.goto(`/?sprak=${language}`);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('html')).toHaveAttribute('lang', said.lang);
    await expect(heading(page)).toHaveText(said.finding);
    await expect(page.getByTestId('title')).toHaveText(said.title);
    await expect(page).toHaveTitle(`${said.title} – Tiltakskart`);
    await expect(page.getByTestId('coverage')).toHaveText(said.coverage);
    const legend = page.getByRole('region', { name: said.legend });
    await expect(legend.getByRole('button').first()).toHaveText(said.highest);
    await expect(legend.getByRole('button', { name: said.hidden })).toBeVisible();
    await page.locator('.folds summary').first().click();
    await expect(page.locator('.folds').getByText(said.denominator).last()).toBeVisible();

    await page.getByRole('combobox', { name: said.search }).fill('herøy');
    await expect(page.getByRole('status').filter({ hasText: said.hits })).toBeAttached();
  });

  test(`The table is in ${language}, with numbers as that language writes them${language === 'en' ? '' : ' @all'}`, async ({
    page,
  }) => {
    await open(page, language, 'vis=tabell');
    for (const name of said.columns)
      await expect(page.getByRole('columnheader', { name, exact: true })).toBeAttached();
    for (const name of said.groups)
      await expect(page.getByRole('rowheader', { name, exact: true })).toBeAttached();
    // 289 of 98 601 inhabitants.
    await expect(row(page, '1103').locator('.value')).toHaveText(said.rate);
  });

  test(`Changes and fylker are told in ${language} @all`, async ({ page }) => {
    await open(page, language, 'vis=tabell&sammenlign=2026-01');
    await expect(page.getByTestId('title')).toHaveText(said.change);
    await expect(heading(page)).toHaveText(said.changeFinding);
    await open(page, language, 'vis=tabell&nivaa=fylke');
    await expect(page.getByTestId('coverage')).toHaveText(said.counties);
  });

  test(`The page about the numbers is in ${language}, and quotes the report in its own language${language === 'en' ? '' : ' @all'}`, async ({
    page,
  }) => {
    await open(page, language, 'vis=om&tiltak=kurs');
    await expect(page.getByRole('heading', { level: 2, name: said.about })).toBeVisible();
    await expect(page.getByText(said.report)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(said.ignored);
    const quotes = page.locator('blockquote');
    await expect(quotes).toHaveCount(2);
    for (const quote of await quotes.all()) await expect(quote).toHaveAttribute('lang', 'nb');
  });

  test(`axe finds nothing in ${language} @all`, async ({ page }) => {
    test.slow();
    for (const view of ['kart', 'tabell', 'om']) {
      await open(page, language, `vis=${view}&valgt=1103,5540`);
      expect.soft(await violations(page), view).toEqual([]);
    }
  });
}

test('The parts of a name are marked with their languages, and together are the official name @all', async ({
  page,
}) => {
  await open(page, 'nn', 'vis=tabell');
  const names = (number: string) =>
    row(page, number)
      .getByRole('rowheader')
      .locator('[lang]')
      .evaluateAll((parts) => parts.map((part) => [part.getAttribute('lang'), part.textContent]));
  await expect(row(page, '5540').getByRole('rowheader')).toHaveText('Gáivuotna - Kåfjord - Kaivuono');
  expect(await names('5540')).toEqual([
    ['se', 'Gáivuotna'],
    ['fkv', 'Kaivuono'],
  ]);
  expect(await names('1875')).toEqual([['smj', 'Hábmer']]);
  expect(await names('0301')).toEqual([['sma', 'Oslove']]);
  expect(await names('1103')).toEqual([]);

  await open(page, 'en', 'vis=tabell');
  expect(await names('0301')).toEqual([
    ['nb', 'Oslo'],
    ['sma', 'Oslove'],
  ]);
  expect(await names('1103')).toEqual([['nb', 'Stavanger']]);
});

test('The language is chosen in the page, and Back takes it back', async ({ page }) => {
  await page.goto('/?vis=om');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await openMenu(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/?vis=om&sprak=en');
  await expect(heading(page)).toHaveText(SAID.en.finding);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goBack();
  await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
});
