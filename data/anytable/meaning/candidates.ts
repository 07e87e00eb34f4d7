import { columnLetters, tidy } from '../from.ts';
import { filledDown } from '../grid/filled.ts';
import { Grid } from '../grid/grid.ts';
import { type Table, tablesIn } from '../grid/tables.ts';
import type { Book } from '../read/book.ts';
import { TableError } from '../read/faults.ts';
import type { Gazetteer } from '../words/places.ts';
import { proseOf } from './prose.ts';
import { type PlacedRow, placedRows } from './rows.ts';
import type { Choices } from './types.ts';

/** A table among those of a file, with what is known of it before its columns are. */
export interface Candidate {
  readonly sheet: string;
  readonly grid: Grid;
  readonly table: Table;
  readonly rows: readonly PlacedRow[];
  readonly kommuner: number;
}

const kommunerOf = (rows: readonly PlacedRow[]): number =>
  new Set(rows.flatMap(({ place }) => (place?.kind === 'kommune' ? [place.number] : []))).size;

/** All tables of a file that have a kommune, those with most of them first. @throws TableError where there is none. */
export function candidatesIn({ pages }: Book, gazetteer: Gazetteer, choices: Choices): Candidate[] {
  const sheets = pages.map(({ name, rows }) => ({ name, found: tablesIn(new Grid(rows, gazetteer)) }));
  const all = sheets.flatMap(({ name, found }) =>
    found.tables.flatMap((table): Candidate[] => {
      const grid = filledDown(found.grid, table);
      const placed = placedRows(grid, table, gazetteer, choices);
      const kommuner = kommunerOf(placed);
      return kommuner > 0 && table.values.length > 0
        ? [{ sheet: name, grid, table, rows: placed, kommuner }]
        : [];
    }),
  );
  if (all.length === 0) {
    const hasPlaces = sheets.some(({ found }) => found.tables.length > 0);
    const hasFylker = sheets.some(({ found }) => found.hasFylker);
    throw new TableError(hasPlaces ? 'no-figures' : hasFylker ? 'only-fylker' : 'no-kommuner');
  }
  return all.sort((a, b) => b.kommuner - a.kommuner);
}

/** The range of a table, as Excel names it. */
export function rangeOf({ block, headings, body }: Table, { isTurned }: Grid): string {
  const rows = [headings[0] ?? body[0]?.row ?? 0, body.at(-1)?.row ?? 0] as const;
  const columns = [block.from, block.until] as const;
  const [down, across] = isTurned ? [columns, rows] : [rows, columns];
  return `${columnLetters(across[0])}${down[0] + 1}:${columnLetters(across[1])}${down[1] + 1}`;
}

export const titleOf = ({ table, sheet, grid }: Candidate): string =>
  proseOf(table.above, [], [], (text) => grid.knows(text)).title ?? tidy(sheet);

/** How many rows of a table are shown to the reader. */
const FIRST = 8;
/** A table as it begins: its headings, and the first rows below them. */
export const firstRows = ({ grid, table }: Candidate): string[][] =>
  [...table.headings, ...table.body.slice(0, FIRST).map(({ row }) => row)].map((row) =>
    Array.from({ length: Math.min(table.block.until - table.block.from + 1, 30) }, (_, i) =>
      grid.text(row, table.block.from + i),
    ),
  );

/** Whether others among the tables have about as many kommuner. */
export const rivals = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined && second !== undefined && second.kommuner >= 0.9 * first.kommuner;
