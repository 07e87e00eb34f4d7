import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { CSV_COLUMNS } from '../picture/csvTables.ts';
import type { Catalogue, Note } from '../figures/dataset.ts';
import { monthsIn } from '../figures/period.ts';
import { decode, LANGUAGES } from '../link/permalink.ts';
import { draw } from '../picture/picture.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';
import { builtDataset } from '../testing/built.ts';
import { month, smallDataset } from '../testing/small.ts';
import { toldOf } from './compose/finding.ts';
import { takeAwayMessages } from './takeaway.ts';
import { scaleOf } from '../figures/scale.ts';

const built = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const small = smallDataset();
type Language = (typeof LANGUAGES)[number];

/** The sentence about a place of a link's picture, or about the country; with plain spaces, to be read. */
function sentence(
  search: string,
  place?: string,
  dataset: Dataset = built,
  language: Language = 'nb',
): string {
  const { catalogue } = dataset;
  const { view } = decode(search, catalogue);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError(`${view.tiltak} is not loaded`);
  const classes = series.classes[scaleOf(view.value)];
  const picture = draw({ view, catalogue, series, classes, theme: 'light', since: view.since });
  const mark = [...picture.marks.values()].find(({ place: { number } }) => number === place);
  if (place !== undefined && !mark) throw new RangeError(`no place ${place}`);
  const told = toldOf(mark, picture, catalogue, series);
  return takeAwayMessages[language].sentence
    .write(told, monthsIn(catalogue.periods))
    .replaceAll('\u00a0', ' ');
}

const withNotes = (...notes: Note[]): Dataset => {
  const catalogue: Catalogue = { ...small.catalogue, notes };
  return { ...small, catalogue };
};

test.each([
  [
    '?verdi=per1000-18-66',
    '1103',
    'I februar 2026 deltok 289 personer i arbeidstrening i Stavanger kommune, 2,9 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB).',
  ],
  ['?verdi=antall', '1103', 'I februar 2026 deltok 289 personer i arbeidstrening i Stavanger kommune (NAV).'],
  [
    '?verdi=antall&tiltak=arbeidsforberedende-trening',
    '1515',
    'I februar 2026 deltok 6 personer i arbeidsforberedende trening i Herøy kommune i Møre og Romsdal (NAV).',
  ],
  [
    '?nivaa=fylke&verdi=antall',
    '11',
    'I februar 2026 deltok 859 personer i arbeidstrening i Rogaland fylke (NAV).',
  ],
  ['', undefined, 'I februar 2026 deltok 7 350 personer i arbeidstrening i hele landet (NAV).'],
  [
    '?periode=2026&tiltak=i-alt',
    undefined,
    'I gjennomsnitt for januar–februar 2026 deltok 14 614 personer i arbeidsforberedende trening og arbeidstrening til sammen i hele landet (NAV).',
  ],
])(
  '%s %s: the sentence has the number, the period, the place, the unit and the sources',
  (search, place, words) => {
    expect(sentence(search, place)).toBe(words);
  },
);

describe('a hidden figure', () => {
  test.each([
    [
      '?periode=2026-02',
      'I februar 2026 er antallet deltakere i arbeidstrening i Stavanger kommune skjult fordi færre enn fire personer deltok (0–3 personer, høyst 1,2 per 1 000 innbyggere 18–66 år; kilde: NAV; folkemengde: SSB).',
    ],
    [
      '?periode=2026-02&verdi=antall',
      'I februar 2026 er antallet deltakere i arbeidstrening i Stavanger kommune skjult fordi færre enn fire personer deltok (0–3 personer; kilde: NAV).',
    ],
  ])('of a measure is 0 to 3 persons and no more, whatever the scale (%s)', (search, words) => {
    expect(sentence(search, '1103', small)).toBe(words);
  });

  test('of a year is told as an average', () => {
    expect(sentence('?periode=2026', '1119', small)).toContain(
      'skjult fordi gjennomsnittet er lavere enn fire personer (0–3 personer, høyst 6,0 per',
    );
  });

  test.each(LANGUAGES)('of a sum says nothing of its size, in %s', (language) => {
    for (const scale of ['per1000-18-66', 'per1000', 'antall']) {
      const words = sentence(`?tiltak=i-alt&verdi=${scale}&periode=2026-02`, '1101', small, language);
      expect(words.replaceAll('2026', '')).not.toMatch(/\d|fire|four/);
      expect(words).toMatch(/skjult fordi|hidden because/);
    }
  });

  test('of a change says nothing of its size, nor of the side that is published', () => {
    for (const language of LANGUAGES) {
      const words = sentence('?sammenlign=2026-01&verdi=antall', '1103', small, language);
      expect(words.replaceAll('2026', '')).not.toMatch(/\d|fire|four/);
    }
    expect(sentence('?sammenlign=2026-01', '1103', small)).toBe(
      'Endringen i antallet deltakere i arbeidstrening i Stavanger kommune fra januar 2026 til februar 2026 kan ikke vises, fordi minst ett av tallene er skjult (NAV).',
    );
  });
});

