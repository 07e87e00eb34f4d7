import * as v from 'valibot';
import { ABSENT, SUPPRESSED, type Cell, count } from './cell.ts';
import { DatasetError } from '../places/datasetError.ts';
import type { Scale } from './scale.ts';
import type { TableMeasure } from './table.ts';
import { isYear, monthsIn, type Period, type Year, yearOf } from './period.ts';
import { type Fylke, type Kommune, type Kommunenummer, fylkeOf } from '../places/places.ts';
import {
  CatalogueFile,
  type Classes,
  type Dimension,
  HISTORY,
  type PopulationBand,
  PopulationFile,
  TableFile,
  TiltakFile,
  type TiltakId,
} from './schema.ts';

export * from './schema.ts';

export interface Tiltak {
  readonly id: TiltakId;
  readonly report: string;
  readonly names: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Empty for a measure; for a total the measures it is the sum of. */
  readonly sumOf: readonly TiltakId[];
  /** Of a reader's own table, what the figures are; those of reports are persons. */
  readonly table?: TableMeasure;
}

export interface ReportInfo {
  readonly code: string;
  readonly title: string;
  /** The date the publisher last updated it, `2026-03-04`. */
  readonly updated: string;
  readonly periods: readonly Period[];
  /** The tables of a tiltak that the report does not have: see `lacking.ts`. */
  readonly lacks: ReadonlyMap<TiltakId, readonly Dimension[]>;
  /** The names of measures that a report of this kind should have, and this one has not. */
  readonly without: readonly Tiltak['names'][];
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly from?: Period;
  readonly dimension?: Dimension;
}

export interface Catalogue {
  readonly release: string;
  readonly reports: readonly ReportInfo[];
  readonly tiltak: readonly Tiltak[];
  readonly periods: readonly Period[];
  readonly notes: readonly Note[];
  readonly kommuner: readonly Kommune[];
  readonly fylker: readonly Fylke[];
  /** Numbers that are no longer valid, and today's of the same area: several where it was divided. */
  readonly former: ReadonlyMap<string, readonly string[]>;
  /** Of the years of the head's periods from the start, of the others when they are loaded. */
  readonly population: Population;
  /** The years without a population of their own, each with the year whose population is used instead. */
  readonly populationFrom: ReadonlyMap<Year, Year>;
  /** Whether there is a file that tells which figures newer reports changed and which rows could not be used. */
  readonly revised: boolean;
  /** Of a reader's own table: a view without what needs persons in measures, or figures that the table has not. */
  readonly fit?: <V extends object>(view: V) => V;
}

export type Population = ReadonlyMap<
  Year,
  ReadonlyMap<Kommunenummer, Readonly<Record<PopulationBand, number>>>
>;

/**
 * The figures of one tiltak in the periods that are loaded. For these periods `total` and `cell` answer for every code; a
 * code that is not in the report is absent. For any other period they throw a RangeError, since a figure that is not loaded
 * is not absent.
 */
export interface Series {
  readonly tiltak: TiltakId;
  readonly periods: readonly Period[];
  /** Class breaks over all months of the data, loaded or not. */
  readonly classes: Readonly<Record<Scale, Classes>>;
  has(period: Period): boolean;
  total(period: Period): Cell;
  cell(dimension: Dimension, code: string, period: Period): Cell;
  /** The codes that the report has rows for; empty where the report has no such table. */
  codes(dimension: Dimension): readonly string[];
}

/** The files of a tiltak: the head has what a first view needs; the history has all periods, those of the head included. */
export type Part = 'head' | 'history';

/** The head's periods: the newest month, the month before it and the newest year. In the order of `periods`. */
export function headOf(periods: readonly Period[]): readonly Period[] {
  const years = periods.filter(isYear);
  return [...monthsIn(periods).slice(-2), ...years.slice(-1)];
}

/** The part to load for some periods. Always the head where the head has all periods. */
export function partFor(catalogue: Pick<Catalogue, 'periods'>, periods: readonly Period[]): Part {
  const head = headOf(catalogue.periods);
  return periods.some((period) => catalogue.periods.includes(period) && !head.includes(period))
    ? 'history'
    : 'head';
}

/** The name of a tiltak's file in `data/built/tiltak`. */
export const fileOf = (id: TiltakId, part: Part): string => `${id}${part === 'history' ? HISTORY : ''}.json`;

function parse<S extends v.GenericSchema>(schema: S, file: string, json: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new DatasetError(file, v.getDotPath(issue) ?? 'the file', issue.message);
}

type Denominated = Pick<Catalogue, 'periods' | 'populationFrom'>;

/** The year whose population a period's rates are reckoned by. */
export const populationYear = ({ populationFrom }: Pick<Catalogue, 'populationFrom'>, period: Period): Year =>
  populationFrom.get(yearOf(period)) ?? yearOf(period);

/** The years whose population the head's periods need. */
export const headYears = (catalogue: Denominated): ReadonlySet<Year> =>
  new Set(headOf(catalogue.periods).map((period) => populationYear(catalogue, period)));

