import { describe, expect, test } from 'vitest';
import { isMonth, isPeriod, isYear, monthsBehind, monthsIn, yearOf } from './period.ts';
import { month, period } from '../testing/small.ts';

test.each(['2026-01', '2026-12', '1999-10'])('%s is a month', (text) => {
  expect([isMonth(text), isYear(text), isPeriod(text)]).toEqual([true, false, true]);
});

test.each(['2026', '0000'])('%s is a year', (text) => {
  expect([isMonth(text), isYear(text), isPeriod(text)]).toEqual([false, true, true]);
});

test.each([
  '',
  '2026-00',
  '2026-13',
  '2026-1',
  '2026-001',
  '12026-01',
  '26-01',
  '202',
  '20260',
  ' 2026',
  '2026-02\n',
  '2026/02',
  '2026-02-01',
])('%j is no period', (text) => {
  expect([isMonth(text), isYear(text), isPeriod(text)]).toEqual([false, false, false]);
});

test('a month and an average belong to their year', () => {
  expect([yearOf(period('2025-12')), yearOf(period('2026'))]).toEqual(['2025', '2026']);
});

test('the months of a list keep their order and lose the years', () => {
  expect(monthsIn(['2026-02', '2026', '2025-12'].map(period))).toEqual(['2026-02', '2025-12']);
});

describe('the months behind an average', () => {
  const months = ['2025-11', '2025-12', '2026-01', '2026-02'].map(month);
  test.each([
    ['2026', ['2026-01', '2026-02']],
    ['2025', ['2025-11', '2025-12']],
    ['2024', undefined],
    ['2026-02', undefined],
  ])('%s: %j', (when, expected) => {
    expect(monthsBehind(period(when), months)).toEqual(expected);
  });
});
