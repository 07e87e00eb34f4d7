import type { Catalogue, Series } from '../figures/dataset.ts';
import type { Month } from '../figures/period.ts';
import type { PlaceNumber } from '../places/places.ts';
import { countryRate, type Expectation, expectationOf } from './against.ts';

/** What the country's rate of a month lets expect of a place in it; undefined where there is nothing to compare with. */
export interface BandMonth {
  readonly month: Month;
  readonly expectation: Expectation | undefined;
}

/**
 * The band of chance about the country's rate that a place's months are drawn in, as participants: month by month, since the
 * country's figure changes, and with each year the inhabitants. Undefined while one of the months is not loaded.
 *
 * Each month is judged by itself. Most participants stand in several months, so that a run of months outside the band is little
 * more proof than one.
 */
export function bandOfMonths(
  place: PlaceNumber,
  months: readonly Month[],
  catalogue: Catalogue,
  series: Series,
): readonly BandMonth[] | undefined {
  if (!months.every((month) => series.has(month))) return undefined;
  return months.map((month) => {
    const rate = countryRate(catalogue, series, month);
    return {
      month,
      expectation: rate === undefined ? undefined : expectationOf(catalogue, place, month, rate),
    };
  });
}
