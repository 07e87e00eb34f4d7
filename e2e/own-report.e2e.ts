import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { heading, openMenu, openPage, openShare } from './support/page.ts';
import {
  banner,
  choose,
  drag,
  makeReports,
  open,
  ownDialog,
  type Reports,
  shows,
} from './support/ownReport.ts';
import { expect, openMap, test } from './support/test.ts';

let reports: Reports;
test.beforeAll(() => {
  reports = makeReports();
});

/** What a page shows of every kommune, as text: names, counts and rates, hidden ones and those without a row. */
const figures = (page: Page): Promise<string[]> =>
  page.locator('tr[data-kommune]').evaluateAll((rows) => rows.map((row) => row.textContent));

/**
 * What is fetched to open a file, and nothing else ever: scripts of the site, by names that are their content. The icon is the
 * browser's own wish, whenever it comes to it.
 */
const CHUNK = /^\/assets\/((own|reader|reader-\w+)-[\w-]{8}\.(js|css)|icon-[\w-]{8}\.svg)$/;

function requestsOf(page: Page): Request[] {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  return asked;
}

// What is read of each kind is held by unit tests to be the same: one is opened here by `npm test`.
for (const kind of ['txt', 'pdf', 'xlsx'] as const) {
  test(`A report as ${kind} shows the figures that are published of it, and nothing leaves the page @no-map${kind === 'xlsx' ? '' : ' @all'}`, async ({
    page,
    baseURL,
  }) => {
    await openPage(page, '?vis=tabell');
    await expect(page.locator('tr[data-kommune]')).toHaveCount(357);
    const published = await figures(page);
    const shown = await heading(page).textContent();
    await openMenu(page);
    await page.getByRole('button', { name: 'Åpne en fil' }).click();
    await expect(ownDialog(page)).toBeVisible();
    const asked = requestsOf(page);
    await open(page, reports[kind]);
    await expect.poll(() => figures(page)).toEqual(published);
    await expect(heading(page)).toHaveText(shown ?? '');
    for (const tiltak of ['I alt', 'Arbeidsforberedende trening']) {
      await page.getByRole('radio', { name: tiltak }).check();
      await expect(heading(page)).toContainText(tiltak === 'I alt' ? '14 871' : '7 521');
    }
    await page.getByRole('slider', { name: 'Måned' }).press('Home');
    await expect(heading(page)).toContainText('januar 2026');
    expect(asked.length).toBeGreaterThan(1);
    for (const request of asked) {
      const { origin, pathname, search } = new URL(request.url());
      expect([request.method(), `${origin}/`, search]).toEqual(['GET', baseURL, '']);
      expect(pathname).toMatch(CHUNK);
      expect(request.postDataBuffer()).toBeNull();
    }
  });
}

test('A report dropped on the map is shown on it @all', async ({ page, painter }) => {
  const map = await openMap(page);
  await drag(page, [reports.xlsx], 'leave');
  await expect(page.getByTestId('drop')).toHaveCount(0);
  await drag(page, [reports.xlsx], 'drop');
  await shows(page, 'TILT120-2026-02.xlsx');
  await expect(map).toHaveAttribute('data-state', 'ready');
  await expect(map).toHaveAttribute('data-painter', painter);
  await expect(page.getByTestId('coverage')).toHaveText(
    '240 av 357 kommuner vises · 110 skjult · 7 uten rad',
  );
  // Over a file, the next one.
  await drag(page, [reports.other], 'drop');
  await shows(page, 'TILT130-2025-03.xlsx');
  await expect(page.getByTestId('coverage')).toContainText('357 av 357');
});

test('Each kind can be dropped, also over another dialog; several at once cannot @no-map @all', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell');
  for (const kind of ['txt', 'pdf'] as const) {
    await openShare(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await drag(page, [reports[kind]], 'drop');
    await shows(page, `.${kind}`);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await drag(page, [reports.txt, reports.pdf], 'drop');
  await expect(ownDialog(page).getByRole('alert')).toHaveText(
    'Flere filer kan ikke åpnes på én gang. Velg én.',
  );
  await shows(page, '.pdf');
});

test('What is dragged and is no file is left alone @no-map', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  const stopped = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'TILT120');
    const events = ['dragenter', 'dragover', 'drop'].map(
      (name) => new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
    );
    for (const event of events) document.body.dispatchEvent(event);
    return events.map(({ defaultPrevented }) => defaultPrevented);
  });
  expect(stopped).toEqual([false, false, false]);
  await expect(page.getByTestId('drop')).toHaveCount(0);
  await expect(ownDialog(page)).toHaveCount(0);
});

