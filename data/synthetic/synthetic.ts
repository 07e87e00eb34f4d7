import { type Cell, count, LARGEST_SUPPRESSED, SUPPRESSED } from '../../src/core/figures/cell.ts';
import type { Dimension, TiltakId } from '../../src/core/figures/dataset.ts';
import type { Month, Year } from '../../src/core/figures/period.ts';
import { fylkeOf, type Kommunenummer } from '../../src/core/places/places.ts';
import { roundedMean } from '../checks/averages.ts';
import type { Population } from '../population.ts';
import { type Report, type ReportRow, yearOfReport } from '../report.ts';
import type { Tables } from '../tables.ts';
import { random } from './random.ts';

/** How much is made up. */
export interface Size {
  readonly seed: number;
  /** Tiltak in all: the measures and one total, `i-alt`, of the first two. */
  readonly tiltak: number;
  /** Whole years, the last of them LAST_YEAR. */
  readonly years: number;
}

/** Thirty tiltak in 240 months. */
export const FULL: Size = { seed: 1, tiltak: 30, years: 20 };

/** The code of the reports, and the first word of every name, so that nobody takes these numbers for figures. */
export const MARK = 'SYNTETISK';
const LAST_YEAR = 2025;
const WITHOUT_ROW = 7;

/** A number for each kommune and month, before any is hidden. */
export type Counts = ReadonlyMap<Kommunenummer, readonly number[]>;

const TOTAL = 'i-alt' as TiltakId;
/** The first has the id that a link without one asks for. */
const measureId = (index: number): TiltakId =>
  (index === 0 ? 'arbeidstrening' : `syntetisk-${index + 1}`) as TiltakId;

function madeTiltak(size: Size): Tables['tiltak'] {
  const named = (id: TiltakId, rest: string) => ({
    report: MARK,
    id,
    names: { nb: `${MARK} ${rest}`, nn: `${MARK} ${rest}`, en: `${MARK} ${rest}` },
    spellings: [],
  });
  const measures = Array.from({ length: size.tiltak - 1 }, (_, i) => named(measureId(i), `tiltak ${i + 1}`));
  return [...measures, { ...named(TOTAL, 'sum av tiltak 1 og 2'), sumOf: [measureId(0), measureId(1)] }];
}

/** Inhabitants from a few hundred to some hundred thousand, growing by a hundredth a year. */
function madePopulation({ kommuner }: Tables, years: readonly Year[], next: () => number): Population {
  const first = new Map(
    kommuner.map(({ number }) => [number, Math.exp(5.5 + 2 * (next() + next() + next()))] as const),
  );
  return new Map(
    years.map((year, i) => [
      year,
      new Map(
        [...first].map(([number, persons]) => {
          const alle = Math.round(persons * 1.01 ** i);
          return [number, { alle, '18-66': Math.round(alle * 0.62) }] as const;
        }),
      ),
    ]),
  );
}

/** Two in a thousand or so, more in some kommuner than in others, with the seasons and a trend. Some have none at all. */
export function madeCounts(tables: Tables, years: readonly Year[], next: () => number): Counts {
  const share = 0.0016 * (0.8 + 0.4 * next());
  const order = tables.kommuner.map(({ number }) => ({ number, place: next() }));
  const taking = order.sort((a, b) => a.place - b.place).slice(WITHOUT_ROW);
  return new Map(
    taking.map(({ number }) => {
      const local = 0.5 + next();
      return [
        number,
        years.flatMap((year, i) => {
          const persons = tables.population.get(year)?.get(number)?.['18-66'] ?? 0;
          return Array.from({ length: 12 }, (_, month) => {
            const season = 1 + 0.1 * Math.sin((2 * Math.PI * month) / 12) + 0.3 * Math.sin(i);
            return Math.round(persons * share * local * season * (0.9 + 0.2 * next()));
          });
        }),
      ];
    }),
  );
}

