// The three languages side by side: nothing is missing, and nothing is left in another language.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { monthsIn } from '../figures/period.ts';
import { type Language, LANGUAGES } from '../link/permalink.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { month } from '../testing/small.ts';
import { isFunction, type Said, saidBy } from '../testing/texts.ts';
import { loadMessages } from './index.ts';
import type { Messages } from './messages.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const months = monthsIn(dataset.catalogue.periods);

type All<T> = Readonly<Record<Language, T>>;
let texts: All<Messages>;
let said: All<Said>;
beforeAll(async () => {
  const [nb, nn, en] = await Promise.all(LANGUAGES.map(loadMessages));
  if (!nb || !nn || !en) throw new Error('a language is missing');
  texts = { nb, nn, en };
  const of = (text: Messages) => saidBy(text, dataset);
  said = { nb: of(nb), nn: of(nn), en: of(en) };
});

const lines = (language: Language): readonly (readonly [path: string, line: string])[] =>
  [...said[language]].flatMap(([path, each]) => each.map((line) => [path, line] as const));

test('the languages have the same keys, and say something under each', () => {
  const keys = [...said.nb.keys()].sort();
  expect(keys.length).toBeGreaterThan(100);
  for (const language of LANGUAGES) {
    expect([...said[language].keys()].sort()).toEqual(keys);
    for (const [path, each] of said[language]) expect(each.length, `${language} ${path}`).toBeGreaterThan(0);
    for (const [path, line] of lines(language)) expect(line.trim(), `${language} ${path}`).not.toBe('');
  }
});

test('each language is its own, down to the locale', () => {
  expect(LANGUAGES.map((language) => texts[language].locale)).toEqual(['nb-NO', 'nn-NO', 'en-GB']);
});

describe('a function says another thing in each language', () => {
  /** Numbers alone, and words that the languages share. */
  const ALIKE = ['documentTitle', 'place.place'];
  const ALIKE_IN_NORWEGIAN = [
    'map.label',
    'month.averageOf',
    'month.wholeYearOf',
    'month.current',
    'month.first',
    'month.spoken',
    'periodName',
    'place.changeValue',
    'place.remove',
    'place.unit',
    'search.results',
  ];
  const functions = () => [...said.nb.keys()].filter((path) => isFunction(texts.nb, path));
  const alike = (a: Language, b: Language) =>
    functions().filter((path) => said[a].get(path)?.join('\n') === said[b].get(path)?.join('\n'));

  test.each([
    ['nb', 'nn', [...ALIKE, ...ALIKE_IN_NORWEGIAN]],
    ['nb', 'en', ALIKE],
    ['nn', 'en', ALIKE],
  ] as const)('%s and %s, but for numbers and names', (a, b, expected) => {
    expect(alike(a, b).sort()).toEqual([...expected].sort());
  });
});

describe('no text in English', () => {
  /** Where the Norwegian word stands beside the English one, for those who look further; and the name of the app. */
  const WITH_NORWEGIAN = ['table.name.kommune', 'table.name.fylke', 'table.fylke', 'about.counted'];
  const NORWEGIAN =
    /\b((kommune|fylke|deltak|skjul|gjennomsnitt|månad|måned|innbygg|område|endring|tiltak(?!skart))|(og|ikke|ikkje|eller|av|fra|frå|med|uten|utan|antall|tall?|snitt|vis|vises|velg|vel|januar|februar|hele|heile|ingen|inga|rad)(?![a-zæøå]))/i;

  test('has Norwegian words, but where they are meant to stand', () => {
    const found = lines('en')
      .filter(([path, line]) => path !== 'about.report' && NORWEGIAN.test(line))
      .map(([path]) => path);
    expect([...new Set(found)].sort()).toEqual([...WITH_NORWEGIAN].sort());
  });

  test('has Norwegian letters, but in names', () => {
    const found = lines('en').filter(
      ([path, line]) => !['about.report', 'chosen'].includes(path) && /[æøåÆØÅ«]/.test(line),
    );
    expect(found).toEqual([]);
  });
});

test('no text in nynorsk has words of bokmål', () => {
  const BOKMAL =
    /\b(ikke|fra|noe|noen|hele|kommuner|fylker|deltakere|måned|måneden|månedene|innbyggere|tallet|tallene|endringen|uten|velg|vises|hva|hvorfor|bare|eller ikke|personer|perioder|periodene|forberedende|tiltakene|kunne ikke|siden|være|ett|én|begge tall|mangler|lenken|filen|åpne|søker)\b/i;
  const found = lines('nn').filter(([path, line]) => path !== 'about.report' && BOKMAL.test(line));
  expect(found).toEqual([]);
});

test.each([
  ['nb', '7\u00a0350 deltakere', 'februar\u00a02026', '4.\u00a0mars\u00a02026', '2,9', '−0,3', '1, 2 og 3'],
  ['nn', '7\u00a0350 deltakarar', 'februar\u00a02026', '4.\u00a0mars\u00a02026', '2,9', '−0,3', '1, 2 og 3'],
  ['en', '7,350 participants', 'February\u00a02026', '4\u00a0March\u00a02026', '2.9', '−0.3', '1, 2 and 3'],
] as const)('%s writes numbers, months, dates and lists in its own way', (language, ...expected) => {
  const { f, place } = texts[language];
  expect([
    place.people(7350),
    f.month(month('2026-02')),
    f.date('2026-03-04'),
    f.decimal(2.94, 1),
    f.signed(-0.3, 1),
    f.list(['1', '2', '3']),
  ]).toEqual(expected);
});

test.each([
  [
    'nn',
    'Arbeidsførebuande trening i februar_2026: 7_521 deltakarar i heile landet',
    'Endring i deltakarar i arbeidstrening per 1_000 innbyggjarar 18–66 år frå januar til februar_2026',
    '15 av 15 fylke er viste · 0 skjulte · 0 utan rad',
  ],
  [
    'en',
    'Employment preparation training in February_2026: 7,521 participants nationwide',
    'Change in participants in work training per 1,000 inhabitants aged 18–66 from January to February_2026',
    '15 of 15 counties shown · 0 hidden · 0 without a row',
  ],
] as const)('%s says what a picture shows', (language, finding, change, coverage) => {
  const text = texts[language];
  const unbroken = (line: string) => line.replaceAll('_', '\u00a0');
  const picture = (search: string) => pictureOf(dataset, search);
  const { choice, rest } = text.heading(picture('?tiltak=arbeidsforberedende-trening'), months);
  expect(choice + rest).toBe(unbroken(finding));
  expect(text.mapTitle(picture('?sammenlign=2026-01'), months)).toBe(unbroken(change));
  expect(text.coverage(picture('?nivaa=fylke'))).toBe(coverage);
});

test('an average in English is not said to be “in” a period', () => {
  const { choice, rest } = texts.en.heading(pictureOf(dataset, '?periode=2026'), months);
  expect(choice + rest).toBe(
    'Work training (average January–February\u00a02026): 7,105 participants nationwide',
  );
});

test.each(LANGUAGES)('a hidden figure is told by its interval alone in %s', (language) => {
  const picture = pictureOf(dataset, '');
  for (const mark of picture.marks.values()) {
    if (mark.value.kind !== 'suppressed') continue;
    const figure = texts[language].place.figure(mark, picture);
    expect(figure).toMatch(
      /\(0–3 (personer|personar|people), (høyst|høgst|at most) \d+[.,]\d+ per 1[\u00a0,]000 /,
    );
    expect(figure.replace(/0–3|1[\u00a0,]000|18–66|\d+[.,]\d+ per/g, '')).not.toMatch(/\d/);
  }
});
