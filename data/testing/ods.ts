// For tests: writes spreadsheets of OpenDocument (.ods), as LibreOffice does.
import { strToU8, zipSync } from 'fflate';
import type { SheetOf, Value } from './workbook.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell that comes `times` times. */
function cell(value: Value, times: number): string {
  const repeated = times > 1 ? ` table:number-columns-repeated="${times}"` : '';
  const typed = (type: string, more: string, shown: string) =>
    `<table:table-cell${repeated} office:value-type="${type}" calcext:value-type="${type}"${more}><text:p>${shown}</text:p></table:table-cell>`;
  if (value === null) return `<table:table-cell${repeated}/>`;
  if (typeof value === 'string') return typed('string', '', escaped(value));
  if (typeof value === 'number')
    return typed('float', ` office:value="${value}"`, value.toLocaleString('en'));
  if (typeof value === 'boolean') return typed('boolean', ` office:boolean-value="${value}"`, '');
  if ('date' in value) return typed('date', ` office:date-value="${value.date}"`, '4.3.26');
  if ('error' in value) {
    return `<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>${value.error}</text:p></table:table-cell>`;
  }
  const formula = ` table:formula="of:=${escaped(value.formula)}"`;
  return value.value === undefined
    ? `<table:table-cell${formula}/>`
    : typed('float', `${formula} office:value="${value.value}"`, String(value.value));
}

/** A row, what comes again in it told once, and as wide as a sheet is. */
function row(values: readonly Value[]): string {
  const runs: { value: Value; times: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.value) === JSON.stringify(value)) last.times += 1;
    else runs.push({ value, times: 1 });
  }
  const rest = `<table:table-cell table:number-columns-repeated="${16384 - values.length}"/>`;
  return `<table:table-row>${runs.map(({ value, times }) => cell(value, times)).join('')}${rest}</table:table-row>`;
}

const NAMESPACES = ['office', 'table', 'text', 'calcext', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
/** The rows below the last one that holds anything: all of a sheet. */
const REST =
  '<table:table-row table:number-rows-repeated="1040000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** The content of a document, its tables as they are written out. */
export const contentOf = (tables: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

/** The bytes of an .ods file of such a content. */
export const packedOds = (content: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8('<manifest/>'),
      ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)])),
    },
    { mtime: '2026-01-01T00:00:00' },
  );

/** The bytes of an .ods file. The same sheets give the same bytes. */
export const writeOds = (sheets: readonly SheetOf[]): Uint8Array =>
  packedOds(
    contentOf(
      sheets
        .map(
          ({ name, rows }) =>
            `<table:table table:name="${escaped(name)}">${rows.map(row).join('')}${REST}</table:table>`,
        )
        .join(''),
    ),
  );
