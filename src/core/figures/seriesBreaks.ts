import type { Dimension, Note } from './dataset.ts';
import { isMonth, type Period } from './period.ts';

/**
 * The break in a table's series that lies between two periods, if there is one: a note that holds from a month on for
 * this table, or for all. A year is broken by a break in any of its months.
 */
export function breakBetween(
  notes: readonly Note[],
  dimension: Dimension,
  since: Period,
  period: Period,
): Note | undefined {
  const starts = ({ from }: Note) => from !== undefined && startOf(since) < from && from <= endOf(period);
  return notes.find((note) => starts(note) && (note.dimension === undefined || note.dimension === dimension));
}

/** The first and the last month of a period, as text that sorts by time. */
const startOf = (period: Period): string => (isMonth(period) ? period : `${period}-01`);
const endOf = (period: Period): string => (isMonth(period) ? period : `${period}-12`);
