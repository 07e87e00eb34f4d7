import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../src/core/figures/cell.ts';
import { type Dimension, type TiltakId } from '../src/core/figures/dataset.ts';
import type { Month } from '../src/core/figures/period.ts';
import { decodeRevisions } from '../src/core/figures/revisions.ts';
import type { Report } from './report.ts';
import { kindOf, revisionsOf } from './revisions.ts';
import { readTablesNow } from './testing/project.ts';

const tables = readTablesNow();
type Row = readonly [dimension: Dimension, code: string, ...cells: Cell[]];

/** A report of one measure about the first months of 2026, with an average that is of no matter. */
const report = (updated: string, months: number, ...rows: Row[]): Report => ({
  code: 'TILT120',
  title: 'Tittel',
  updated,
  months: Array.from({ length: months }, (_, i) => `2026-0${i + 1}` as Month),
  notes: [],
  aside: 0,
  rows: rows.map(([dimension, code, ...cells]) => ({
    tiltak: 'arbeidstrening' as TiltakId,
    dimension,
    code,
    label: code,
    where: 'nowhere',
    cells,
  })),
});
const logOf = (...reports: Report[]) =>
  revisionsOf(
    reports.map((each) => ({ report: each, setAside: [] })),
    tables,
  ).revisions.map(({ updated, changes }) => [updated, changes['arbeidstrening']]);

describe('what became of a figure', () => {
  test.each([
    [count(12), count(12), undefined],
    [count(12), count(13), 'endret'],
    [count(12), SUPPRESSED, 'skjult'],
    [count(12), ABSENT, 'borte'],
    [SUPPRESSED, count(12), 'vist'],
    [SUPPRESSED, SUPPRESSED, undefined],
    [SUPPRESSED, ABSENT, 'borte'],
    [ABSENT, count(12), 'ny'],
    [ABSENT, SUPPRESSED, 'ny'],
    [ABSENT, ABSENT, undefined],
  ])('from %j to %j is %s', (before, after, kind) => {
    expect(kindOf(before, after)).toBe(kind);
  });
});

const january = report(
  '2026-02-04',
  1,
  ['kommune', '1103', count(20), count(20)],
  ['kommune', '1101', count(5), count(5)],
);
const february = report(
  '2026-03-04',
  2,
  ['kommune', '1103', count(21), count(22), count(22)],
  ['kommune', '1101', SUPPRESSED, count(6), count(5)],
  ['kommune', '1106', SUPPRESSED, count(4), count(4)],
  ['kjonn', 'menn', count(9), count(9), count(9)],
);

test('a newer report is compared month by month with the newest before it; a new month, table or average is no change', () => {
  expect(logOf(january, february)).toEqual([
    [
      '2026-03-04',
      {
        kommune: {
          '1101': { '2026-01': 'skjult' },
          '1103': { '2026-01': 'endret' },
          '1106': { '2026-01': 'ny' },
        },
      },
    ],
  ]);
});

test('the order in which reports come makes no difference', () => {
  const again = report('2026-03-10', 2, ['kommune', '1103', count(20), count(22), count(21)]);
  expect(logOf(again, january, february)).toEqual(logOf(january, february, again));
  expect(logOf(again, january, february).map(([updated]) => updated)).toEqual(['2026-03-10', '2026-03-04']);
});

test('an average is compared with that of the same months only', () => {
  const again = report(
    '2026-03-10',
    2,
    ['kommune', '1103', count(21), count(22), count(25)],
    ...february.rows.slice(1).map((row): Row => [row.dimension, row.code, ...row.cells]),
  );
  expect(logOf(january, february, again)[0]).toEqual([
    '2026-03-10',
    { kommune: { '1103': { '2026': 'endret' } } },
  ]);
});

test('the log holds no figure, neither an earlier one nor the one of today', () => {
  const cell = fc.oneof(
    fc.constant(SUPPRESSED),
    fc.constant(ABSENT),
    fc.integer({ min: 71_234, max: 79_999 }).map(count),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (pairs) => {
      const rows = (which: 0 | 1) =>
        pairs.map((pair, i): Row => ['kommune', `11${String(i).padStart(2, '0')}`, pair[which], pair[which]]);
      const log = revisionsOf(
        [
          { report: report('2026-02-04', 1, ...rows(0)), setAside: [] },
          { report: report('2026-02-05', 1, ...rows(1)), setAside: [] },
        ],
        tables,
      );
      expect(JSON.stringify(log)).not.toMatch(/7[1-9]\d{3}/);
      expect(decodeRevisions(JSON.parse(JSON.stringify(log)))).toEqual(log);
    }),
    { numRuns: 50 },
  );
});
