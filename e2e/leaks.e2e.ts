// Nothing that is built or shown tells more of a hidden figure than that it is hidden. Faults tell where, and never the
// number that stands there.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { follow } from './support/page.ts';
import { allowedOf, hiddenNow, strange } from './support/published.ts';
import { expect, NOT_OURS, test } from './support/test.ts';

const ROOT = new URL('../', import.meta.url);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(`${ROOT.pathname}${folder}`.length).replace(/^\//, ''),
    );
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const json = (text: string): unknown => JSON.parse(text);

/** The site's data that no committed file holds, word for word or value for value. */
const strangersAmong = (
  site: ReadonlyMap<string, string>,
  committed: readonly string[],
): readonly string[] => {
  const values = committed.map(json);
  return [...site]
    .filter(([, text]) => !values.some((value) => isDeepStrictEqual(value, json(text))))
    .map(([name]) => name);
};

const siteFiles = () => filesIn('dist');
/** What may be in a site at all: a report, a source map or a forgotten note is of no such kind. */
const KINDS =
  /^(?:[\w-]+\.html|del\/[\w-]+\.(?:html|png)|assets\/[\w.-]+\.(?:js|css|json|svg|png|mjs)|(?:datapackage|csv-metadata)\.json|(?:dcat|dataset)\.jsonld|tiltaksdeltakere\.csv|sw\.js|(?:icons\/)?[\w-]+\.(?:webmanifest|png|svg)|_headers|\.htaccess|web\.config)$/;

test(
  'The site’s data are the committed files, value for value, and its files are of known kinds',
  { tag: '@no-map' },
  () => {
    expect(siteFiles().filter((file) => !KINDS.test(file))).toEqual([]);
    const committed = [
      ...filesIn('data/built').map((file) => read(`data/built/${file}`)),
      ...filesIn('data/public')
        .filter((file) => file.includes('json'))
        .map((file) => read(`data/public/${file}`)),
      ...filesIn('geo')
        .filter((file) => file.endsWith('.json'))
        .map((file) => read(`geo/${file}`)),
    ];
    const data = new Map(
      siteFiles()
        .filter((file) => /\.json(ld)?$/.test(file))
        .map((file) => [file, read(`dist/${file}`)]),
    );
    expect(data.size).toBeGreaterThan(9);
    expect(strangersAmong(data, committed)).toEqual([]);
    expect(read('dist/tiltaksdeltakere.csv') === read('data/public/tiltaksdeltakere.csv')).toBe(true);
  },
);

test('The check sees a number more in a file of data', { tag: '@no-map' }, () => {
  const committed = [JSON.stringify({ kommune: { '9999': ['*', 5] } })];
  const site = (text: string) => new Map([['a.json', text]]);
  expect(strangersAmong(site('{ "kommune": { "9999": ["*", 5] } }'), committed)).toEqual([]);
  expect(strangersAmong(site('{"kommune":{"9999":["*",5]},"rest":2}'), committed)).toEqual(['a.json']);
  expect(strangersAmong(site('{"kommune":{"9999":[2,5]}}'), committed)).toEqual(['a.json']);
});

test('No line of a report’s tables is in any file of the site', { tag: '@no-map' }, () => {
  const lines = filesIn('data/reports').flatMap((file) => read(`data/reports/${file}`).split(/\r?\n/));
  const rows = lines.filter((line) => /^\d{4} .*\t(\*|\d)/.test(line));
  expect(rows.length).toBeGreaterThan(600);
  const found = siteFiles()
    .filter((file) => !file.endsWith('.png'))
    .filter((file) => {
      const text = read(`dist/${file}`);
      return rows.some((row) => text.includes(row) || text.includes(row.replaceAll('\t', String.raw`\t`)));
    });
  expect(found).toEqual([]);
});

test('The check sees a number that is not published', { tag: '@no-map' }, () => {
  const allowed = new Set(['9999', '14', '2,7']);
  expect(strange('9999 skjult, 0–3 personer, 14 (2,7 per 1\u00a0000)', allowed)).toBe(0);
  expect(strange('skjult: 1–2 personer', allowed)).toBe(2);
  expect(strange('skjult, 2', allowed)).toBe(1);
});

/** Everything in the page that speaks of places: texts, and what attributes say to ears and programs. */
const spokenOf = (
  page: Page,
  codes: readonly string[],
): Promise<readonly (readonly [code: string, text: string])[]> =>
  page.evaluate((numbers) => {
    const says =
      /^(?:aria-(?!controls|labelledby|describedby|expanded)|title$|alt$|data-|value$|placeholder$)/;
    const told = (root: Element) =>
      [root, ...root.querySelectorAll('*')].flatMap(({ childNodes, attributes }) => [
        ...[...childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
        ...[...attributes].flatMap(({ name, value }) => (says.test(name) ? [value] : [])),
      ]);
    return numbers.flatMap((code) =>
      [`[data-kommune="${code}"]`, `[data-place="${code}"]`, `#k${code}`, `#s${code}`]
        .flatMap((selector) => [...document.querySelectorAll(selector)])
        .flatMap(told)
        .filter((text) => /\d/.test(text))
        .map((text) => [code, text] as const),
    );
  }, codes);

const STATES = [
  '?verdi=antall&form=sirkler',
  '?sammenlign=2026-01',
  '?tiltak=arbeidsforberedende-trening&periode=2026-01&verdi=per1000',
  '?tiltak=i-alt&periode=2026',
  '?vis=tabell',
  '?vis=tabell&verdi=antall&sammenlign=2026-01',
  '?vis=landet',
] as const;

test(
  'No page state tells more of hidden kommuner, in texts, names for ears, data for programs or the console',
  { tag: '@no-map' },
  async ({ page }) => {
    const logged: string[] = [];
    page.on('console', (message) => {
      if (!NOT_OURS.test(message.text())) logged.push(message.type());
    });
    const codes = hiddenNow().map(({ code }) => code);
    expect(codes).toHaveLength(110);
    const chosen = codes.slice(0, 3);
    const faults: string[] = [];
    let looked = 0;
    const look = async (state: string) => {
      const told = await spokenOf(page, state === '?vis=tabell' ? codes : chosen);
      looked += told.length;
      const found = told.filter(([code, text]) => strange(text, allowedOf(code)) > 0);
      faults.push(...found.map(([code, text]) => `${state} ${code}: ${text.replace(/\d/g, '▮')}`));
    };
    await page.goto(`/?valgt=${chosen.join()}`);
    for (const state of STATES) {
      await follow(page, `${state}&valgt=${chosen.join()}`);
      await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
      await expect(page.getByRole('article')).toHaveCount(3);
      if (state.includes('tabell')) await expect(page.locator('tr[data-kommune]')).toHaveCount(357);
      await look(state);
    }
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(100);
    expect(logged).toEqual([]);
  },
);
