import { expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from '../figures/cell.ts';
import { statesByYear, tallyOf } from './strip.ts';
import { month } from '../testing/small.ts';

const CELLS = [count(5), SUPPRESSED, ABSENT];
const figures = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const index = from + i;
    const cell = CELLS[index % 3] ?? ABSENT;
    const period = month(`${2006 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
    // A rate may be missing where the number is there.
    return { period, count: cell, value: ABSENT };
  });

test('two months are one year of two', () => {
  expect(statesByYear(figures(240, 242))).toEqual([
    {
      year: '2026',
      states: [
        { month: '2026-01', kind: 'count' },
        { month: '2026-02', kind: 'suppressed' },
      ],
    },
  ]);
  expect(tallyOf(figures(240, 242))).toEqual({ months: 2, published: 1, suppressed: 1, absent: 0 });
});

test('240 months are twenty years of twelve, and every month is counted once', () => {
  const years = statesByYear(figures(0, 240));
  expect(years.map(({ states }) => states.length)).toEqual(Array.from({ length: 20 }, () => 12));
  expect(years.map(({ year }) => year).slice(0, 2)).toEqual(['2006', '2007']);
  expect(tallyOf(figures(0, 240))).toEqual({ months: 240, published: 80, suppressed: 80, absent: 80 });
});
