import type { Cell } from './cell.ts';
import { type Change, changeOf, type Now, nowOf } from './change.ts';
import { breakBetween } from './comparison.ts';
import type { Catalogue, Series, Tiltak } from './dataset.ts';
import { bandOf, type Denominator, denominatorOf, onScale, type Scale } from './measures.ts';
import { type Month, monthsIn, type Period } from './period.ts';
import type { Mark, Picture } from './picture.ts';
import { type Fylke, isKommune } from './places.ts';
import type { Figure } from './profile.ts';
import { type Dataset, reportedWith, seriesOf } from './series.ts';

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
  /** Oldest first; a hidden or missing month is there as such. Undefined until all of them are loaded. */
  readonly months: readonly Figure<Month>[] | undefined;
  /**
   * The fylke of a kommune, and its rate. Undefined for counts, where the report has no figures by fylke, and for a kommune
   * that is its fylke's only one.
   */
  readonly fylke: (Reference & { readonly fylke: Fylke }) | undefined;
}

export interface SideBySide {
  readonly places: readonly Compared[];
  /** The tiltak that persons are told of: those of the same report. */
  readonly tiltak: readonly Tiltak[];
  /** The whole country's rate; undefined for counts, which a kommune's can't be compared with. */
  readonly country: Reference | undefined;
  /** The months, by index, that a break in the series starts at. */
  readonly breaks: ReadonlySet<number>;
  /** The largest value there is: all lines are drawn on one scale. */
  readonly top: number;
}

/** The inhabitants of the country: those of all kommuner, or an unknown number where one's is unknown. */
export function nationalDenominator(
  catalogue: Catalogue,
  scale: Scale,
  period: Period,
): Denominator | undefined {
  const parts = catalogue.fylker.map(({ number }) => denominatorOf(catalogue, scale, number, period));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const [first] = parts;
  return first && { year: first.year, persons: parts.reduce((sum, { persons }) => sum + persons, 0) };
}

/** Where a break in the series lies between a month and the one before it. */
function breaksIn({ notes }: Catalogue, { level }: Picture, months: readonly Month[]): ReadonlySet<number> {
  const starts = months.flatMap((month, index) => {
    const before = months[index - 1];
    return before !== undefined && breakBetween(notes, level, before, month) ? [index] : [];
  });
  return new Set(starts);
}

/** A figure over the months, or undefined while one of them is not loaded. */
const over = (
  months: readonly Month[],
  series: Series | undefined,
  at: (series: Series, month: Month) => Omit<Figure, 'period'>,
): readonly Figure<Month>[] | undefined =>
  series && months.every((month) => series.has(month))
    ? months.map((month) => ({ period: month, ...at(series, month) }))
    : undefined;

/**
 * The chosen places of a picture side by side. Every figure is the report's own, or a rate of one: nothing is added up over
 * places, and nothing is told of what is left of a fylke or of the country without them.
 */
export function sideBySide(picture: Picture, chosen: readonly Mark[], dataset: Dataset): SideBySide {
  const { catalogue } = dataset;
  const { scale, level, period } = picture;
  const months = monthsIn(catalogue.periods);
  const series = seriesOf(dataset, picture.tiltak.id);
  const isRate = bandOf(scale) !== undefined;
  const measures = reportedWith(catalogue, picture.tiltak.id);
  const tiltak = picture.tiltak.sumOf.length > 0 ? [...measures, picture.tiltak] : measures;

  const figure = (cell: Cell, denominator: Denominator | undefined) => ({
    count: cell,
    value: onScale(cell, scale, denominator),
  });
  const reference = (at: (series: Series, when: Period) => Omit<Figure, 'period'>): Reference | undefined =>
    isRate && series?.has(period)
      ? { value: at(series, period).value, months: over(months, series, at) }
      : undefined;
  const fylkeOf = (mark: Mark): Compared['fylke'] => {
    const { place } = mark;
    const fylke = catalogue.fylker.find(({ number }) => isKommune(place) && number === place.fylke);
    if (!fylke || series?.codes('fylke').length === 0) return undefined;
    if (catalogue.kommuner.filter((kommune) => kommune.fylke === fylke.number).length < 2) return undefined;
    const found = reference((from, when) =>
      figure(from.cell('fylke', fylke.number, when), denominatorOf(catalogue, scale, fylke.number, when)),
    );
    return found && { fylke, ...found };
  };

  const places = chosen.map((mark): Compared => {
    const { number } = mark.place;
    const countOf = ({ id }: Tiltak) => {
      const from = seriesOf(dataset, id);
      return from?.has(period) ? from.cell(level, number, period) : undefined;
    };
    return {
      mark,
      now: nowOf(mark, scale),
      counts: tiltak.map((one) => ({ tiltak: one, count: countOf(one) })),
      change: changeOf(mark, picture, catalogue, series),
      months: over(months, series, (from, when) =>
        figure(from.cell(level, number, when), denominatorOf(catalogue, scale, number, when)),
      ),
      fylke: fylkeOf(mark),
    };
  });
  const country = reference((from, when) =>
    figure(from.total(when), nationalDenominator(catalogue, scale, when)),
  );
  const lines = [...places, ...places.map(({ fylke }) => fylke), country].flatMap(
    (line) => line?.months ?? [],
  );
  return {
    places,
    tiltak,
    country,
    breaks: breaksIn(catalogue, picture, months),
    top: lines.reduce((top, { value }) => (value.kind === 'count' ? Math.max(top, value.value) : top), 0),
  };
}
