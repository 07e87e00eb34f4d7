import { ascending, descending, sort } from 'd3-array';
import type { Cell } from './cell.ts';
import { type Classes, classCountOf, classOf, quantileClasses } from './classes.ts';
import type { Theme } from './colours.ts';
import type { Catalogue, Series, Tiltak } from './dataset.ts';
import { type Denominator, denominatorOf, onScale, type Scale, suppressedUpperBound } from './measures.ts';
import { monthsIn, type Period } from './period.ts';
import { periodOf, type ViewState } from './permalink.ts';
import type { Kommune, Kommunenummer } from './places.ts';
import { tiltakOf } from './series.ts';

/** How a kommune is drawn, listed and spoken of. One value for map, legend, table and words, so that they can't disagree. */
export type Fill =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'absent' };

/** A fill as one word, for keys and attributes: `0`, `1`, … , `suppressed`, `absent`. */
export type FillKey = `${number}` | 'suppressed' | 'absent';
export const fillKey = (fill: Fill): FillKey => (fill.kind === 'class' ? `${fill.index}` : fill.kind);

/** A kommune's figure on the chosen scale, in one period. */
export interface Mark {
  readonly kommune: Kommune;
  /** As published: persons. */
  readonly count: Cell;
  /** On the chosen scale. */
  readonly value: Cell;
  readonly fill: Fill;
  readonly denominator: Denominator | undefined;
  /**
   * For a suppressed figure of a measure the most it can stand for on the scale; the least is 0. Undefined for a sum, of
   * which only a part may be hidden: nothing may be said of its size.
   */
  readonly upperBound: number | undefined;
  /** Place among the published figures, 1 for the largest; equal figures share a place. */
  readonly rank: number | undefined;
}

/** All that a painter, the legend, the table and the texts need: the view and the data decide it, and nothing else. */
export interface Picture {
  readonly tiltak: Tiltak;
  readonly period: Period;
  readonly scale: Scale;
  /** The report's own national figure, never a sum of kommuner. */
  readonly total: Cell;
  readonly classes: Classes;
  /** Decimals that values on this scale are shown with. */
  readonly decimals: number;
  readonly theme: Theme;
  /** One for every kommune, in order of number. */
  readonly marks: ReadonlyMap<Kommunenummer, Mark>;
  /** Kommuner in each class, lowest first. */
  readonly classCounts: readonly number[];
  readonly published: number;
  readonly suppressed: number;
  readonly absent: number;
  readonly selected: readonly Kommunenummer[];
}

function* publishedValues(catalogue: Catalogue, series: Series, scale: Scale): Generator<number> {
  for (const month of monthsIn(series.periods)) {
    for (const { number } of catalogue.kommuner) {
      const value = onScale(
        series.cell('kommune', number, month),
        scale,
        denominatorOf(catalogue, scale, number, month),
      );
      if (value.kind === 'count') yield value.value;
    }
  }
}

/** Classes of the map, where the values allow as many. */
export const CLASS_COUNT = 5;

/** Class breaks of a tiltak on a scale: over all its months, so that colours hold still while the month changes. */
export const classesFor = (catalogue: Catalogue, series: Series, scale: Scale): Classes =>
  quantileClasses(publishedValues(catalogue, series, scale), CLASS_COUNT);

const fillFor = (value: Cell, classes: Classes): Fill =>
  value.kind === 'count' ? { kind: 'class', index: classOf(classes, value.value) } : { kind: value.kind };

function ranks(values: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  sort(values, descending).forEach((value, index) => {
    if (!places.has(value)) places.set(value, index + 1);
  });
  return places;
}

/** What a picture is drawn from. */
export interface Subject {
  readonly view: ViewState;
  readonly catalogue: Catalogue;
  /** The series of the view's tiltak. */
  readonly series: Series;
  /** From `classesFor` with the view's scale: given, because they are the same for every month. */
  readonly classes: Classes;
  readonly theme: Theme;
}

/** Draws the picture of a view. */
export function draw({ view, catalogue, series, classes, theme }: Subject): Picture {
  const { scale } = view;
  const tiltak = tiltakOf(catalogue, view.tiltak);
  const period = periodOf(view, catalogue);
  const figures = sort(catalogue.kommuner, (a, b) => ascending(a.number, b.number)).map((kommune) => {
    const count = series.cell('kommune', kommune.number, period);
    const denominator = denominatorOf(catalogue, scale, kommune.number, period);
    return { kommune, count, denominator, value: onScale(count, scale, denominator) };
  });
  const places = ranks(figures.flatMap(({ value }) => (value.kind === 'count' ? [value.value] : [])));
  const marks = figures.map((figure): Mark => ({
    ...figure,
    fill: fillFor(figure.value, classes),
    upperBound:
      figure.value.kind === 'suppressed' && tiltak.sumOf.length === 0
        ? suppressedUpperBound(scale, figure.denominator)
        : undefined,
    rank: figure.value.kind === 'count' ? places.get(figure.value.value) : undefined,
  }));
  const countOf = (key: FillKey) => marks.filter((mark) => fillKey(mark.fill) === key).length;
  const classCounts = Array.from({ length: classCountOf(classes) }, (_, index) => countOf(`${index}`));
  return {
    tiltak,
    period,
    scale,
    total: series.total(period),
    classes,
    decimals: scale === 'antall' ? 0 : Math.max(1, classes.decimals),
    theme,
    marks: new Map(marks.map((mark) => [mark.kommune.number, mark])),
    classCounts,
    published: classCounts.reduce((a, b) => a + b, 0),
    suppressed: countOf('suppressed'),
    absent: countOf('absent'),
    selected: view.selected,
  };
}
