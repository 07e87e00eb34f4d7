import {
  type Catalogue,
  type CatalogueFile,
  decodeCatalogue,
  decodeSeries,
  type Series,
  type TiltakFile,
  type TiltakId,
} from '../figures/dataset.ts';
import { SCALES } from '../figures/scale.ts';
import type { Month, Period } from '../figures/period.ts';
import { classesFor } from '../classes/breaks.ts';
import type { Fylkesnummer, Kommunenummer } from '../places/places.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';

/** Text as the branded strings of the project, for literals in tests. */
export const tiltakId = (text: string): TiltakId => text as TiltakId;
export const kommunenummer = (text: string): Kommunenummer => text as Kommunenummer;
export const fylkesnummer = (text: string): Fylkesnummer => text as Fylkesnummer;
export const period = (text: string): Period => text as Period;
export const month = (text: string): Month => text as Month;

const PERIODS = ['2025-12', '2026-01', '2026-02', '2026'];

/** A made catalogue of five kommuner in two fylker, two measures and their total. Round populations, to reckon by heart. */
export const smallCatalogueFile = (): CatalogueFile => ({
  format: 1,
  release: '0123456789ab',
  reports: [{ code: 'R1', title: 'A report', updated: '2026-03-04', periods: [...PERIODS] }],
  tiltak: [
    { id: 'arbeidstrening', report: 'R1', names: { nb: 'Arbeidstrening', nn: 'A', en: 'A' } },
    { id: 'annet', report: 'R1', names: { nb: 'Annet', nn: 'B', en: 'B' } },
    {
      id: 'i-alt',
      report: 'R1',
      names: { nb: 'I alt', nn: 'C', en: 'C' },
      sumOf: ['arbeidstrening', 'annet'],
    },
  ],
  periods: [...PERIODS],
  notes: [{ id: 'brudd', text: 'A break.', from: '2026-01', dimension: 'status' }],
  kommuner: [
    ['0301', 'Oslo - Oslove', 'Oslo', ['Oslove']],
    ['1101', 'Eigersund', 'Eigersund', []],
    ['1103', 'Stavanger', 'Stavanger', []],
    ['1119', 'Hå', 'Hå', []],
    ['1151', 'Utsira', 'Utsira', []],
  ],
  fylker: [
    ['03', 'Oslo - Oslove', 'Oslo'],
    ['11', 'Rogaland', 'Rogaland'],
  ],
  population: {
    '2025': { '0301': [8000, 4000], '1101': [2000, 1000], '1103': [4000, 2000], '1119': [1000, 500] },
    '2026': {
      '0301': [10000, 5000],
      '1101': [2000, 1000],
      '1103': [5000, 2500],
      '1119': [1000, 500],
      '1151': [200, 0],
    },
  },
});

export const smallCatalogue = (): Catalogue => decodeCatalogue(smallCatalogueFile());

type Row = TiltakFile['total'];

const NO_CLASSES = { breaks: [], range: null, decimals: 0 };

/** A made history of figures by kommune, over the periods 2025-12, 2026-01, 2026-02 and 2026, without class breaks. */
export const smallTiltakFile = (
  id: string,
  total: Row,
  kommune: Readonly<Record<string, Row>> | undefined,
): TiltakFile => ({
  format: 1,
  tiltak: id,
  report: 'R1',
  updated: '2026-03-04',
  periods: [...PERIODS],
  classes: { 'per1000-18-66': NO_CLASSES, per1000: NO_CLASSES, antall: NO_CLASSES },
  total,
  // A total's file has no table by kommune. Whole records are the type of a table; a file holds what the report has.
  tables: kommune === undefined ? {} : { kommune },
});

/** The head of such a history: the same without 2025-12. */
export const smallHeadFile = (file: TiltakFile): TiltakFile => ({
  ...file,
  periods: file.periods.slice(1),
  total: file.total.slice(1),
  tables: Object.fromEntries(
    Object.entries(file.tables).map(([dimension, rows]) => [
      dimension,
      Object.fromEntries(Object.entries(rows).map(([code, row]) => [code, row.slice(1)])),
    ]),
  ),
});

/** A series with the class breaks that a build would give it. */
const classed = (series: Series, figures = series): Series => ({
  ...series,
  classes: Object.fromEntries(
    SCALES.map((scale) => [scale, classesFor(smallCatalogue(), figures, scale)]),
  ) as Series['classes'],
});

export const smallSeries = (id: string, total: Row, kommune?: Readonly<Record<string, Row>>): Series =>
  classed(decodeSeries(smallTiltakFile(id, total, kommune), tiltakId(id), smallCatalogue(), 'history'));

/** Every pair of states meets in 2026-01; 1151 has no row anywhere. Totals are not what the kommuner add up to. */
export function smallDataset(): Dataset {
  const series = [
    smallSeries('arbeidstrening', [900, 1000, 1100, 1050], {
      '0301': [40, 50, 60, 55],
      '1101': [4, '*', 6, 5],
      '1103': [20, 25, '*', 20],
      '1119': ['*', '*', '*', '*'],
    }),
    smallSeries('annet', [400, 500, 600, 550], {
      '0301': [10, 10, 10, 10],
      '1101': [5, 7, '*', 6],
      '1103': ['*', null, 8, 9],
      '1119': ['*', '*', '*', '*'],
    }),
    smallSeries('i-alt', [1301, 1502, 1703, 1604]),
  ];
  const catalogue = smallCatalogue();
  const loaded = new Map(series.map((one) => [one.tiltak, one]));
  return {
    catalogue,
    series: new Map(
      series.map((one) => [one.tiltak, classed(one, seriesOf({ catalogue, series: loaded }, one.tiltak))]),
    ),
  };
}