test('Of what can be no report no byte is read, and nothing is fetched to read it @no-map', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell');
  const asked = requestsOf(page);
  await choose(page, reports.empty);
  await expect(ownDialog(page).getByRole('alert')).toHaveText('tom.xlsx er tom.');
  await choose(page, reports.large);
  await expect(ownDialog(page).getByRole('alert')).toHaveText(
    'stor.pdf er for stor. Filer på opptil 10 MB kan åpnes.',
  );
  expect(asked.filter((request) => request.url().includes('/reader-'))).toEqual([]);
});

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';
const OTHER = 'TILT990 Noe annet\nRapport oppdatert: 04.03.2026\nJanuar 2026 - Februar 2026\n';
const half = (file: string) => readFileSync(file).subarray(0, 20_000);
const WRONG: readonly (readonly [name: string, bytes: () => Buffer, words: RegExp])[] = [
  [
    'bilde.xlsx',
    () => Buffer.from(PNG, 'base64'),
    /^bilde\.xlsx er verken en av NAVs rapporter eller en tabell/,
  ],
  [
    'side.html',
    () => Buffer.from('<!doctype html><p>TILT120</p>'),
    /^side\.html er verken en av NAVs rapporter eller en tabell/,
  ],
  ['annen.txt', () => Buffer.from(OTHER), /^annen\.txt er en rapport av et annet slag/],
  ['halv.xlsx', () => half(reports.xlsx), /^halv\.xlsx er skadet og kan ikke leses\. Hent filen på nytt\.$/],
  ['halv.pdf', () => half(reports.pdf), /^halv\.pdf er skadet og kan ikke leses\. Hent filen på nytt\.$/],
  ['halv.txt', () => half(reports.txt), /^halv\.txt ser ut som en rapport fra NAV, men har \d+ feil og kan/],
];

/** One that is a report and damaged. The words for each fault are held by unit tests, and by `npm run test:all` in the page. */
const USUAL = 'halv.xlsx';

for (const [name, bytes, words] of WRONG) {
  test(`What is no whole report is answered in words, and the page stays as it was: ${name} @no-map${name === USUAL ? '' : ' @all'}`, async ({
    page,
  }) => {
    await openPage(page, '?vis=tabell');
    await choose(page, { name, buffer: bytes() });
    await expect(ownDialog(page).getByRole('alert')).toHaveText(words);
    await expect(banner(page)).toHaveCount(0);
    await expect(page).toHaveURL('/?vis=tabell');
  });
}

test('A report with a fault is told so, with the place of it @no-map', async ({ page }) => {
  const changed = readFileSync(reports.txt, 'utf8').replace('1103 Stavanger\t282', '1103 Stavanger\t284');
  await openPage(page, '?vis=tabell');
  await choose(page, { name: 'endret.txt', buffer: Buffer.from(changed) });
  await expect(ownDialog(page).getByRole('alert')).toHaveText(
    /^endret\.txt ser ut som en rapport fra NAV, men har 1 feil og kan ikke vises/,
  );
  await ownDialog(page).getByText('Vis feilen').click();
  const fault = ownDialog(page).getByRole('listitem');
  await expect(fault).toHaveCount(1);
  for (const [part, value] of [
    ['Sted', 'line 705'],
    ['Tabell', 'kommune, arbeidstrening'],
    ['Rad', '1103 Stavanger'],
    ['Kolonne', 'Gjennomsnitt hittil i år'],
    ['Fant', '284'],
    ['Ventet', '282'],
  ] as const) {
    await expect(fault.locator('div').filter({ hasText: part })).toContainText(value);
  }
  await expect(fault.getByText('line 705')).toHaveAttribute('lang', 'en');
});

test('What a file is, its content tells, and not its name @no-map @all', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  await choose(page, { name: 'nedlasting.dat', buffer: readFileSync(reports.xlsx) });
  await shows(page, 'nedlasting.dat');
  await choose(page, { name: '<b>rapport</b>\u202etxt.xlsx', buffer: readFileSync(reports.txt) });
  await shows(page, '<b>rapport</b>txt.xlsx');
});

