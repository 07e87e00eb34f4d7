// Texts of changes, and of maps of fylker.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, SUPPRESSED } from '../figures/cell.ts';
import { monthsIn } from '../figures/period.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { month, period } from '../testing/small.ts';
import { nb as text } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const months = monthsIn(dataset.catalogue.periods);
const picture = (search: string) => pictureOf(dataset, search);
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');
const marksOf = ({ marks }: Picture, kind: Mark['value']['kind']): readonly Mark[] =>
  [...marks.values()].filter(({ value }) => value.kind === kind);
const january = month('2026-01');

test.each([
  ['', 'Endring i deltakere i arbeidstrening per 1_000 innbyggere 18–66 år fra januar til februar_2026'],
  ['&verdi=antall', 'Endring i antall deltakere i arbeidstrening fra januar til februar_2026'],
  [
    '&nivaa=fylke&verdi=per1000',
    'Endring i deltakere i arbeidstrening per 1_000 innbyggere etter fylke fra januar til februar_2026',
  ],
  ['&tiltak=i-alt&verdi=antall', 'Endring i antall deltakere i tiltakene i alt fra januar til februar_2026'],
])('the map title of a change with %j is %s', (search, expected) => {
  expect(text.mapTitle(picture(`?sammenlign=2026-01${search}`), months)).toBe(unbroken(expected));
});

test('the map title of fylker says so', () => {
  expect(text.mapTitle(picture('?nivaa=fylke'), months)).toBe(
    unbroken('Deltakere i arbeidstrening per 1_000 innbyggere 18–66 år etter fylke, februar_2026'),
  );
});

test.each([
  ['2025-12', '2026-01', 'fra desember_2025 til januar_2026'],
  ['2026-01', '2026-02', 'fra januar til februar_2026'],
  ['2025', '2026', 'fra gjennomsnitt 2025 til gjennomsnitt januar–februar_2026'],
])('the span from %s to %s is %s', (since, until, expected) => {
  const change = { ...picture('?sammenlign=2026-01'), since: period(since), period: period(until) };
  expect(text.mapTitle(change, months)).toMatch(new RegExp(`${unbroken(expected)}$`));
});

describe('the coverage', () => {
  test('of fylker counts fylker', () => {
    expect(text.coverage(picture('?nivaa=fylke'))).toBe('15 av 15 fylker vises · 0 skjult · 0 uten rad');
  });

  test('of a change counts what is hidden in either period', () => {
    const change = picture('?sammenlign=2026-01');
    const both = [...dataset.catalogue.kommuner].filter(({ number }) =>
      months.every((when) => {
        const [training] = dataset.series.values();
        return training?.cell('kommune', number, when).kind === 'count';
      }),
    );
    expect(text.coverage(change)).toBe(
      `${both.length} av 357 kommuner vises · ${350 - both.length} skjult i minst én av periodene · 7 uten rad`,
    );
  });
});

