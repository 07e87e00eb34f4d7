import type { Tiltak, TiltakId } from '../figures/dataset.ts';
import { lacksTable } from '../link/lacking.ts';
import type { Scale } from '../figures/scale.ts';
import { type Figure, over, placeFigures } from '../figures/monthly.ts';
import { type Month, monthsIn, type Period } from '../figures/period.ts';
import { levelOf, type PlaceNumber } from '../places/places.ts';
import { type Dataset, reportedWith, seriesOf } from '../figures/series.ts';

export interface TiltakProfile {
  readonly tiltak: Tiltak;
  readonly current: Figure;
  /**
   * Every month, oldest first, hidden and missing months included. Undefined until all months are loaded: a month that is not
   * loaded yet is neither hidden nor missing.
   */
  readonly months: readonly Figure<Month>[] | undefined;
}

/**
 * A place's figures of the measures that a tiltak's report has a table of and that are loaded for `period`, in the catalogue's order.
 * Measures of other reports are left out, since thirty rows of months are too many to read; the reader sees them by choosing
 * another tiltak.
 */
export function profileOf(
  dataset: Dataset,
  shown: TiltakId,
  place: PlaceNumber,
  scale: Scale,
  period: Period,
): readonly TiltakProfile[] {
  const { catalogue } = dataset;
  const months = monthsIn(catalogue.periods);
  const level = levelOf(place);
  return reportedWith(catalogue, shown).flatMap((tiltak) => {
    const series = seriesOf(dataset, tiltak.id);
    if (!series?.has(period) || lacksTable(catalogue, tiltak, level, period)) return [];
    const at = placeFigures(catalogue, series, scale, place);
    return [{ tiltak, current: at(period), months: over(months, series, at) }];
  });
}
