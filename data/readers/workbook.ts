import { strFromU8, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { SourceError } from '../faults.ts';
import { attributesOf, tagsOf } from './xml.ts';
import { TooLarge, unpack } from './zip.ts';

/** What a cell holds. Formulas and errors are told apart from values, since what they show is not what was published. */
export type SheetValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: Date }
  /** `found` in the words of a fault: `a formula`. */
  | { readonly kind: 'other'; readonly found: string };

export interface Sheet {
  readonly name: string;
  /** Rows and cells from the sheet's first on; undefined where a cell is empty. */
  readonly rows: readonly (readonly (SheetValue | undefined)[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** When the workbook says that it was made. */
  readonly created: Date | undefined;
}

/** Bytes: ten tiltak in twelve months take about five million. */
const MOST_UNPACKED = 30e6;
// The longest sheet that is known, all measures by kommune, has some twelve thousand rows of fourteen columns.
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 100;
const MOST_SHEETS = 200;

const PROPERTIES = 'docProps/core.xml';
const WORKBOOK = 'xl/workbook.xml';
/** Any day will do. */
const EPOCH = '2000-01-01T00:00:00';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The letters of a column, the first of which is 0: A, B, … Z, AA. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The inverse, from 1: `AA` is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

/** The attributes of each element of a name in an XML. */
const elements = (xml: string, wanted: string): Readonly<Record<string, string>>[] =>
  [...tagsOf(xml)].filter(({ name, kind }) => name === wanted && kind !== 'close').map(attributesOf);

/**
 * The addresses of a sheet's cells that hold a formula or an error; the library reads what they show, or nothing.
 * @throws TooLarge for a sheet that reaches further than a report: the library fills all before its last cell.
 * @throws Error for an address that is none, which the library may take for one of any reach.
 */
function oddCells(xml: string): ReadonlyMap<string, string> {
  const odd = new Map<string, string>();
  let [rows, columns, address] = [0, 0, ''];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'row') {
      const { r = '' } = attributesOf(tag);
      if (!/^\d*$/.test(r)) throw new Error('a row whose number is none');
      rows = Math.max(rows + 1, Number(r));
    } else if (tag.name === 'f') odd.set(address, 'a formula');
    else if (tag.name === 'c') {
      const { r = '', t } = attributesOf(tag);
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
      if (letters === undefined) throw new Error('a cell whose address is none');
      address = r;
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
      if (t === 'e') odd.set(address, 'an error value');
    }
    if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
      const reach = `${rows} rows and ${columns} columns`;
      throw new TooLarge(`a sheet of ${reach}, more than ${MOST_ROWS} or ${MOST_COLUMNS}`);
    }
  }
  return odd;
}

/** What the library does not tell: the odd cells of each sheet, in the order of the sheets, and the date. */
function lookInside(files: ReadonlyMap<string, Uint8Array>): {
  odd: readonly (ReadonlyMap<string, string> | undefined)[];
  created: Date | undefined;
} {
  const text = (path: string): string => {
    const content = files.get(path);
    return content === undefined ? '' : strFromU8(content);
  };
  const relations = elements(text(RELATIONS), 'Relationship');
  // One without a name is none to the library.
  const sheets = elements(text(WORKBOOK), 'sheet').filter(({ name = '' }) => name !== '');
  if (relations.length > MOST_SHEETS || sheets.length > MOST_SHEETS) {
    throw new TooLarge(`${Math.max(relations.length, sheets.length)} sheets, more than ${MOST_SHEETS}`);
  }
  const targets = new Map(relations.map(({ Id, Target }) => [Id, Target]));
  const [, date = ''] = /<dcterms:created[^>]*>([^<]*)</.exec(text(PROPERTIES)) ?? [];
  const created = new Date(date);
  // Whatever has cells, so that nothing depends on which files the library takes for sheets.
  const withCells = [...files.keys()].filter((path) => text(path).includes('sheetData'));
  const odd = new Map(withCells.map((path) => [path, oddCells(text(path))]));
  return {
    odd: sheets.map(({ id }) => {
      const target = targets.get(id) ?? '';
      return odd.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }),
    created: Number.isNaN(created.getTime()) ? undefined : created,
  };
}

/** A number as the file writes it, so that a broken one is one fault and not the end of the reading. */
interface Digits {
  readonly digits: string;
}
const isDigits = (value: object): value is Digits => 'digits' in value;

function valueOf(value: unknown): SheetValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (value instanceof Date) return { kind: 'date', date: value };
  if (typeof value === 'object' && isDigits(value)) {
    const number = Number(value.digits);
    // Number() takes nothing for a nought, and knows other notations than a workbook does.
    return !/^\s*[-+]?[\d.]+(e[-+]?\d+)?\s*$/i.test(value.digits) || Number.isNaN(number)
      ? { kind: 'other', found: `"${value.digits}"` }
      : { kind: 'number', value: number };
  }
  return { kind: 'other', found: value === true ? 'TRUE' : 'FALSE' };
}

/** Everything in the sheets of a workbook, free of what only Node has. @throws SourceError for one that is broken. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Workbook> {
  try {
    const files = unpack(bytes, (name) => /\.(xml|rels)$/.test(name), MOST_UNPACKED);
    const { odd, created } = lookInside(files);
    // The library is given what was unpacked here, within bounds, and never unpacks anything itself.
    const stored = zipSync(Object.fromEntries(files), { level: 0, mtime: EPOCH });
    const sheets = await readWorkbookFile<Digits>(new Uint8Array(stored).buffer, {
      parseNumber: (digits) => ({ digits }),
    });
    return {
      created,
      sheets: sheets.map(({ sheet, data }, i) => ({
        name: sheet,
        rows: data.map((row, r) =>
          row.map((value: unknown, c): SheetValue | undefined => {
            const found = odd[i]?.get(`${columnLetters(c)}${r + 1}`);
            return found === undefined ? valueOf(value) : { kind: 'other', found };
          }),
        ),
      })),
    };
  } catch (cause) {
    if (cause instanceof TooLarge) {
      throw new SourceError([
        { file, why: 'too-large', found: cause.message, expected: 'a report: none is as large' },
      ]);
    }
    const found = `a broken workbook (${cause instanceof Error ? cause.message : String(cause)})`;
    const expected = 'a whole .xlsx file: fetch it again, or open it in Excel and save it anew';
    throw new SourceError([{ file, why: 'broken', found, expected }]);
  }
}
