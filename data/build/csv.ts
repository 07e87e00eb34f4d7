import { csvFormatRows } from 'd3-dsv';
import { type Period, isMonth } from '../../src/core/figures/period.ts';
import type { Chosen, Series } from '../merge.ts';
import type { Figures } from './figures.ts';

/** The columns of the open data, in their order. */
export const COLUMNS = [
  'report',
  'updated',
  'tiltak',
  'dimension',
  'code',
  'label',
  'period',
  'statistic',
  'value',
  'status',
] as const;

/** A month as it is, a year as the ISO 8601 interval of the months that its average is of: `2026-01/2026-02`. */
function interval(period: Period, { report }: Chosen): string {
  if (isMonth(period)) return period;
  return `${report.months[0] ?? ''}/${report.months.at(-1) ?? ''}`;
}

/**
 * `data/public/tiltaksdeltakere.csv`: one line for each published cell, a row without a cell in the report having
 * none. UTF-8, comma, LF. Ordered by tiltak (as in `tables/tiltak.json`), dimension (as in DIMENSIONS), code (register
 * or `tables/dimensjoner.json`) and period (months, then averages).
 */
export function buildCsv(all: readonly { series: Series; figures: readonly Figures[] }[]): string {
  const rows = all.flatMap(({ series: { tiltak, chosen }, figures }) =>
    figures.flatMap(({ dimension, code, label, cells }) =>
      chosen.flatMap((choice, i) => {
        const cell = cells[i];
        if (cell === undefined || cell.kind === 'absent') return [];
        return [
          [
            choice.report.code,
            choice.report.updated,
            tiltak.id,
            dimension,
            code,
            label,
            interval(choice.period, choice),
            isMonth(choice.period) ? 'count' : 'mean',
            cell.kind === 'count' ? String(cell.value) : '',
            cell.kind === 'count' ? 'published' : 'suppressed',
          ],
        ];
      }),
    ),
  );
  return `${csvFormatRows([[...COLUMNS], ...rows])}\n`;
}
