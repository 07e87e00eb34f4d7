import { group } from 'd3-array';
import type { PopulationBand } from '../src/core/figures/dataset.ts';
import type { Year } from '../src/core/figures/period.ts';
import type { Kommunenummer } from '../src/core/places/places.ts';
import { type Fault, SourceError } from './faults.ts';

/** A row of `tables/folkemengde.csv`. */
export interface PopulationRow {
  readonly kommunenummer: Kommunenummer;
  readonly aar: Year;
  readonly alder: PopulationBand | '0-17' | '67+';
  readonly personer: number;
}

/** Persons on 1 January, by year, kommune and age band. */
export type Population = ReadonlyMap<
  Year,
  ReadonlyMap<Kommunenummer, Readonly<Record<PopulationBand, number>>>
>;

/**
 * The year whose population is used for `year`: the year itself or, if it has none, the nearest year that has one (of two
 * equally near, the earlier). Undefined where no year has a population.
 */
export function nearestYear(population: Population, year: Year): Year | undefined {
  const away = (other: Year) => Math.abs(Number(other) - Number(year));
  return [...population.keys()].sort((a, b) => away(a) - away(b) || Number(a) - Number(b))[0];
}

const FILE = 'folkemengde.csv';

/**
 * Orders the rows of SSB's table 07459. Every kommune has each age band once in every year, and its bands add up to
 * all its inhabitants. @throws SourceError with every kommune and year that breaks this rule.
 */
export function countPopulation(
  rows: readonly PopulationRow[],
  kommuner: readonly Kommunenummer[],
): Population {
  const faults: Fault[] = [];
  const known = new Set(kommuner);
  for (const row of rows) {
    if (known.has(row.kommunenummer)) continue;
    faults.push({
      file: FILE,
      row: row.kommunenummer,
      found: 'an unknown number',
      expected: 'one of kommuner.csv',
    });
  }
  const years = [...group(rows, (row) => row.aar)].sort(([a], [b]) => a.localeCompare(b));
  const population = years.map(([year, ofYear]) => {
    const byKommune = group(ofYear, (row) => row.kommunenummer);
    const persons = kommuner.map((number) => {
      const own = byKommune.get(number) ?? [];
      const band = (alder: PopulationRow['alder']) => own.find((row) => row.alder === alder)?.personer;
      const [alle, children, working, old] = [band('alle'), band('0-17'), band('18-66'), band('67+')];
      if (alle === undefined || children === undefined || working === undefined || old === undefined) {
        faults.push({
          file: FILE,
          row: `${number}, ${year}`,
          found: `${own.length} age bands`,
          expected: 'alle, 0-17, 18-66 and 67+',
        });
        return [number, { alle: 0, '18-66': 0 }] as const;
      }
      if (own.length !== 4 || children + working + old !== alle) {
        faults.push({
          file: FILE,
          row: `${number}, ${year}`,
          found: `${own.length} rows whose bands add up to ${children + working + old}`,
          expected: `4 rows that add up to ${alle}`,
        });
      }
      return [number, { alle, '18-66': working }] as const;
    });
    return [year, new Map(persons)] as const;
  });
  if (faults.length > 0) throw new SourceError(faults);
  return new Map(population);
}
