import type { CsvCell, CsvRow } from './csv.ts';

/** A sheet of a workbook: its name at the foot of the window, and its cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly CsvRow[];
  /** The first row heads the columns: it stays in sight, and filters them. Otherwise the first column is what is bold. */
  readonly headed: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What no XML may hold, but for tabs and line ends. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The letters of a column: 0 is A, 26 is AA. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Most of the signs of a column that it is made wide for; what is longer is wrapped. */
const WIDEST = 60;
/** Excel refuses more signs in a name of a sheet, and these in any. */
const NAME_LENGTH = 31;
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, NAME_LENGTH);

/** The cell formats, by their place in `styles`: as text, bold text, long text, then a number with each count of decimals. */
const TEXT = 0;
const BOLD = 1;
const WRAPPED = 2;
const NUMBER = 3;

/** How many decimals the numbers of a workbook have, fewest first. */
const decimalsIn = (sheets: readonly WorkbookSheet[]): readonly number[] =>
  [
    ...new Set(
      sheets
        .flatMap(({ rows }) => rows.flat())
        .flatMap((cell) => (cell.kind === 'number' ? cell.decimals : [])),
    ),
  ].sort((a, b) => a - b);

const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** `@` is Excel's own format for text: a code that is edited there keeps its noughts. */
function styles(decimals: readonly number[]): string {
  const first = 164;
  const formats = decimals.map(
    (count, i) => `<numFmt numFmtId="${first + i}" formatCode="${numberFormat(count)}"/>`,
  );
  const text = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"';
  const numbers = decimals.map(
    (_, i) =>
      `<xf numFmtId="${first + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${NUMBER + numbers.length}">${text}/>`,
    `${text.replace('fontId="0"', 'fontId="1"')} applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
    `${text} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
    `${numbers.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

/** The number that a file of text would have, so that both files say the same. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) || 0;

function cellXml(cell: CsvCell, at: string, style: number, decimals: readonly number[]): string {
  switch (cell.kind) {
    case 'number': {
      const format = NUMBER + decimals.indexOf(cell.decimals);
      return `<c r="${at}" s="${format}"><v>${rounded(cell.value, cell.decimals)}</v></c>`;
    }
    case 'text':
      // An empty cell is none at all: one with no text in it would count as filled in.
      return cell.text === ''
        ? ''
        : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
    default:
      return cell satisfies never;
  }
}

const lengthOf = (cell: CsvCell): number =>
  cell.kind === 'text' ? cell.text.length : cell.value.toFixed(cell.decimals).length;

function sheetXml({ rows, headed }: WorkbookSheet, first: boolean, decimals: readonly number[]): string {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => lengthOf(row[column] ?? { kind: 'text', text: '' }))) + 3),
  );
  const styleOf = (row: number, column: number): number =>
    headed ? (row === 0 ? BOLD : TEXT) : column === 0 ? BOLD : WRAPPED;
  const all = `A1:${columnName(columns - 1)}${Math.max(1, rows.length)}`;
  const pane = headed
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="${all}"/>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><cols>`,
    ...widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`),
    '</cols><sheetData>',
    ...rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, styleOf(r, c), decimals))
          .join('')}</row>`,
    ),
    '</sheetData>',
    headed ? `<autoFilter ref="${all}"/>` : '',
    // Codes are text on purpose: without this, Excel marks each as a mistake and offers to make it a number.
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/**
 * A workbook that Excel opens as it is: text stays text, with its noughts, and numbers are numbers in any country.
 * Returns the files that it is a zip of, by their paths. Names of sheets are to differ in their first 31 signs.
 */
export function workbookFiles(sheets: readonly WorkbookSheet[]): Readonly<Record<string, string>> {
  const decimals = decimalsIn(sheets);
  const numbered = sheets.map((sheet, i) => ({ sheet, id: i + 1, file: `worksheets/sheet${i + 1}.xml` }));
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${KIND}.${type}+xml"/>`;
  return {
    '[Content_Types].xml': [
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('workbook.xml', 'sheet.main'),
      override('styles.xml', 'styles'),
      ...numbered.map(({ file }) => override(file, 'worksheet')),
      '</Types>',
    ].join(''),
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': [
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>`,
      ...numbered.map(
        ({ sheet, id }) =>
          `<sheet name="${escaped(sheetName(sheet.name))}" sheetId="${id}" r:id="rId${id}"/>`,
      ),
      '</sheets></workbook>',
    ].join(''),
    'xl/_rels/workbook.xml.rels': [
      `${DECLARATION}<Relationships xmlns="${RELATIONS}">`,
      ...numbered.map(({ id, file }) => relation(`rId${id}`, 'worksheet', file)),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      '</Relationships>',
    ].join(''),
    'xl/styles.xml': styles(decimals),
    ...Object.fromEntries(
      numbered.map(({ sheet, id, file }) => [`xl/${file}`, sheetXml(sheet, id === 1, decimals)]),
    ),
  };
}