test.each([
  [
    '?periode=2026-02',
    '1151',
    'Rapporten har ikke antallet deltakere i arbeidstrening i Utsira kommune i februar 2026. Det betyr verken null eller skjult (NAV).',
  ],
  [
    '?periode=2026-01&tiltak=i-alt',
    '1103',
    'Rapporten har ikke antallet deltakere i annet og arbeidstrening til sammen i Stavanger kommune i januar 2026, fordi tallet for minst ett av tiltakene mangler. Det betyr verken null eller skjult (NAV).',
  ],
  [
    '?periode=2026-02&sammenlign=2026-01&tiltak=annet',
    '1103',
    'Endringen i antallet deltakere i annet i Stavanger kommune fra januar 2026 til februar 2026 kan ikke vises, fordi rapporten mangler minst ett av tallene (NAV).',
  ],
])('%s %s: a figure without a row is neither nought nor hidden', (search, place, words) => {
  const swapped = words.replace('annet og arbeidstrening', 'arbeidstrening og annet');
  expect(sentence(search, place, small)).toBe(swapped);
});

test('a rate on few persons is told as uncertain, their number is not', () => {
  const caveat = 'Raten bygger på færre enn 20 personer, så tilfeldigheter kan endre den mye.';
  expect(sentence('?periode=2026-02', '1101', small)).toBe(
    `I februar 2026 deltok 6 personer i arbeidstrening i Eigersund kommune, 6,0 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB). ${caveat}`,
  );
  expect(sentence('?periode=2026-02&verdi=antall', '1101', small)).not.toContain('20 personer');
  expect(sentence('?periode=2026-01', '0301', small)).not.toContain('20 personer');
});

test('a change from or to a figure without a row is missing, whatever the other one is', () => {
  const view = decode('?sammenlign=2026-01', small.catalogue).view;
  const series = seriesOf(small, view.tiltak);
  if (!series) throw new RangeError('no series');
  const picture = draw({
    view,
    catalogue: small.catalogue,
    series,
    classes: series.classes[scaleOf(view.value)],
    theme: 'light',
    since: view.since,
  });
  const [any] = picture.marks.values();
  const cells = [count(5), SUPPRESSED, ABSENT];
  const why = (now: Cell, before: Cell | undefined) => {
    const { finding } = toldOf(any && { ...any, count: now, before }, picture, small.catalogue, series);
    return finding.kind === 'no-change' ? finding.why : finding.kind;
  };
  expect(cells.map((now) => cells.map((before) => why(now, before)))).toEqual([
    ['change', 'suppressed', 'absent'],
    ['suppressed', 'suppressed', 'absent'],
    ['absent', 'absent', 'absent'],
  ]);
  expect(why(count(5), undefined)).toBe('absent');
});

