// For tests: any report that the tables describe, on made-up numbers.
import { type Cell, SUPPRESSED, count } from '../../src/core/figures/cell.ts';
import type { Dimension, TiltakId } from '../../src/core/figures/dataset.ts';
import type { Month } from '../../src/core/figures/period.ts';
import type { Report, ReportRow } from '../report.ts';
import { type Tables, isTabled } from '../tables.ts';

const PER_KOMMUNE = 7;
const monthsOf = (year: number) => ['01', '02', '03'].map((month) => `${year}-${month}` as Month);

export interface MadeUp {
  readonly year?: number;
  readonly hasKommuner?: boolean;
  readonly leftOut?: (id: TiltakId) => boolean;
}

/** A report in which every kommune has seven participants of each measure, but for the measures left out. */
export function madeUp(
  code: string,
  tables: Tables,
  { year = 2025, hasKommuner = true, leftOut = () => false }: MadeUp = {},
): Report {
  const months = monthsOf(year);
  const ours = tables.tiltak.filter(({ report, id }) => report === code && !leftOut(id));
  const measures = ours.filter(({ sumOf }) => sumOf === undefined);
  const tabled = ours.filter(isTabled);
  const national = PER_KOMMUNE * tables.kommuner.length;
  const row = (tiltak: TiltakId, dimension: Dimension, rowCode: string, value: number): ReportRow => {
    const cell: Cell = value === 0 ? SUPPRESSED : count(value);
    const cells = [...months, 'average'].map(() => cell);
    return { tiltak, dimension, code: rowCode, label: `${rowCode} Navn`, where: '', cells };
  };
  /** All in the first row of a table, and none that is not hidden in the others. */
  const parts = (id: TiltakId, dimension: Dimension, of: number): ReportRow[] =>
    (tables.dimensions.find((each) => each.id === dimension)?.codes ?? []).map((each, i) =>
      row(id, dimension, each.code, i === 0 ? of : 0),
    );
  const total = ours.find(({ sumOf }) => sumOf !== undefined)?.id;
  const statuses = tables.dimensions.find(({ id }) => id === 'status')?.codes ?? [];
  return {
    code,
    title: 'Oppdiktede tall',
    updated: `${year}-04-03`,
    months,
    notes: [],
    aside: 0,
    rows: [
      ...(total === undefined ? [] : [row(total, 'i-alt', '', national * measures.length)]),
      ...measures.map(({ id }) => row(id, 'i-alt', '', national)),
      ...statuses.flatMap((status, i) => [
        ...(total === undefined
          ? []
          : [row(total, 'status', status.code, i === 0 ? national * measures.length : 0)]),
        ...measures.map(({ id }) => row(id, 'status', status.code, i === 0 ? national : 0)),
      ]),
      ...tabled.flatMap(({ id, sumOf }) => {
        // Of a total that is tabled each kommune has as many as its measures have together.
        const each = sumOf ? PER_KOMMUNE * measures.length : PER_KOMMUNE;
        return [
          ...tables.fylker.map(({ number }) =>
            row(id, 'fylke', number, each * tables.kommuner.filter(({ fylke }) => fylke === number).length),
          ),
          ...(['kjonn', 'alder', 'innvandrer', 'landbakgrunn', 'utdanning'] as const).flatMap((dimension) =>
            parts(id, dimension, each * tables.kommuner.length),
          ),
          ...(hasKommuner ? tables.kommuner.map(({ number }) => row(id, 'kommune', number, each)) : []),
        ];
      }),
    ],
  };
}
