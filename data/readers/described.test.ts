// Every report that the tables describe, on made-up numbers: its labels are told apart, and its sums hold.
import { describe, expect, test } from 'vitest';
import type { CatalogueFile } from '../../src/core/figures/dataset.ts';
import { build } from '../build.ts';
import { checkComplete } from '../checks/complete.ts';
import { checkReport } from '../checks.ts';
import { formatFault } from '../faults.ts';
import type { Report } from '../report.ts';
import { PLAIN, printReport } from '../testing/layout.ts';
import { type MadeUp, madeUp as madeUpOf } from '../testing/madeUp.ts';
import { sheetsOf } from '../testing/sheets.ts';
import { content, read, readTablesNow } from '../testing/project.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { readXlsx } from './workbook/xlsx.ts';

const tables = readTablesNow();
const madeUp = (code: string, how?: MadeUp): Report => madeUpOf(code, tables, how);
const codes = [...new Set(tables.tiltak.map(({ report }) => report))];
const found = (report: Report): Report =>
  readXlsx('report.xlsx', writeWorkbook(sheetsOf(report, tables)), tables);
/** A report's rows, whatever order its tables have: a workbook has all of one kind in a sheet. */
const inAnyOrder = (report: Report): string =>
  content({
    ...report,
    rows: report.rows.toSorted((a, b) =>
      [a.tiltak, a.dimension, a.code].join() < [b.tiltak, b.dimension, b.code].join() ? -1 : 1,
    ),
  });

test('they are all nine, each with its title', () => {
  const nine = [100, 110, 120, 130, 140, 150, 160, 170, 180].map((n) => `TILT${n}`);
  expect(codes.toSorted()).toEqual(nine);
  expect(tables.reports.map(({ code }) => code)).toEqual(nine);
});

describe.each(codes)('%s', (code) => {
  test('is read from a workbook and from a text, and keeps all checks', () => {
    const report = madeUp(code);
    expect(checkReport({ file: '', report, tables }).map(formatFault)).toEqual([]);
    expect(inAnyOrder(found(report))).toBe(inAnyOrder(report));
    const text = printReport(report, tables, {
      ...PLAIN,
      newline: '\n',
      headOrder: ['period', 'header', 'total'],
      edges: true,
    });
    expect(inAnyOrder(read(text, tables))).toBe(inAnyOrder(report));
  });
});

/** As if the site were published from every one of them. */
const whole = { ...tables, reports: tables.reports.map((each) => ({ ...each, complete: true as const })) };

test('a measure that a report may leave out may be missing, and no other where it is published', () => {
  const without = (id: string) => found(madeUp('TILT110', { leftOut: (each) => each === id }));
  const faults = (id: string) =>
    checkComplete({ file: '', report: without(id), tables: whole }).map(({ table }) => table);
  expect(faults('tilskudd-til-sommerjobb')).toEqual([]);
  expect(new Set(faults('varig-lonnstilskudd'))).toHaveProperty('size', 9);
  // Where it is not, what is there is sound by itself.
  expect(checkReport({ file: '', report: without('varig-lonnstilskudd'), tables })).toEqual([]);
});

test('a sum that a missing row may spoil is told without its numbers', () => {
  const report = found(madeUp('TILT110'));
  const rows = report.rows.filter(({ tiltak }) => tiltak !== 'tilskudd-til-sommerjobb');
  const faults = checkReport({ file: '', report: { ...report, rows }, tables });
  expect(faults.length).toBeGreaterThan(0);
  for (const { found, expected } of faults) expect(`${found} ${expected}`).not.toMatch(/\d{2}/);
});

test('a report of a year before there were tables of kommuner may lack them, and no later one', () => {
  const faults = (year: number) => {
    const report = found(madeUp('TILT110', { year, hasKommuner: false }));
    return checkComplete({ file: '', report, tables: whole }).map(({ table, found }) => `${table}: ${found}`);
  };
  expect(faults(2024)).toEqual([]);
  expect(faults(2025)).toContain('kommune, varig-lonnstilskudd: no such table');
});

test('what the report of all measures has by kommune is shown as it stands, and its groups are not', () => {
  const report = found(madeUp('TILT100'));
  const [, catalogue = ''] =
    [...build([report], tables, '0'.repeat(12))].find(([path]) => path.endsWith('catalogue.json')) ?? [];
  const { tiltak } = JSON.parse(catalogue) as CatalogueFile;
  expect(tiltak.map(({ id, sumOf }) => [id, sumOf])).toEqual([['alle-tiltak', undefined]]);
});
