import { describe, expect, test } from 'vitest';
import { madeUp } from '../testing/madeUp.ts';
import { read, readTablesNow, reportText } from '../testing/project.ts';
import type { ReportRow } from '../report.ts';
import { checkComplete } from './complete.ts';

const tables = readTablesNow();
const report = read(reportText(), tables);
const faultsOf = (keep: (row: ReportRow) => boolean) =>
  checkComplete({ file: 'a', report: { ...report, rows: report.rows.filter(keep) }, tables });

describe('of the report that the site is published from', () => {
  test('nothing is missing', () => {
    expect(faultsOf(() => true)).toEqual([]);
  });

  test('each table that is not there is told', () => {
    expect(faultsOf((row) => row.dimension !== 'kjonn' || row.tiltak !== 'arbeidstrening')).toEqual([
      {
        file: 'a',
        table: 'kjonn, arbeidstrening',
        found: 'no such table',
        expected:
          'its rows, in a workbook in a sheet such as "Tiltak og kjønn": TILT120 is published with all of its tables (tables/rapporter.json)',
      },
    ]);
    const tablesMissed = faultsOf(({ tiltak }) => tiltak === 'arbeidstrening').map(({ table }) => table);
    expect(tablesMissed).toHaveLength(11);
    expect(tablesMissed).toContain('i-alt, i-alt');
  });
});

test('of other reports nothing is asked', () => {
  const other = madeUp('TILT160', tables, { hasKommuner: false });
  expect(checkComplete({ file: 'a', report: { ...other, rows: [] }, tables })).toEqual([]);
});

test('a table that reports have from another year on is not asked for before', () => {
  const whole = { ...tables, reports: tables.reports.map((each) => ({ ...each, complete: true as const })) };
  const of = (year: number) =>
    checkComplete({
      file: 'a',
      report: madeUp('TILT160', tables, { year, hasKommuner: false }),
      tables: whole,
    });
  expect(of(2024)).toEqual([]);
  expect(of(2025).map(({ table }) => table?.split(',')[0])).toContain('kommune');
});
