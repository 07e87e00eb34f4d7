// Made-up reports month by month, as the publisher's workbooks, with revisions: to try the whole way from file to page.
import type { Dimension, TiltakId } from '../../src/core/figures/dataset.ts';
import type { Month, Year } from '../../src/core/figures/period.ts';
import type { Kommunenummer } from '../../src/core/places/places.ts';
import { roundedMean } from '../checks/averages.ts';
import type { Report, ReportRow } from '../report.ts';
import type { Tables } from '../tables.ts';
import { sheetsOf } from '../testing/sheets.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { random } from './random.ts';
import { added, type Counts, hidden, madeCounts, MARK, type Rows, rowsOfMeasure } from './synthetic.ts';

/** How much is made up: whole years but for the last, which has `months`. */
export interface Span {
  readonly seed: number;
  readonly years: readonly Year[];
  readonly months: number;
}

/** Twelve months of one year and eight of the next. */
export const TWENTY: Span = { seed: 3, years: ['2025', '2026'] as Year[], months: 8 };

const CODE = 'TILT120';
/** Of this many kommuner the figure of a month changes in a later report. */
const REVISED = 4;

/** A figure that reports from number `since` on have otherwise. */
interface Correction {
  readonly kommune: Kommunenummer;
  readonly column: number;
  readonly since: number;
  readonly by: number;
}

/** Some kommuner for each month, by up to two persons more or less, in the report after it or the one after that. */
function madeCorrections(counts: Counts, columns: number, next: () => number): Correction[] {
  const numbers = [...counts.keys()];
  return Array.from({ length: columns * REVISED }, (_, i): Correction[] => {
    const kommune = numbers[Math.floor(next() * numbers.length)];
    const since = Math.floor(i / REVISED) + 1 + Math.floor(2 * next());
    const by = Math.floor(5 * next()) - 2;
    return kommune === undefined ? [] : [{ kommune, column: Math.floor(i / REVISED), since, by }];
  }).flat();
}

/** The numbers as they were known when a report was made. */
const knownAt = (counts: Counts, corrections: readonly Correction[], report: number): Counts =>
  new Map(
    [...counts].map(([kommune, row]) => [
      kommune,
      row.map((value, column) =>
        corrections
          .filter((each) => each.kommune === kommune && each.column === column && each.since <= report)
          .reduce((sum, { by }) => Math.max(0, sum + by), value),
      ),
    ]),
  );

/** The real tables with the measures' names marked, so that a page that is built with them says what it shows. */
export function markedTables(texts: Readonly<Record<string, string>>): Record<string, string> {
  const tiltak = JSON.parse(texts['tiltak.json'] ?? '[]') as { names: Record<string, string> }[];
  const marked = tiltak.map((each) => ({
    ...each,
    names: Object.fromEntries(
      Object.entries(each.names).map(([language, name]) => [language, `Syntetisk: ${name}`]),
    ),
  }));
  return { ...texts, 'tiltak.json': `${JSON.stringify(marked, null, 2)}\n` };
}

function labelOf(dimension: Dimension, code: string, { kommuner, fylker }: Tables): string {
  const places = dimension === 'kommune' ? kommuner : dimension === 'fylke' ? fylker : [];
  const name = places.find(({ number }) => number === code)?.norwegianName;
  return name === undefined ? code : `${code} ${name}`;
}

/** One report for each month: January to that month, as the numbers were known then. */
export function monthlyReports({ seed, years, months }: Span, tables: Tables): Report[] {
  const next = random(seed);
  const measures = tables.tiltak.filter(({ report, sumOf }) => report === CODE && sumOf === undefined);
  const total = tables.tiltak.find(({ report, sumOf }) => report === CODE && sumOf !== undefined);
  const columns = (years.length - 1) * 12 + months;
  const made = measures.map(({ id }) => {
    const counts = madeCounts(tables, years, next);
    return { id, counts, corrections: madeCorrections(counts, columns, next) };
  });
  return Array.from({ length: columns }, (_, last) => {
    const figures = new Map<TiltakId, Rows>(
      made.map(({ id, counts, corrections }) => [
        id,
        rowsOfMeasure(knownAt(counts, corrections, last), tables).filter(
          ([dimension]) => dimension !== 'i-alt',
        ),
      ]),
    );
    const totals = made.map(({ id, counts, corrections }) => {
      const rows = [...knownAt(counts, corrections, last).values()];
      return [id, ['i-alt', '', added(rows)] as const] as const;
    });
    return reportOf(years[Math.floor(last / 12)] ?? ('' as Year), last, totals, figures, total?.id, tables);
  });
}

type Row = Rows[number];

function reportOf(
  year: Year,
  last: number,
  totals: readonly (readonly [TiltakId, Row])[],
  figures: ReadonlyMap<TiltakId, Rows>,
  sum: TiltakId | undefined,
  tables: Tables,
): Report {
  const start = Math.floor(last / 12) * 12;
  const months = Array.from(
    { length: last - start + 1 },
    (_, i) => `${year}-${String(i + 1).padStart(2, '0')}` as Month,
  );
  const rowOf = (tiltak: TiltakId, [dimension, code, values]: Row): ReportRow => {
    const own = values.slice(start, last + 1);
    const label = labelOf(dimension, code, tables);
    return {
      tiltak,
      dimension,
      code,
      label,
      where: 'nowhere',
      cells: [...own, roundedMean(own)].map(hidden),
    };
  };
  const statuses = tables.dimensions.find(({ id }) => id === 'status')?.codes ?? [];
  const ofStatus = statuses.flatMap(({ code }) => {
    const rows = [...figures].flatMap(([id, all]) =>
      all
        .filter(([dimension, own]) => dimension === 'status' && own === code)
        .map((row) => [id, row] as const),
    );
    const both = added(rows.map(([, [, , values]]) => values));
    return [
      ...(sum === undefined ? [] : [rowOf(sum, ['status', code, both])]),
      ...rows.map(([id, row]) => rowOf(id, row)),
    ];
  });
  const others = [...figures].flatMap(([id, all]) =>
    all.filter(([dimension]) => dimension !== 'status').map((row) => rowOf(id, row)),
  );
  const everyone = added(totals.map(([, [, , values]]) => values));
  // The fifth of the month after.
  const updated = new Date(Date.UTC(Number(year), months.length, 5)).toISOString().slice(0, 10);
  return {
    code: CODE,
    title: `${MARK}E TALL, ikke statistikk`,
    updated,
    months,
    notes: [`${MARK}: alle tall i denne filen er oppdiktet av et program, for prøver og målinger.`],
    aside: 0,
    rows: [
      ...(sum === undefined ? [] : [rowOf(sum, ['i-alt', '', everyone])]),
      ...totals.map(([id, row]) => rowOf(id, row)),
      ...ofStatus,
      ...others,
    ],
  };
}

/** The reports as workbooks, by a name of the publisher's kind with the mark in it. */
export function monthlyWorkbooks(span: Span, tables: Tables): Map<string, Uint8Array> {
  return new Map(
    monthlyReports(span, tables).map((report) => {
      const last = (report.months.at(-1) ?? '').replace('-', '');
      const workbook = writeWorkbook(sheetsOf(report, tables), { created: `${report.updated}T07:30:00Z` });
      return [`${last}_${CODE} ${MARK}.xlsx`, workbook];
    }),
  );
}
