import * as v from 'valibot';
import type { Scale } from './scale.ts';
import { isPeriod, isYear } from './period.ts';
import { isFylkesnummer, isKommunenummer } from '../places/places.ts';

/** The version of the built files that this code reads and writes. A newer one is refused, not guessed at. */
export const FORMAT = 1;

/** The ending of the file name of a tiltak's history: `arbeidstrening-historie.json`. */
export const HISTORY = '-historie';

/** A measure's id in links and files: `arbeidstrening`. No id ends in HISTORY, so that no two files share a name. */
export type TiltakId = string & { readonly brand: 'TiltakId' };
export const isTiltakId = (text: string): text is TiltakId =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !text.endsWith(HISTORY);

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
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const kommunenummer = v.pipe(v.string(), v.check(isKommunenummer, 'not a kommune number'));
const fylkesnummer = v.pipe(v.string(), v.check(isFylkesnummer, 'not a fylke number'));
const period = v.pipe(v.string(), v.check(isPeriod, 'not a month or a year'));
const tiltakId = v.pipe(v.string(), v.check(isTiltakId, 'not an id of a tiltak'));
const isoDate = v.pipe(v.string(), v.isoDate());
const format = v.literal(FORMAT);
const inLanguages = v.object({ nb: text, nn: text, en: text });

/** Year → kommune → persons in each of POPULATION_BANDS on 1 January. */
const population = v.record(
  v.pipe(v.string(), v.check(isYear, 'not a year')),
  v.record(v.string(), v.tuple([wholeNumber, wholeNumber])),
);

/**
 * `data/built/catalogue.json`: all that the first view needs but the figures. Rows are tuples to keep the file small:
 * kommuner are [number, official name, Norwegian name, other names], fylker [number, official name, Norwegian name].
 * The population is given for the years of the heads' periods; other years are in `folkemengde.json`. A year without a
 * population of its own is in neither, but in `populationFrom`.
 */
export const CatalogueFile = v.object({
  format,
  /** Tells one build of the data from another: the first twelve hex digits of the sources' SHA-256. */
  release: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  reports: v.array(
    v.object({
      code: text,
      title: text,
      updated: isoDate,
      periods: v.pipe(v.array(period), v.minLength(1)),
      /** By tiltak, the tables that the report does not have; left out where the report has all tables. */
      lacks: v.exactOptional(v.record(tiltakId, v.array(v.picklist(DIMENSIONS)))),
      /** The names of measures that a report of this kind should have, and this one has not. */
      without: v.exactOptional(v.array(inLanguages)),
    }),
  ),
  tiltak: v.pipe(
    v.array(
      v.object({
        id: tiltakId,
        report: text,
        names: inLanguages,
        /** For a total: the tiltak that it is the sum of. A kommune has a total only where all of these are published. */
        sumOf: v.exactOptional(v.array(tiltakId)),
      }),
    ),
    v.minLength(1),
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
  /** Numbers that kommuner and fylker had before, and today's numbers of the same area: several where it was divided. */
  former: v.exactOptional(v.record(text, v.pipe(v.array(text), v.minLength(1)))),
  population,
  /** Years without a population of their own, each with the nearest year that has one; that year's population is used. */
  populationFrom: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.check(isYear, 'not a year')),
      v.pipe(v.string(), v.check(isYear, 'not a year')),
    ),
  ),
  /** There is a `revisjoner.json`. */
  revised: v.exactOptional(v.literal(true)),
});
export type CatalogueFile = v.InferOutput<typeof CatalogueFile>;

/**
 * `data/built/folkemengde.json`: the population of the years that the catalogue leaves out. The file exists only where there
 * are such years.
 */
export const PopulationFile = v.object({ format, population });
export type PopulationFile = v.InferOutput<typeof PopulationFile>;

const finite = v.pipe(v.number(), v.finite());
const rises = (numbers: readonly number[], isNext: (a: number, b: number) => boolean): boolean =>
  numbers.every((number, i) => isNext(numbers[i - 1] ?? -Infinity, number));

/**
 * Class breaks of a choropleth: `breaks` are the inner limits, rising; class i holds breaks[i-1] ≤ value < breaks[i],
 * the first is open below and the last above. `range` is what was observed, so that the legend can say how far the
 * outer classes reach. `decimals` is how many decimals the limits need.
 */
export interface Classes {
  readonly breaks: readonly number[];
  readonly range: readonly [min: number, max: number] | undefined;
  readonly decimals: number;
}

/** `Classes`, with null for a range of nothing. */
const classes = v.pipe(
  v.object({
    breaks: v.pipe(
      v.array(finite),
      v.check((breaks) => rises(breaks, (a, b) => a < b), 'limits that do not rise'),
    ),
    range: v.nullable(
      v.pipe(
        v.tuple([finite, finite]),
        v.check((range) => rises(range, (a, b) => a <= b), 'a range that ends before it begins'),
      ),
    ),
    // JavaScript writes no number with more decimals.
    decimals: v.pipe(wholeNumber, v.maxValue(20)),
  }),
  v.transform(({ range, ...rest }): Classes => ({ ...rest, range: range ?? undefined })),
);

/** Rows of published numbers, with `*` for a suppressed one and null where the report has no cell. */
const rowOf = <N extends v.GenericSchema<number>>(number: N) =>
  v.array(v.union([number, v.literal('*'), v.null()]));
const row = rowOf(wholeNumber);

/**
 * Figures of one tiltak, one cell for each of `periods`: `data/built/tiltak/<id>.json` has those of the head, the file
 * `<id>-historie.json` all of the catalogue's. The keys of `tables` are DIMENSIONS but `i-alt` (which is `total`), those
 * of a table the codes of the open data, `ukjent` among them. `classes` are over all months, in either file.
 */
export const TiltakFile = v.object({
  format,
  tiltak: tiltakId,
  report: text,
  updated: isoDate,
  periods: v.pipe(v.array(period), v.minLength(1)),
  classes: v.object({
    'per1000-18-66': classes,
    per1000: classes,
    antall: classes,
  } satisfies Record<Scale, typeof classes>),
  total: row,
  tables: v.record(v.picklist(DIMENSIONS), v.record(v.string(), row)),
});
/** The same of a reader's own table, whose numbers may be of anything. */
export const TableFile = v.object({
  ...TiltakFile.entries,
  total: rowOf(finite),
  tables: v.record(v.picklist(DIMENSIONS), v.record(v.string(), rowOf(finite))),
});
/** As it is written. */
export type TiltakFile = v.InferInput<typeof TiltakFile>;
