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
