import { dsvFormat } from 'd3-dsv';
import type { SheetValue } from '../from.ts';
import { type Book, text } from './book.ts';
import { TableError } from './faults.ts';

/** What may part the cells of a text, the commonest in Norway first. */
const DELIMITERS = [';', '\t', ',', '|'] as const;
/** How many lines are looked at: enough for titles above a table and notes under it to be few of them. */
const LINES = 200;
/** More cells than any table of kommuner has: 357 by 240 months by 30 figures. */
export const MOST_CELLS = 3_000_000;
/** A longer cell means that a quotation mark is never closed. */
const LONGEST_CELL = 20_000;

/** A text's lines without what stands in quotation marks, which may hold any sign and go over several lines. */
const unquoted = (start: string): string[] =>
  start
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);

/**
 * Which sign separates the cells: the sign that splits the most lines into equally many cells. A comma inside numbers splits
 * lines unequally, and titles have none.
 */
export function delimiterOf(start: string): string {
  const lines = unquoted(start.slice(0, 200_000));
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const [cells, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    // A sign between all cells of a few lines is worth less than one between two cells of all lines.
    const score = times + Math.min(cells, 20) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** "sep=;": the first line by which Excel is told what parts the cells. */
const SEP = /^\ufeff?"?sep=(.|\\t)"?[;,\t]*\r?\n/i;

/** Reads a table from a text, whatever parts its cells. Rows may be of different lengths. @throws TableError */
export function readCsv(characters: string): Book {
  const [declaration, declared] = SEP.exec(characters) ?? [];
  const body = characters.slice(declaration?.length ?? 0).replace(/^\ufeff/, '');
  const delimiter = declared === '\\t' ? '\t' : (declared ?? delimiterOf(body));
  const cells = dsvFormat(delimiter).parseRows(body);
  let count = 0;
  // A table repeats few different texts: each is stored once.
  const values = new Map<string, SheetValue | undefined>();
  const rows = cells.map((row, line) => {
    count += row.length;
    if (count > MOST_CELLS) throw new TableError('too-large', { cells: MOST_CELLS });
    return row.map((cell) => {
      if (cell.length > LONGEST_CELL) throw new TableError('open-quote', { line: line + 1 });
      if (!values.has(cell)) values.set(cell, text(cell));
      return values.get(cell);
    });
  });
  return { form: 'text', pages: [{ name: '', rows }], said: {} };
}
