import type { Month, Period } from '../../src/core/period.ts';
import { type Fault, SourceError } from '../faults.ts';
import { AVERAGE_NAME, type Report, columnName, periodsOf } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type PrintedRow, assemble } from './assemble.ts';
import { columnsOf, parseCell } from './cells.ts';
import { findHead } from './head.ts';
import { type Line, linesOf, proseOf } from './lines.ts';
import { vocabularyOf } from './vocabulary.ts';

function decodeText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new SourceError([
      {
        file,
        found: 'bytes that are no UTF-8',
        expected: 'a text in UTF-8: save it with that encoding and try again',
      },
    ]);
  }
}

/** Rows read under their headings, and what was wrong with them. */
interface Printed {
  readonly rows: readonly PrintedRow[];
  readonly faults: readonly Fault[];
}

/** The cells of a row, in the order of the periods; faults where there is no number and no `*`. */
function cellsOf(
  file: string,
  { where, label, cells }: Extract<Line, { kind: 'row' }>,
  columns: readonly number[],
  periods: readonly Period[],
): Printed {
  const place = { file, where, row: label };
  if (cells.length !== columns.length) {
    const fault = { ...place, found: `${cells.length} cells`, expected: `${columns.length} cells` };
    return { rows: [], faults: [fault] };
  }
  const read = periods.map((period, i) => {
    const printed = cells[columns[i] ?? -1] ?? '';
    return { period, printed, cell: parseCell(printed) };
  });
  const faults = read
    .filter(({ cell }) => cell === undefined)
    .map(({ period, printed }) => ({
      ...place,
      column: columnName(period),
      found: `"${printed}"`,
      expected: 'a whole number or *',
    }));
  if (faults.length > 0) return { rows: [], faults };
  return { rows: [{ where, label, cells: read.flatMap(({ cell }) => cell ?? []) }], faults };
}

/** All rows of the tables, each read under the headings last seen; a total above the first headings under those. */
function printedRows(file: string, lines: readonly Line[], months: readonly Month[]): Printed {
  const periods = periodsOf({ months });
  const expected = `${[AVERAGE_NAME, ...months.map(columnName)].join(', ')}, as the period line says`;
  const headers = lines.filter((line) => line.kind === 'header');
  const faults = headers
    .filter(({ cells }) => columnsOf(cells, months) === undefined)
    .map(({ where, cells }) => ({ file, where, row: 'headings', found: cells.join(', '), expected }));
  const [first] = headers;
  if (first === undefined) faults.push({ file, where: 'tables', row: 'headings', found: 'none', expected });
  // With a column misread nothing below it can be trusted.
  if (first === undefined || faults.length > 0) return { rows: [], faults };
  let columns = columnsOf(first.cells, months) ?? [];
  const printed = lines.map((line) => {
    if (line.kind === 'header') columns = columnsOf(line.cells, months) ?? [];
    return line.kind === 'row' ? cellsOf(file, line, columns, periods) : { rows: [], faults: [] };
  });
  return { rows: printed.flatMap(({ rows }) => rows), faults: printed.flatMap((each) => each.faults) };
}

/**
 * Reads a report from text taken out of its pages. Page breaks, repeated headings, broken and misread labels and any
 * kind of space are allowed for; kommuner and fylker are known by their number alone.
 * @throws SourceError with every fault: line, row, column, what was found and expected.
 */
export function readText(file: string, bytes: Uint8Array, tables: Tables): Report {
  const lines = linesOf(decodeText(file, bytes));
  const head = findHead(file, lines);
  if (Array.isArray(head)) throw new SourceError(head);
  if (!tables.tiltak.some(({ report }) => report === head.code)) {
    throw new SourceError([{ file, found: head.code, expected: 'a report that tables/tiltak.json names' }]);
  }
  const { notes, strays } = proseOf(lines);
  const printed = printedRows(file, lines, head.months);
  const assembled = assemble(file, head.months, vocabularyOf(head.code, tables), printed.rows);
  const faults = [
    ...strays.map(({ where, text }) => ({
      file,
      where,
      found: `"${text}"`,
      expected: 'a row with tabs between its cells',
    })),
    ...printed.faults,
    ...assembled.faults,
  ];
  if (faults.length > 0) throw new SourceError(faults);
  return { ...head, notes, rows: assembled.rows };
}
