// For tests: writes workbooks, right ones and broken ones.
import { strToU8, zipSync } from 'fflate';

/** What a test puts in a cell; a formula with the value that it last had, or none. */
export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string };

export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

export interface WorkbookOptions {
  /** Texts in the cells themselves, not in the list that cells share. */
  readonly inline?: boolean;
  /** When the workbook says that it was made; by default it does not say. */
  readonly created?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY = 86_400_000;
/** Days are counted from here. */
const EPOCH = Date.UTC(1899, 11, 30);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The letters of a column, the first of which is 0. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cell(value: Value, address: string, textCell: (text: string, address: string) => string): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value, address);
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  if ('error' in value) return `<c r="${address}" t="e"><v>${value.error}</v></c>`;
  if ('date' in value) return `<c r="${address}" s="1"><v>${(Date.parse(value.date) - EPOCH) / DAY}</v></c>`;
  const known = value.value === undefined ? '' : `<v>${value.value}</v>`;
  return `<c r="${address}"><f>${escaped(value.formula)}</f>${known}</c>`;
}

/** The files in a workbook, by their path. */
function parts(
  sheets: readonly SheetOf[],
  { inline = false, created }: WorkbookOptions,
): Record<string, string> {
  const shared: string[] = [];
  const index = new Map<string, number>();
  const textCell = (text: string, address: string): string => {
    if (inline)
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    const at = index.get(text) ?? shared.push(text) - 1;
    index.set(text, at);
    return `<c r="${address}" t="s"><v>${at}</v></c>`;
  };
  const data = sheets.map(({ rows }) =>
    rows
      .map((row, r) => {
        const cells = row.map((value, c) => cell(value, `${letters(c)}${r + 1}`, textCell)).join('');
        return cells === '' ? '' : `<row r="${r + 1}">${cells}</row>`;
      })
      .join(''),
  );
  const path = (i: number) => `worksheets/sheet${i + 1}.xml`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${sheets.map((_, i) => override(path(i), 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}">${sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', path(i))).join('')}${relation('rIdStyles', 'styles', 'styles.xml')}${relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEETS}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEETS}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      data.map((rows, i) => [
        `xl/${path(i)}`,
        `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...(created && {
      'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    }),
  };
}

/** The bytes of an .xlsx file. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetOf[], options: WorkbookOptions = {}): Uint8Array {
  const files = Object.entries(parts(sheets, options)).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: '2026-01-01T00:00:00' });
}
