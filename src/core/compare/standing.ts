import { combine } from '../figures/cell.ts';
import { breakBetween } from '../figures/seriesBreaks.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import type { Figures } from '../figures/monthly.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import type { Fylke } from '../places/places.ts';
import { countryFigures, fylkeFigures } from './references.ts';
import type { Dimension } from '../figures/schema.ts';

/** How a place's figure compares: its rank among the figures shown, and the figures of its fylke and of the country. */
export interface Standing {
  /** 1 for the largest. Undefined where the figure is hidden or missing, since such a figure has no rank. */
  readonly rank: number | undefined;
  /** How many figures are ranked. */
  readonly shown: number;
  /** The report's own figure of the fylke, or its change. Undefined where it is not published or can't be compared. */
  readonly fylke: { readonly fylke: Fylke; readonly value: number } | undefined;
  /** The report's own national figure, or its change. */
  readonly country: number | undefined;
}

/**
 * The standing of a place in a picture. The rates of fylke and country come from the report's own figures for them, never
 * from sums of kommuner, so hidden kommuner do not affect them. On the scale of counts there are none. Where changes are
 * shown, both are changes, and there is none across a break in the series.
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
