import type { Cell } from '../src/core/figures/cell.ts';
import type { Dimension, TiltakId } from '../src/core/figures/dataset.ts';
import { type Month, type Period, type Year, isMonth, yearOf } from '../src/core/figures/period.ts';

/** One row of a report's tables: what its label means, and how it was printed. */
export interface ReportRow {
  readonly tiltak: TiltakId;
  readonly dimension: Dimension;
  /** A kommune's or fylke's number, or a slug of `tables/dimensjoner.json`; empty for the total. */
  readonly code: string;
  /** The label as printed, possibly broken or misread; used only in faults. */
  readonly label: string;
  /** Where in the file the row stands, in the words of a fault: `line 57`. */
  readonly where: string;
  /** One cell for each of the report's periods (`periodsOf`), never absent in a text. */
  readonly cells: readonly Cell[];
}

/** One report as published, whatever file it was read from. All readers end in this value. */
export interface Report {
  /** `TILT120` */
  readonly code: string;
  readonly title: string;
  /** The date the publisher last updated it, `2026-03-04`. */
  readonly updated: string;
  /** January and the months after it, all of one year; never empty. */
  readonly months: readonly Month[];
  /** The paragraphs printed before the tables. */
  readonly notes: readonly string[];
  /** How many lines of the file were set aside as neither rows nor headings nor notes: "Kilde: NAV", "Side 3 av 79". */
  readonly aside: number;
  /** The rows in the order printed. A total row that is repeated on every page is here once. */
  readonly rows: readonly ReportRow[];
}

/** The year of a report's months. @throws RangeError for a report without months. */
export function yearOfReport(report: Pick<Report, 'months'>): Year {
  const [first] = report.months;
  if (first === undefined) throw new RangeError('a report has at least one month');
  return yearOf(first);
}

/** The periods that the cells of a row belong to: the months, then the year (the average so far). */
export const periodsOf = (report: Pick<Report, 'months'>): Period[] => [
  ...report.months,
  yearOfReport(report),
];

/** The rows of one table of a report, in the order printed. */
export const rowsOf = (report: Report, tiltak: TiltakId, dimension: Dimension): ReportRow[] =>
  report.rows.filter((row) => row.tiltak === tiltak && row.dimension === dimension);

/** The name of a table in a fault: `kommune, arbeidstrening`. */
export const tableName = (row: Pick<ReportRow, 'tiltak' | 'dimension'>): string =>
  `${row.dimension}, ${row.tiltak}`;

export const MONTH_NAMES = [
  'Januar',
  'Februar',
  'Mars',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
export const AVERAGE_NAME = 'Gjennomsnitt hittil i år';

/** The heading that a period's column has in the report. */
export const columnName = (period: Period): string =>
  isMonth(period) ? (MONTH_NAMES[Number(period.slice(5)) - 1] ?? period) : AVERAGE_NAME;
