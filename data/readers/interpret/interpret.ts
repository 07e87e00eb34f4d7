import type { Month, Period } from '../../../src/core/figures/period.ts';
import { type Fault, SourceError } from '../../faults.ts';
import { AVERAGE_NAME, type Report, columnName, periodsOf } from '../../report.ts';
import type { Tables } from '../../tables.ts';
import { type PrintedRow, assemble } from './assemble.ts';
import { columnsOf, parseCell } from '../cells.ts';
import { findHead } from './head.ts';
import type { Line } from '../lines/line.ts';
import { checkLength } from '../lines/lines.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { TURNING } from '../words.ts';

/** Lines that have headings of their own: a sheet of a workbook. A text or a PDF is one section. */
export interface Section {
  /** Its name in faults: `sheet "Tiltak og fylke"`. */
  readonly where: string;
  readonly lines: readonly Line[];
}

/** The form that every reader turns a file into, before its content is understood. */
export interface Printout {
  readonly sections: readonly Section[];
  /** The paragraphs that are about the report. */
  readonly notes: readonly string[];
  /** What the reader found wrong so far. */
  readonly faults: readonly Fault[];
  /** How many lines were set aside: see `proseOf`. */
  readonly aside: number;
  /** The days on which the file says that it was made and changed, if it says so. */
  readonly made?: readonly Date[];
}

/** Rows read under their headings, and what was wrong with them. */
interface Read {
  readonly rows: readonly PrintedRow[];
  readonly faults: readonly Fault[];
}

type RowLine = Extract<Line, { kind: 'row' }>;

/** The cells of a row, in the order of the periods; faults for cells that are neither a number nor `*`. */
function cellsOf(
  file: string,
  { where, label, cells }: RowLine,
  columns: readonly number[],
  periods: readonly Period[],
): Read {
  const place = { file, where, row: label };
  if (cells.length !== columns.length) {
    const fault = { ...place, found: `${cells.length} cells`, expected: `${columns.length} cells` };
    return { rows: [], faults: [fault] };
  }
  const read = periods.map((period, i) => {
    const printed = cells[columns[i] ?? -1] ?? { text: '' };
    const cell = printed.fault === undefined ? parseCell(printed.text) : undefined;
    return { period, printed, cell };
  });
  const faults = read
    .filter(({ cell }) => cell === undefined)
    .map(({ period, printed }) => ({
      ...place,
      where: printed.where ?? where,
      column: columnName(period),
      found: printed.fault?.found ?? `"${printed.text}"`,
      expected: printed.fault?.expected ?? 'a whole number or *',
    }));
  if (faults.length > 0) return { rows: [], faults };
  return { rows: [{ where, label, cells: read.flatMap(({ cell }) => cell ?? []) }], faults };
}

/** All rows of a section, each read under the headings last seen; a total above the first headings under those. */
function printedRows(
  file: string,
  { where, lines }: Section,
  months: readonly Month[],
  isRow: (line: Line) => line is RowLine,
): Read {
  const periods = periodsOf({ months });
  const expected = `${[AVERAGE_NAME, ...months.map(columnName)].join(', ')}, as the period line says`;
  const headers = lines.filter((line) => line.kind === 'header');
  const faults = headers
    .filter(({ cells }) => columnsOf(cells, months) === undefined)
    .map(({ where, cells }) => ({ file, where, row: 'headings', found: cells.join(', '), expected }));
  const [first] = headers;
  if (first === undefined) {
    return { rows: [], faults: [{ file, where, row: 'headings', found: 'none', expected }] };
  }
  // If a column is misread, nothing below it can be trusted.
  if (faults.length > 0) return { rows: [], faults };
  let columns = columnsOf(first.cells, months) ?? [];
  const printed = lines.map((line) => {
    if (line.kind === 'header') columns = columnsOf(line.cells, months) ?? [];
    return isRow(line) ? cellsOf(file, line, columns, periods) : { rows: [], faults: [] };
  });
  return { rows: printed.flatMap(({ rows }) => rows), faults: printed.flatMap((each) => each.faults) };
}

/** The sections that have a table. A report without any gets a single fault. */
function withTables(sections: readonly Section[]): readonly Section[] {
  const found = sections.filter(({ lines }) => lines.some(({ kind }) => kind === 'row' || kind === 'header'));
  return found.length > 0 ? found : [{ where: 'tables', lines: [] }];
}

/** All words of a line. */
function wordsIn(line: Line): string {
  const { kind } = line;
  if (kind === 'row') return [line.label, ...line.cells.map(({ text }) => text)].join(' ');
  if (kind === 'title') return line.title;
  return kind === 'text' ? line.text : '';
}

/** Faults for text that looks different from what it is: then neither numbers nor names in the report can be trusted. */
const turned = (file: string, lines: readonly Line[]): Fault[] =>
  lines
    .filter((line) => TURNING.test(wordsIn(line)))
    .map(({ where }) => ({
      file,
      where,
      found: 'a character that turns text round',
      expected: 'text that is read as it shows',
    }));

/**
 * Understands what a reader found: the head, the headings, the rows and the tables that they belong to.
 * @throws SourceError with every fault.
 */
export function interpret(file: string, printout: Printout, tables: Tables): Report {
  const lines = printout.sections.flatMap((section) => section.lines);
  checkLength(file, lines.length);
  const unread = turned(file, lines);
  if (unread.length > 0) throw new SourceError([...printout.faults, ...unread]);
  const head = findHead(file, lines, printout.made);
  if (Array.isArray(head)) throw new SourceError([...printout.faults, ...head]);
  const known = [...new Set(tables.tiltak.map(({ report }) => report))].sort();
  if (!known.includes(head.code)) {
    const expected = `a report that tables/tiltak.json names: ${known.join(', ')}. Describe its tiltak there`;
    const fault: Fault = { file, why: 'other-report', found: head.code, expected };
    throw new SourceError([...printout.faults, fault]);
  }
  const meaningOf = vocabularyOf(head.code, tables);
  // A line without figures and without a known label is not a row, such as "Kilde: NAV" below a table.
  const isRow = (line: Line): line is RowLine =>
    line.kind === 'row' && (line.cells.length > 0 || meaningOf(line.label).kind !== 'none');
  const printed = withTables(printout.sections).map((section) =>
    printedRows(file, section, head.months, isRow),
  );
  const rows = printed.map((each) => each.rows);
  const assembled = assemble(file, head.months, meaningOf, rows);
  const faults = [...printout.faults, ...printed.flatMap((each) => each.faults), ...assembled.faults];
  if (faults.length > 0) throw new SourceError(faults);
  const noRows = lines.filter((line) => line.kind === 'row' && !isRow(line)).length;
  return { ...head, notes: printout.notes, aside: printout.aside + noRows, rows: assembled.rows };
}
