import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classOf } from '../classes/classes.ts';
import { monthsIn } from '../figures/period.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { month, period } from '../testing/small.ts';
import { nb as text } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const months = monthsIn(dataset.catalogue.periods);
const picture = (search = '') => pictureOf(dataset, search);
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');

describe('the heading', () => {
  test.each([
    ['', 'Arbeidstrening i februar_2026: 7_350 deltakere i hele landet'],
    ['?periode=2026', 'Arbeidstrening i gjennomsnitt januar–februar_2026: 7_105 deltakere i hele landet'],
    ['?tiltak=i-alt&periode=2026-01', 'Tiltakene i alt i januar_2026: 14_356 deltakere i hele landet'],
  ])('of %j is %s', (search, expected) => {
    const { choice, rest } = text.heading(picture(search), months);
    expect(choice + rest).toBe(unbroken(expected));
  });

  test('says hidden only of what is hidden', () => {
    const { rest: hidden } = text.heading({ ...picture(), total: { kind: 'suppressed' } }, months);
    const { rest: missing } = text.heading({ ...picture(), total: { kind: 'absent' } }, months);
    expect(hidden).toContain('skjult');
    expect(missing).not.toContain('skjult');
  });

  test('says deltaker of one', () => {
    const { rest } = text.heading({ ...picture(), total: { kind: 'count', value: 1 } }, months);
    expect(rest).toContain('1 deltaker i');
  });
});

test.each([
  ['', 'Deltakere i arbeidstrening per 1_000 innbyggere 18–66 år, februar_2026'],
  ['?verdi=per1000', 'Deltakere i arbeidstrening per 1_000 innbyggere, februar_2026'],
  [
    '?verdi=antall&tiltak=arbeidsforberedende-trening&periode=2026',
    'Deltakere i arbeidsforberedende trening, gjennomsnitt januar–februar_2026',
  ],
  ['?tiltak=i-alt&verdi=antall', 'Deltakere i tiltakene i alt, februar_2026'],
])('the map title of %j is %s', (search, expected) => {
  expect(text.mapTitle(picture(search), months)).toBe(unbroken(expected));
});

test('the coverage is told in kommuner', () => {
  expect(text.coverage(picture())).toBe('240 av 357 kommuner vises · 110 skjult · 7 uten rad');
});

test.each([
  ['2026-02', 'februar_2026'],
  ['2026', 'gjennomsnitt januar–februar_2026'],
  ['2024', 'gjennomsnitt 2024'],
])('the period %s is called %s', (when, name) => {
  expect(text.periodName(period(when), months)).toBe(unbroken(name));
});

test('an average of one month names that month once', () => {
  expect(text.periodName(period('2026'), [month('2026-01')])).toBe(unbroken('gjennomsnitt januar_2026'));
});

describe('the legend', () => {
  const classes = { breaks: [6, 10, 11, 1200], range: [4, 2000], decimals: 0 } as const;
  const labels = (scale: 'antall' | 'per1000', decimals: number) =>
    [0, 1, 2, 3, 4].map((index) => text.legend.class(classes, index, scale, decimals));

  test('names the counts of a class, both ends among them', () => {
    expect(labels('antall', 0)).toEqual([
      'under 6',
      '6–9',
      '10',
      unbroken('11–1_199'),
      unbroken('1_200 og over'),
    ]);
  });

  test('names the limits of a class of rates', () => {
    expect(labels('per1000', 1)).toEqual([
      'under 6,0',
      '6,0–10,0',
      '10,0–11,0',
      unbroken('11,0–1_200,0'),
      unbroken('1_200,0 og over'),
    ]);
  });

  test('of one class says that all are in it', () => {
    const one = { breaks: [], range: [4, 4], decimals: 0 } as const;
    expect(text.legend.class(one, 0, 'antall', 0)).toBe('Alle publiserte tall');
  });

  test.each(dataset.catalogue.tiltak.map(({ id }) => id))(
    'of %s in counts is true: no count lies outside the label of its class',
    (id) => {
      const { classes: real, marks, decimals } = picture(`?tiltak=${id}&verdi=antall`);
      const outside = [...marks.values()].flatMap(({ place, value }) => {
        if (value.kind !== 'count') return [];
        const label = text.legend.class(real, classOf(real, value.value), 'antall', decimals);
        const [low = NaN, high] = label.replaceAll('\u00a0', '').match(/\d+/g)?.map(Number) ?? [];
        const inside = label.startsWith('under')
          ? value.value < low
          : value.value >= low && (label.endsWith('over') || value.value <= (high ?? low));
        return inside ? [] : [`${place.number} in "${label}"`];
      });
      expect(outside).toEqual([]);
    },
  );

  test('names the denominator with its date, and cautions about counts', () => {
    expect(text.legend.denominator('per1000-18-66', period('2026-02'))).toBe(
      unbroken('Folkemengde 1._januar_2026, innbyggere 18–66 år.'),
    );
    expect(text.legend.denominator('antall', period('2026-02'))).toContain('folketallet');
  });

  test("says where the nearest year's population is taken", () => {
    const from = new Map([['2027', '2026']]) as never;
    expect(text.legend.denominator('per1000-18-66', period('2027-02'), undefined, from)).toBe(
      `${unbroken('Folkemengde 1._januar_2026, innbyggere 18–66 år.')} Folkemengden for året selv mangler; nærmeste år er brukt.`,
    );
    expect(text.legend.denominator('per1000-18-66', period('2026-02'), undefined, from)).toBe(
      text.legend.denominator('per1000-18-66', period('2026-02')),
    );
  });

  test('tells the range that was observed', () => {
    expect(text.legend.observed(classes, 'antall', 0)).toContain(unbroken('4 til 2_000'));
    expect(text.legend.observed({ breaks: [], range: undefined, decimals: 0 }, 'antall', 0)).toBe(
      'Ingen publiserte tall',
    );
  });
});

test('what was ignored in a link is told with its reason', () => {
  const item = { key: 'valgt', value: '301', reason: 'unknown' } as const;
  expect(text.ignored.item(item)).toBe('valgt=301 (ukjent verdi)');
});
