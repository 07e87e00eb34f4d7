// For tests: the committed report and tables, read anew by each caller.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from '../readers/lines/text.ts';
import type { Report } from '../report.ts';
import { TABLE_NAMES, type TableName, type Tables, parseTables } from '../tables.ts';

/** The project's root, with a slash at the end. */
export const ROOT = new URL('../../', import.meta.url);
export const ROOT_PATH = fileURLToPath(ROOT);
export const REPORT_NAME = 'TILT120-2026-02.txt';
/** The same report as a browser prints it: see print.ts. */
export const PDF_PATH = fileURLToPath(new URL('data/testing/TILT120-2026-02.pdf', ROOT));

export const committed = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
export const reportText = (): string => committed(`data/reports/${REPORT_NAME}`);

export const tableTexts = (): Record<TableName, string> =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, committed(`data/tables/${name}`)])) as Record<
    TableName,
    string
  >;
export const readTablesNow = (): Tables => parseTables(tableTexts());

/** Reads a report from a text, under the name that its faults bear. */
export const read = (text: string, tables = readTablesNow()): Report =>
  readText('report.txt', new TextEncoder().encode(text), tables);

/** A report without what differs from file to file, as one string: that compares a hundred times as fast. */
export const content = (report: Report): string =>
  JSON.stringify({
    ...report,
    aside: 0,
    rows: report.rows.map(({ tiltak, dimension, code, cells }) => ({ tiltak, dimension, code, cells })),
  });
