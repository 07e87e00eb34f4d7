import type { Catalogue, ReportInfo, Tiltak } from '../figures/dataset.ts';
import type { Period } from '../figures/period.ts';
import type { Dimension } from '../figures/schema.ts';
import { periodOf, type ViewState } from './permalink.ts';
import { LEVELS, type PlaceLevel } from '../places/places.ts';
import { summed, tiltakOf } from '../figures/series.ts';

/** The part of the catalogue that says what is lacking. */
type Known = Pick<Catalogue, 'reports' | 'tiltak'>;

/** The reports that figures of a tiltak in a period may be from. */
const reportsOf = ({ reports }: Known, { report }: Tiltak, period: Period): readonly ReportInfo[] =>
  reports.filter(({ code, periods }) => code === report && periods.includes(period));

/**
 * Whether the report of a period lacks a table of a tiltak altogether, so that nothing can be said of rows in that table. By
 * kommune and fylke a total is the sum of its measures, so it lacks a table that any of them lacks.
 */
export function lacksTable(known: Known, tiltak: Tiltak, dimension: Dimension, period: Period): boolean {
  if (summed(dimension) && tiltak.sumOf.length > 0) {
    const parts = known.tiltak.filter(({ id }) => tiltak.sumOf.includes(id));
    return parts.some((part) => lacksTable(known, part, dimension, period));
  }
  const reports = reportsOf(known, tiltak, period);
  return reports.length > 0 && reports.every(({ lacks }) => lacks.get(tiltak.id)?.includes(dimension));
}

/** What a report lacks, to be told: whole measures, tables of all its measures, and tables of some. */
export interface Lacking {
  readonly measures: readonly Tiltak['names'][];
  readonly everywhere: readonly Dimension[];
  readonly some: readonly { readonly tiltak: Tiltak; readonly dimensions: readonly Dimension[] }[];
}

/** What a report lacks. A table that all of its tiltak lack is listed once, not for each tiltak. */
export function lackingIn({ tiltak }: Known, { code, lacks, without }: ReportInfo): Lacking {
  const ours = tiltak.filter(({ report }) => report === code);
  const lackedBy = (one: Tiltak): readonly Dimension[] => lacks.get(one.id) ?? [];
  // A total has no tables of places and persons of its own to lack.
  const measures = ours.filter(({ sumOf }) => sumOf.length === 0);
  const [first] = measures;
  const everywhere = first
    ? lackedBy(first).filter((dimension) => measures.every((one) => lackedBy(one).includes(dimension)))
    : [];
  return {
    measures: without,
    everywhere,
    some: ours.flatMap((one) => {
      const dimensions = lackedBy(one).filter((dimension) => !everywhere.includes(dimension));
      return dimensions.length > 0 ? [{ tiltak: one, dimensions }] : [];
    }),
  };
}

/** The level that a view is shown on: the level that it asks for, or the other level if only that has a table. */
export function tabledLevel(catalogue: Catalogue, view: ViewState): PlaceLevel {
  const tiltak = tiltakOf(catalogue, view.tiltak);
  const has = (level: PlaceLevel) => !lacksTable(catalogue, tiltak, level, periodOf(view, catalogue));
  if (has(view.level)) return view.level;
  return LEVELS.find(has) ?? view.level;
}
