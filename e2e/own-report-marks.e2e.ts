import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { heading, openPage, openShare } from './support/page.ts';
import { banner, choose, makeReports, open, ownDialog, type Reports, shows } from './support/ownReport.ts';
import { expect, openMap, test } from './support/test.ts';

let reports: Reports;
test.beforeAll(() => {
  reports = makeReports();
});

const LINK = 'Lenken tar ikke med filen din. Den åpner de publiserte tallene.';

test('Whatever is shown or taken along of a file says whose it is @no-map', async ({ page }) => {
  await openPage(page, '?vis=tabell&periode=2026-02&valgt=1103');
  await open(page, reports.xlsx);
  await expect(page).toHaveTitle(/Egen fil: TILT120-2026-02\.xlsx – Tiltakskart$/);
  await expect(page.getByTestId('title')).toContainText('Egen fil: TILT120-2026-02.xlsx');
  await expect(
    page.getByRole('main').getByRole('region', { name: /Egen fil: TILT120-2026-02\.xlsx$/ }),
  ).toBeVisible();
  await expect(page.getByText('Tall: egen fil, TILT120-2026-02.xlsx')).toBeVisible();
  await expect(page.getByText(LINK)).toBeVisible();

  const dialog = await openShare(page);
  await expect(dialog).toContainText('Egen fil: TILT120-2026-02.xlsx');
  await expect(dialog.getByRole('heading', { name: 'Innbygging' })).toHaveCount(0);
  await expect(dialog.getByRole('link', { name: 'Alle tallene i rapporten' })).toHaveCount(0);
  await expect(dialog.getByText(LINK)).toBeVisible();
  const sentence = dialog.getByTestId('sentence');
  await expect(sentence).toContainText('deltok 289 personer i arbeidstrening i Stavanger kommune');
  await expect(sentence).toContainText('Tallene er fra en egen fil, TILT120-2026-02.xlsx.');
  const saved = async (name: string) => {
    const started = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).first().click();
    const download = await started;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const csv = await saved('CSV med komma');
  expect(csv.name).toBe('tiltakskart-arbeidstrening-2026-02-per1000-18-66-egen-fil.csv');
  const [columns = '', ...rows] = csv.text.trim().split(/\r?\n/);
  expect(columns).toMatch(/,Kilde$/);
  expect(rows).toHaveLength(357);
  for (const row of rows) expect(row).toMatch(/,Egen fil: TILT120-2026-02\.xlsx$/);
  const svg = await saved('Tegning (SVG)');
  expect(svg.name).toMatch(/-egen-fil\.svg$/);
  expect(svg.text.replace(/<[^>]*>/g, ' ')).toMatch(/Egen\s+fil:\s+TILT120-2026-02\.xlsx/);
  expect(svg.text.replace(/<[^>]*>/g, ' ')).toMatch(/ikke\s+publisert\s+her/);
  // It leads nowhere: what it shows is at no address.
  expect(svg.text).not.toContain('?vis=tabell');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Om tallene' }).click();
  await expect(page.getByRole('main')).toContainText('Tallene som vises, er lest fra din egen fil');
  await expect(page.getByRole('link', { name: 'Alle tallene i rapporten som CSV-fil' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(banner(page)).toBeVisible();
  await expect(banner(page).getByRole('button')).toBeHidden();
  await expect(page.getByText('Tall: egen fil, TILT120-2026-02.xlsx')).toBeVisible();
});

test('A file is gone with a click, and the link is as it was @no-map @all', async ({ page }) => {
  await openPage(page, '?vis=tabell&periode=2026-01&valgt=1103');
  await open(page, reports.other);
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(page).toHaveURL(/verdi=antall/);
  await banner(page).getByRole('button', { name: 'Lukk filen' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(page).toHaveURL('/?vis=tabell&periode=2026-01&valgt=1103');
  await expect(heading(page)).toContainText('januar 2026');
  await expect(page).not.toHaveTitle(/fil/);
  const news = page.getByText('Filen er lukket. Kartet viser de publiserte tallene.');
  await expect(news).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(news).toHaveCount(0);
  // Nor is it behind.
  await page.goBack();
  await expect(page).toHaveURL(/verdi=antall/);
  await expect(heading(page)).toContainText('2026');
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText('Filen du hadde åpnet, er ikke åpen lenger.')).toBeVisible();
});

test('Back undoes the opening, Forward does it again, and a reload drops the file @no-map', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&verdi=antall');
  await open(page, reports.other);
  const own = page.url();
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(heading(page)).toContainText('januar 2025');
  await page.goBack();
  await expect(page).toHaveURL(own);
  await expect(heading(page)).toContainText('mars 2025');
  await page.goBack();
  await expect(page).toHaveURL('/?vis=tabell&verdi=antall');
  await expect(banner(page)).toHaveCount(0);
  await expect(heading(page)).toContainText('februar 2026');
  await page.goForward();
  await shows(page, 'TILT130-2025-03.xlsx');
  await expect(heading(page)).toContainText('mars 2025');
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    JSON.stringify(history.state).includes('TILT'),
  ]);
  expect(stored).toEqual([0, 0, 0, false]);
  await page.reload();
  await expect(heading(page)).toContainText('2026');
  await expect(banner(page)).toHaveCount(0);
  // And says so, once.
  const gone = page.getByText('Filen du hadde åpnet, er ikke åpen lenger.');
  await expect(gone).toBeFocused();
  await page.reload();
  await expect(heading(page)).toContainText('2026');
  await expect(gone).toHaveCount(0);
});

test('The whole way goes without a mouse @no-map @all', async ({ page }) => {
  // Before anything is asked: the browser is told to leave its own window for files closed.
  const asked = page.waitForEvent('filechooser');
  await openPage(page, '?vis=tabell');
  const menu = page.getByRole('button', { name: 'Meny', exact: true });
  const ask = async () => {
    await menu.press('Enter');
    await page.getByRole('button', { name: 'Åpne en fil' }).press('Enter');
  };
  await ask();
  await expect(ownDialog(page).getByRole('button', { name: 'Lukk' })).toBeFocused();
  await page.keyboard.press('Escape');
  // The menu is closed, and what opened it has the focus again.
  await expect(menu).toBeFocused();
  await ask();
  // It comes a moment later, and a Tab before it would be the page's.
  await expect(ownDialog(page).getByRole('button', { name: 'Lukk' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(ownDialog(page).getByRole('button', { name: 'Velg fil' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await asked).setFiles(reports.txt);
  await expect(banner(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(banner(page).getByRole('button', { name: 'Lukk filen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Filen er lukket.')).toBeFocused();
});

test('A reading can be cancelled, and one that takes too long is given up @no-map', async ({ page }) => {
  await page.clock.install();
  await openPage(page, '?vis=tabell');
  // Never answered.
  await page.route('**/assets/reader-*', () => new Promise<void>(() => undefined));
  await choose(page, reports.txt);
  await expect(ownDialog(page).getByRole('status')).toHaveText('Åpner TILT120-2026-02.txt …');
  await ownDialog(page).getByRole('button', { name: 'Avbryt' }).click();
  await expect(ownDialog(page).getByRole('status')).toHaveText('Lesingen er avbrutt.');
  await expect(ownDialog(page).getByRole('button', { name: 'Velg fil' })).toBeFocused();
  await choose(page, reports.txt);
  await expect(ownDialog(page).getByRole('progressbar')).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(ownDialog(page).getByRole('alert')).toHaveText(
    'TILT120-2026-02.txt tok for lang tid å lese. Lesingen er stanset.',
  );
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('Where the readers can’t be had', () => {
  test.use({ expectFailures: [/reader-/] });
  for (const [what, pattern, file] of [
    ['the worker', /\/reader-[\w-]{8}\.js/, 'txt'],
    ['what reads', /\/reader-answer-/, 'txt'],
    ['what reads workbooks', /\/reader-xlsx-/, 'xlsx'],
  ] as const) {
    test(`the reader is told so, and can try again: ${what} @no-map${what === 'the worker' ? '' : ' @all'}`, async ({
      page,
      context,
    }) => {
      await openPage(page, '?vis=tabell');
      await context.route(pattern, (route) => route.fulfill({ status: 404 }));
      await choose(page, reports[file]);
      await expect(ownDialog(page).getByRole('alert')).toHaveText(
        'Programmet som leser filer, kunne ikke hentes. Sjekk at du er på nett, og prøv igjen.',
      );
      await context.unroute(pattern);
      await open(page, reports[file]);
    });
  }
});

/** A report with figures that are none. */
const wrong = () => Buffer.from(readFileSync(reports.txt, 'utf8').replaceAll(/\t28\d\b/g, '\tmange'));

/** How far something has to be scrolled sideways, in pixels: the page, or a dialog. */
const sideways = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`Dialog, faults and banner break no rule of accessibility: ${scheme}, ${width} px @no-map${scheme === 'dark' && width === 360 ? '' : ' @all'}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await openPage(page, '?vis=om');
      await choose(page, { name: 'feil.txt', buffer: wrong() });
      await ownDialog(page)
        .getByText(/^Vis de \d+ feilene/)
        .click();
      expect(await violations(page)).toEqual([]);
      await open(page, reports.txt);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('At 320 pixels neither the dialog nor the banner is scrolled sideways @no-map @all', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await openMap(page);
  const name = `${'Tiltaksdeltakere'.repeat(9)}.txt`;
  const bytes = readFileSync(reports.txt);
  await choose(page, { name, buffer: wrong() });
  await ownDialog(page)
    .getByText(/^Vis de \d+ feilene/)
    .click();
  expect(await sideways(page)).toEqual([0, 0]);
  await choose(page, { name, buffer: bytes });
  await expect(banner(page)).toBeFocused();
  expect(await sideways(page)).toEqual([0]);
});
