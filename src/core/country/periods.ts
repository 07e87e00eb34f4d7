import type { Note } from '../figures/dataset.ts';
import type { GroupDimension } from '../figures/dimensions.ts';
import { isMonth, isYear, type Month, monthsIn, type Period, yearOf } from '../figures/period.ts';

/** The month that a month is compared with: the one before it in the data. None for the first, and none for an average. */
export function monthBefore(periods: readonly Period[], period: Period): Month | undefined {
  const months = monthsIn(periods);
  return isMonth(period) ? months[months.indexOf(period) - 1] : undefined;
}

/** The periods that must be loaded for the page: the chosen one, and the month it is compared with. */
export function periodsNeeded(periods: readonly Period[], period: Period): readonly Period[] {
  const before = monthBefore(periods, period);
  return before === undefined ? [period] : [before, period];
}

/**
 * The columns of a table, as the report has them: the months of the period's year, up to the chosen one, and the year's
 * average. The month before the chosen one is included too where it lies in the previous year.
 */
export function columnsFor(periods: readonly Period[], period: Period): readonly Period[] {
  const before = monthBefore(periods, period);
  const year = yearOf(period);
  return periods.filter(
    (other) =>
      other === before || (yearOf(other) === year && (isYear(other) || isYear(period) || other <= period)),
  );
}

/**
 * Where a period lies relative to a break in the series. The average of the break's year may include months on both sides.
 */
function side(period: Period, from: Period): 'before' | 'after' | 'both' {
  if (isMonth(from) && period === yearOf(from) && !from.endsWith('-01')) return 'both';
  return period < (isYear(period) ? yearOf(from) : from) ? 'before' : 'after';
}

/** A break that a reader of the shown periods must know of. */
export interface ShownBreak {
  readonly note: Note;
  /** Crossed: figures of both sides stand side by side. After: all that is shown comes from the new series. */
  readonly kind: 'crossed' | 'after';
}

/** The breaks in a table that the shown periods come after or cross. A break later than all of them is left out. */
export function breaksIn(
  notes: readonly Note[],
  dimension: GroupDimension,
  shown: readonly Period[],
): readonly ShownBreak[] {
  return notes.flatMap((note): readonly ShownBreak[] => {
    const { from } = note;
    if (note.dimension !== dimension || from === undefined) return [];
    const sides = new Set(shown.map((period) => side(period, from)));
    if (sides.has('both') || sides.size > 1) return [{ note, kind: 'crossed' }];
    return sides.has('after') ? [{ note, kind: 'after' }] : [];
  });
}

/** Whether a break lies between two months, so that the change from one to the other says nothing. */
export const crossesBreak = (
  notes: readonly Note[],
  dimension: GroupDimension,
  before: Month,
  period: Period,
): boolean => breaksIn(notes, dimension, [before, period]).some(({ kind }) => kind === 'crossed');
