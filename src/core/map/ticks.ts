import { type Month, yearOf } from '../figures/period.ts';

/** A mark on the track of the months. */
export interface Tick {
  readonly month: Month;
  /** How far along the track, 0 to 1. */
  readonly at: number;
  /** Whether a year begins here, or the series does. */
  readonly begins: boolean;
  /** Whether there is room to write beside it. */
  readonly written: boolean;
}

/** Whether all months are of one year, so that their own names tell them apart. */
export const ofOneYear = (months: readonly Month[]): boolean => new Set(months.map(yearOf)).size < 2;

/**
 * A tick for each month, in order along the track. The labels are years, where a year begins, or months, where all months are
 * of one year. Only so many ticks have a label that each label has `room` to itself; the newest always has one, since it ends
 * the track.
 * @param room share of the track that a label takes, 0 to 1
 */
export function ticksOf(months: readonly Month[], room: number): readonly Tick[] {
  const last = Math.max(1, months.length - 1);
  const oneYear = ofOneYear(months);
  const ticks = months.map((month, index) => ({
    month,
    at: months.length > 1 ? index / last : 1,
    begins: index === 0 || month.endsWith('-01'),
  }));
  const written = new Set<Month>();
  let free = Infinity;
  for (const { month, at, begins } of ticks.toReversed()) {
    if (!(oneYear || begins) || at > free) continue;
    written.add(month);
    free = at - room;
  }
  return ticks.map((tick) => ({ ...tick, written: written.has(tick.month) }));
}
