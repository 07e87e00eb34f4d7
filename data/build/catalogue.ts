import { type CatalogueFile, FORMAT, headYears } from '../../src/core/figures/dataset.ts';
import { type Period, type Year, yearOf } from '../../src/core/figures/period.ts';
import { SourceError } from '../faults.ts';
import { lacksOf, untold } from '../lacking.ts';
import { type Series, comparePeriods } from '../merge.ts';
import { nearestYear } from '../population.ts';
import { normalise } from '../readers/words.ts';
import type { Report } from '../report.ts';
import { type Tables, isTabled } from '../tables.ts';

/** The reports that figures are taken from, each with the periods it is the newest for, in the order of the periods. */
export function reportsUsed(series: readonly Series[]): { report: Report; periods: Period[] }[] {
  const used = new Map<Report, Set<Period>>();
  for (const { report, period } of series.flatMap(({ chosen }) => chosen)) {
    used.set(report, (used.get(report) ?? new Set()).add(period));
  }
  return [...used]
    .map(([report, periods]) => ({ report, periods: [...periods].sort(comparePeriods) }))
    .sort(
      (a, b) =>
        a.report.code.localeCompare(b.report.code) || a.report.updated.localeCompare(b.report.updated),
    );
}

/** All periods of all series: months, oldest first, then years. */
export const allPeriods = (series: readonly Series[]): Period[] =>
  [...new Set(series.flatMap(({ chosen }) => chosen.map(({ period }) => period)))].sort(comparePeriods);

/** The notes of `tables/merknader.json` that a report prints, in the words of the newest report that does. */
function notesOf(series: readonly Series[], tables: Tables): CatalogueFile['notes'] {
  const newestFirst = reportsUsed(series)
    .map(({ report }) => report)
    .sort((a, b) => b.updated.localeCompare(a.updated));
  return tables.notes.flatMap(({ begins, ...note }) => {
    const text = newestFirst
      .flatMap(({ notes }) => notes)
      .find((printed) => normalise(printed).startsWith(normalise(begins)));
    if (text === undefined) return [];
    const { id, from, dimension } = note;
    return [{ id, text, ...(from && { from }), ...(dimension && { dimension }) }];
  });
}

/** The tables and measures that a report lacks, so that the page says so, and never says "no row" of a missing table. */
function lackingOf(
  report: Report,
  series: readonly Series[],
  tables: Tables,
): Pick<CatalogueFile['reports'][number], 'lacks' | 'without'> {
  const shown = new Set(series.map(({ tiltak }) => tiltak.id));
  const lacks = lacksOf(report, tables).filter(({ tiltak }) => shown.has(tiltak.id));
  const without = untold(report, tables);
  return {
    ...(lacks.length > 0 && {
      lacks: Object.fromEntries(lacks.map(({ tiltak, dimensions }) => [tiltak.id, [...dimensions]])),
    }),
    ...(without.length > 0 && { without: without.map(({ names }) => names) }),
  };
}

/** The population of years that have one. */
export function populationOf(years: Iterable<Year>, { population }: Tables): CatalogueFile['population'] {
  const rows = [...years].map((year) => {
    // In the order of POPULATION_BANDS.
    const byKommune = [...(population.get(year) ?? [])].map(
      ([number, bands]) => [number, [bands.alle, bands['18-66']] as [number, number]] as const,
    );
    return [year, Object.fromEntries(byKommune)] as const;
  });
  return Object.fromEntries(rows);
}

/**
 * The years of the periods that have no population of their own, and the nearest that has one.
 * @throws SourceError when there is no population at all.
 */
export function populationFrom(periods: readonly Period[], { population }: Tables): Map<Year, Year> {
  const years = [...new Set(periods.map(yearOf))].filter((year) => !population.has(year)).sort();
  return new Map(
    years.map((year) => {
      const nearest = nearestYear(population, year);
      if (nearest !== undefined) return [year, nearest];
      const expected = `the population on 1 January ${year}, which the report's months are compared with`;
      throw new SourceError([{ file: 'folkemengde.csv', found: 'no population', expected }]);
    }),
  );
}

/** Numbers that were valid once, and today's of the same area. Of one that was given twice, the last that had it counts. */
const formerOf = ({ former }: Tables): NonNullable<CatalogueFile['former']> =>
  Object.fromEntries(
    former.flatMap(({ kommuner, fylker }) =>
      [...kommuner, ...fylker].map(({ number, now }) => [number, [...now]] as const),
    ),
  );

/** The part of a catalogue that is the same whatever figures it lists. */
export const placesOf = (tables: Tables): Pick<CatalogueFile, 'kommuner' | 'fylker' | 'former'> => ({
  kommuner: tables.kommuner.map(({ number, officialName, norwegianName, otherNames }) => [
    number,
    officialName,
    norwegianName,
    [...otherNames],
  ]),
  fylker: tables.fylker.map(({ number, officialName, norwegianName }) => [
    number,
    officialName,
    norwegianName,
  ]),
  former: formerOf(tables),
});

/**
 * `data/built/catalogue.json`. `release` tells one build from another, `revised` whether there is a `revisjoner.json`.
 * @throws SourceError when there is no population.
 */
export function catalogueFile(
  series: readonly Series[],
  tables: Tables,
  release: string,
  revised: boolean,
): CatalogueFile {
  const periods = allPeriods(series);
  const from = populationFrom(periods, tables);
  return {
    format: FORMAT,
    release,
    reports: reportsUsed(series).map(({ report, periods }) => ({
      code: report.code,
      title: report.title,
      updated: report.updated,
      periods,
      ...lackingOf(report, series, tables),
    })),
    tiltak: series.map(({ tiltak }) => ({
      id: tiltak.id,
      report: tiltak.report,
      names: tiltak.names,
      // Where a report has a total by kommune itself, the app does not sum it.
      ...(tiltak.sumOf && !isTabled(tiltak) && { sumOf: tiltak.sumOf }),
    })),
    periods,
    notes: notesOf(series, tables),
    ...placesOf(tables),
    population: populationOf(headYears({ periods, populationFrom: from }), tables),
    ...(from.size > 0 && { populationFrom: Object.fromEntries(from) }),
    ...(revised && { revised }),
  };
}
