import { describe, expect, test } from 'vitest';
import { limitIn, markingOf, numberIn } from './numbers.ts';

describe('a number', () => {
  test.each([
    ['5525', ',', 5525],
    ['5 525', ',', 5525],
    ['5\u00a0525', ',', 5525],
    ['1\u2009234\u2009567', ',', 1_234_567],
    ['70,9', ',', 70.9],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['- 4', ',', -4],
    ['−4,5', ',', -4.5],
    ['+12', ',', 12],
    ['- 0', ',', 0],
  ] as const)('%j with "%s" before its decimals', (text, mark, value) => {
    expect(numberIn(text, mark)?.value).toBe(value);
  });

  test('may have a unit, and tells its decimals', () => {
    expect(numberIn('70,90 %', ',')).toEqual({ value: 70.9, decimals: 2, unit: '%' });
    expect(numberIn('70,9%', ',')?.unit).toBe('%');
    expect(numberIn('12 kr', ',')?.unit).toBe('kr');
  });

  test.each(['', '*', ':', '..', '-', '12 34', '1,2,3', '0301 Oslo', '12 eller 13', '2021 2021', '1.2.3'])(
    'is not %j',
    (text) => {
      expect(numberIn(text, ',')).toBeUndefined();
    },
  );
});

test.each([
  ['< 5', 5],
  ['<4', 4],
  ['under 10', 10],
  ['færre enn 4', 4],
  ['> 5', undefined],
  ['4', undefined],
])('%j is below %s', (text, limit) => {
  expect(limitIn(text)).toBe(limit);
});

describe('the decimal mark', () => {
  test.each([
    [['70,9', '1 234'], ',', true],
    [['70.9'], '.', true],
    [['1.234,5', '12'], ',', true],
    [['1,234.5'], '.', true],
    // One number that can be read in one way only tells of the others.
    [['1,234', '0,5'], ',', true],
    [['1.234', '0.523'], '.', true],
    [['12', '7'], ',', true],
    // Thousands or decimals: said to be uncertain.
    [['1.234', '5.678'], ',', false],
    [['1,234', '5,678'], '.', false],
    [['1,5', '2.5'], ',', false],
  ] as const)('of %j is "%s", certain: %s', (texts, mark, isCertain) => {
    expect(markingOf(texts)).toEqual({ mark, isCertain });
  });
});
