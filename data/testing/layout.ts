// For tests: prints a report in the publisher's manner, with pages, breaks and spaces as a test wants them.
import { group } from 'd3-array';
import { isMonth } from '../../src/core/period.ts';
import { AVERAGE_NAME, type Report, type ReportRow, columnName, periodsOf } from '../report.ts';
import type { Tables } from '../tables.ts';

export interface Layout {
  readonly newline: string;
  /** What stands between the thousands of a number. */
  readonly space: string;
  /** Rows on a page; each page begins with the head of the table again. */
  readonly pageRows: number;
  readonly headOrder: readonly ('period' | 'header' | 'total')[];
  /** Whether pages end with the lines that stand on a page's edge. */
  readonly edges: boolean;
  /** Breaks a label; `n` counts the labels of the report. */
  readonly broken: (label: string, n: number) => string;
}

const EMPTY_LINES = ['', ''];

/** The total row above a row, and the label that the row itself bears. */
function labelsOf(row: ReportRow, tables: Tables): { total: string; own: string } {
  const measure = tables.tiltak.find(({ id }) => id === row.tiltak)?.spellings[0];
  const known = tables.dimensions.find(({ id }) => id === row.dimension)?.codes;
  const label = known?.find(({ code }) => code === row.code)?.label ?? row.label;
  if (row.dimension === 'i-alt') return { total: 'I alt', own: measure ?? 'I alt' };
  if (row.dimension === 'status') return { total: `I alt ${label}`, own: measure ?? `I alt ${label}` };
  return { total: `I alt ${measure ?? ''}`, own: label };
}

export function printReport(report: Report, tables: Tables, layout: Layout): string {
  const periods = periodsOf(report);
  const months = periods.filter(isMonth);
  let labels = 0;
  const cellsOf = (row: ReportRow) => {
    const printed = row.cells.map((cell) =>
      cell.kind === 'count' ? String(cell.value).replace(/\B(?=(\d{3})+$)/g, layout.space) : '*',
    );
    return [...printed.slice(-1), ...printed.slice(0, -1)];
  };
  const line = (label: string, cells: readonly string[]) =>
    [layout.broken(label, labels++), ...cells].join('\t');
  const year = periods.at(-1) ?? '';
  const edges = [
    `${report.code} ${report.title}`,
    'Tiltak og fylke',
    `Rapport oppdatert: ${report.updated.split('-').reverse().join('.')}`,
  ];
  const head = {
    period: `${months.slice(0, 1).map(columnName).join('')} ${year} - ${months.slice(-1).map(columnName).join('')} ${year}`,
    header: ['', layout.broken(AVERAGE_NAME, 1), ...months.map(columnName)].join('\t'),
  };
  const blocks = group(
    report.rows,
    (row) =>
      `${row.dimension},${row.dimension === 'status' ? row.code : row.dimension === 'i-alt' ? '' : row.tiltak}`,
  );
  const pages = [...blocks.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const label = labelsOf(first, tables).total;
    const total =
      report.rows.find((row) => row.dimension === 'i-alt' && row.tiltak === first.tiltak) ?? first;
    const above = first.dimension === 'status' || first.dimension === 'i-alt' ? first : total;
    const below = above === first ? rows.slice(1) : rows;
    const starts = below.flatMap((_, i) => (i % layout.pageRows === 0 ? [i] : []));
    return starts.map((start) => [
      ...layout.headOrder.map((part) => (part === 'total' ? line(label, cellsOf(above)) : head[part])),
      ...below
        .slice(start, start + layout.pageRows)
        .map((row) => line(labelsOf(row, tables).own, cellsOf(row))),
      '',
      ...(layout.edges ? edges : []),
    ]);
  });
  return [...edges, ...EMPTY_LINES, ...report.notes.flatMap((note) => [note, '']), ...pages.flat()].join(
    layout.newline,
  );
}
