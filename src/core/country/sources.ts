import { type Cell, combine } from '../figures/cell.ts';
import type { Catalogue, Series, Tiltak, TiltakId } from '../figures/dataset.ts';
import type { Period } from '../figures/period.ts';
import { measuresOf } from '../figures/series.ts';

/** A tiltak and the figures that may be shown of it. */
export interface Source {
  readonly tiltak: Tiltak;
  readonly series: Series;
}

/** The measures that are set side by side: those that a total is the sum of, or the first two where there is no total. */
export function comparedIn(catalogue: Catalogue): readonly Tiltak[] {
  const parts = catalogue.tiltak.find(({ sumOf }) => sumOf.length > 0)?.sumOf;
  const measures = measuresOf(catalogue);
  return parts ? measures.filter(({ id }) => parts.includes(id)) : measures.slice(0, 2);
}

function totalsIn(catalogue: Catalogue): readonly Tiltak[] {
  const compared = comparedIn(catalogue).map(({ id }) => id);
  return catalogue.tiltak.filter(
    ({ sumOf }) => sumOf.length > 0 && sumOf.every((id) => compared.includes(id)),
  );
}

/** The tiltak whose files the page is drawn from. */
export const neededForCountry = (catalogue: Catalogue): readonly TiltakId[] =>
  [...comparedIn(catalogue), ...totalsIn(catalogue)].map(({ id }) => id);

/**
 * A total as it may be shown beside its parts: only where all parts are published. If one part is hidden, the total minus the
 * other parts would give it away.
 */
export function guarded(total: Series, parts: readonly Series[]): Series {
  const beside = (read: (series: Series) => Cell) =>
    parts.map(read).reduce((cell, part) => combine(cell, part, (own) => own), read(total));
  return {
    ...total,
    total: (period) => beside((series) => series.total(period)),
    cell: (dimension, code, period) => beside((series) => series.cell(dimension, code, period)),
  };
}

/** What the page is drawn from in a period: every measure it compares, and the totals that have come by now. */
export interface Sources {
  readonly measures: readonly Source[];
  readonly totals: readonly Source[];
}

/** Undefined while a measure's figures of the period are not loaded. */
export function sourcesFor(
  catalogue: Catalogue,
  series: ReadonlyMap<TiltakId, Series>,
  period: Period,
): Sources | undefined {
  const loaded = (tiltak: Tiltak): readonly Source[] => {
    const own = series.get(tiltak.id);
    return own?.has(period) === true ? [{ tiltak, series: own }] : [];
  };
  const compared = comparedIn(catalogue);
  const measures = compared.flatMap(loaded);
  if (measures.length < compared.length) return undefined;
  const totals = totalsIn(catalogue)
    .flatMap(loaded)
    .map(({ tiltak, series: own }) => {
      const parts = measures.filter((measure) => tiltak.sumOf.includes(measure.tiltak.id));
      return {
        tiltak,
        series: guarded(
          own,
          parts.map((part) => part.series),
        ),
      };
    });
  return { measures, totals };
}
