import type { Catalogue, Series } from '../figures/dataset.ts';
import type { Scale } from '../figures/scale.ts';
import { breaksIn, type Figure, over, placeFigures, topOf } from '../figures/monthly.ts';
import { type Month, monthsIn } from '../figures/period.ts';
import { levelOf, type PlaceNumber } from '../places/places.ts';
import { countryFigures } from './references.ts';

/** The months of a place and of the country on one scale, oldest first. */
export interface Course {
  readonly place: readonly Figure<Month>[];
  /** Undefined for counts, which a place's can't be compared with. */
  readonly country: readonly Figure<Month>[] | undefined;
  /** The months, by index, that a break in the series starts at. */
  readonly breaks: ReadonlySet<number>;
  readonly top: number;
}

/** How a place's figure has gone. Hidden and missing months are there as such. Undefined until all months are loaded. */
export function courseOf(
  number: PlaceNumber,
  scale: Scale,
  catalogue: Catalogue,
  series: Series,
): Course | undefined {
  const months = monthsIn(catalogue.periods);
  const place = over(months, series, placeFigures(catalogue, series, scale, number));
  const country = countryFigures(catalogue, series, scale);
  const line = country && over(months, series, country);
  return (
    place && {
      place,
      country: line,
      breaks: breaksIn(catalogue, levelOf(number), months),
      top: topOf([place, line]),
    }
  );
}
