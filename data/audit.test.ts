// Invented tables only: what follows from a published report is counted, and told to nobody.
import { expect, test } from 'vitest';
import { ABSENT, type Cell, SUPPRESSED, count } from '../src/core/figures/cell.ts';
import type { Dimension, TiltakId } from '../src/core/figures/dataset.ts';
import type { Month } from '../src/core/figures/period.ts';
import { audit, auditLines } from './audit.ts';
import type { Report } from './report.ts';
import type { Tables } from './tables.ts';
import { read, readTablesNow, reportText } from './testing/project.ts';

const A = 'arbeidstrening' as TiltakId;
const B = 'arbeidsforberedende-trening' as TiltakId;
const TOTAL = 'i-alt' as TiltakId;

/** The project's tables with a country of one fylke and three kommuner. */
function smallTables(): Tables {
  const tables = readTablesNow();
  const kommuner = tables.kommuner.filter(({ number }) => ['1101', '1103', '1106'].includes(number));
  return { ...tables, kommuner, fylker: tables.fylker.filter(({ number }) => number === '11') };
}

type Printed = number | '*' | null;
const cellOf = (printed: Printed): Cell =>
  printed === null ? ABSENT : printed === '*' ? SUPPRESSED : count(printed);

/** A report of the rows given: tiltak, table, code, and the cells as printed. The last one is the average. */
function report(...rows: [TiltakId, Dimension, string, ...Printed[]][]): Report {
  const months = ['2026-01', '2026-02', '2026-03'].slice(0, (rows[0]?.length ?? 0) - 4) as Month[];
  return {
    code: 'TILT120',
    title: 'Oppdiktet',
    updated: '2026-03-04',
    months,
    notes: [],
    aside: 0,
    rows: rows.map(([tiltak, dimension, code, ...printed], i) => ({
      tiltak,
      dimension,
      code,
      label: code,
      where: `line ${i}`,
      cells: printed.map(cellOf),
    })),
  };
}

/** How many cells follow, by tiltak and table. */
const following = (given: Report): Record<string, string> =>
  Object.fromEntries(
    audit(given, smallTables()).tables.map(({ tiltak, dimension, hidden, derivable }) => [
      `${tiltak} ${dimension}`,
      `${derivable} of ${hidden}`,
    ]),
  );

/** One month, so each average is the month: the kommuner of a fylke with this many participants. */
const ofFylke = (total: Printed, ...kommuner: [string, Printed][]): Report =>
  report(
    [A, 'fylke', '11', total, total],
    ...kommuner.map(([code, cell]): [TiltakId, Dimension, string, Printed, Printed] => [
      A,
      'kommune',
      code,
      cell,
      cell,
    ]),
  );

test('one hidden kommune follows from its fylke and the others', () => {
  expect(following(ofFylke(32, ['1101', 20], ['1103', 10], ['1106', '*']))).toEqual({
    [`${A} kommune`]: '2 of 2',
  });
});

test('two hidden kommuner follow only where what is left is all they can hold, or nothing', () => {
  const counts = [20, 21, 23, 25, 26].map(
    (total) => following(ofFylke(total, ['1101', 20], ['1103', '*'], ['1106', '*']))[`${A} kommune`],
  );
  expect(counts).toEqual(['4 of 4', '0 of 4', '0 of 4', '0 of 4', '4 of 4']);
});

test('a kommune without a row may have participants, so that a hidden one does not follow, but where none are left', () => {
  expect(following(ofFylke(22, ['1101', 20], ['1103', '*']))).toEqual({ [`${A} kommune`]: '0 of 2' });
  expect(following(ofFylke(20, ['1101', 20], ['1103', '*']))).toEqual({ [`${A} kommune`]: '2 of 2' });
  expect(following(ofFylke(22, ['1101', 20], ['1103', '*'], ['1106', null]))).toEqual({
    [`${A} kommune`]: '0 of 2',
  });
});

