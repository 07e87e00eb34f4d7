import { ABSENT, type Cell } from '../../src/core/cell.ts';
import { DIMENSIONS, type Dimension } from '../../src/core/dataset.ts';
import type { Series } from '../merge.ts';
import { rowsOf } from '../report.ts';
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

/** All rows of a tiltak, in the order of DIMENSIONS and `codesOf`. A code without a row in any report has none here. */
export function figuresOf({ tiltak, chosen }: Series, tables: Tables): Figures[] {
  return DIMENSIONS.flatMap((dimension) => {
    const printed = new Map(
      chosen.map(({ report }) => [
        report,
        new Map(rowsOf(report, tiltak.id, dimension).map((row) => [row.code, row])),
      ]),
    );
    return codesOf(dimension, tables).flatMap(({ code, label }) => {
      const rows = chosen.map(
        ({ report, column }) => printed.get(report)?.get(code)?.cells[column] ?? ABSENT,
      );
      return rows.every(({ kind }) => kind === 'absent') ? [] : [{ dimension, code, label, cells: rows }];
    });
  });
}
