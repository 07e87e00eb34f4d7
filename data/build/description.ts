import { createHash } from 'node:crypto';
import { DIMENSIONS } from '../../src/core/figures/dataset.ts';
import { type Month, monthsIn } from '../../src/core/figures/period.ts';
import type { Series } from '../merge.ts';
import { DESCRIPTION, RIGHTS, TITLE } from './about.ts';
import { allPeriods, reportsUsed } from './catalogue.ts';
import { COLUMNS } from './csv.ts';

/** A text in some languages, by their code. */
export type Texts = Readonly<Record<string, string>>;

/** A column of the CSV. What it holds is the same in whatever words a format has for it. */
export interface Column {
  readonly name: (typeof COLUMNS)[number];
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'date' | 'integer';
  readonly required: boolean;
  /** The whole of each value matches it. */
  readonly pattern?: string;
  readonly values?: readonly string[];
  readonly minimum?: number;
}

/** All that is said of the open data, once: each format (Frictionless, CSVW, DCAT, schema.org) is a form of this. */
export interface Description {
  readonly id: string;
  readonly release: string;
  readonly title: Texts;
  readonly description: Texts;
  /** What `*` means, and what must not be done with it. */
  readonly suppression: Texts;
  readonly rights: Texts;
  /** Who publishes this form of the figures, and the page where readers are told of them: no other contact is known. */
  readonly publisher: { readonly name: string; readonly page: string };
  readonly keywords: readonly string[];
  /** The reports that the figures are of. */
  readonly reports: readonly { readonly code: string; readonly title: string; readonly updated: string }[];
  /** The day on which the newest of them was updated. */
  readonly modified: string;
  /** The first and the last month, and the first and last day of them. */
  readonly period: { readonly months: readonly [Month, Month]; readonly days: readonly [string, string] };
  readonly geography: { readonly name: Texts; readonly country: 'NOR'; readonly units: Texts };
  readonly columns: readonly Column[];
  readonly primaryKey: readonly Column['name'][];
  readonly csv: { readonly bytes: number; readonly sha256: string };
}

const SUPPRESSION = {
  nb:
    'NAV skriver * for et tall mindre enn 4 (0, 1, 2 eller 3 personer), etter statistikkloven § 7-1. Her er verdien ' +
    'tom og status «suppressed». Det er ikke null, og ingen må regne seg fram til tallet.',
  en:
    'NAV prints * for a number smaller than 4 (0, 1, 2 or 3 persons), by § 7-1 of the Statistics Act. Here the value is ' +
    'empty and the status “suppressed”. It is not zero, and nobody must work the number out.',
} as const;

const GEOGRAPHY = {
  name: { nb: 'Norge', nn: 'Noreg', en: 'Norway' },
  country: 'NOR',
  units: {
    nb: 'kommuner og fylker etter inndelingen fra 1. januar 2024',
    en: 'kommuner and fylker as divided since 1 January 2024',
  },
} as const;

const columnsOf = (series: readonly Series[]): Column[] => {
  const columns = {
    report: {
      title: 'Rapport',
      description: "Code of NAV's report that the figure stands in.",
      type: 'string',
      required: true,
      pattern: 'TILT[0-9]{3}',
    },
    updated: {
      title: 'Oppdatert',
      description: 'The date NAV last updated that report.',
      type: 'date',
      required: true,
    },
    tiltak: {
      title: 'Tiltak',
      description: 'The measure; i-alt where the row is about all measures of the report.',
      type: 'string',
      required: true,
      values: series.map(({ tiltak }) => tiltak.id),
    },
    dimension: {
      title: 'Tabell',
      description: 'The table: i-alt is the total, the others break it down.',
      type: 'string',
      required: true,
      values: DIMENSIONS,
    },
    code: {
      title: 'Kode',
      description:
        'The row of the table: a kommune’s number of four digits or a fylke’s of two (text: 0301 is not 301), a word such ' +
        'as kvinner, 20-24 or ukjent, or nothing for the total.',
      type: 'string',
      required: false,
    },
    label: {
      title: 'Navn',
      description: 'Name of the row; for a kommune or fylke its official name in all its languages.',
      type: 'string',
      required: true,
    },
    period: {
      title: 'Periode',
      description: 'A month, 2026-02, or the months that an average is of, first and last: 2026-01/2026-02.',
      type: 'string',
      required: true,
      pattern: '[0-9]{4}-[0-9]{2}(/[0-9]{4}-[0-9]{2})?',
    },
    statistic: {
      title: 'Mål',
      description:
        'count: participants in the month. mean: average of the months, halves rounded up, as NAV prints it.',
      type: 'string',
      required: true,
      values: ['count', 'mean'],
    },
    value: {
      title: 'Verdi',
      description:
        'Number of participants. Empty where status is suppressed. A kommune without a line is missing in the report.',
      type: 'integer',
      required: false,
      minimum: 0,
    },
    status: {
      title: 'Status',
      description: `published, or suppressed. ${SUPPRESSION.en}`,
      type: 'string',
      required: true,
      values: ['published', 'suppressed'],
    },
  } as const satisfies Record<Column['name'], Omit<Column, 'name'>>;
  return COLUMNS.map((name) => ({ name, ...columns[name] }));
};

/** The last day of a month, `2026-02-28`. */
function lastDay(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  // Day 0 of the next month; months count from 0.
  return new Date(Date.UTC(year ?? NaN, number ?? NaN, 0)).toISOString().slice(0, 10);
}

/** Describes the CSV whose text is `csv`. @throws RangeError when it is of no month. */
export function describe(series: readonly Series[], csv: string, release: string): Description {
  const months = monthsIn(allPeriods(series));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('open data of no month');
  const reports = reportsUsed(series).map(({ report: { code, title, updated } }) => ({
    code,
    title,
    updated,
  }));
  return {
    id: 'tiltaksdeltakere',
    release,
    title: TITLE,
    description: DESCRIPTION,
    suppression: SUPPRESSION,
    rights: RIGHTS,
    publisher: { name: 'Tiltakskart', page: './?vis=om' },
    keywords: ['arbeidsmarkedstiltak', 'tiltaksdeltakere', 'NAV', 'kommune'],
    reports,
    modified: reports.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b)),
    period: { months: [first, last], days: [`${first}-01`, lastDay(last)] },
    geography: GEOGRAPHY,
    columns: columnsOf(series),
    primaryKey: ['tiltak', 'dimension', 'code', 'period'],
    csv: { bytes: Buffer.byteLength(csv), sha256: createHash('sha256').update(csv).digest('hex') },
  };
}
