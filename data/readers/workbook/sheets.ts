import { AVERAGE_NAME } from '../../report.ts';
import { headingOf } from '../cells.ts';
import type { Known } from '../lines/known.ts';
import type { Line, Printed } from '../lines/line.ts';
import { linesIn } from '../lines/lines.ts';
import { partsOf } from '../lines/parts.ts';
import { tidy } from '../words.ts';
import type { Sheet, SheetValue } from './sheet.ts';
import { columnLetters } from './worksheet.ts';

type Row = Sheet['rows'][number];

/** A column that holds figures: its place in the sheet, and the name of its heading where it is a known one. */
interface Column {
  readonly index: number;
  readonly name: string | undefined;
}

const NUMBER = 'a whole number or *';
const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
/** An empty column may be headed "NA" or, in a table of Excel, "Kolonne1". */
const isBlank = (value: SheetValue | undefined): boolean =>
  value === undefined || (value.kind === 'text' && /^(NA|(kolonne|column)\d+)?$/i.test(tidy(value.text)));

/** A value as text: a date as the reports print it; empty for a cell that is no value. */
function wordsOf(value: SheetValue | undefined): string {
  if (value?.kind === 'text') return tidy(value.text);
  if (value?.kind === 'number') return String(value.value);
  return value?.kind === 'date' ? isoDate(value.date).split('-').reverse().join('.') : '';
}

/** The headings in a row: its months and the average, whatever else it has; undefined for a row without headings. */
function headingsIn(row: Row): readonly Column[] | undefined {
  if (row.some((value) => value?.kind === 'number')) return undefined;
  const named = row.map((value, index) => ({ index, name: headingOf(wordsOf(value)) }));
  const first = named.findIndex(({ name }) => name !== undefined);
  const known = named.filter(({ name }) => name !== undefined);
  if (known.length < 2 && !known.some(({ name }) => name === AVERAGE_NAME)) return undefined;
  return named.filter(({ index }) => index >= first && !isBlank(row[index]));
}

/** A number that is stored as a text, with spaces between its thousands or none; undefined for any other text. */
function numberIn(text: string): number | undefined {
  if (!/^(\d+|\d{1,3}( \d{3})+)([.,]\d+)?(e\+?\d{1,2})?$/i.test(text) || /^0\d/.test(text)) return undefined;
  return Number(text.replaceAll(' ', '').replace(',', '.'));
}

/** A cell of a figure. Only an average may be stored unrounded; it is rounded as the reports do it, halves up. */
function printedOf(value: SheetValue | undefined, name: string | undefined, where: string): Printed {
  const fault = (found: string, expected = NUMBER): Printed => ({
    text: '',
    where,
    fault: { found, expected },
  });
  switch (value?.kind) {
    case undefined:
      return fault('an empty cell');
    case 'number':
      if (name === AVERAGE_NAME && value.value >= 0) {
        return { text: String(Math.floor(value.value + 0.5)), where };
      }
      return Number.isInteger(value.value) && value.value >= 0
        ? { text: String(value.value), where }
        : fault(String(value.value));
    case 'text': {
      const text = tidy(value.text);
      const number = text === '*' ? undefined : numberIn(text);
      if (number === undefined) {
        return text === '*' ? { text, where } : fault(`the text "${text}"`);
      }
      return printedOf({ kind: 'number', value: number }, name, where);
    }
    case 'date':
      return fault(`the date ${isoDate(value.date)}`);
    case 'other':
      return fault(value.found, `${NUMBER}: put the value in its place`);
  }
}

/** Whether a row has nothing that can be a figure, not even a number stored as text. */
const hasNoFigure = (row: Row): boolean =>
  row.every(
    (value) =>
      value === undefined ||
      value.kind === 'date' ||
      (value.kind === 'text' && !/^(\*|[\d\s]+)$/.test(tidy(value.text))),
  );

const isEdge = (kind: Line['kind']): boolean => kind !== 'text' && kind !== 'blank';

/** Whether a row is a single text in a figure's column, and one that no row would have there. */
function isAstray(row: Row, { index: first }: Column, isRow: Known['isRow']): boolean {
  const [only, another] = row.flatMap((value, index) => (isBlank(value) ? [] : [{ value, index }]));
  return only !== undefined && another === undefined && only.index >= first && !isRow(wordsOf(only.value));
}

/** The test for lines that may stand among the rows of a block. Without any known words, every line is a row. */
type Telling = Pick<Known, 'says' | 'isRow'>;
const NOTHING: Telling = { says: partsOf, isRow: () => true };

/**
 * The lines of a sheet. Figures stand under the sheet's own headings, in whichever columns these are; columns without a
 * heading are empty. A single text is a line as in a printed report, except inside a block: there it is a row that lost its
 * figures.
 */
export function linesOfSheet({ name, rows }: Sheet, { says, isRow }: Telling = NOTHING): Line[] {
  const sheet = `sheet "${name}"`;
  let columns: readonly Column[] | undefined;
  let inBlock = false;

  function tableLine(
    row: Row,
    r: number,
    { index: first }: Column,
    columns: readonly Column[],
  ): Line | undefined {
    const where = `${sheet}, row ${r + 1}`;
    const cellAt = (index: number) => `${sheet}, cell ${columnLetters(index)}${r + 1}`;
    const label = row.slice(0, first).map(wordsOf).filter(Boolean).join(' ');
    const own = new Set(columns.map(({ index }) => index));
    const stray = row.findIndex((value, index) => index >= first && !own.has(index) && !isBlank(value));
    const isEmpty = columns.every(({ index }) => row[index] === undefined);
    if (isEmpty && stray < 0) {
      return inBlock && label !== '' && isRow(label) ? { kind: 'row', label, cells: [], where } : undefined;
    }
    const cells = columns.map(({ index, name }) => printedOf(row[index], name, cellAt(index)));
    if (stray < 0) return { kind: 'row', label, cells, where };
    const fault = { found: wordsOf(row[stray]), expected: 'nothing: the column has no heading' };
    return {
      kind: 'row',
      label,
      cells: cells.map((cell, i) => (i === 0 ? { text: '', where: cellAt(stray), fault } : cell)),
      where,
    };
  }

  return rows.flatMap((row, r): Line[] => {
    const where = `${sheet}, row ${r + 1}`;
    if (row.every((value) => value === undefined)) {
      inBlock = false;
      return [{ kind: 'blank', where }];
    }
    const headings = headingsIn(row);
    if (headings !== undefined) {
      columns = headings;
      inBlock = false;
      return [{ kind: 'header', cells: headings.map(({ index }) => wordsOf(row[index])), where }];
    }
    const [first] = columns ?? [];
    // What is at the edge of a page may stand below or among the rows, in whichever columns it does.
    const said = hasNoFigure(row) ? linesIn(row.map(wordsOf), where, says) : [];
    const isDated = row.some((value) => value?.kind === 'date');
    if (said.length > 0 && said.every(({ kind }) => kind === 'updated' || (!isDated && isEdge(kind))))
      return said;
    if (first !== undefined && said.length > 0 && isAstray(row, first, isRow)) return said;
    const line = columns && first && tableLine(row, r, first, columns);
    if (line !== undefined) {
      inBlock = true;
      return [line];
    }
    const label = wordsOf(row.find((value) => value !== undefined));
    // Figures before any heading: the row is kept, so that the missing heading is told.
    if (columns === undefined && row.some((value) => value?.kind === 'number')) {
      return [{ kind: 'row', label, cells: [], where }];
    }
    return linesIn(row.map(wordsOf), where, says);
  });
}
