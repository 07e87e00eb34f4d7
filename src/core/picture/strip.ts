import type { Cell } from '../figures/cell.ts';
import { type Month, type Year, yearOf } from '../figures/period.ts';
import type { Figure } from '../figures/monthly.ts';

/** What the report has of one month: a number, a hidden number, or no row. */
export interface State {
  readonly month: Month;
  readonly kind: Cell['kind'];
}

/** How many months there are of each state. */
export interface Tally {
  readonly months: number;
  readonly published: number;
  readonly suppressed: number;
  readonly absent: number;
}

/**
 * What the report has of each month, by year. The states are those of the persons, not of the rates: a rate may be missing
 * only because the inhabitants are unknown.
 */
export function statesByYear(
  months: readonly Figure<Month>[],
): readonly { readonly year: Year; readonly states: readonly State[] }[] {
  const years = new Map<Year, State[]>();
  for (const { period, count } of months) {
    const year = yearOf(period);
    years.set(year, [...(years.get(year) ?? []), { month: period, kind: count.kind }]);
  }
  return [...years].map(([year, states]) => ({ year, states }));
}

export function tallyOf(months: readonly Figure<Month>[]): Tally {
  const of = (kind: Cell['kind']) => months.filter(({ count }) => count.kind === kind).length;
  return {
    months: months.length,
    published: of('count'),
    suppressed: of('suppressed'),
    absent: of('absent'),
  };
}
