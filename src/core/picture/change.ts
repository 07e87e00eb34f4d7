import { type Cell, combine } from '../figures/cell.ts';
import { breakBetween } from '../figures/seriesBreaks.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import { bandOf, onScale } from '../figures/measures.ts';
import { isMonth, monthsIn, type Period } from '../figures/period.ts';

import { FEWEST_CERTAIN, type Mark, type Picture } from './picture.ts';
import { afterGaps, placesInTime } from '../figures/runs.ts';

/** The figure of the shown period on a scale, whether figures or changes are shown. */
export interface Now {
  readonly value: Cell;
  /** Whether a rate rests on so few persons that chance affects it strongly; never beside an answer, which tells of chance itself. */
  readonly uncertain: boolean;
}

export function nowOf(
  { count, denominator }: Pick<Mark, 'count' | 'denominator'>,
  { scale, against, tiltak }: Pick<Picture, 'scale' | 'against'> & { readonly tiltak?: Picture['tiltak'] },
): Now {
  const value = onScale(count, scale, denominator);
  const few = value.kind === 'count' && count.kind === 'count' && count.value < FEWEST_CERTAIN;
  return { value, uncertain: few && !against && !tiltak?.table && bandOf(scale) !== undefined };
}

/** A change in persons, hidden where either of its figures is hidden; or a break that lies between the two periods. */
export interface Change {
  readonly from: Period;
  readonly persons: Cell | { readonly kind: 'break' };
}

/**
 * The change in persons since the period that the picture compares with, or, without such a period, since the month before.
 * Undefined where that month does not exist, is in no report or is not loaded.
 */
export function changeOf(
  mark: Mark,
  { period, since, level, tiltak }: Pick<Picture, 'period' | 'since' | 'level' | 'tiltak'>,
  { notes, periods }: Pick<Catalogue, 'notes' | 'periods'>,
  series: Series | undefined,
): Change | undefined {
  const difference = (now: number, before: number) => now - before;
  if (since !== undefined) {
    return mark.before && { from: since, persons: combine(mark.count, mark.before, difference) };
  }
  if (!isMonth(period)) return undefined;
  const months = monthsIn(periods);
  const from = months[months.indexOf(period) - 1];
  if (from === undefined || !series?.has(from)) return undefined;
  // The times of a reader's own table are years apart, or quarters.
  if (!tiltak.table && afterGaps(placesInTime([from, period])).size > 0) return undefined;
  if (breakBetween(notes, level, from, period)) return { from, persons: { kind: 'break' } };
  return { from, persons: combine(mark.count, series.cell(level, mark.place.number, from), difference) };
}