export const added = (rows: Iterable<readonly number[]>): number[] =>
  [...rows].reduce<number[]>((sums, row) => row.map((value, i) => (sums[i] ?? 0) + value), []);

export const hidden = (value: number): Cell => (value <= LARGEST_SUPPRESSED ? SUPPRESSED : count(value));

/** A total in as many parts as there are codes: the last takes what the others leave. */
function parted(
  total: readonly number[],
  codes: readonly string[],
): (readonly [string, readonly number[]])[] {
  const share = (value: number) => Math.floor(value / codes.length);
  return codes.map((code, i) => [
    code,
    total.map((value) => (i < codes.length - 1 ? share(value) : value - share(value) * (codes.length - 1))),
  ]);
}

export type Rows = readonly (readonly [Dimension, string, readonly number[]])[];

/** The rows of a measure: kommuner add up to fylker, and every table to the total. */
export function rowsOfMeasure(counts: Counts, { fylker, dimensions }: Tables): Rows {
  const total = added(counts.values());
  const byFylke = fylker.map(({ number }) => {
    const own = [...counts].filter(([kommune]) => fylkeOf(kommune) === number);
    return ['fylke', number, own.length > 0 ? added(own.map(([, row]) => row)) : total.map(() => 0)] as const;
  });
  const national = dimensions
    .filter(({ id }) => id !== 'i-alt' && id !== 'fylke' && id !== 'kommune')
    .flatMap(({ id, codes }) =>
      parted(
        total,
        codes.map(({ code }) => code),
      ).map(([code, row]) => [id, code, row] as const),
    );
  const byKommune = [...counts].map(([number, row]) => ['kommune', number, row] as const);
  return [['i-alt', '', total], ...byFylke, ...national, ...byKommune];
}

function reportOf(year: Year, column: number, figures: ReadonlyMap<TiltakId, Rows>): Report {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}` as Month);
  const rows = [...figures].flatMap(([tiltak, all]) =>
    all.map(([dimension, code, values]): ReportRow => {
      const own = values.slice(column, column + 12);
      const cells = [...own, roundedMean(own)].map(hidden);
      return { tiltak, dimension, code, label: `${code} ${MARK}`, where: 'nowhere', cells };
    }),
  );
  return {
    code: MARK,
    title: `${MARK}E TALL, ikke statistikk ${yearOfReport({ months })}`,
    updated: `${Number(year) + 1}-01-05`,
    months,
    notes: [`${MARK}: alle tall er oppdiktet av et program, for prøver og målinger.`],
    aside: 0,
    rows,
  };
}

/**
 * Made-up reports, a year each, about the kommuner of `real` and nothing else of it: for tests and benches only. They
 * keep all that is checked of a real report (`checkReport`), about a third of their kommune cells are hidden, and the
 * same size gives the same numbers.
 */
export function synthesise(size: Size, real: Tables): { reports: Report[]; tables: Tables } {
  const next = random(size.seed);
  const years = Array.from({ length: size.years }, (_, i) => `${LAST_YEAR - size.years + 1 + i}` as Year);
  const tables: Tables = {
    ...real,
    tiltak: madeTiltak(size),
    notes: [{ id: 'syntetisk', begins: MARK }],
    population: madePopulation(real, years, next),
  };
  const measures = tables.tiltak.filter(({ sumOf }) => sumOf === undefined);
  const figures = new Map<TiltakId, Rows>(
    measures.map(({ id }) => [id, rowsOfMeasure(madeCounts(tables, years, next), tables)]),
  );
  const [one = [], two = []] = [...figures.values()];
  const inBoth = one.flatMap(([dimension, code, row], i) =>
    dimension === 'i-alt' || dimension === 'status'
      ? [[dimension, code, added([row, two[i]?.[2] ?? []])] as const]
      : [],
  );
  const all = new Map([...figures, [TOTAL, inBoth]]);
  return { reports: years.map((year, i) => reportOf(year, 12 * i, all)), tables };
}
