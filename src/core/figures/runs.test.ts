import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from './cell.ts';
import { afterGaps, alone, countsAt, pathOf, placesInTime, runsOf } from './runs.ts';
import { month } from '../testing/small.ts';

const cells: readonly Cell[] = [count(4), count(5), SUPPRESSED, SUPPRESSED, ABSENT, count(0), count(7)];
const same = (n: number) => n;

describe('runs', () => {
  test('are months in a row of one state', () => {
    expect(runsOf(cells)).toEqual([
      { kind: 'count', first: 0, last: 1 },
      { kind: 'suppressed', first: 2, last: 3 },
      { kind: 'absent', first: 4, last: 4 },
      { kind: 'count', first: 5, last: 6 },
    ]);
    expect(runsOf([])).toEqual([]);
  });

  test('of published months end before a break, and those of hidden months do not', () => {
    const breaks = new Set([1, 3]);
    expect(runsOf(cells, breaks).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 6],
    ]);
  });
});

test('a month stands alone where neither the one before nor the one after is published', () => {
  expect([...alone(runsOf([count(4), count(5), SUPPRESSED, count(7), ABSENT, ABSENT]))]).toEqual([3]);
});

describe('a line', () => {
  test('is broken by hidden and missing months, and goes through nought', () => {
    expect(pathOf(cells, same, same)).toBe('M0.0 4.0L1.0 5.0M5.0 0.0L6.0 7.0');
    expect(pathOf([count(1), count(2)], same, same, new Set([1]))).toBe('M0.0 1.0M1.0 2.0');
    expect(pathOf([SUPPRESSED, ABSENT], same, same)).toBe('');
  });

  test('never goes on to a month whose forerunner is not published', () => {
    const cell = fc.oneof(fc.nat(50).map(count), fc.constant(SUPPRESSED), fc.constant(ABSENT));
    fc.assert(
      fc.property(fc.array(cell), (all) => {
        const drawn = [...pathOf(all, same, same).matchAll(/([ML])(\d+)\.0 /g)];
        expect(drawn).toHaveLength(all.filter(({ kind }) => kind === 'count').length);
        for (const [, stroke, index] of drawn) {
          expect(stroke === 'L').toBe(all[Number(index) - 1]?.kind === 'count');
        }
      }),
    );
  });
});

describe('months that are in no report', () => {
  const places = placesInTime(['2024-11', '2024-12', '2025-01', '2026-01', '2026-02', '2026-04'].map(month));

  test('leave their room in time', () => {
    expect(places).toEqual([0, 1, 2, 14, 15, 17]);
    expect(placesInTime([])).toEqual([]);
  });

  test('part every run, and no line leads over them', () => {
    const gaps = afterGaps(places);
    expect([...gaps]).toEqual([3, 5]);
    const months = [count(4), SUPPRESSED, SUPPRESSED, SUPPRESSED, count(5), count(6)];
    const runs = runsOf(months, undefined, gaps);
    expect(runs.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect([...alone(runs)]).toEqual([0, 4, 5]);
    expect(pathOf(months, same, same, undefined, gaps)).toBe('M0.0 4.0M4.0 5.0M5.0 6.0');
  });
});

test('only counts have points, and of them those that are asked for, each at its place', () => {
  const months = [count(4), SUPPRESSED, count(0), ABSENT, count(6)];
  expect(countsAt(months, () => true)).toEqual([
    { index: 0, value: 4 },
    { index: 2, value: 0 },
    { index: 4, value: 6 },
  ]);
  expect(countsAt(months, (index) => index > 0 && index < 4)).toEqual([{ index: 2, value: 0 }]);
});
