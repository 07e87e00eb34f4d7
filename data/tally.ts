// How what is published changes with a run, in numbers of cells.
import type { Cell } from '../src/core/figures/cell.ts';
import { isMonth, type Month, monthsIn } from '../src/core/figures/period.ts';
import { allPeriods } from './build/catalogue.ts';
import { figuresOf } from './build/figures.ts';
import { underTodaysNumbers } from './former.ts';
import { merge } from './merge.ts';
import type { Report } from './report.ts';
import { kindOf } from './revisions.ts';
import type { Tables } from './tables.ts';

export interface Tally {
  readonly months: readonly Month[];
  readonly reports: number;
  readonly tiltak: number;
  /** Cells printed in reports, of the months and averages that are taken from each report. */
  readonly cells: number;
  readonly suppressed: number;
  /** Of these cells: those that are new, changed (another number, hidden, or no longer hidden) and unchanged. */
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Cells of months that are gone. */
  readonly gone: number;
}

/** Between the year of an average and the number of its months. */
const AVERAGE = '/';

/** Every cell that is published, by tiltak, table, code and period. */
function cellsOf(reports: readonly Report[], tables: Tables) {
  const all = merge(
    reports.map((report) => underTodaysNumbers(report, tables).report),
    tables,
  );
  const cells = new Map<string, Cell>();
  for (const series of all) {
    for (const { dimension, code, cells: row } of figuresOf(series, tables)) {
      for (const [i, { period, report }] of series.chosen.entries()) {
        const cell = row[i];
        if (cell === undefined || cell.kind === 'absent') continue;
        // An average of more months than before is a new figure, not a revised one.
        const when = isMonth(period) ? period : `${period}${AVERAGE}${report.months.length}`;
        cells.set([series.tiltak.id, dimension, code, when].join(), cell);
      }
    }
  }
  return { cells, months: monthsIn(allPeriods(all)), tiltak: all.length };
}

export function tallyOf(before: readonly Report[], after: readonly Report[], tables: Tables): Tally {
  const old = cellsOf(before, tables).cells;
  const { cells, months, tiltak } = cellsOf(after, tables);
  const known = [...cells].flatMap(([key, cell]) => {
    const other = old.get(key);
    return other === undefined ? [] : [kindOf(other, cell)];
  });
  const revised = known.filter((kind) => kind !== undefined).length;
  return {
    months,
    reports: after.length,
    tiltak,
    cells: cells.size,
    suppressed: [...cells.values()].filter(({ kind }) => kind === 'suppressed').length,
    added: cells.size - known.length,
    revised,
    unchanged: known.length - revised,
    gone: [...old.keys()].filter((key) => !key.includes(AVERAGE) && !cells.has(key)).length,
  };
}
