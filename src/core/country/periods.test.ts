import { describe, expect, test } from 'vitest';
import { breaksIn, columnsFor, crossesBreak, monthBefore, periodsNeeded } from './periods.ts';
import type { Note } from '../figures/dataset.ts';
import { month, period } from '../testing/small.ts';

const PERIODS = ['2025-03', '2025-12', '2026-01', '2026-02', '2026-03', '2025', '2026'].map(period);

test.each([
  ['2026-02', '2026-01'],
  ['2026-01', '2025-12'],
  ['2025-12', '2025-03'],
  ['2025-03', undefined],
  ['2026', undefined],
])('the month before %s is %s', (when, before) => {
  expect(monthBefore(PERIODS, period(when))).toBe(before);
  expect(periodsNeeded(PERIODS, period(when))).toEqual(before === undefined ? [when] : [before, when]);
});

test.each([
  ['2026-02', ['2026-01', '2026-02', '2026']],
  ['2026-01', ['2025-12', '2026-01', '2026']],
  ['2025-03', ['2025-03', '2025']],
  ['2026', ['2026-01', '2026-02', '2026-03', '2026']],
])('the columns of %s are %j', (when, columns) => {
  expect(columnsFor(PERIODS, period(when))).toEqual(columns);
});

describe('a break in the series', () => {
  const note: Note = { id: 'brudd', text: 'Brudd.', from: period('2025-04'), dimension: 'status' };
  const kinds = (...shown: string[]) => breaksIn([note], 'status', shown.map(period)).map(({ kind }) => kind);

  test.each([
    [['2025-03', '2025-04'], ['crossed']],
    [['2025-03', '2026-02'], ['crossed']],
    // The average of the year of the break may rest on months of both sides.
    [['2025'], ['crossed']],
    [['2025-05', '2025'], ['crossed']],
    [['2025-04'], ['after']],
    [['2026-01', '2026-02', '2026'], ['after']],
    [['2025-02', '2025-03'], []],
    [['2024-12', '2024'], []],
    [[], []],
  ])('is, with %j shown, %j', (shown, expected) => {
    expect(kinds(...shown)).toEqual(expected);
  });

  test('in January leaves the year’s average whole', () => {
    const january = { ...note, from: period('2025-01') };
    expect(breaksIn([january], 'status', [period('2025')]).map(({ kind }) => kind)).toEqual(['after']);
  });

  test('from a year on leaves that year whole', () => {
    const year = { ...note, from: period('2025') };
    const kindOf = (...shown: string[]) => breaksIn([year], 'status', shown.map(period))[0]?.kind;
    expect([kindOf('2025'), kindOf('2025-01', '2025')]).toEqual(['after', 'after']);
    expect([kindOf('2024'), kindOf('2024-12', '2025-01')]).toEqual([undefined, 'crossed']);
  });

  test('concerns its own table only, and a note without a date is none', () => {
    expect(breaksIn([note], 'kjonn', [period('2025-03'), period('2025-04')])).toEqual([]);
    const always: Note = { id: 'skjult', text: 'Skjult.', dimension: 'status' };
    expect(breaksIn([always], 'status', [period('2026-01')])).toEqual([]);
  });

  test.each([
    ['2025-03', '2025-04', true],
    ['2025-04', '2025-05', false],
    ['2025-02', '2025-03', false],
  ])('lies between %s and %s: %j', (before, when, crossed) => {
    expect(crossesBreak([note], 'status', month(before), period(when))).toBe(crossed);
  });
});
