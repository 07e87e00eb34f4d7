import { ABSENT, type Cell } from '../../src/core/figures/cell.ts';
import { DIMENSIONS, type Dimension } from '../../src/core/figures/dataset.ts';
import { isYear } from '../../src/core/figures/period.ts';
import type { Series } from '../merge.ts';
import { periodsOf, rowsOf } from '../report.ts';
import type { Tables } from '../tables.ts';

/** One row of the built files: the cells of a code over all periods of its tiltak, absent where no report has the row. */
export interface Figures {
  readonly dimension: Dimension;
  readonly code: string;
  /** The right name of the row: the register's, or the one in `tables/dimensjoner.json`. */
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** The codes a table can have, in the order of the register and `tables/dimensjoner.json`. */
function codesOf(dimension: Dimension, tables: Tables): { code: string; label: string }[] {
  const listed = tables.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  const places = dimension === 'kommune' ? tables.kommuner : dimension === 'fylke' ? tables.fylker : [];
  return [...places.map(({ number, officialName }) => ({ code: number, label: officialName })), ...listed];
}

/**
 * All rows of a tiltak, in the order of DIMENSIONS and `codesOf`. A code without a row in any report has none here. An
 * average is left out where a newer report has hidden one of its months: the average and the other months would reveal that
 * month.
 */
export function figuresOf({ tiltak, chosen }: Series, tables: Tables): Figures[] {
  return DIMENSIONS.flatMap((dimension) => {
    const printed = new Map(
      chosen.map(({ report }) => [
        report,
        new Map(rowsOf(report, tiltak.id, dimension).map((row) => [row.code, row])),
      ]),
    );
    return codesOf(dimension, tables).flatMap(({ code, label }) => {
      /** Whether an average rests on a figure that a newer report, of fewer months, has hidden. */
      const givesAway = (i: number, cells: readonly Cell[]): boolean => {
        const average = chosen[i];
        if (average === undefined || !isYear(average.period)) return false;
        return chosen.some(({ period, report, column }) => {
          if (report === average.report || isYear(period)) return false;
          const now = printed.get(report)?.get(code)?.cells[column];
          return (
            now?.kind === 'suppressed' && cells[periodsOf(average.report).indexOf(period)]?.kind === 'count'
          );
        });
      };
      const rows = chosen.map((choice, i) => {
        const cells = printed.get(choice.report)?.get(code)?.cells;
        return cells && !givesAway(i, cells) ? (cells[choice.column] ?? ABSENT) : ABSENT;
      });
      return rows.every(({ kind }) => kind === 'absent') ? [] : [{ dimension, code, label, cells: rows }];
    });
  });
}
