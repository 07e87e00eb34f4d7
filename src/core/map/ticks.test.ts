import { expect, test } from 'vitest';
import type { Month } from '../figures/period.ts';
import { ticksOf } from './ticks.ts';

const months = (from: number, count: number): Month[] =>
  Array.from(
    { length: count },
    (_, index) => `${from + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month,
  );
const written = (of: readonly Month[], room: number) =>
  ticksOf(of, room).flatMap(({ month, written }) => (written ? [month] : []));

test('two months stand at the two ends, and both are written', () => {
  expect(ticksOf(months(2026, 2), 0.1)).toEqual([
    { month: '2026-01', at: 0, begins: true, written: true },
    { month: '2026-02', at: 1, begins: false, written: true },
  ]);
});

test('one month alone stands where the track ends', () => {
  expect(ticksOf(months(2026, 1), 0.1)).toEqual([{ month: '2026-01', at: 1, begins: true, written: true }]);
});

test('of one year the months are written, the newest always, each with room to itself', () => {
  expect(written(months(2025, 12), 0.05)).toHaveLength(12);
  expect(written(months(2025, 12), 0.2)).toEqual(['2025-03', '2025-06', '2025-09', '2025-12']);
});

test('of several years their first months are written', () => {
  expect(written(months(2024, 30), 0.1)).toEqual(['2024-01', '2025-01', '2026-01']);
});

test('of twenty years so many are written as there is room for', () => {
  const years = written(months(2007, 240), 0.1);
  expect(years.length).toBeGreaterThan(6);
  expect(years.length).toBeLessThan(11);
  const ticks = ticksOf(months(2007, 240), 0.1).filter((tick) => tick.written);
  for (const [index, { at }] of ticks.entries()) {
    const next = ticks[index + 1];
    if (next) expect(next.at - at).toBeGreaterThanOrEqual(0.1 - 1e-9);
  }
});

test('a series that begins within a year has a tick there', () => {
  const ticks = ticksOf(months(2025, 14).slice(4), 0.1);
  expect(ticks.filter(({ begins }) => begins).map(({ month }) => month)).toEqual(['2025-05', '2026-01']);
});
