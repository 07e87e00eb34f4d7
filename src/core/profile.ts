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
  /** Every month there is, oldest first; a hidden or missing month is there as such, never left out. */
  readonly months: readonly Figure<Month>[];
}

/** A kommune's figures of every measure whose file is loaded, in the catalogue's order. */
export function profileOf(
  dataset: Dataset,
  kommune: Kommunenummer,
  scale: Scale,
  period: Period,
): readonly TiltakProfile[] {
  const { catalogue } = dataset;
  return measuresOf(catalogue).flatMap((tiltak) => {
    const series = seriesOf(dataset, tiltak.id);
    if (!series) return [];
    const at = <P extends Period>(when: P): Figure<P> => {
      const count = series.cell('kommune', kommune, when);
      return {
        period: when,
        count,
        value: onScale(count, scale, denominatorOf(catalogue, scale, kommune, when)),
      };
    };
    return [{ tiltak, current: at(period), months: monthsIn(catalogue.periods).map((month) => at(month)) }];
  });
}

/** The change in persons since the month before, where both months are published; undefined otherwise. */
export function changeBefore(
  series: Series,
  months: readonly Month[],
  kommune: Kommunenummer,
  period: Period,
): { readonly from: Month; readonly persons: number } | undefined {
  const from = isMonth(period) ? months[months.indexOf(period) - 1] : undefined;
  if (from === undefined) return undefined;
  const change = combine(
    series.cell('kommune', kommune, period),
    series.cell('kommune', kommune, from),
    (now, before) => now - before,
  );
  return change.kind === 'count' ? { from, persons: change.value } : undefined;
}
