import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatter, insideSentence } from './format.ts';
import { month } from '../testing/small.ts';

const f = formatter('nb-NO');
const SPACE = '\u00a0';
const numberIn = (text: string): number =>
  Number(text.replaceAll(SPACE, '').replace(',', '.').replace('−', '-'));

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [2.6, '3'],
  [7350, `7${SPACE}350`],
  [5_627_400, `5${SPACE}627${SPACE}400`],
])('the count %d is written %s', (value, text) => {
  expect(f.count(value)).toBe(text);
});

test.each([
  [2.9, 1, '2,9'],
  [2, 1, '2,0'],
  [2.25, 1, '2,3'],
  [2.349, 1, '2,3'],
  [2.349, 2, '2,35'],
  [1234.5, 1, `1${SPACE}234,5`],
  [3.4, 0, '3'],
])('%d with %d decimals is written %s', (value, decimals, text) => {
  expect(f.decimal(value, decimals)).toBe(text);
});

describe('"at most"', () => {
  test.each([
    [2.3, 1, '2,3'],
    [2.31, 1, '2,4'],
    [15, 1, '15,0'],
    [0.001, 1, '0,1'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(f.decimalUp(value, decimals)).toBe(text);
  });

  test('is never below the value, and less than one step above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10_000, noNaN: true }), fc.nat(3), (value, decimals) => {
        const written = numberIn(f.decimalUp(value, decimals));
        expect(written).toBeGreaterThanOrEqual(value);
        expect(written - value).toBeLessThanOrEqual(10 ** -decimals);
      }),
    );
  });

  test('is true of the rate that three persons give in any kommune', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 800_000 }), (persons) => {
        const rate = (3 / persons) * 1000;
        expect(numberIn(f.decimalUp(rate, 1))).toBeGreaterThanOrEqual(rate);
      }),
    );
  });
});

test.each([
  [14, '+14'],
  [-3, '−3'],
  [0, '0'],
  [1234, `+1${SPACE}234`],
])('the change %d is written %s', (value, text) => {
  expect(f.change(value)).toBe(text);
});

test.each([
  [0.31, 1, '+0,3'],
  [-0.25, 1, '−0,3'],
  [0.04, 1, '0,0'],
  [-0.04, 1, '0,0'],
  [0, 1, '0,0'],
  [12.345, 2, '+12,35'],
  [-1234, 0, `−1${SPACE}234`],
])('the change %d with %d decimals is written %s', (value, decimals, text) => {
  expect(f.signed(value, decimals)).toBe(text);
});

test.each([
  ['nn-NO', `7${SPACE}350`, '+0,3', `februar${SPACE}2026`, `4.${SPACE}mars${SPACE}2026`, 'a, b og c'],
  ['en-GB', '7,350', '+0.3', `February${SPACE}2026`, `4${SPACE}March${SPACE}2026`, 'a, b and c'],
])('%s writes numbers, months, dates and lists in its own way', (locale, ...expected) => {
  const own = formatter(locale);
  expect([
    own.count(7350),
    own.signed(0.3, 1),
    own.month(month('2026-02')),
    own.date('2026-03-04'),
    own.list(['a', 'b', 'c']),
  ]).toEqual(expected);
});

/** The languages that each number format is asked for in that is made while something is done. */
function numberFormatsMade(work: () => unknown): readonly unknown[] {
  const { NumberFormat } = Intl;
  const languages: unknown[] = [];
  const watched = new Proxy(NumberFormat, {
    construct: (target, [language, options]: [string[], Intl.NumberFormatOptions]) => {
      languages.push(language);
      return new target(language, options);
    },
  });
  Object.assign(Intl, { NumberFormat: watched });
  try {
    work();
  } finally {
    Object.assign(Intl, { NumberFormat });
  }
  return languages;
}

test('a browser that has no nynorsk writes bokmål, and another language has nothing to turn to', () => {
  expect(numberFormatsMade(() => formatter('nn-NO'))).toEqual([['nn-NO', 'nb-NO']]);
  expect(numberFormatsMade(() => formatter('nb-NO'))).toEqual([['nb-NO']]);
  expect(numberFormatsMade(() => formatter('en-GB'))).toEqual([['en-GB']]);
});

test('a number format is made once for all numbers that are written alike', () => {
  const own = formatter('nb-NO');
  const written = (value: number) => [own.decimal(value, 1), own.decimalUp(value, 1), own.signed(value, 1)];
  expect(numberFormatsMade(() => written(2))).toHaveLength(3);
  expect(numberFormatsMade(() => [written(3), written(4)])).toEqual([]);
});

test.each(['nb-NO', 'nn-NO', 'en-GB'])('%s writes a fall with a minus, never with a hyphen', (locale) => {
  const { count, decimal, decimalUp, change, signed } = formatter(locale);
  const written = [count(-7), change(-7), signed(-0.4, 1), decimal(-1.5, 1), decimalUp(-1.5, 1)];
  expect(written.map((text) => text.charAt(0))).toEqual(written.map(() => '\u2212'));
  expect(written.join(' ')).not.toContain('-');
});

test('months and dates have their Norwegian names, with spaces that do not break', () => {
  expect(f.month(month('2026-02'))).toBe(`februar${SPACE}2026`);
  expect(f.monthName(month('2025-12'))).toBe('desember');
  expect(f.date('2026-03-04')).toBe(`4.${SPACE}mars${SPACE}2026`);
  expect(f.date('2026-01-01')).toBe(`1.${SPACE}januar${SPACE}2026`);
});

test('lists end with og', () => {
  expect([f.list([]), f.list(['a']), f.list(['a', 'b']), f.list(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a og b',
    'a, b og c',
  ]);
});

test('no text of a number has a space that breaks', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
      expect(f.count(value) + f.change(value) + f.decimal(value, 2) + f.decimalUp(value, 2)).not.toContain(
        ' ',
      );
    }),
  );
});

test.each([
  ['Arbeidstrening', 'arbeidstrening'],
  ['AMO enkeltplass', 'AMO enkeltplass'],
  ['Tilbud i NAV', 'tilbud i NAV'],
])('a name inside a sentence is written small, but for an abbreviation: %s', (name, inside) => {
  expect(insideSentence(name, 'nb-NO')).toBe(inside);
});
