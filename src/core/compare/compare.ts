import type { Cell } from '../figures/cell.ts';
import { type Change, changeOf, type Now, nowOf } from '../picture/change.ts';
import type { Tiltak } from '../figures/dataset.ts';
import { lacksTable } from '../link/lacking.ts';
import {
  breaksIn,
  type Figure,
  type Figures,
  footOf,
  over,
  placeFigures,
  topOf,
} from '../figures/monthly.ts';
import { type Month, monthsIn } from '../figures/period.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import type { Fylke } from '../places/places.ts';
import { countryFigures, fylkeFigures } from './references.ts';
import { type Dataset, reportedWith, seriesOf } from '../figures/series.ts';

/** What a place is compared with: the report's own figure of its fylke, or of the country, as a rate. */
export interface Reference {
  readonly value: Cell;
  /** Oldest first; undefined until all months are loaded. */
  readonly months: readonly Figure<Month>[] | undefined;
}

/** One of the places that are compared, on the scale of the picture. */
export interface Compared {
  readonly mark: Mark;
  readonly now: Now;
  /** Persons in each tiltak; undefined for one that is not loaded. */
  readonly counts: readonly { readonly tiltak: Tiltak; readonly count: Cell | undefined }[];
  readonly change: Change | undefined;
  /** Oldest first, hidden and missing months included. Undefined until all months are loaded. */
  readonly months: readonly Figure<Month>[] | undefined;
  /**
   * The fylke of a kommune, and its rate. Undefined for counts, where the report has no figures by fylke, and for the only
   * kommune of a fylke.
   */
  readonly fylke: (Reference & { readonly fylke: Fylke }) | undefined;
}

export interface SideBySide {
  readonly places: readonly Compared[];
  /** The tiltak whose persons are shown: those of the same report. */
  readonly tiltak: readonly Tiltak[];
  /** The whole country's rate; undefined for counts, which a kommune's can't be compared with. */
  readonly country: Reference | undefined;
  /** The months, by index, that a break in the series starts at. */
  readonly breaks: ReadonlySet<number>;
  /** The largest value there is: all lines are drawn on one scale. */
  readonly top: number;
  /** The least, where it is below nought. */
  readonly foot: number;
}

/**
 * The chosen places of a picture side by side. Every figure is the report's own, or a rate of such a figure. Nothing is
 * summed over places, and nothing is shown of the rest of a fylke or of the country without them.
 */
export function sideBySide(picture: Picture, chosen: readonly Mark[], dataset: Dataset): SideBySide {
  const { catalogue } = dataset;
  const { scale, level, period } = picture;
  const months = monthsIn(catalogue.periods);
  const series = seriesOf(dataset, picture.tiltak.id);
  const measures = reportedWith(catalogue, picture.tiltak.id).filter(
    (one) => !lacksTable(catalogue, one, level, period),
  );
  const tiltak = picture.tiltak.sumOf.length > 0 ? [...measures, picture.tiltak] : measures;

  const reference = (at: Figures | undefined): Reference | undefined =>
    at && series?.has(period) ? { value: at(period).value, months: over(months, series, at) } : undefined;
  const fylkeOf = ({ place }: Mark): Compared['fylke'] => {
    const found = series && fylkeFigures(catalogue, series, scale, place);
    const held = reference(found?.at);
    return found && held && { fylke: found.fylke, ...held };
  };

  const places = chosen.map((mark): Compared => {
    const { number } = mark.place;
    const countOf = ({ id }: Tiltak) => {
      const from = seriesOf(dataset, id);
      return from?.has(period) ? from.cell(level, number, period) : undefined;
    };
    return {
      mark,
      now: nowOf(mark, picture),
      counts: tiltak.map((one) => ({ tiltak: one, count: countOf(one) })),
      change: changeOf(mark, picture, catalogue, series),
      months: series && over(months, series, placeFigures(catalogue, series, scale, number)),
      fylke: fylkeOf(mark),
    };
  });
  const country = reference(series && countryFigures(catalogue, series, scale));
  const lines = [...places.flatMap((place) => [place.months, place.fylke?.months]), country?.months];
  return {
    places,
    tiltak,
    country,
    breaks: breaksIn(catalogue, level, months),
    top: topOf(lines),
    foot: footOf(lines),
  };
}
