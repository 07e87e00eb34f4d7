import { max, nice, ticks } from 'd3-array';
import { ABSENT, type Cell, combine } from '../figures/cell.ts';
import { breaksIn, columnsFor, crossesBreak, monthBefore, type ShownBreak } from './periods.ts';
import { type Source, sourcesFor } from './sources.ts';
import type { Catalogue, Series, Tiltak, TiltakId } from '../figures/dataset.ts';
import { codesIn, GROUP_DIMENSIONS, type GroupDimension } from '../figures/dimensions.ts';
import type { Month, Period } from '../figures/period.ts';

/** The change in persons from the month before. There is none across a break in the series. */
export type Change = Cell | { readonly kind: 'break' };

/** The figures of one tiltak: of all its participants, or of one group of them. */
export interface Figure {
  readonly tiltak: Tiltak;
  readonly cell: Cell;
  /** Undefined where there is no month before. */
  readonly change: Change | undefined;
  /** One for each of the picture's columns. */
  readonly columns: readonly Cell[];
}

export interface GroupFigure extends Figure {
  /** Of all participants of the same tiltak and period, 0 to 1. */
  readonly share: Cell;
  /** The share in the month before. Undefined where there is no month that may be compared. */
  readonly shareBefore: Cell | undefined;
}

export interface Group {
  readonly code: string;
  /** One for each measure of the picture. */
  readonly figures: readonly GroupFigure[];
  /** Of the totals that the report has this table for. Never summed here. */
  readonly sums: readonly GroupFigure[];
}

/** What bars are measured by: from nought to `max`, with a few round numbers on the way. */
export interface BarScale {
  readonly max: number;
  readonly ticks: readonly number[];
}

export interface GroupTable {
  readonly dimension: GroupDimension;
  readonly groups: readonly Group[];
  /** One for all bars of the table, so that they can be compared. */
  readonly scale: BarScale;
  readonly breaks: readonly ShownBreak[];
}

/** The whole country: its tables in the report, with the measures side by side. */
export interface CountryPicture {
  readonly period: Period;
  /** The month that changes are reckoned from. */
  readonly before: Month | undefined;
  /** The periods of the tables, in the order of the data: as many as are loaded. */
  readonly columns: readonly Period[];
  readonly measures: readonly Tiltak[];
  /** Of each measure, then of what the report sums itself. */
  readonly totals: readonly Figure[];
  readonly totalScale: BarScale;
  readonly tables: readonly GroupTable[];
}

/** What the page is drawn from. */
export interface CountrySubject {
  readonly catalogue: Catalogue;
  readonly series: ReadonlyMap<TiltakId, Series>;
  readonly period: Period;
}

const shareOf = (cell: Cell, total: Cell): Cell =>
  total.kind === 'count' && total.value === 0 ? ABSENT : combine(cell, total, (part, whole) => part / whole);

const TICKS = 4;

/** A scale that ends on a round number, so that it seldom moves when the month does. */
function scaleFor(cells: readonly Cell[]): BarScale {
  const top = max(cells, (cell) => (cell.kind === 'count' ? cell.value : undefined));
  const [, end] = nice(0, top === undefined || top === 0 ? 1 : top, TICKS);
  return { max: end, ticks: ticks(0, end, TICKS) };
}

/** The periods that a page shows, of those that all its sources hold. */
type Shown = Pick<CountryPicture, 'period' | 'before' | 'columns'>;

const figureOf = (
  tiltak: Tiltak,
  { period, before, columns }: Shown,
  read: (when: Period) => Cell,
): Figure => ({
  tiltak,
  cell: read(period),
  change: before && combine(read(period), read(before), (now, then) => now - then),
  columns: columns.map(read),
});

const totalOf = ({ tiltak, series }: Source, shown: Shown): Figure =>
  figureOf(tiltak, shown, (when) => series.total(when));

function groupFigureOf(
  { tiltak, series }: Source,
  shown: Shown,
  dimension: GroupDimension,
  code: string,
  broken: boolean,
): GroupFigure {
  const read = (when: Period) => series.cell(dimension, code, when);
  const share = (when: Period) => shareOf(read(when), series.total(when));
  const figure = figureOf(tiltak, shown, read);
  return {
    ...figure,
    change: broken ? { kind: 'break' } : figure.change,
    share: share(shown.period),
    shareBefore: broken ? undefined : shown.before && share(shown.before),
  };
}

/** Draws the page from what is loaded; undefined while a measure's figures of the period are not. */
export function drawCountry({ catalogue, series, period }: CountrySubject): CountryPicture | undefined {
  const sources = sourcesFor(catalogue, series, period);
  if (!sources) return undefined;
  const { measures, totals } = sources;
  const loaded = (when: Period) => [...measures, ...totals].every((source) => source.series.has(when));
  const before = monthBefore(catalogue.periods, period);
  const shown: Shown = {
    period,
    before: before !== undefined && loaded(before) ? before : undefined,
    columns: columnsFor(catalogue.periods, period).filter(loaded),
  };

  const tableOf = (dimension: GroupDimension): GroupTable => {
    const codes = codesIn(
      dimension,
      measures.map((measure) => measure.series),
    );
    const { notes } = catalogue;
    const broken = shown.before !== undefined && crossesBreak(notes, dimension, shown.before, period);
    const groupFigures = (from: readonly Source[], code: string) =>
      from.map((source) => groupFigureOf(source, shown, dimension, code, broken));
    const broad = totals.filter((total) => total.series.codes(dimension).length > 0);
    // Over all months, so that bars can be compared between months.
    const shares = measures.flatMap((measure) =>
      codes.flatMap((code) =>
        measure.series.periods.map((when) =>
          shareOf(measure.series.cell(dimension, code, when), measure.series.total(when)),
        ),
      ),
    );
    return {
      dimension,
      groups: codes.map((code) => ({
        code,
        figures: groupFigures(measures, code),
        sums: groupFigures(broad, code),
      })),
      scale: scaleFor(shares),
      breaks: breaksIn(notes, dimension, shown.columns),
    };
  };

  const ofMeasures = measures.map((source) => totalOf(source, shown));
  return {
    ...shown,
    measures: measures.map(({ tiltak }) => tiltak),
    totals: [...ofMeasures, ...totals.map((source) => totalOf(source, shown))],
    totalScale: scaleFor(ofMeasures.flatMap(({ columns }) => columns)),
    tables: GROUP_DIMENSIONS.map(tableOf),
  };
}
