import { type Cell, LARGEST_SUPPRESSED } from '../../src/core/figures/cell.ts';
import { DIMENSIONS } from '../../src/core/figures/dataset.ts';
import { type Report, type ReportRow, rowsOf } from '../report.ts';
import type { Tables } from '../tables.ts';
import type { Interval, Rule } from './bounds.ts';

/** Rows that add up to another row. */
interface Sum {
  readonly total: ReportRow;
  readonly parts: readonly ReportRow[];
  /** Rows may be missing from the parts, with an unknown number of persons. */
  readonly open: boolean;
}

/** A report as numbers and what is known of them: `row.cells[i]` is the number `at(row, i)`. */
export interface Puzzle {
  readonly intervals: readonly Interval[];
  readonly rules: readonly Rule[];
  readonly at: (row: ReportRow, column: number) => number;
}

/** What the report itself says of a cell. It says nothing of an absent cell, and no rule uses one. */
function said(cell: Cell): Interval {
  switch (cell.kind) {
    case 'count':
      return { least: cell.value, most: cell.value };
    case 'suppressed':
      return { least: 0, most: LARGEST_SUPPRESSED };
    case 'absent':
      return { least: 0, most: Infinity };
  }
}

const fylkeCode = (code: string): string => (/^\d{4}$/.test(code) ? code.slice(0, 2) : code);

/** The sums that anybody can read out of the report: tables to totals, kommuner to fylker, measures to their total. */
function sumsOf(report: Report, { tiltak, kommuner }: Tables): Sum[] {
  const ours = tiltak.filter((each) => each.report === report.code);
  const optional = new Set(ours.flatMap(({ id, optional }) => (optional === true ? [id] : [])));
  const tablesToTotals = ours.flatMap(({ id }) =>
    rowsOf(report, id, 'i-alt').flatMap((total) =>
      DIMENSIONS.filter((dimension) => dimension !== 'i-alt' && dimension !== 'kommune').map((dimension) => ({
        total,
        parts: rowsOf(report, id, dimension),
        open: optional.has(id),
      })),
    ),
  );
  // A kommune without a row may have participants or none.
  const kommunerToFylker = ours.flatMap(({ id }) => {
    const printed = rowsOf(report, id, 'kommune');
    const codes = new Set(printed.map(({ code }) => code));
    return rowsOf(report, id, 'fylke').map((total) => ({
      total,
      parts: printed.filter(({ code }) => fylkeCode(code) === total.code),
      open:
        kommuner.some(({ number, fylke }) => fylke === total.code && !codes.has(number)) ||
        (!/^\d/.test(total.code) && !codes.has(total.code)),
    }));
  });
  const measuresToTotals = ours.flatMap(({ id, sumOf }) =>
    sumOf === undefined
      ? []
      : report.rows
          .filter((row) => row.tiltak === id)
          .map((total) => {
            const parts = report.rows.filter(
              (row) =>
                sumOf.includes(row.tiltak) && row.dimension === total.dimension && row.code === total.code,
            );
            return { total, parts, open: parts.length < sumOf.length };
          }),
  );
  return [...tablesToTotals, ...kommunerToFylker, ...measuresToTotals].filter(
    ({ parts }) => parts.length > 0,
  );
}

/** The numbers of a report, and every rule that its reader knows. */
export function puzzleOf(report: Report, tables: Tables): Puzzle {
  const columns = report.months.length + 1;
  const places = new Map(report.rows.map((row, i) => [row, i * columns]));
  const at = (row: ReportRow, column: number) => (places.get(row) ?? NaN) + column;
  const isThere = (row: ReportRow, column: number) => (row.cells[column]?.kind ?? 'absent') !== 'absent';

  const sums = sumsOf(report, tables).flatMap(({ total, parts, open }) =>
    Array.from({ length: columns }, (_, column): Rule[] => {
      const there = parts.filter((row) => isThere(row, column));
      if (!isThere(total, column) || there.length === 0) return [];
      // Months are exact. Each average is less than or just one half off, so their sum is off by less than this many.
      const slack = column < report.months.length ? 0 : Math.ceil((there.length + 1) / 2) - 1;
      return [
        {
          terms: [
            { cell: at(total, column), factor: -1 },
            ...there.map((row) => ({ cell: at(row, column), factor: 1 })),
          ],
          least: open || there.length < parts.length ? -Infinity : -slack,
          most: slack,
        },
      ];
    }).flat(),
  );

  // An average of n months, halves rounded up: n × average is at most n/2 above their sum, and less than n/2 below it.
  const n = report.months.length;
  const means = report.rows.flatMap((row): Rule[] =>
    row.cells.length === columns && row.cells.every(({ kind }) => kind !== 'absent')
      ? [
          {
            terms: [
              { cell: at(row, n), factor: -2 * n },
              ...report.months.map((_, month) => ({ cell: at(row, month), factor: 2 })),
            ],
            least: -n,
            most: n - 1,
          },
        ]
      : [],
  );

  return {
    intervals: report.rows.flatMap(({ cells }) =>
      Array.from({ length: columns }, (_, column) => said(cells[column] ?? { kind: 'absent' })),
    ),
    rules: [...sums, ...means],
    at,
  };
}
