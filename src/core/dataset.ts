import * as v from 'valibot';
import { ABSENT, SUPPRESSED, type Cell, count } from './cell.ts';
import { type Period, isPeriod, type Year, isYear } from './period.ts';
import {
  type Fylke,
  type Kommune,
  type Kommunenummer,
  fylkeOf,
  isFylkesnummer,
  isKommunenummer,
} from './places.ts';

/** The version of the built files that this code reads and writes. A newer one is refused, not guessed at. */
export const FORMAT = 1;

/** A measure's id in links and files: `arbeidstrening`. */
export type TiltakId = string & { readonly brand: 'TiltakId' };
export const isTiltakId = (text: string): text is TiltakId => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

/** The tables of a report, by the names that the open data uses. */
export const DIMENSIONS = [
  'i-alt',
  'status',
  'fylke',
  'kjonn',
  'alder',
  'innvandrer',
  'landbakgrunn',
  'utdanning',
  'kommune',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The age bands whose population a rate can be worked out from, in the order that the catalogue lists them. */
export const POPULATION_BANDS = ['alle', '18-66'] as const;
export type PopulationBand = (typeof POPULATION_BANDS)[number];

const text = v.pipe(v.string(), v.minLength(1));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const kommunenummer = v.pipe(v.string(), v.check(isKommunenummer, 'not a kommune number'));
const fylkesnummer = v.pipe(v.string(), v.check(isFylkesnummer, 'not a fylke number'));
const period = v.pipe(v.string(), v.check(isPeriod, 'not a month or a year'));
const tiltakId = v.pipe(v.string(), v.check(isTiltakId, 'not an id of a tiltak'));
const isoDate = v.pipe(v.string(), v.isoDate());
const format = v.literal(FORMAT);
const inLanguages = v.object({ nb: text, nn: text, en: text });

/**
 * `data/built/catalogue.json`: all that the first view needs but the figures. Rows are tuples to keep the file small:
 * kommuner are [number, official name, Norwegian name, other names], fylker [number, official name, Norwegian name],
 * population is year → kommune → persons in each of POPULATION_BANDS on 1 January.
 */
export const CatalogueFile = v.object({
  format,
  /** Tells one build of the data from another: the first twelve hex digits of the sources' SHA-256. */
  release: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  reports: v.array(
    v.object({ code: text, title: text, updated: isoDate, periods: v.pipe(v.array(period), v.minLength(1)) }),
  ),
  tiltak: v.array(
    v.object({
      id: tiltakId,
      report: text,
      names: inLanguages,
      /** For a total: the tiltak it is the sum of. A kommune has it only where all of them are published. */
      sumOf: v.exactOptional(v.array(tiltakId)),
    }),
  ),
  /** Months, oldest first, then years, oldest first. */
  periods: v.pipe(v.array(period), v.minLength(1)),
  notes: v.array(
    v.object({
      id: text,
      text,
      from: v.exactOptional(period),
      dimension: v.exactOptional(v.picklist(DIMENSIONS)),
    }),
  ),
  kommuner: v.array(v.tuple([kommunenummer, text, text, v.array(text)])),
  fylker: v.array(v.tuple([fylkesnummer, text, text])),
  population: v.record(v.string(), v.record(v.string(), v.tuple([wholeNumber, wholeNumber]))),
});
export type CatalogueFile = v.InferOutput<typeof CatalogueFile>;

/** A published number, `*` for a suppressed one, null where the report has no cell. */
const cell = v.union([wholeNumber, v.literal('*'), v.null()]);
const row = v.array(cell);
const table = v.record(v.string(), row);

/**
 * `data/built/tiltak/<id>.json`: all figures of one tiltak, one cell for each of `periods`. The keys of `tables` are
 * DIMENSIONS but `i-alt` (which is `total`), those of a table the codes of the open data, `ukjent` among them.
 */
export const TiltakFile = v.object({
  format,
  tiltak: tiltakId,
  report: text,
  updated: isoDate,
  periods: v.pipe(v.array(period), v.minLength(1)),
  total: row,
  tables: v.record(v.picklist(DIMENSIONS), table),
});
export type TiltakFile = v.InferOutput<typeof TiltakFile>;

export interface Tiltak {
  readonly id: TiltakId;
  readonly report: string;
  readonly names: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Empty for a measure; for a total the measures it is the sum of. */
  readonly sumOf: readonly TiltakId[];
}

export interface ReportInfo {
  readonly code: string;
  readonly title: string;
  /** The date the publisher last updated it, `2026-03-04`. */
  readonly updated: string;
  readonly periods: readonly Period[];
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
  readonly population: ReadonlyMap<
    Year,
    ReadonlyMap<Kommunenummer, Readonly<Record<PopulationBand, number>>>
  >;
}

/** The figures of one tiltak. `cell` answers for every code and period: what is not in the report is absent. */
export interface Series {
  readonly tiltak: TiltakId;
  readonly periods: readonly Period[];
  total(period: Period): Cell;
  cell(dimension: Dimension, code: string, period: Period): Cell;
}

/** A built file that can't be used: missing fields, wrong types, another format. `where` is the path inside it. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly file: string;
  readonly where: string;
  constructor(file: string, where: string, what: string) {
    super(`${file}: ${where}: ${what}`);
    this.file = file;
    this.where = where;
  }
}

function parse<S extends v.GenericSchema>(schema: S, file: string, json: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new DatasetError(file, v.getDotPath(issue) ?? 'the file', issue.message);
}

/** Reads `catalogue.json`. @throws DatasetError when it is damaged or of another format. */
export function decodeCatalogue(json: unknown): Catalogue {
  const file = parse(CatalogueFile, 'catalogue.json', json);
  return {
    release: file.release,
    reports: file.reports.map((report) => ({ ...report, periods: report.periods as Period[] })),
    tiltak: file.tiltak.map(({ id, report, names, sumOf }) => ({
      id: id as TiltakId,
      report,
      names,
      sumOf: (sumOf ?? []) as TiltakId[],
    })),
    periods: file.periods as Period[],
    notes: file.notes.map(({ from, ...note }) =>
      from === undefined ? note : { ...note, from: from as Period },
    ),
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
    population: new Map(
      Object.entries(file.population).map(([year, byKommune]) => {
        if (!isYear(year)) throw new DatasetError('catalogue.json', `population.${year}`, 'not a year');
        const persons = Object.entries(byKommune).map(
          ([number, [alle, working]]) => [number as Kommunenummer, { alle, '18-66': working }] as const,
        );
        return [year, new Map(persons)] as const;
      }),
    ),
  };
}

const toCell = (value: number | '*' | null | undefined): Cell =>
  value === null || value === undefined ? ABSENT : value === '*' ? SUPPRESSED : count(value);

/** Reads `tiltak/<id>.json`. @throws DatasetError when it is damaged, of another format, or a row has the wrong length. */
export function decodeSeries(json: unknown, id: TiltakId): Series {
  const name = `tiltak/${id}.json`;
  const file = parse(TiltakFile, name, json);
  if (file.tiltak !== id) throw new DatasetError(name, 'tiltak', `expected ${id}, found ${file.tiltak}`);
  const checkRow = (where: string, cells: readonly unknown[]) => {
    if (cells.length !== file.periods.length) {
      throw new DatasetError(name, where, `expected ${file.periods.length} cells, found ${cells.length}`);
    }
  };
  checkRow('total', file.total);
  for (const [dimension, rows] of Object.entries(file.tables)) {
    for (const [code, cells] of Object.entries(rows)) checkRow(`tables.${dimension}.${code}`, cells);
  }
  const column = new Map(file.periods.map((p, index) => [p as Period, index]));
  const at = (cells: readonly (number | '*' | null)[] | undefined, p: Period): Cell => {
    const index = column.get(p);
    return index === undefined ? ABSENT : toCell(cells?.[index]);
  };
  return {
    tiltak: id,
    periods: file.periods as Period[],
    total: (p) => at(file.total, p),
    cell: (dimension, code, p) => at(file.tables[dimension]?.[code], p),
  };
}