test('A report of other measures and another year opens at what it has of the link @no-map @all', async ({
  page,
}) => {
  await openMap(page, '?periode=2026-02&verdi=antall&valgt=1103,0301');
  await open(page, reports.other);
  await expect(heading(page)).toContainText('mars 2025');
  await expect(page).toHaveURL(/^[^?]*\?tiltak=[a-z-]+&verdi=antall&valgt=1103,0301$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
  await expect(page.getByTestId('compare').locator('li[data-place]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(heading(page)).toContainText('januar 2025');
  await page.getByRole('link', { name: 'Hele landet', exact: true }).click();
  await expect(page.getByTestId('country')).toBeVisible();
  await open(page, reports.all);
  await page.getByRole('link', { name: 'Kart', exact: true }).click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(page.getByTestId('coverage')).toContainText('357 av 357');
});

test.describe('What a report lacks is said above it and wherever it would stand, and the rest is shown', () => {
  const NO_KOMMUNER = 'Rapporten har ingen tabell over kommuner';
  const NO_FYLKER = 'Rapporten har ingen tabell over fylker';
  const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
  const coverage = (page: Page) => page.getByTestId('coverage');
  const country = (page: Page) => page.getByTestId('country');
  const totals = (page: Page) => country(page).locator('[data-dimension="i-alt"] dl');
  test('only kommuner', async ({ page }) => {
    await openMap(page, '?valgt=1103,0301');
    await open(page, reports.lacking.kommuner);
    await expect(banner(page)).toContainText(
      'Rapporten har ikke tabeller over arbeidsmarkedsstatus, fylker, kjønn, alder, innvandrere, landbakgrunn og utdanning.',
    );
    await expect(banner(page)).toContainText('I alt: Rapporten har ikke tallet for hele landet.');
    await expect(coverage(page)).toHaveText('240 av 357 kommuner vises · 110 skjult · 7 uten rad');
    await page.getByRole('radio', { name: 'Fylker' }).check();
    await expect(coverage(page)).toHaveText(NO_FYLKER);
    await go(page, 'Tabell');
    await expect(page.getByText(`${NO_FYLKER}.`, { exact: true })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await go(page, 'Hele landet');
    await expect(totals(page)).toContainText('mangler');
    await expect(country(page).locator('[data-dimension="kjonn"]')).toContainText(
      'Rapporten har ikke denne tabellen.',
    );
  });

  test('only fylker: the map turns to them @all', async ({ page }) => {
    await openMap(page, '?valgt=1103,0301');
    await open(page, reports.lacking.fylker);
    await expect(page).toHaveURL(/nivaa=fylke/);
    await expect(coverage(page)).toContainText('15 av 15 fylker vises');
    await page.getByRole('radio', { name: 'Kommuner' }).check();
    await expect(coverage(page)).toHaveText(NO_KOMMUNER);
    // Of several chosen places one is open, and the others tell their figure in a line.
    for (const card of await page.getByRole('article').all()) {
      await expect(card).toContainText(NO_KOMMUNER);
      await expect(card).not.toContainText(/ingen rad/i);
    }
    await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
    const compare = page.getByRole('dialog');
    await expect(compare).toContainText(`${NO_KOMMUNER}.`);
    await expect(compare).not.toContainText('ingen rad');
  });

  test('no table of status @all', async ({ page }) => {
    await openPage(page, '?vis=tabell');
    await open(page, reports.lacking['uten-status']);
    await go(page, 'Hele landet');
    await expect(banner(page)).toContainText('Rapporten har ikke tabeller over arbeidsmarkedsstatus.');
    await expect(country(page).locator('[data-dimension="status"]')).toContainText(
      'Rapporten har ikke denne tabellen.',
    );
    await expect(country(page).locator('[data-dimension="kjonn"]')).toContainText('Kvinner');
  });

  test('no total of both measures @all', async ({ page }) => {
    await openMap(page, '?tiltak=i-alt');
    await open(page, reports.lacking['uten-i-alt']);
    await expect(banner(page)).toContainText('I alt: Rapporten har ikke tallet for hele landet.');
    await expect(heading(page)).toContainText('landstallet mangler');
    await expect(coverage(page)).toContainText('av 357 kommuner vises');
  });

  test('one measure @all', async ({ page }) => {
    await openMap(page);
    await open(page, reports.lacking['ett-tiltak']);
    await expect(banner(page)).toContainText('Rapporten har ikke tall for arbeidsforberedende trening.');
    await expect(coverage(page)).toHaveText('240 av 357 kommuner vises · 110 skjult · 7 uten rad');
    await expect(page.getByRole('radio', { name: 'Arbeidsforberedende trening' })).toHaveCount(0);
    await go(page, 'Hele landet');
    await expect(totals(page)).toContainText('7 350');
    await expect(totals(page)).not.toContainText('mangler');
  });
});
