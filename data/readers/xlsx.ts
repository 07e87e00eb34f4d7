import { MONTH_NAMES, type Report } from '../report.ts';
import type { Tables } from '../tables.ts';
import { interpret } from './interpret.ts';
import { type Line, lineOf, noteOf } from './lines.ts';
import { linesOfSheet } from './sheets.ts';
import { type Workbook, readWorkbook } from './workbook.ts';

/** "202602_TILT120 Tiltaksdeltakere ….xlsx" and "2026.02_TILT120 ….xlsx" as published, "TILT120-2026-02.xlsx" as kept. */
const FILE_NAME = /(?:(\d{4})[._-]?(\d{2})[._ -]+)?(TILT\d{3})(?:-(\d{4})-(\d{2}))?[^\\/]*$/i;

/**
 * What a printed report says on each page and a sheet may leave out. Code and period are told by the name of the file,
 * the title by our own table, the date by when the workbook was made.
 */
function headOutside(file: string, { created }: Workbook, { reports }: Tables): Line[] {
  const [, published, lastPublished, code = '', kept, lastKept] = FILE_NAME.exec(file) ?? [];
  const year = published ?? kept;
  const last = MONTH_NAMES[Number(lastPublished ?? lastKept) - 1];
  const report = reports.find((known) => known.code === code.toUpperCase());
  const date = created?.toISOString().slice(0, 10).split('-').reverse().join('.');
  const name = 'the name of the file';
  return [
    ...(report ? [lineOf(`${report.code} ${report.title}`, name)] : []),
    ...(year && last ? [lineOf(`${MONTH_NAMES[0]} ${year} - ${last} ${year}`, name)] : []),
    ...(date ? [lineOf(`Rapport oppdatert: ${date}`, 'the properties of the workbook')] : []),
  ];
}

/**
 * Reads a report from a workbook. Sheets may have any names and order, and begin in any row and column: only total
 * rows tell the measure, only rows tell the table, only headings tell the months.
 * @throws SourceError with every fault: sheet, row or cell, column, what was found and expected.
 */
export async function readXlsx(file: string, bytes: Uint8Array, tables: Tables): Promise<Report> {
  const workbook = await readWorkbook(file, bytes);
  const sections = workbook.sheets.map((sheet) => ({
    where: `sheet "${sheet.name}"`,
    lines: linesOfSheet(sheet),
  }));
  const lines = sections.flatMap((section) => section.lines);
  const outside = headOutside(file, workbook, tables).filter(
    ({ kind }) => !lines.some((line) => line.kind === kind),
  );
  const paragraphs = lines.flatMap((line) => (line.kind === 'text' ? (noteOf(line.text) ?? []) : []));
  return interpret(
    file,
    {
      sections: [...sections, { where: 'the file', lines: outside }],
      notes: [...new Set(paragraphs)],
      faults: [],
    },
    tables,
  );
}
