import { DIMENSIONS, type Dimension } from '../src/core/figures/dataset.ts';
import { type Report, rowsOf, yearOfReport } from './report.ts';
import { type Tables, isTabled } from './tables.ts';

type Tiltak = Tables['tiltak'][number];

/** The tables that a report does not have of one of its tiltak, in the order of DIMENSIONS; never none. */
export interface Lack {
  readonly tiltak: Tiltak;
  readonly dimensions: readonly Dimension[];
}

/** The tiltak that a report tells of by its name: `tables/tiltak.json` says which. */
const ofReport = ({ code }: Report, { tiltak }: Tables): readonly Tiltak[] =>
  tiltak.filter(({ report }) => report === code);

/** The tables that there may be of a tiltak: of a sum, and of a measure without tables, the total and the statuses. */
const possible = (tiltak: Tiltak): readonly Dimension[] =>
  isTabled(tiltak) ? DIMENSIONS : ['i-alt', 'status'];

/** What a report lacks: of each of its tiltak the tables that have no row in it. A report that has all lacks nothing. */
export const lacksOf = (report: Report, tables: Tables): readonly Lack[] =>
  ofReport(report, tables)
    .map((tiltak) => ({
      tiltak,
      dimensions: possible(tiltak).filter((dimension) => rowsOf(report, tiltak.id, dimension).length === 0),
    }))
    .filter(({ dimensions }) => dimensions.length > 0);

/** The same, but for what a report of its year need not have: small measures, and tables that came later. */
export function missedIn(report: Report, tables: Tables): readonly Lack[] {
  const year = yearOfReport(report);
  const isDue = (dimension: Dimension) =>
    (tables.dimensions.find(({ id }) => id === dimension)?.from ?? year) <= year;
  return lacksOf(report, tables)
    .filter(({ tiltak }) => tiltak.optional === undefined)
    .map(({ tiltak, dimensions }) => ({ tiltak, dimensions: dimensions.filter(isDue) }))
    .filter(({ dimensions }) => dimensions.length > 0);
}

/** Whether a report tells of a tiltak at all: in rows of its own, or of a sum without tables in those of all its parts. */
export function tellsOf(report: Report, tiltak: Tiltak, tables: Tables): boolean {
  if (tiltak.optional === true) return true;
  if (tiltak.sumOf === undefined || isTabled(tiltak))
    return report.rows.some((row) => row.tiltak === tiltak.id);
  // Without one of its parts neither the map nor the tables can show a sum.
  return tiltak.sumOf.every((id) => {
    const part = tables.tiltak.find((each) => each.id === id);
    return part !== undefined && tellsOf(report, part, tables);
  });
}

/** The measures that a report should have and does not tell of. */
export const untold = (report: Report, tables: Tables): readonly Tiltak[] =>
  ofReport(report, tables).filter((each) => each.sumOf === undefined && !tellsOf(report, each, tables));
