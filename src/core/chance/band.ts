import type { Catalogue, Series } from '../figures/dataset.ts';
import { perThousand } from '../figures/measures.ts';
import type { Month } from '../figures/period.ts';
import type { Band } from '../classes/spread.ts';
import type { PlaceNumber } from '../places/places.ts';
import { countryRate, type Expectation, expectationOf } from './against.ts';

/** What to expect of a place in a month at the country's rate. Undefined where there is nothing to compare with. */
export interface BandMonth {
  readonly month: Month;
  readonly expectation: Expectation | undefined;
}

/**
 * The limits of chance about the country's rate, in participants, for each month of a place: the country's figure changes
 * every month and the inhabitants every year. Undefined until all of the months are loaded.
 *
 * Each month is judged by itself. Most participants take part in several months, so several months in a row outside the band
 * prove little more than one month does.
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

/** The limits of 95 % of each month, as rates; empty until all of the months are loaded. */
export const bandRates = (...of: Parameters<typeof bandOfMonths>): Band =>
  (bandOfMonths(...of) ?? []).map(({ expectation }) => {
    if (!expectation) return undefined;
    const [least, most] = expectation.within['95'];
    return [perThousand(least, expectation.persons), perThousand(most, expectation.persons)];
  });
