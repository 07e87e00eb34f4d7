import { strFromU8 } from 'fflate';
import { SourceError } from '../../faults.ts';
import type { Rows, Sheet, SheetValue, Workbook } from './sheet.ts';
import { daysIn, workbookFrom } from './workbook.ts';
import { NEVER, checkReach, dateOf, numberOf, other } from './worksheet.ts';
import { type Tag, type Words, decoded, namedAttributesOf, nodesOf } from './xml.ts';

/** Parts of a cell that are not its text: a comment, a drawing. */
const BESIDE: readonly string[] = ['annotation', 'frame', 'custom-shape', 'g', 'a11y'];
/** A run of more spaces than any label has counts as one space. */
const MOST_SPACES = 100;

/** How often a row or a cell is repeated; by default once. @throws Error if that is not a number. */
function timesOf(attributes: Readonly<Record<string, string>>, name: string): number {
  const { [name]: times = '1' } = attributes;
  if (!/^[1-9]\d{0,8}$/.test(times))
    throw new Error('a row or a cell that comes so often as can not be told');
  return Number(times);
}

/** One cell in the making: what is said of it, and the text in it. */
class Making {
  readonly times: number;
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #isCovered: boolean;
  #text = '';
  #beside = 0;

  constructor(tag: Tag) {
    this.#attributes = namedAttributesOf(tag);
    this.times = timesOf(this.#attributes, 'table:number-columns-repeated');
    this.#isCovered = tag.name === 'covered-table-cell';
  }

  take(node: Tag | Words): void {
    if (node.kind === 'text') {
      if (this.#beside === 0) this.#text += node.text;
    } else if (BESIDE.includes(node.name)) {
      this.#beside += node.kind === 'open' ? 1 : node.kind === 'close' ? -1 : 0;
    } else if (this.#beside === 0 && (this.#text !== '' || node.name === 's')) this.#text += spaceOf(node);
  }

  /** Its value; undefined for an empty cell, and for a cell that a merged cell covers. */
  get value(): SheetValue | undefined {
    if (this.#isCovered) return undefined;
    const { 'office:value-type': type, 'table:formula': formula, ...more } = this.#attributes;
    if (more['calcext:value-type'] === 'error') return other('an error value');
    switch (type) {
      case 'percentage': {
        const number = numberOf(more['office:value'] ?? '');
        return number.kind === 'number' ? { ...number, isPercent: true } : number;
      }
      case 'float':
      case 'currency':
        return numberOf(more['office:value'] ?? '');
      case 'date':
        return dateOf(more['office:date-value'] ?? '');
      case 'boolean':
        return other(more['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE');
      case 'time':
        return other('a time');
      case undefined:
      default: {
        const { 'office:string-value': string } = more;
        const text = string === undefined ? this.#text : decoded(string);
        if (text.trim() !== '') return { kind: 'text', text };
        return formula === undefined || type === 'string' ? undefined : NEVER;
      }
    }
  }
}

/** What stands for a space, or parts a paragraph from the one before it. */
function spaceOf(tag: Tag): string {
  if (tag.kind === 'close') return '';
  if (tag.name === 's') return ' '.repeat(Math.min(MOST_SPACES, timesOf(namedAttributesOf(tag), 'text:c')));
  return ['p', 'tab', 'line-break'].includes(tag.name) ? ' ' : '';
}

/** Collects the rows of one table. Empty cells and rows take no memory, however often they are repeated. */
class Table {
  readonly name: string;
  readonly #rows: (readonly (SheetValue | undefined)[])[] = [];
  #row: (SheetValue | undefined)[] = [];
  #times = 1;
  /** Rows so far, and columns of the row at hand, the empty ones among them. */
  #before = 0;
  #column = 0;

  constructor(tag: Tag) {
    this.name = decoded(namedAttributesOf(tag)['table:name'] ?? '');
  }

  beginRow(tag: Tag): void {
    this.#times = timesOf(namedAttributesOf(tag), 'table:number-rows-repeated');
    this.#row = [];
    this.#column = 0;
  }

  endRow(): void {
    if (this.#row.length > 0) {
      checkReach(this.#before + this.#times, this.#row.length);
      while (this.#rows.length < this.#before) this.#rows.push([]);
      for (let i = 0; i < this.#times; i++) this.#rows.push(this.#row);
    }
    this.#before += this.#times;
  }

  add({ value, times }: Making): void {
    if (value !== undefined) {
      checkReach(this.#before + 1, this.#column + times);
      while (this.#row.length < this.#column) this.#row.push(undefined);
      for (let i = 0; i < times; i++) this.#row.push(value);
    }
    this.#column += times;
  }

  get rows(): Rows {
    return this.#rows;
  }
}

/** All tables of a document, as sheets. @throws Error for a table within another, TooLarge for one beyond a report. */
export function tablesIn(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  let table: Table | undefined;
  let cell: Making | undefined;
  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') {
      cell?.take(node);
    } else if (node.name === 'table') {
      if (node.kind !== 'close' && table !== undefined) throw new Error('a table within another');
      if (node.kind === 'open') table = new Table(node);
      else if (table !== undefined) {
        sheets.push({ name: table.name, rows: table.rows });
        table = undefined;
      }
    } else if (table === undefined) {
      continue;
    } else if (node.name === 'table-row') {
      if (node.kind !== 'close') table.beginRow(node);
      if (node.kind !== 'open') table.endRow();
    } else if (node.name === 'table-cell' || node.name === 'covered-table-cell') {
      if (node.kind !== 'close') {
        if (cell !== undefined) throw new Error('a cell within another');
        cell = new Making(node);
      }
      if (node.kind !== 'open' && cell !== undefined) {
        table.add(cell);
        cell = undefined;
      }
    } else cell?.take(node);
  }
  if (table !== undefined) throw new Error('a table that does not end');
  return sheets;
}

/** Everything in the sheets of an OpenDocument spreadsheet (.ods). @throws SourceError for one that is broken or locked. */
export const readOds = (file: string, bytes: Uint8Array): Workbook =>
  workbookFrom(file, bytes, 'a whole .ods file: fetch it again, or save it as .xlsx', (files) => {
    const text = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
    if (text('META-INF/manifest.xml').includes('encryption-data')) {
      const expected = 'one without: save it anew without a password';
      throw new SourceError([{ file, why: 'locked', found: 'a workbook with a password', expected }]);
    }
    if (!files.has('content.xml')) throw new Error('no content');
    return { sheets: tablesIn(text('content.xml')), made: daysIn(text('meta.xml'), 'creation-date', 'date') };
  });