function populationIn(
  file: string,
  persons: PopulationFile['population'],
  years: Iterable<Year>,
): Population {
  for (const year of years) {
    if (!(year in persons)) throw new DatasetError(file, `population.${year}`, 'missing');
  }
  return new Map(
    Object.entries(persons).map(([year, byKommune]) => [
      year as Year,
      new Map(
        Object.entries(byKommune).map(([number, [alle, working]]) => [
          number as Kommunenummer,
          { alle, '18-66': working },
        ]),
      ),
    ]),
  );
}

/**
 * The years whose population is in `folkemengde.json`: those of periods in no head. Where there are none, there is no such
 * file.
 */
export const otherYears = (catalogue: Denominated): readonly Year[] => {
  const first = headYears(catalogue);
  const all = new Set(catalogue.periods.map((period) => populationYear(catalogue, period)));
  return [...all].filter((year) => !first.has(year));
};

/** Reads `folkemengde.json`. @throws DatasetError when it is damaged, of another format, or a year is missing. */
export function decodePopulation(json: unknown, catalogue: Denominated): Population {
  const file = 'folkemengde.json';
  const { population } = parse(PopulationFile, file, json);
  return populationIn(file, population, otherYears(catalogue));
}

/** Reads `catalogue.json`. @throws DatasetError when it is damaged or of another format, or lacks a year of the head. */
export function decodeCatalogue(json: unknown): Catalogue {
  const file = parse(CatalogueFile, 'catalogue.json', json);
  const periods = file.periods as Period[];
  const populationFrom = new Map(Object.entries(file.populationFrom ?? {})) as Map<Year, Year>;
  const known = new Set(file.tiltak.map(({ id }) => id));
  for (const [i, { sumOf = [] }] of file.tiltak.entries()) {
    const lost = sumOf.find((part) => !known.has(part));
    if (lost !== undefined)
      throw new DatasetError('catalogue.json', `tiltak.${i}.sumOf`, `no tiltak ${lost}`);
  }
  return {
    release: file.release,
    reports: file.reports.map(({ lacks = {}, without = [], ...report }) => ({
      ...report,
      periods: report.periods as Period[],
      lacks: new Map(Object.entries(lacks) as [TiltakId, Dimension[]][]),
      without,
    })),
    tiltak: file.tiltak.map(({ id, report, names, sumOf }) => ({
      id: id as TiltakId,
      report,
      names,
      sumOf: (sumOf ?? []) as TiltakId[],
    })),
    periods,
    notes: file.notes as Note[],
    kommuner: file.kommuner.map(([number, officialName, norwegianName, otherNames]) => ({
      number: number as Kommunenummer,
      officialName,
      norwegianName,
      otherNames,
      fylke: fylkeOf(number as Kommunenummer),
    })),
    fylker: file.fylker.map(([number, officialName, norwegianName]) => ({
      number: number as Fylke['number'],
      officialName,
      norwegianName,
    })),
    former: new Map(Object.entries(file.former ?? {})),
    population: populationIn('catalogue.json', file.population, headYears({ periods, populationFrom })),
    populationFrom,
    revised: file.revised === true,
  };
}

const toCell = (value: number | '*' | null | undefined): Cell =>
  value === null || value === undefined ? ABSENT : value === '*' ? SUPPRESSED : count(value);

/**
 * Reads a file of a tiltak; by default its head.
 * @throws DatasetError when it is damaged, is of another format or tiltak, has other periods than the catalogue says, or has
 * a row of the wrong length.
 */
export function decodeSeries(
  json: unknown,
  id: TiltakId,
  catalogue: Pick<Catalogue, 'periods' | 'fit'>,
  part: Part = 'head',
): Series {
  const name = `tiltak/${fileOf(id, part)}`;
  const file = parse(catalogue.fit ? TableFile : TiltakFile, name, json);
  if (file.tiltak !== id) throw new DatasetError(name, 'tiltak', `expected ${id}, found ${file.tiltak}`);
  const periods = part === 'head' ? headOf(catalogue.periods) : catalogue.periods;
  if (file.periods.join() !== periods.join()) {
    const found = file.periods.join(', ');
    throw new DatasetError(name, 'periods', `expected ${periods.join(', ')}, found ${found}`);
  }
  const checkRow = (where: string, cells: readonly unknown[]) => {
    if (cells.length !== file.periods.length) {
      throw new DatasetError(name, where, `expected ${file.periods.length} cells, found ${cells.length}`);
    }
  };
  checkRow('total', file.total);
  for (const [dimension, rows] of Object.entries(file.tables)) {
    for (const [code, cells] of Object.entries(rows)) checkRow(`tables.${dimension}.${code}`, cells);
  }
  const column = new Map(periods.map((p, index) => [p, index]));
  const at = (cells: readonly (number | '*' | null)[] | undefined, p: Period): Cell => {
    const index = column.get(p);
    if (index === undefined) throw new RangeError(`${name} does not hold ${p}`);
    return toCell(cells?.[index]);
  };
  return {
    tiltak: id,
    periods,
    classes: file.classes,
    has: (p) => column.has(p),
    total: (p) => at(file.total, p),
    cell: (dimension, code, p) => at(file.tables[dimension]?.[code], p),
    codes: (dimension) => Object.keys(file.tables[dimension] ?? {}),
  };
}
