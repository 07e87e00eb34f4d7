import type { Cell } from './cell.ts';
import type { Tiltak, TiltakId } from './dataset.ts';
import { denominatorOf, onScale, type Scale } from './measures.ts';
import { type Month, monthsIn, type Period } from './period.ts';
import { levelOf, type PlaceNumber } from './places.ts';
import { type Dataset, reportedWith, seriesOf } from './series.ts';

/** One place's figure of one tiltak in one period. */
export interface Figure<P extends Period = Period> {
  readonly period: P;
  readonly count: Cell;
  readonly value: Cell;
}

export interface TiltakProfile {
  readonly tiltak: Tiltak;
  readonly current: Figure;
  /**
   * Every month there is, oldest first; a hidden or missing month is there as such, never left out. Undefined until all
   * of them are loaded: a month that has not come yet is neither.
   */
  readonly months: readonly Figure<Month>[] | undefined;
}

/**
 * A place's figures of the measures that a tiltak's report has and that are loaded for `period`, in the catalogue's order.
 * Those of other reports are a choice of tiltak away: thirty at once, each with its months, are no answer to anybody.
 */
export function profileOf(
  dataset: Dataset,
  shown: TiltakId,
  place: PlaceNumber,
  scale: Scale,
  period: Period,
): readonly TiltakProfile[] {
  const { catalogue } = dataset;
  const all = monthsIn(catalogue.periods);
  return reportedWith(catalogue, shown).flatMap((tiltak) => {
    const series = seriesOf(dataset, tiltak.id);
    if (!series?.has(period)) return [];
    const at = <P extends Period>(when: P): Figure<P> => {
      const count = series.cell(levelOf(place), place, when);
      return {
        period: when,
        count,
        value: onScale(count, scale, denominatorOf(catalogue, scale, place, when)),
      };
    };
    const months = all.every((month) => series.has(month)) ? all.map((month) => at(month)) : undefined;
    return [{ tiltak, current: at(period), months }];
  });
}
