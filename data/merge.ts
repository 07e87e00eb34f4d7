import { type Period, isYear } from '../src/core/figures/period.ts';
import { tellsOf } from './lacking.ts';
import { type Report, periodsOf } from './report.ts';
import type { Tables } from './tables.ts';

/** The report that a tiltak's figures for a period are taken from, and the place of the period in its rows. */
export interface Chosen {
  readonly period: Period;
  readonly report: Report;
  readonly column: number;
}

/** The figures of all reports that go into the built files. */
export interface Series {
  readonly tiltak: Tables['tiltak'][number];
  /** Months, oldest first, then years, oldest first. */
  readonly chosen: readonly Chosen[];
}

/** Whether a report is the newer of two: by its date or, if the dates are equal, by its last month. */
export const isNewer = (a: Report, b: Report): boolean =>
  a.updated === b.updated ? a.months.length > b.months.length : a.updated > b.updated;

/**
 * Whether a report's figures for a period replace another's. A year's average is taken from the report that goes furthest
 * (December's, when it exists), even if a report of fewer months is updated later.
 */
const standsBefore = (period: Period, a: Report, b: Report): boolean =>
  isYear(period) && a.months.length !== b.months.length ? a.months.length > b.months.length : isNewer(a, b);

/** Months before years, each oldest first. */
export const comparePeriods = (a: Period, b: Period): number =>
  Number(isYear(a)) - Number(isYear(b)) || a.localeCompare(b);

/**
 * One report for each tiltak and period. A month is taken from the report that was updated last, for a later report may
 * revise earlier months; of two updated on the same day from the one with more months. A year's average is taken from
 * the report with most months, of two with equally many from the one updated last. A report without a tiltak replaces nothing
 * of a report that has it. The order of `reports` makes no difference, since no two of them have the same months and day
 * (`sources.ts`).
 */
export function merge(reports: readonly Report[], tables: Tables): Series[] {
  return tables.tiltak.flatMap((tiltak) => {
    const newest = new Map<Period, Chosen>();
    for (const report of reports) {
      if (report.code !== tiltak.report || !tellsOf(report, tiltak, tables)) continue;
      for (const [column, period] of periodsOf(report).entries()) {
        const known = newest.get(period);
        if (known === undefined || standsBefore(period, report, known.report))
          newest.set(period, { period, report, column });
      }
    }
    if (newest.size === 0) return [];
    return [{ tiltak, chosen: [...newest.values()].sort((a, b) => comparePeriods(a.period, b.period)) }];
  });
}
