import { type Cell, combine } from './cell.ts';
import type { Series, Tiltak } from './dataset.ts';
import { denominatorOf, onScale, type Scale } from './measures.ts';
import { isMonth, type Month, monthsIn, type Period } from './period.ts';
import type { Kommunenummer } from './places.ts';
import { type Dataset, measuresOf, seriesOf } from './series.ts';

/** One kommune's figure of one tiltak in one period. */
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

/** A kommune's figures of every measure that is loaded for `period`, in the catalogue's order. */
export function profileOf(
  dataset: Dataset,
  kommune: Kommunenummer,
  scale: Scale,
  period: Period,
): readonly TiltakProfile[] {
  const { catalogue } = dataset;
  const all = monthsIn(catalogue.periods);
  return measuresOf(catalogue).flatMap((tiltak) => {
    const series = seriesOf(dataset, tiltak.id);
    if (!series?.has(period)) return [];
    const at = <P extends Period>(when: P): Figure<P> => {
      const count = series.cell('kommune', kommune, when);
      return {
        period: when,
        count,
        value: onScale(count, scale, denominatorOf(catalogue, scale, kommune, when)),
      };
    };
    const months = all.every((month) => series.has(month)) ? all.map((month) => at(month)) : undefined;
    return [{ tiltak, current: at(period), months }];
  });
}

/** The change in persons since the month before, where both months are loaded and published; undefined otherwise. */
export function changeBefore(
  series: Series,
  months: readonly Month[],
  kommune: Kommunenummer,
  period: Period,
): { readonly from: Month; readonly persons: number } | undefined {
  const from = isMonth(period) ? months[months.indexOf(period) - 1] : undefined;
  if (from === undefined || !series.has(from) || !series.has(period)) return undefined;
  const change = combine(
    series.cell('kommune', kommune, period),
    series.cell('kommune', kommune, from),
    (now, before) => now - before,
  );
  return change.kind === 'count' ? { from, persons: change.value } : undefined;
}
