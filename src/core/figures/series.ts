import { type Cell, combine } from './cell.ts';
import type { Catalogue, Series, Tiltak, TiltakId } from './dataset.ts';
import type { Period } from './period.ts';
import type { Dimension } from './schema.ts';

/** The catalogue and the series that have been loaded so far. */
export interface Dataset {
  readonly catalogue: Catalogue;
  readonly series: ReadonlyMap<TiltakId, Series>;
}

export function tiltakOf(catalogue: Catalogue, id: TiltakId): Tiltak {
  const tiltak = catalogue.tiltak.find((candidate) => candidate.id === id);
  if (!tiltak) throw new RangeError(`no tiltak ${id} in the catalogue`);
  return tiltak;
}

/** The measures that a report publishes by kommune: what the totals are sums of. */
export const measuresOf = (catalogue: Catalogue): readonly Tiltak[] =>
  catalogue.tiltak.filter(({ sumOf }) => sumOf.length === 0);

/** The measures that are published in the same report as a tiltak, to be shown beside it. */
export function reportedWith(catalogue: Catalogue, id: TiltakId): readonly Tiltak[] {
  const { report } = tiltakOf(catalogue, id);
  return measuresOf(catalogue).filter((tiltak) => tiltak.report === report);
}

/** The tiltak whose files must be loaded before a tiltak can be shown: its own, and the measures that it is the sum of. */
export const neededFor = (catalogue: Catalogue, id: TiltakId): readonly TiltakId[] => [
  id,
  ...tiltakOf(catalogue, id).sumOf,
];

/** The tables that a report has for single measures, and never for a total. */
export const summed = (dimension: Dimension): boolean => dimension === 'kommune' || dimension === 'fylke';

/**
 * The series of a tiltak, or undefined while a file it needs is not loaded. A total has the report's own total, and by
 * kommune and fylke the sum of its measures where all of them are published: `combine` hides a sum that contains a hidden
 * number. A summed average adds the published averages, which are rounded, so it can differ by one from the mean of the
 * summed months. The series has the periods that all its files have.
 */
export function seriesOf(dataset: Dataset, id: TiltakId): Series | undefined {
  const own = dataset.series.get(id);
  const { sumOf } = tiltakOf(dataset.catalogue, id);
  if (!own || sumOf.length === 0) return own;
  const parts = sumOf.map((part) => dataset.series.get(part));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const sum = (cells: readonly Cell[]): Cell => cells.reduce((a, b) => combine(a, b, (x, y) => x + y));
  const has = (period: Period) => own.has(period) && parts.every((part) => part.has(period));
  return {
    ...own,
    periods: own.periods.filter(has),
    has,
    cell: (dimension, code, period) =>
      summed(dimension)
        ? sum(parts.map((part) => part.cell(dimension, code, period)))
        : own.cell(dimension, code, period),
    codes: (dimension) =>
      summed(dimension) ? [...new Set(parts.flatMap((part) => part.codes(dimension)))] : own.codes(dimension),
  };
}
