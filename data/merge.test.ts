import { expect, test } from 'vitest';
import type { TiltakId } from '../src/core/figures/dataset.ts';
import type { Month } from '../src/core/figures/period.ts';
import { comparePeriods, merge } from './merge.ts';
import type { Report } from './report.ts';
import { readTablesNow } from './testing/project.ts';

const rowOf = (tiltak: TiltakId) => ({
  tiltak,
  dimension: 'i-alt' as const,
  code: '',
  label: 'I alt',
  where: '',
  cells: [],
});

const report = (updated: string, ...months: string[]): Report => ({
  code: 'TILT120',
  title: 'Tittel',
  updated,
  months: months as Month[],
  notes: [],
  aside: 0,
  rows: readTablesNow().tiltak.map(({ id }) => rowOf(id)),
});

/** The date of the report that each period is taken from. */
const chosen = (...reports: Report[]) =>
  merge(reports, readTablesNow())[0]?.chosen.map(({ period, report, column }) => [
    period,
    report.updated,
    column,
  ]);

test('the report updated last wins, for each period it covers', () => {
  const january = report('2026-02-04', '2026-01');
  const february = report('2026-03-04', '2026-01', '2026-02');
  const december = report('2026-01-08', '2025-01', '2025-02');
  const expected = [
    ['2025-01', '2026-01-08', 0],
    ['2025-02', '2026-01-08', 1],
    ['2026-01', '2026-03-04', 0],
    ['2026-02', '2026-03-04', 1],
    ['2025', '2026-01-08', 2],
    ['2026', '2026-03-04', 2],
  ];
  expect(chosen(january, february, december)).toEqual(expected);
  expect(chosen(december, february, january)).toEqual(expected);
});

test('of two reports updated on the same day the one with more months wins', () => {
  const [short, long] = [report('2026-03-04', '2026-01'), report('2026-03-04', '2026-01', '2026-02')];
  expect(chosen(short, long)).toEqual(chosen(long));
  expect(chosen(long, short)).toEqual(chosen(long));
});

test("a year's average is December's, even if a report of fewer months is updated after it", () => {
  const december = report('2026-01-08', '2025-01', '2025-02', '2025-03');
  const late = report('2026-02-01', '2025-01', '2025-02');
  const expected = [
    ['2025-01', '2026-02-01', 0],
    ['2025-02', '2026-02-01', 1],
    ['2025-03', '2026-01-08', 2],
    ['2025', '2026-01-08', 3],
  ];
  expect(chosen(december, late)).toEqual(expected);
  expect(chosen(late, december)).toEqual(expected);
});

test('a report that does not tell of a measure takes nothing from one that does, nor is it one of their sum', () => {
  const whole = report('2026-02-04', '2026-01');
  const newer = report('2026-03-04', '2026-01');
  const [measure] = whole.rows;
  const part = { ...newer, rows: newer.rows.filter(({ tiltak }) => tiltak !== measure?.tiltak) };
  const from = (id: string | undefined) =>
    merge([whole, part], readTablesNow())
      .find(({ tiltak }) => tiltak.id === id)
      ?.chosen.map((each) => each.report.updated);
  expect(measure?.tiltak).toBe('arbeidstrening');
  expect(from('arbeidstrening')).toEqual(['2026-02-04', '2026-02-04']);
  expect(from('i-alt')).toEqual(['2026-02-04', '2026-02-04']);
  expect(from('arbeidsforberedende-trening')).toEqual(['2026-03-04', '2026-03-04']);
});

test('a tiltak that no report is about has no series', () => {
  expect(merge([{ ...report('2026-03-04', '2026-01'), code: 'TILT190' }], readTablesNow())).toEqual([]);
});

test('periods are ordered months first, each oldest first', () => {
  const periods = ['2026', '2026-02', '2025', '2025-12'] as Month[];
  expect(periods.sort(comparePeriods)).toEqual(['2025-12', '2026-02', '2025', '2026']);
});
