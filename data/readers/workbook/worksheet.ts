import { Gathered, unescaped } from './strings.ts';
import type { Rows, SheetValue } from './sheet.ts';
import { type Tag, attributesOf, nodesOf } from './xml.ts';
import { TooLarge } from './zip.ts';

// The longest sheet that is known, all measures by kommune, has some twelve thousand rows of fourteen columns.
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 100;

/** The letters of a column, the first of which is 0: A, B, … Z, AA. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The inverse, from 1: `AA` is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

/** Refuses a sheet that reaches further than a report. @throws TooLarge */
export function checkReach(rows: number, columns: number, most = MOST_COLUMNS): void {
  if (rows <= MOST_ROWS && columns <= most) return;
  const reach = `${rows} rows and ${columns} columns`;
  throw new TooLarge(`a sheet of ${reach}, more than ${MOST_ROWS} or ${most}`);
}

/** What all sheets of a workbook have in common. */
export interface Common {
  readonly shared: readonly string[];
  /** Which styles show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** Which styles show a number as per cent. */
  readonly percents: ReadonlySet<number>;
  /** How many columns a sheet may have, where it is no report. */
  readonly columns?: number;
  /** From which day the numbers of days are counted. */
  readonly epoch: number;
  /** Whether all formulas must be recomputed: then a zero may stand for a value that was never computed. */
  readonly isStale: boolean;
}

const DAY = 86_400_000;
/** A value that is no figure, in the words of a fault. */
export const other = (found: string): SheetValue => ({ kind: 'other', found });
export const NEVER = other('a formula that was never worked out');

/** The number that is written in a cell, or the text if it is not a number. */
export function numberOf(digits: string): SheetValue {
  const value = Number(digits);
  // Number() reads an empty text as 0, and accepts notations that a workbook does not have.
  return !/^\s*[-+]?[\d.]+(e[-+]?\d+)?\s*$/i.test(digits) || Number.isNaN(value)
    ? other(`"${digits}"`)
    : { kind: 'number', value };
}

/** A day, or what was taken for one. */
export function dateOf(text: string): SheetValue {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  return Number.isNaN(date.getTime()) ? other(`"${text}"`) : { kind: 'date', date };
}

/** One cell in the making: its attributes, and what stands in it. */
class Making {
  readonly row: number;
  readonly column: number;
  readonly #type: string;
  readonly #style: number;
  readonly #inline = new Gathered();
  #value: string | undefined;
  #isFormula = false;
  #inValue = false;

  constructor(row: number, column: number, { t = 'n', s = '' }: Readonly<Record<string, string>>) {
    this.row = row;
    this.column = column;
    this.#type = t;
    this.#style = Number(s);
  }

  take(node: Tag | { readonly kind: 'text'; readonly text: string }): void {
    if (node.kind === 'text') {
      if (this.#inValue) this.#value = `${this.#value ?? ''}${node.text}`;
      else this.#inline.take(node);
    } else if (node.name === 'v') {
      this.#inValue = node.kind === 'open';
      if (node.kind === 'open') this.#value = '';
    } else if (node.name === 'f') this.#isFormula = true;
    else this.#inline.take(node);
  }

  /** What it holds; undefined for nothing. Of a formula the value that it last had. */
  made({ shared, dates, percents, epoch, isStale }: Common): SheetValue | undefined {
    if (this.#type === 'inlineStr') {
      return this.#inline.text === '' ? undefined : { kind: 'text', text: this.#inline.text };
    }
    const value = this.#value ?? '';
    if (this.#type === 'e') return other('an error value');
    if (value === '') return this.#isFormula && this.#type !== 'str' ? NEVER : undefined;
    switch (this.#type) {
      case 's': {
        const text = /^\d+$/.test(value) ? shared[Number(value)] : undefined;
        if (text === undefined) throw new Error('a text that is not there');
        return text === '' ? undefined : { kind: 'text', text };
      }
      case 'str':
        return { kind: 'text', text: unescaped(value) };
      case 'b':
        return other(value.trim() === '1' ? 'TRUE' : 'FALSE');
      case 'd':
        return dateOf(value);
      default: {
        const number = numberOf(value);
        if (number.kind !== 'number') return number;
        if (this.#isFormula && isStale && number.value === 0) return NEVER;
        if (dates.has(this.#style)) {
          return { kind: 'date', date: new Date(epoch + Math.round(number.value * DAY)) };
        }
        return percents.has(this.#style) ? { ...number, isPercent: true } : number;
      }
    }
  }
}

/**
 * The cells of a sheet. A cell without an address follows the previous cell, and a row without a number the previous row.
 * @throws TooLarge for a sheet that reaches further than a report.
 * @throws Error for an invalid address, which other programs may read differently, and for two cells in one place.
 */
export function rowsOf(xml: string, common: Common): Rows {
  const rows: (SheetValue | undefined)[][] = [];
  const filled = new Set<string>();
  let [isData, row, column, last] = [false, 0, 0, 0];
  let cell: Making | undefined;

  function begin(tag: Tag): Making {
    if (cell !== undefined) throw new Error('a cell within another');
    const attributes = attributesOf(tag);
    const { r } = attributes;
    const [, letters, number] = r === undefined ? [] : (/^([A-Z]+)(\d+)$/.exec(r) ?? []);
    if (r !== undefined && letters === undefined) throw new Error('a cell whose address is none');
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const own = number === undefined ? row : Number(number);
    last = Math.max(last, own);
    checkReach(last, column, common.columns);
    return new Making(own, column, attributes);
  }

  function end(): void {
    const value = cell?.made(common);
    if (cell !== undefined && value !== undefined) {
      const place = `${cell.row} ${cell.column}`;
      if (cell.row === 0 || filled.has(place)) throw new Error('two cells in one place');
      filled.add(place);
      while (rows.length < cell.row) rows.push([]);
      const values = rows[cell.row - 1];
      while (values && values.length < cell.column) values.push(undefined);
      if (values) values[cell.column - 1] = value;
    }
    cell = undefined;
  }

  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') cell?.take(node);
    else if (node.name === 'sheetData') isData = node.kind === 'open';
    else if (!isData) continue;
    else if (node.name === 'row' && node.kind !== 'close') {
      const { r = '' } = attributesOf(node);
      if (!/^\d*$/.test(r)) throw new Error('a row whose number is none');
      row = r === '' ? row + 1 : Number(r);
      last = Math.max(last, row);
      column = 0;
      checkReach(last, column, common.columns);
    } else if (node.name === 'c') {
      if (node.kind !== 'close') cell = begin(node);
      if (node.kind !== 'open') end();
    } else cell?.take(node);
  }
  if (cell !== undefined) throw new Error('a cell that does not end');
  return rows;
}
