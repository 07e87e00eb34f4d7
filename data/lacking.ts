import { DIMENSIONS, type Dimension } from '../src/core/figures/dataset.ts';
import { type Report, rowsOf, yearOfReport } from './report.ts';
import { type Tables, isTabled } from './tables.ts';

type Tiltak = Tables['tiltak'][number];

/** The tables that a report lacks of one of its tiltak, in the order of DIMENSIONS; at least one. */
export interface Lack {
  readonly tiltak: Tiltak;
  readonly dimensions: readonly Dimension[];
}

/** The tiltak that a report of this code should have, by `tables/tiltak.json`. */
const ofReport = ({ code }: Report, { tiltak }: Tables): readonly Tiltak[] =>
  tiltak.filter(({ report }) => report === code);

/** The tables that a tiltak may have. A tiltak without tables, a sum or a measure, has only the total and the statuses. */
const possible = (tiltak: Tiltak): readonly Dimension[] =>
  isTabled(tiltak) ? DIMENSIONS : ['i-alt', 'status'];

/** What a report lacks: the tables of each of its tiltak without a row in the report. Empty for a complete report. */
export const lacksOf = (report: Report, tables: Tables): readonly Lack[] =>
  ofReport(report, tables)
    .map((tiltak) => ({
      tiltak,
      dimensions: possible(tiltak).filter((dimension) => rowsOf(report, tiltak.id, dimension).length === 0),
    }))
    .filter(({ dimensions }) => dimensions.length > 0);

/** The same, without what a report of its year need not have: small measures, and tables introduced later. */
export function missedIn(report: Report, tables: Tables): readonly Lack[] {
  const year = yearOfReport(report);
  const isDue = (dimension: Dimension) =>
    (tables.dimensions.find(({ id }) => id === dimension)?.from ?? year) <= year;
  return lacksOf(report, tables)
    .filter(({ tiltak }) => tiltak.optional === undefined)
    .map(({ tiltak, dimensions }) => ({ tiltak, dimensions: dimensions.filter(isDue) }))
    .filter(({ dimensions }) => dimensions.length > 0);
}

/** Whether a report has a tiltak at all: rows of its own or, for a sum without tables, rows of all its parts. */
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

/** The measures that a report should have but has no rows for. */
export const untold = (report: Report, tables: Tables): readonly Tiltak[] =>
  ofReport(report, tables).filter((each) => each.sumOf === undefined && !tellsOf(report, each, tables));
