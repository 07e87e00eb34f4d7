import { combine } from '../figures/cell.ts';
import { breakBetween } from '../figures/seriesBreaks.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import type { Figures } from '../figures/monthly.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import type { Fylke } from '../places/places.ts';
import { countryFigures, fylkeFigures } from './references.ts';
import type { Dimension } from '../figures/schema.ts';

/** Where a place's figure stands: among those shown, and beside what its fylke and the country have on the same scale. */
export interface Standing {
  /** 1 for the largest. Undefined where the figure is hidden or missing: it has no place in an order. */
  readonly rank: number | undefined;
  /** How many there are to be among. */
  readonly shown: number;
  /** The report's own figure of the fylke, or its change. Undefined where it is not published or can't be compared. */
  readonly fylke: { readonly fylke: Fylke; readonly value: number } | undefined;
  /** The report's own national figure, or its change. */
  readonly country: number | undefined;
}

/**
 * The standing of a place in a picture. Fylke and country are rates of what the report publishes of them, never sums of
 * kommuner, and so the same whatever is hidden; counts have neither. Where changes are shown they are changes, and none is
 * told across a break in its series.
 */
export function standingOf(
  { rank, place }: Pick<Mark, 'rank' | 'place'>,
  { period, since, scale, published: shown }: Pick<Picture, 'period' | 'since' | 'scale' | 'published'>,
  catalogue: Catalogue,
  series: Series,
): Standing {
  const valueOf = (at: Figures, dimension: Dimension): number | undefined => {
    if (!series.has(period)) return undefined;
    const now = at(period).value;
    if (since === undefined) return now.kind === 'count' ? now.value : undefined;
    if (!series.has(since) || breakBetween(catalogue.notes, dimension, since, period)) return undefined;
    const change = combine(now, at(since).value, (a, b) => a - b);
    return change.kind === 'count' ? change.value : undefined;
  };
  const found = fylkeFigures(catalogue, series, scale, place);
  const inFylke = found && valueOf(found.at, 'fylke');
  const country = countryFigures(catalogue, series, scale);
  return {
    rank,
    shown,
    fylke: found && inFylke !== undefined ? { fylke: found.fylke, value: inFylke } : undefined,
    country: country && valueOf(country, 'i-alt'),
  };
}