test('a month follows from the average only where the halves that are rounded leave it no choice', () => {
  const row = (...cells: Printed[]) => following(report([A, 'kommune', '1101', ...cells]))[`${A} kommune`];
  expect(row(10, '*', 6)).toBe('0 of 1');
  expect(row(10, '*', 5)).toBe('1 of 1');
  expect(row(4, 0, '*')).toBe('1 of 1');
  expect(row(4, '*', '*')).toBe('0 of 2');
  expect(row(10, 10, '*', 7)).toBe('0 of 1');
});

test('the sums of averages are rounded too, and give nothing away by themselves', () => {
  const kommuner: Parameters<typeof report> = [
    [A, 'kommune', '1101', 12, 13, 13],
    [A, 'kommune', '1103', 14, 15, 15],
    [A, 'kommune', '1106', '*', '*', '*'],
  ];
  // Each month follows from its own sum, and the average from the two.
  expect(following(report([A, 'fylke', '11', 28, 30, 29], ...kommuner))).toEqual({
    [`${A} kommune`]: '3 of 3',
  });
  expect(following(report([A, 'fylke', '11', null, null, 29], ...kommuner))).toEqual({
    [`${A} kommune`]: '0 of 3',
  });
});

/** Two measures and their total by status; one cell of it is as given. */
const byStatus = (jobseekers: Printed, others: Printed): Report =>
  report(
    [TOTAL, 'i-alt', '', 50, 50],
    [TOTAL, 'status', 'arbeidssokere', 42, 42],
    [TOTAL, 'status', 'nedsatt-arbeidsevne', 8, 8],
    [A, 'i-alt', '', 30, 30],
    [A, 'status', 'arbeidssokere', jobseekers, jobseekers],
    [A, 'status', 'nedsatt-arbeidsevne', others, others],
    [B, 'i-alt', '', 20, 20],
    [B, 'status', 'arbeidssokere', 14, 14],
    [B, 'status', 'nedsatt-arbeidsevne', 6, 6],
  );

test('a hidden cell follows from its table’s total and from the other measures', () => {
  expect(following(byStatus(28, '*'))).toEqual({ [`${A} status`]: '2 of 2' });
  const { rows, ...rest } = byStatus(28, '*');
  const without = rows.filter(({ tiltak, dimension }) => tiltak !== A || dimension !== 'i-alt');
  expect(following({ ...rest, rows: without })).toEqual({ [`${A} status`]: '2 of 2' });
});

test('sums that can’t be right are left out and counted', () => {
  const { contradictions, tables } = audit(byStatus('*', '*'), smallTables());
  expect(contradictions).toBeGreaterThan(0);
  expect(tables.map(({ hidden }) => hidden)).toEqual([4]);
  expect(auditLines(byStatus('*', '*'), smallTables()).at(-1)).toMatch(
    /^ {4}\d+ sums or averages contradict/,
  );
});

test('nothing leaves the audit but counts: what follows makes no difference to it', () => {
  // The same cells are hidden and the same follow, with other numbers behind them.
  const reports = [20, 21, 22, 23].map((total) =>
    ofFylke(total + 10, ['1101', 20], ['1103', 10], ['1106', '*']),
  );
  const results = reports.map((given) => JSON.stringify(audit(given, smallTables())));
  expect(new Set(results).size).toBe(1);
  const lines = reports.map((given) => auditLines(given, smallTables()).join('\n'));
  expect(new Set(lines).size).toBe(1);
  expect(lines[0]).toBe(
    '  disclosure audit: of 2 cells *, at least 2 follow from the rest of the report\n' +
      '    kommune, arbeidstrening: 2 of 2',
  );
});

test('of the report as published, every hidden cell is looked at, and only counts are told', () => {
  const tables = readTablesNow();
  const { tables: counts, contradictions } = audit(read(reportText(), tables), tables);
  expect(counts.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(706);
  expect(contradictions).toBe(0);
  expect(counts.every(({ hidden, derivable }) => derivable >= 0 && derivable <= hidden)).toBe(true);
  for (const each of counts) {
    expect(Object.keys(each)).toEqual(['tiltak', 'dimension', 'hidden', 'derivable']);
  }
});
