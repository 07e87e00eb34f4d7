import { MONTH_NAMES, type Report } from '../../report.ts';
import type { Tables } from '../../tables.ts';
import { interpret } from '../interpret/interpret.ts';
import { knownFrom } from '../lines/known.ts';
import type { Line } from '../lines/line.ts';
import { checkLength, linesIn } from '../lines/lines.ts';
import { proseOf } from '../lines/notes.ts';
import { readOds } from './ods.ts';
import { linesOfSheet } from './sheets.ts';
import type { Workbook } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** "202602_TILT120 Tiltaksdeltakere ….xlsx" and "2026.02_TILT120 ….xlsx" as published, "TILT120-2026-02.xlsx" as kept. */
const FILE_NAME = /(?:(\d{4})[._-]?(\d{2})[._ -]+)?(TILT\d{3})(?:-(\d{4})-(\d{2}))?[^\\/]*$/i;

/**
 * What a printed report says on each page and a sheet may leave out: code and period are told by the name of the file, the
 * title by our own table.
 */
function headOutside(file: string, { reports }: Tables): Line[] {
  const [, published, lastPublished, code = '', kept, lastKept] = FILE_NAME.exec(file) ?? [];
  const year = published ?? kept;
  const last = MONTH_NAMES[Number(lastPublished ?? lastKept) - 1];
  const report = reports.find((known) => known.code === code.toUpperCase());
  const name = 'the name of the file';
  return [
    ...(report ? linesIn([`${report.code} ${report.title}`], name) : []),
    ...(year && last ? linesIn([`${MONTH_NAMES[0]} ${year} - ${last} ${year}`], name) : []),
  ];
}

/**
 * Understands the sheets of a workbook. They may have any names and order, and begin in any row and column: only total
 * rows tell the measure, only rows tell the table, only headings tell the months. The date may be the day on which the
 * workbook was made.
 */
function interpretSheets(file: string, { sheets, made }: Workbook, tables: Tables): Report {
  checkLength(
    file,
    sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const known = knownFrom(tables);
  const sections = sheets.map((sheet) => ({
    where: `sheet "${sheet.name}"`,
    lines: linesOfSheet(sheet, known),
  }));
  const lines = sections.flatMap((section) => section.lines);
  const outside = headOutside(file, tables).filter(({ kind }) => !lines.some((line) => line.kind === kind));
  // A single text is not taken for a row that lost its figures: `sheets.ts` finds those inside a block.
  const prose = sections.map((section) => proseOf(section.lines, { ...known, isRow: () => false }));
  return interpret(
    file,
    {
      sections: [...sections, { where: 'the file', lines: outside }],
      notes: [...new Set(prose.flatMap(({ notes }) => notes))],
      faults: [],
      aside: prose.reduce((sum, { aside }) => sum + aside, 0),
      made,
    },
    tables,
  );
}

/**
 * Reads a report from a workbook of Excel (.xlsx).
 * @throws SourceError with every fault: sheet, row or cell, column, what was found and expected.
 */
export const readXlsx = (file: string, bytes: Uint8Array, tables: Tables): Report =>
  interpretSheets(file, readWorkbook(file, bytes), tables);

/** The same from an OpenDocument spreadsheet (.ods), as LibreOffice keeps it. */
export const readOdsReport = (file: string, bytes: Uint8Array, tables: Tables): Report =>
  interpretSheets(file, readOds(file, bytes), tables);

/** The same from the cells of one sheet, or of several below each other, that are kept as text. */
export const readCells = (file: string, cells: readonly (readonly string[])[], tables: Tables): Report => {
  const rows = cells.map((row) =>
    row.map((text) => (text === '' ? undefined : ({ kind: 'text', text } as const))),
  );
  return interpretSheets(file, { sheets: [{ name: file, rows }], made: [] }, tables);
};