describe('a change of a place', () => {
  const rates = picture('?sammenlign=2026-01');
  const counts = picture('?sammenlign=2026-01&verdi=antall');
  const changed = (shown: Picture, value: number): string => {
    const [mark] = marksOf(shown, 'count');
    return mark ? text.place.figure({ ...mark, value: { kind: 'count', value } }, shown) : '';
  };

  test.each([
    [0.31, '+0,3 per 1_000'],
    [-0.27, '−0,3 per 1_000'],
    [0.01, '0,0 per 1_000'],
    [-0.01, '0,0 per 1_000'],
  ])('of %d on a scale of rates is %s', (value, expected) => {
    expect(changed({ ...rates, decimals: 1 }, value)).toBe(unbroken(expected));
  });

  test.each([
    [14, '+14 deltakere'],
    [1, '+1 deltaker'],
    [-1, '−1 deltaker'],
    [0, '0 deltakere'],
    [-1234, '−1_234 deltakere'],
  ])('of %d persons is %s', (value, expected) => {
    expect(changed(counts, value)).toBe(unbroken(expected));
  });

  test.each(['', '&verdi=antall', '&tiltak=i-alt', '&tiltak=i-alt&nivaa=fylke'])(
    'that is hidden is said to be just that, and no size of it, with %j',
    (search) => {
      const shown = picture(`?sammenlign=2026-01${search}`);
      const [any] = shown.marks.values();
      const hidden = any && { ...any, value: SUPPRESSED, rank: undefined };
      expect(hidden && text.place.figure(hidden, shown)).toBe('Skjult i minst én av periodene');
      const words = hidden ? text.place.suppressedWords(hidden, shown) : '';
      expect(words).toContain('skjult i minst én av periodene');
      expect(words).not.toMatch(/\d|[Ff]ærre/);
      for (const mark of marksOf(shown, 'suppressed')) {
        expect(text.place.figure(mark, shown)).toBe('Skjult i minst én av periodene');
        expect(text.place.rank(mark, shown)).toBe('');
      }
    },
  );

  test('without a row in either period is said to be that', () => {
    const [any] = rates.marks.values();
    expect(any && text.place.figure({ ...any, value: ABSENT }, rates)).toBe(
      'Ingen rad i minst én av periodene',
    );
  });

  test('has a rank among changes', () => {
    const first = marksOf(rates, 'count').find(({ rank }) => rank === 1);
    expect(first && text.place.rank(first, rates)).toBe(`nummer 1 av ${rates.published} viste endringer`);
    expect(first && text.chosen(first, rates)).toMatch(
      /: \+\d+,\d+ per 1\u00a0000, nummer 1 av \d+ viste endringer$/,
    );
  });

  test('is written with its sign in a table, and hidden ones with the word', () => {
    expect(text.change({ kind: 'count', value: 0.25 }, 1)).toBe('+0,3');
    expect(text.change({ kind: 'count', value: -3 }, 0)).toBe('−3');
    expect(text.change(SUPPRESSED, 1)).toBe('skjult');
    expect(text.change(ABSENT, 1)).toBe('ingen rad');
  });
});

describe('the legend of changes', () => {
  const classes = { breaks: [-0.7, -0.1, 0.2, 0.8], range: [-3.1, 2.4], decimals: 1 } as const;
  const whole = { breaks: [-9, -2, 3, 10], range: [-20, 31], decimals: 0 } as const;

  test('has signs at the limits of rates', () => {
    expect([0, 1, 2, 3, 4].map((i) => text.legend.class(classes, i, 'per1000', 1, january))).toEqual([
      'under −0,7',
      '−0,7 til −0,2',
      '−0,1 til +0,1',
      '+0,2 til +0,7',
      '+0,8 og over',
    ]);
  });

  test('names the first and the last change of persons in a class', () => {
    expect([0, 1, 2, 3, 4].map((i) => text.legend.class(whole, i, 'antall', 0, january))).toEqual([
      'under −9',
      '−9 til −3',
      '−2 til +2',
      '+3 til +9',
      '+10 og over',
    ]);
  });

  test('has a title, a range and reasons of its own', () => {
    expect(text.legend.title('per1000-18-66', january)).toBe(
      unbroken('Endring i deltakere per 1_000 innbyggere 18–66 år'),
    );
    expect(text.legend.title('antall', january)).toBe('Endring i antall deltakere');
    expect(text.legend.observed(whole, 'antall', 0, january)).toContain('−20 til +31');
    const [measure] = dataset.catalogue.tiltak;
    expect(measure && text.legend.suppressed(measure, january)).toBe('Skjult i minst én av periodene');
    expect(text.legend.absent({ since: january, level: 'kommune', isUntabled: false })).toBe(
      'Ingen rad i minst én av periodene',
    );
  });

  test('names both populations where the periods are of two years', () => {
    expect(text.legend.denominator('per1000', month('2026-02'), january)).toBe(
      unbroken('Folkemengde 1._januar_2026, innbyggere.'),
    );
    expect(text.legend.denominator('per1000', month('2026-02'), month('2025-02'))).toBe(
      'Folkemengde 1. januar 2025 og 2026, innbyggere.',
    );
  });
});

test.each([
  ['', 'Publisert: 1 kommune', 'Skjult, færre enn fire deltakere: 2 kommuner'],
  ['?nivaa=fylke', 'Publisert: 1 fylke', 'Skjult, færre enn fire deltakere: 2 fylker'],
  [
    '?sammenlign=2026-01',
    'Publisert i begge periodene: 1 kommune',
    'Skjult i minst én av periodene: 2 kommuner',
  ],
])('the groups of the table with %j are %s and %s', (search, published, suppressed) => {
  const shown = picture(search);
  expect(text.table.group.published(1, shown)).toBe(published);
  expect(text.table.group.suppressed(2, shown)).toBe(suppressed);
});