describe('a change', () => {
  test.each([
    [
      '?sammenlign=2026-01&verdi=antall',
      '0301',
      'Fra januar 2026 til februar 2026 økte antallet deltakere i arbeidstrening i Oslo kommune fra 50 til 60 (NAV).',
    ],
    [
      '?sammenlign=2026-01',
      '0301',
      'Fra januar 2026 til februar 2026 økte antallet deltakere i arbeidstrening i Oslo kommune fra 50 til 60, en endring i raten på +2,0 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB).',
    ],
    [
      '?tiltak=annet&sammenlign=2026-01',
      '0301',
      'Fra januar 2026 til februar 2026 var antallet deltakere i annet i Oslo kommune uendret, 10, en endring i raten på 0,0 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB). Minst én av ratene bygger på færre enn 20 personer, så tilfeldigheter kan endre den mye.',
    ],
    [
      '?sammenlign=2026-01',
      undefined,
      'Fra januar 2026 til februar 2026 økte antallet deltakere i arbeidstrening i hele landet fra 1 000 til 1 100 (NAV).',
    ],
  ])('%s %s is told from one number to the other', (search, place, words) => {
    expect(sentence(search, place, small)).toBe(words);
  });

  test('that is a fall falls', () => {
    const fallen = built.catalogue.kommuner
      .map(({ number }) => sentence('?sammenlign=2026-01&verdi=antall', number))
      .filter((words) => words.includes(' gikk '));
    expect(fallen.length).toBeGreaterThan(20);
    for (const words of fallen) {
      const [, from, to] = /gikk antallet .* ned fra (\d+) til (\d+) \(NAV\)\.$/.exec(words) ?? [];
      expect(Number(to), words).toBeLessThan(Number(from));
    }
  });

  test('of a rate has its sign', () => {
    const fall = sentence('?tiltak=annet&periode=2026-01&sammenlign=2025-12', '0301', small);
    // Ten persons both times, of more inhabitants.
    expect(fall).toContain('uendret, 10, en endring i raten på −0,5 per 1 000 innbyggere 18–66 år');
  });

  const across: Note = { id: 'brudd', text: 'A break.', from: month('2026-02') };
  test.each([
    ['that is of all tables', across, true, true],
    ['of the kommuner alone', { ...across, dimension: 'kommune' as const }, true, false],
    ['of the country alone', { ...across, dimension: 'i-alt' as const }, false, true],
    ['of another table', { ...across, dimension: 'status' as const }, false, false],
  ])('across a break %s says so where it concerns it', (_, note, place, country) => {
    const says = (of?: string) =>
      sentence('?sammenlign=2026-01', of, withNotes(note)).includes('brudd i statistikken');
    expect([says('0301'), says()]).toEqual([place, country]);
  });
});

test.each([
  [
    'nn',
    'I februar 2026 deltok 289 personar i arbeidstrening i Stavanger kommune, 2,9 per 1 000 innbyggjarar 18–66 år (NAV; folkemengd: SSB).',
  ],
  [
    'en',
    'In February 2026, 289 people took part in work training in Stavanger municipality, 2.9 per 1,000 inhabitants aged 18–66 (NAV; population: Statistics Norway).',
  ],
] as const)('in %s, too', (language, words) => {
  expect(sentence('', '1103', built, language)).toBe(words);
});

test.each(LANGUAGES)('every kind of sentence has a form of its own in %s', (language) => {
  const kinds: readonly [string, string | undefined][] = [
    ['', '0301'],
    ['', '1103'],
    ['', '1151'],
    ['', undefined],
    ['?periode=2026', '1101'],
    ['?periode=2026', '1119'],
    ['?tiltak=i-alt', '1119'],
    ['?tiltak=i-alt', '1151'],
    ['?sammenlign=2026-01', '0301'],
    ['?sammenlign=2026-01', '1101'],
    ['?sammenlign=2026-01', '1151'],
    ['?tiltak=annet&sammenlign=2026-01', '0301'],
  ];
  const all = kinds.map(([search, place]) => sentence(search, place, small, language));
  expect(new Set(all).size).toBe(kinds.length);
  for (const words of all) {
    expect(words).toMatch(/^[A-ZÆØÅ].*\.$/);
    expect(words).toContain('NAV');
    expect(words).not.toMatch(/undefined|null\)|NaN| {2}|\(\)/);
  }
});

/** Every text that is no function, by its path. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: unknown])[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('the three languages have the same keys, and say something under each', () => {
  const [first, ...others] = LANGUAGES.map((language) => texts(takeAwayMessages[language]));
  for (const other of others) expect(other.map(([path]) => path)).toEqual(first?.map(([path]) => path));
  for (const [path, value] of [first ?? [], ...others].flat()) {
    if (typeof value !== 'function') expect(String(value).trim(), path).not.toBe('');
  }
  for (const language of LANGUAGES) {
    const { columns } = takeAwayMessages[language].csv;
    expect(new Set(CSV_COLUMNS.map((column) => columns[column])).size).toBe(CSV_COLUMNS.length);
  }
});
