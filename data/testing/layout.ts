// For tests: prints a report in the publisher's manner, with pages, breaks and spaces as a test wants them.
import { group } from 'd3-array';
import { isMonth } from '../../src/core/figures/period.ts';
import { AVERAGE_NAME, type Report, type ReportRow, columnName, periodsOf } from '../report.ts';
import type { Tables } from '../tables.ts';

/** How labels and numbers are printed, and how many rows go on a page. */
export interface Style {
  /** What stands between the thousands of a number. */
  readonly space: string;
  /** Rows on a page; each page begins with the head of the table again. */
  readonly pageRows: number;
  /** Breaks a label; `n` counts the labels of the report. */
  readonly broken: (label: string, n: number) => string;
}

export interface Layout extends Style {
  readonly newline: string;
  readonly headOrder: readonly ('period' | 'header' | 'total')[];
  /** Whether pages end with the lines that stand on a page's edge. */
  readonly edges: boolean;
}

/** A row as printed: its label, the average and the months. */
export type PrintedCells = readonly [label: string, ...cells: string[]];

/** What stands on a page: the total of its table, and some of the rows. */
export interface PrintedPage {
  readonly total: PrintedCells;
  readonly rows: readonly PrintedCells[];
}

const EMPTY_LINES = ['', ''];
export const PLAIN: Style = { space: ' ', pageRows: 25, broken: (label) => label };

/** The total row above a row, and the label that the row itself bears. */
function labelsOf(row: ReportRow, tables: Tables): { total: string; own: string } {
  const measure = tables.tiltak.find(({ id }) => id === row.tiltak)?.spellings[0];
  const known = tables.dimensions.find(({ id }) => id === row.dimension)?.codes;
  const label = known?.find(({ code }) => code === row.code)?.label ?? row.label;
  if (row.dimension === 'i-alt') return { total: 'I alt', own: measure ?? 'I alt' };
  if (row.dimension === 'status') return { total: `I alt ${label}`, own: measure ?? `I alt ${label}` };
  return { total: `I alt ${measure ?? ''}`, own: label };
}

/** A block of a report: the total row, printed or not, and the rows below it. */
export interface Block {
  readonly dimension: ReportRow['dimension'];
  readonly total: { readonly label: string; readonly row: ReportRow };
  readonly rows: readonly { readonly label: string; readonly row: ReportRow }[];
}

/** The blocks of a report in the order printed, with the labels as they are when nothing breaks them. */
export function blocksOf(report: Report, tables: Tables): Block[] {
  const blocks = group(
    report.rows,
    ({ dimension, code, tiltak }) =>
      `${dimension},${dimension === 'status' ? code : dimension === 'i-alt' ? '' : tiltak}`,
  );
  return [...blocks.values()].flatMap((rows): Block[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const { dimension } = first;
    const total = report.rows.find((row) => row.dimension === 'i-alt' && row.tiltak === first.tiltak);
    const isOwn = dimension === 'status' || dimension === 'i-alt';
    return [
      {
        dimension,
        total: { label: labelsOf(first, tables).total, row: isOwn ? first : (total ?? first) },
        rows: (isOwn ? rows.slice(1) : rows).map((row) => ({ label: labelsOf(row, tables).own, row })),
      },
    ];
  });
}

/** The pages of a report: each block is cut into pages of its own. */
export function pagesOf(report: Report, tables: Tables, { space, pageRows, broken }: Style): PrintedPage[] {
  let labels = 0;
  const print = ({ label, row }: Block['total']): PrintedCells => {
    const printed = row.cells.map((cell) =>
      cell.kind === 'count' ? String(cell.value).replace(/\B(?=(\d{3})+$)/g, space) : '*',
    );
    return [broken(label, labels++), ...printed.slice(-1), ...printed.slice(0, -1)];
  };
  return blocksOf(report, tables).flatMap(({ total, rows }) =>
    rows
      .flatMap((_, i) => (i % pageRows === 0 ? [i] : []))
      .map((start) => ({ total: print(total), rows: rows.slice(start, start + pageRows).map(print) })),
  );
}

/** The lines that stand on a page's edge: title, section and date. */
export const edgesOf = (report: Report): readonly [string, string, string] => [
  `${report.code} ${report.title}`,
  'Tiltak og fylke',
  `Rapport oppdatert: ${report.updated.split('-').reverse().join('.')}`,
];

/** "Januar 2026 - Februar 2026" */
export function periodLine(report: Report): string {
  const year = periodsOf(report).at(-1) ?? '';
  const [first, last] = [report.months[0], report.months.at(-1)];
  return [first, last].map((month) => `${month ? columnName(month) : ''} ${year}`).join(' - ');
}

/** The headings of the columns, without the empty one of the labels. */
export const headingsOf = (report: Report): string[] => [
  AVERAGE_NAME,
  ...periodsOf(report).filter(isMonth).map(columnName),
];

/** A report as text. */
export function printReport(report: Report, tables: Tables, layout: Layout): string {
  const [average = '', ...months] = headingsOf(report);
  const edges = edgesOf(report);
  const head = {
    period: periodLine(report),
    header: ['', layout.broken(average, 1), ...months].join('\t'),
  };
  const pages = pagesOf(report, tables, layout).map(({ total, rows }) => [
    ...layout.headOrder.map((part) => (part === 'total' ? total.join('\t') : head[part])),
    ...rows.map((row) => row.join('\t')),
    '',
    ...(layout.edges ? edges : []),
  ]);
  return [...edges, ...EMPTY_LINES, ...report.notes.flatMap((note) => [note, '']), ...pages.flat()].join(
    layout.newline,
  );
}
