import type { Grid } from './grid.ts';
import { type PlaceColumn, isSame } from './placeColumns.ts';

/** The columns of one table: the columns of its places, and all from its first to its last. */
export interface Block {
  readonly from: number;
  /** The last of them. */
  readonly until: number;
  /** Columns that tell the kommune of a row, the surest first. */
  readonly places: readonly PlaceColumn[];
  readonly fylker: readonly PlaceColumn[];
}

/** Whether a column is empty where another one tells kommuner. */
const isBlank = (grid: Grid, column: number, { rows }: PlaceColumn): boolean =>
  rows.every((row) => grid.at(row, column) === undefined);

/** Whether two columns tell the same kommuner, row by row. */
function tellSame(grid: Grid, one: PlaceColumn, other: PlaceColumn): boolean {
  const own = new Set(one.rows);
  const shared = other.rows.filter((row) => own.has(row));
  const same = shared.filter((row) => isSame(grid, row, one.column, other.column));
  return shared.length > 0 && same.length >= 0.9 * shared.length;
}

/**
 * Splits a sheet with tables side by side: each has a column of kommuner, and an empty column lies between them. An empty
 * column within a table is no boundary.
 */
export function blocksIn(grid: Grid, columns: readonly PlaceColumn[]): Block[] {
  const groups: { from: number; places: PlaceColumn[] }[] = [];
  for (const column of columns.filter(({ tells }) => tells === 'kommune')) {
    const last = groups.at(-1);
    const before = last?.places.at(-1);
    let gap: number | undefined;
    if (before !== undefined && !tellSame(grid, before, column)) {
      for (let at = column.column - 1; at > before.column && gap === undefined; at--) {
        if (isBlank(grid, at, column)) gap = at;
      }
    }
    if (last === undefined) groups.push({ from: 0, places: [column] });
    else if (gap !== undefined) groups.push({ from: gap + 1, places: [column] });
    else last.places.push(column);
  }
  return groups.map(({ from, places }, i) => {
    const until = (groups[i + 1]?.from ?? grid.width) - 1;
    const most = Math.max(...places.map(({ kommuner }) => kommuner));
    // Others that tell some kommuner say something else: where one moved from.
    const main = places.filter(({ kommuner }) => kommuner >= most / 2);
    const sure = ({ column, isNumbers, rows }: PlaceColumn): number =>
      isNumbers || /^\s*(?:K[-_ ]?)?\d{4}/i.test(grid.text(rows[0] ?? 0, column)) ? 0 : 1;
    return {
      from,
      until,
      places: main.sort((a, b) => sure(a) - sure(b) || a.column - b.column),
      fylker: columns.filter(({ tells, column }) => tells === 'fylke' && column >= from && column <= until),
    };
  });
}
