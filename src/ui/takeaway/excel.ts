import { strToU8, zipSync } from 'fflate';
import { type WorkbookSheet, workbookFiles } from '../../core/picture/workbook.ts';

export { workbookSheets } from './sheets.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The first day that a zip can hold: the same figures are the same file on every day. */
const DAY = new Date(1980, 0, 1);

/** The sheets as one file for Excel. */
export function excelFile(sheets: readonly WorkbookSheet[]): Blob {
  const files = Object.entries(workbookFiles(sheets)).map(([path, xml]) => [path, strToU8(xml)] as const);
  return new Blob([zipSync(Object.fromEntries(files), { mtime: DAY })], { type: TYPE });
}
