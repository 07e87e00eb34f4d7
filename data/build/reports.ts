import type { RevisionsFile } from '../../src/core/figures/revisions.ts';
import { underTodaysNumbers } from '../former.ts';
import { type Series, merge } from '../merge.ts';
import type { Report } from '../report.ts';
import { revisionsOf } from '../revisions.ts';
import type { Tables } from '../tables.ts';
import { type Figures, figuresOf } from './figures.ts';

/** The figures of some reports under today's numbers, the newest of each month, and what newer reports changed. */
export function figuresOfReports(
  reports: readonly Report[],
  tables: Tables,
): { all: { series: Series; figures: readonly Figures[] }[]; revisions: RevisionsFile } {
  const renumbered = reports.map((report) => underTodaysNumbers(report, tables));
  const merged = merge(
    renumbered.map(({ report }) => report),
    tables,
  );
  return {
    all: merged.map((series) => ({ series, figures: figuresOf(series, tables) })),
    revisions: revisionsOf(renumbered, tables),
  };
}
