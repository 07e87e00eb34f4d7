import { DIMENSIONS, type Dimension, type TiltakId } from '../src/core/figures/dataset.ts';
import { bound } from './audit/bounds.ts';
import { puzzleOf } from './audit/rules.ts';
import { type Report, tableName } from './report.ts';
import type { Tables } from './tables.ts';

/** How well the hidden numbers of one table are protected. Counts only: no place, and no number that could be worked out. */
export interface TableAudit {
  readonly tiltak: TiltakId;
  readonly dimension: Dimension;
  /** Cells that the report prints as `*`. */
  readonly hidden: number;
  /** The cells among them whose number follows from the rest of the report. */
  readonly derivable: number;
}

export interface Audit {
  /** The tables that hide something, in the order of `tables/tiltak.json` and DIMENSIONS. */
  readonly tables: readonly TableAudit[];
  /** Sums and averages that contradict each other, and so were left out. */
  readonly contradictions: number;
}

/**
 * The disclosure audit of a published report, for its publisher: how many suppressed cells anybody can work out by
 * arithmetic, because no other cell was hidden to protect them (secondary suppression). On purpose only counts leave this
 * function: the numbers behind them must not be written anywhere. They are a lower bound: see README.md.
 */
export function audit(report: Report, tables: Tables): Audit {
  const { intervals, rules, at } = puzzleOf(report, tables);
  const bounds = bound(intervals, rules);
  const counted = tables.tiltak.flatMap(({ id }) =>
    DIMENSIONS.map((dimension) => {
      const hidden = report.rows
        .filter((row) => row.tiltak === id && row.dimension === dimension)
        .flatMap((row) => row.cells.flatMap(({ kind }, i) => (kind === 'suppressed' ? [at(row, i)] : [])));
      const derivable = hidden.filter(
        (cell) => bounds.intervals[cell]?.least === bounds.intervals[cell]?.most,
      );
      return { tiltak: id, dimension, hidden: hidden.length, derivable: derivable.length };
    }),
  );
  return { tables: counted.filter(({ hidden }) => hidden > 0), contradictions: bounds.contradictions };
}

/** The audit of a report in a few lines for the summary of a run. */
export function auditLines(report: Report, tables: Tables): string[] {
  const { tables: counts, contradictions } = audit(report, tables);
  const total = (key: 'hidden' | 'derivable') => counts.reduce((sum, each) => sum + each[key], 0);
  return [
    `  disclosure audit: of ${total('hidden')} cells *, at least ${total('derivable')} follow from the rest of the report`,
    ...counts.map((each) => `    ${tableName(each)}: ${each.derivable} of ${each.hidden}`),
    ...(contradictions > 0
      ? [`    ${contradictions} sums or averages contradict the others, and were left out`]
      : []),
  ];
}
