import type { Catalogue, Series } from '../figures/dataset.ts';
import { bandOf, denominatorOf } from '../figures/measures.ts';
import type { Scale } from '../figures/scale.ts';
import { type Figures, figuresFrom } from '../figures/monthly.ts';
import { type Fylke, isKommune, type Place } from '../places/places.ts';

/* What a place is held against: the report's own figures of its fylke and of the country, as rates. Counts of places of
   different size can't be compared, and nothing here is added up over kommuner. */

/** Whether figures are rates: those per inhabitant, and those of a reader's own table that are rates by themselves. */
const areRates = ({ tiltak }: Catalogue, series: Series, scale: Scale): boolean =>
  bandOf(scale) !== undefined || tiltak.some(({ id, table }) => id === series.tiltak && table?.rate === true);

/** The country's rates, of the report's national figure. Undefined for counts. */
export const countryFigures = (catalogue: Catalogue, series: Series, scale: Scale): Figures | undefined =>
  !areRates(catalogue, series, scale)
    ? undefined
    : figuresFrom(
        catalogue,
        scale,
        (period) => series.total(period),
        (period) => denominatorOf(catalogue, scale, 'country', period),
      );

/**
 * The fylke that a kommune lies in, and the fylke's rates, from the report's own row. Undefined for counts, for a fylke,
 * where the report has no figures by fylke, and for the only kommune of a fylke.
 */
export function fylkeFigures(
  catalogue: Catalogue,
  series: Series,
  scale: Scale,
  place: Place,
): { readonly fylke: Fylke; readonly at: Figures } | undefined {
  if (!areRates(catalogue, series, scale) || !isKommune(place) || series.codes('fylke').length === 0)
    return undefined;
  const fylke = catalogue.fylker.find(({ number }) => number === place.fylke);
  if (!fylke || catalogue.kommuner.filter((other) => other.fylke === fylke.number).length < 2)
    return undefined;
  const at = figuresFrom(
    catalogue,
    scale,
    (period) => series.cell('fylke', fylke.number, period),
    (period) => denominatorOf(catalogue, scale, fylke.number, period),
  );
  return { fylke, at };
}
