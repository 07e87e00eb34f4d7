// A report of made-up figures in each kind of file that can be written here by hand.
import { expect, test } from 'vitest';
import { encode } from '../testing/damage.ts';
import { SMALL_TABLES } from '../testing/tables.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { readReport } from './read.ts';

const ROWS = [
  ['TILT120 Tiltak'],
  ['Rapport oppdatert: 04.03.2026'],
  ['Januar 2026'],
  [null, 'Gjennomsnitt hittil i år', 'Januar'],
  ['I alt arbeidstrening', 7, 7],
] as const;

test.each([
  ['text', () => encode(ROWS.map((row) => row.join('\t')).join('\n'))],
  ['xlsx', () => writeWorkbook([{ name: 'Ark', rows: ROWS }])],
] as const)('a report as %s is read as what it is, whatever its name', async (kind, bytes) => {
  expect(await readReport('a.pdf', bytes(), SMALL_TABLES)).toMatchObject({
    kind,
    report: { code: 'TILT120', updated: '2026-03-04', rows: [{ tiltak: 'trening' }] },
  });
});

/** The same rows as a spreadsheet has them: they begin in the second column, and a merged heading leaves a column empty. */
const SHEET = [
  ['Tiltak'],
  ['', 'TILT120 Tiltak'],
  ['', 'Kilde: NAV', 'Rapport oppdatert: 04.03.2026'],
  ['', 'Januar 2026'],
  ['', '', 'Gjennomsnitt hittil i år', '', 'Januar'],
  ['', 'I alt arbeidstrening', '1 007', '', '1007'],
  ['', '1101 "Eigersund", by', '*', '', '*'],
];
const quoted = (delimiter: string): string =>
  SHEET.map((row) =>
    row
      .map((text) =>
        text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text,
      )
      .join(delimiter),
  ).join('\r\n');

test.each([
  ['tabs, as it is copied', SHEET.map((row) => row.join('\t')).join('\n')],
  ['semicolons', quoted(';')],
  ['commas', quoted(',')],
])('a sheet as text with %s is read as the sheet', async (_, text) => {
  const { kind, report } = await readReport('ark.csv', encode(text), SMALL_TABLES);
  expect(kind).toBe('text');
  expect(report.rows).toMatchObject([
    { dimension: 'i-alt', cells: [{ value: 1007 }, { value: 1007 }] },
    { code: '1101', cells: [{ kind: 'suppressed' }, { kind: 'suppressed' }] },
  ]);
});

test('a sheet as text with a figure in a column without a heading is refused, and the cell is told', async () => {
  const text = quoted(';').replace('1 007;;1007', '1 007;7;1007');
  await expect(readReport('ark.csv', encode(text), SMALL_TABLES)).rejects.toThrow(/cell D6.*no heading/);
});
