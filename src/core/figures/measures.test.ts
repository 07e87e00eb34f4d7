import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from './cell.ts';
import { bandOf, denominatorOf, onScale, perThousand, suppressedUpperBound } from './measures.ts';
import type { Scale } from './scale.ts';
import { kommunenummer, period, smallCatalogue } from '../testing/small.ts';

const denominator = (scale: Scale, kommune: string, when: string) =>
  denominatorOf(smallCatalogue(), scale, kommunenummer(kommune), period(when));
const thousand = { year: period('2026') as never, persons: 1000 };

test('each scale reckons by its age band, a count by none', () => {
  expect((['per1000-18-66', 'per1000', 'antall'] as const).map(bandOf)).toEqual(['18-66', 'alle', undefined]);
});

describe('a denominator', () => {
  test.each<[Scale, string, object]>([
    ['per1000-18-66', '2025-12', { year: '2025', persons: 4000 }],
    ['per1000-18-66', '2026-01', { year: '2026', persons: 5000 }],
    ['per1000', '2025-12', { year: '2025', persons: 8000 }],
    ['per1000', '2026-02', { year: '2026', persons: 10000 }],
    ['per1000', '2026', { year: '2026', persons: 10000 }],
  ])('for %s in %s is the population of that year: %j', (scale, when, expected) => {
    expect(denominator(scale, '0301', when)).toEqual(expected);
  });

  test("is the nearest year's where the year has none, and says which", () => {
    const catalogue = { ...smallCatalogue(), populationFrom: new Map([['2027', '2026']]) as never };
    const at = denominatorOf(catalogue, 'per1000', kommunenummer('0301'), period('2027-03'));
    expect(at).toEqual({ year: '2026', persons: 10000 });
  });

  test('is not needed for a count', () => {
    expect(denominator('antall', '0301', '2026-01')).toBeUndefined();
  });

  test('is missing where the year, the kommune or the inhabitants are', () => {
    expect(denominator('per1000', '0301', '2024-01')).toBeUndefined();
    expect(denominator('per1000', '1151', '2025-12')).toBeUndefined();
    expect(denominator('per1000-18-66', '1151', '2026-01')).toBeUndefined();
    expect(denominator('per1000', '1151', '2026-01')?.persons).toBe(200);
  });
});

describe('the inhabitants of the country', () => {
  const catalogue = smallCatalogue();
  const of = (when: string) => denominatorOf(catalogue, 'per1000-18-66', 'country', period(when));

  test('are unknown where those of one kommune are', () => {
    // 1151 has none in 2025.
    expect(of('2025-12')).toBeUndefined();
    expect(of('2026-02')).toEqual({ year: '2026', persons: 5000 + 1000 + 2500 + 500 });
    expect(onScale(count(9), 'per1000', of('2025-12'))).toEqual(ABSENT);
  });

  test('are not asked for by counts', () => {
    expect(denominatorOf(catalogue, 'antall', 'country', period('2026-02'))).toBeUndefined();
  });
});

describe('a cell on a scale', () => {
  test('is itself as a count, with or without a denominator', () => {
    for (const cell of [count(7), SUPPRESSED, ABSENT]) {
      expect(onScale(cell, 'antall', undefined)).toEqual(cell);
      expect(onScale(cell, 'antall', thousand)).toEqual(cell);
    }
  });

  test('is a rate per 1 000, zero among them, or stays what it is', () => {
    expect(onScale(count(7), 'per1000', { ...thousand, persons: 2000 })).toEqual(count(3.5));
    expect(onScale(count(0), 'per1000', thousand)).toEqual(count(0));
    expect(onScale(SUPPRESSED, 'per1000', thousand)).toEqual(SUPPRESSED);
    expect(onScale(ABSENT, 'per1000-18-66', thousand)).toEqual(ABSENT);
  });

  test('is absent as a rate without a denominator', () => {
    for (const cell of [count(7), SUPPRESSED, ABSENT]) {
      expect(onScale(cell, 'per1000', undefined)).toEqual(ABSENT);
    }
  });
});

test('three of 200 inhabitants are 15 per 1 000', () => {
  expect(perThousand(3, 200)).toBe(15);
});

test('a suppressed cell stands for at most three persons, or for the rate that three give', () => {
  expect(suppressedUpperBound('antall', undefined)).toBe(3);
  expect(suppressedUpperBound('per1000', thousand)).toBe(3);
  expect(suppressedUpperBound('per1000-18-66', { ...thousand, persons: 200 })).toBe(15);
  expect(suppressedUpperBound('per1000', undefined)).toBeUndefined();
});
