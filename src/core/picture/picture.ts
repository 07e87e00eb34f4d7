import { ascending, descending, sort } from 'd3-array';
import type { AgainstCountry } from '../chance/against.ts';
import { type Cell, combine } from '../figures/cell.ts';
import { classCountOf, classOf, shownDecimals } from '../classes/classes.ts';
import type { Classes } from '../figures/schema.ts';
import { breakBetween } from '../figures/seriesBreaks.ts';
import type { Catalogue, Series, Tiltak } from '../figures/dataset.ts';
import { lacksTable } from '../link/lacking.ts';
import {
  bandOf,
  type Denominator,
  denominatorOf,
  onScale,
  suppressedUpperBound,
} from '../figures/measures.ts';
import { type Scale, scaleOf } from '../figures/scale.ts';
import type { Period } from '../figures/period.ts';
import { type Form, periodOf, type ViewState } from '../link/permalink.ts';
import {
  fylkeOf,
  type Kommunenummer,
  type Place,
  type PlaceLevel,
  type PlaceNumber,
  placesOf,
} from '../places/places.ts';
import type { Scheme, Theme } from '../classes/schemes.ts';
import { tiltakOf } from '../figures/series.ts';

/** How a place is drawn, listed and described. Map, legend, table and words all use this value, so they can't disagree. */
export type Fill =
  | { readonly kind: 'class'; readonly index: number }
  | {
      readonly kind: 'suppressed';
      /** By the order of the answers: the one that every number that may be hidden has, in whose colour the hatch is tinted. */
      readonly answer?: number;
    }
  | { readonly kind: 'absent' };

/** A fill as one word, for keys and attributes: `0`, `1`, … , `suppressed`, `suppressed-0`, … , `absent`. */
export type FillKey = `${number}` | 'suppressed' | `suppressed-${number}` | 'absent';
export function fillKey(fill: Fill): FillKey {
  if (fill.kind === 'class') return `${fill.index}`;
  return 'answer' in fill ? `suppressed-${fill.answer}` : fill.kind;
}

/** A place's figure on the chosen scale, in one period, or its change since another. */
export interface Mark {
  readonly place: Place;
  /** As published: persons. */
  readonly count: Cell;
  /** Persons in the period that changes are shown from; undefined where none are shown. */
  readonly before: Cell | undefined;
  /** On the chosen scale: the figure, or its change where changes are shown. */
  readonly value: Cell;
  readonly fill: Fill;
  readonly denominator: Denominator | undefined;
  /**
   * For a suppressed figure of a measure, the most that it can stand for on the scale; the least is 0. Undefined for a sum,
   * of which only a part may be hidden, and for a change, since nothing may be said of their size.
   */
  readonly upperBound: number | undefined;
  /** Rank among the published figures, 1 for the largest; equal figures share a rank. */
  readonly rank: number | undefined;
  /** A rate that rests on so few persons that chance moves it much. */
  readonly uncertain: boolean;
}

/** The change of the national figure in persons; no number where a break in the series lies between the two periods. */
export type TotalChange = Cell | { readonly kind: 'break' };

/** All that a painter, the legend, the table and the texts need: the view and the data decide it, and nothing else. */
export interface Picture {
  readonly tiltak: Tiltak;
  readonly period: Period;
  /** The period that changes are shown from; undefined where figures are shown. */
  readonly since: Period | undefined;
  /** How places stand against the country, which the map then shows; undefined where it shows figures or changes. */
  readonly against: AgainstCountry | undefined;
  readonly scale: Scale;
  readonly level: PlaceLevel;
  readonly form: Form;
  /** Whether places have their names on it. */
  readonly names: boolean;
  /** The report's own national figure, never a sum of kommuner. */
  readonly total: Cell;
  /** The change of the national figure; undefined where no changes are shown. */
  readonly totalChange: TotalChange | undefined;
  /** Of figures or changes. Answers are no classes of a scale: there are none of them here. */
  readonly classes: Classes;
  /** Decimals that values on this scale are shown with. */
  readonly decimals: number;
  readonly theme: Theme;
  readonly scheme: Scheme;
  /** One for every place of the level, in order of number. */
  readonly marks: ReadonlyMap<PlaceNumber, Mark>;
  /** What the area of each kommune is filled with: its own mark's, or its fylke's. */
  readonly fills: ReadonlyMap<Kommunenummer, Fill>;
  /** Places in each class, or with each answer, lowest first. */
  readonly classCounts: readonly number[];
  readonly published: number;
  readonly suppressed: number;
  readonly absent: number;
  /** The report has no table of the level at all, in the period or in the one that changes are from. */
  readonly isUntabled: boolean;
  /** Published rates that rest on few persons. */
  readonly uncertain: number;
  readonly selected: readonly PlaceNumber[];
  /** The years without a population of their own, each with the year whose population is used. */
  readonly populationFrom: Catalogue['populationFrom'];
}

/** The mark of the place that a kommune's area belongs to on the picture's level. */
export const markAt = ({ marks, level }: Picture, kommune: Kommunenummer): Mark | undefined =>
  marks.get(level === 'kommune' ? kommune : fylkeOf(kommune));

/** A rate of fewer persons than this is marked as uncertain. */
export const FEWEST_CERTAIN = 20;

const isUncertain = (scale: Scale, cells: readonly (Cell | undefined)[]): boolean =>
  bandOf(scale) !== undefined && cells.some((cell) => cell?.kind === 'count' && cell.value < FEWEST_CERTAIN);

function fillFor({ value, place }: Figure, { classes, against }: Subject): Fill {
  if (!against && value.kind === 'count') return { kind: 'class', index: classOf(classes, value.value) };
  const answer = against?.stands.get(place.number)?.answer;
  if (!against || answer === undefined) return { kind: value.kind === 'suppressed' ? value.kind : 'absent' };
  const index = against.answers.indexOf(answer);
  return value.kind === 'suppressed' ? { kind: value.kind, answer: index } : { kind: 'class', index };
}

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
  /** Passed in, because they are the same for every month. */
  readonly classes: Classes;
  readonly theme: Theme;
  /** The period that changes are to be shown from, once it is known that they may be (`comparison`). */
  readonly since?: Period | undefined;
  /** How the places stand against the country in the view's period, where that is to be shown. */
  readonly against?: AgainstCountry | undefined;
}

type Figure = Pick<Mark, 'place' | 'count' | 'before' | 'value' | 'denominator'>;

/** The figures of a view in order of number, on its scale. */
export function figuresOf({
  view,
  catalogue,
  series,
  since,
}: Omit<Subject, 'classes' | 'theme'>): readonly Figure[] {
  const { level } = view;
  const scale = scaleOf(view.value);
  const at = ({ number }: Place, when: Period) => {
    const count = series.cell(level, number, when);
    const denominator = denominatorOf(catalogue, scale, number, when);
    return { count, denominator, value: onScale(count, scale, denominator) };
  };
  return sort(placesOf(catalogue, level), (a, b) => ascending(a.number, b.number)).map((place) => {
    const now = at(place, periodOf(view, catalogue));
    if (since === undefined) return { place, before: undefined, ...now };
    const then = at(place, since);
    return { place, ...now, before: then.count, value: combine(now.value, then.value, (a, b) => a - b) };
  });
}

/**
 * Answers are no classes. Classes are the same object in every month, by which `state/told.svelte.ts` knows that only the month
 * is new.
 */
function classesOf({ against, classes }: Subject, decimals: number): Classes {
  if (against) return { breaks: [], range: undefined, decimals };
  return classes.decimals === decimals ? classes : { ...classes, decimals };
}

/** Draws the picture of a view. */
export function draw(subject: Subject): Picture {
  const { view, catalogue, series, theme, since, against } = subject;
  const { level } = view;
  const scale = scaleOf(view.value);
  const tiltak = tiltakOf(catalogue, view.tiltak);
  const { table } = tiltak;
  const decimals = Math.max(subject.classes.decimals, table?.decimals ?? 0);
  const classes = classesOf(subject, decimals);
  const period = periodOf(view, catalogue);
  const figures = figuresOf(subject);
  const places = ranks(figures.flatMap(({ value }) => (value.kind === 'count' ? [value.value] : [])));
  const bounded = tiltak.sumOf.length === 0 && since === undefined;
  const marks = figures.map((figure): Mark => ({
    ...figure,
    fill: fillFor(figure, subject),
    upperBound:
      figure.value.kind === 'suppressed' && bounded
        ? suppressedUpperBound(scale, figure.denominator, table)
        : undefined,
    // An answer says itself how sure it is, and is no number to be ranked by.
    rank: figure.value.kind === 'count' && !against ? places.get(figure.value.value) : undefined,
    uncertain:
      figure.value.kind === 'count' &&
      !against &&
      !table &&
      isUncertain(scale, [figure.count, figure.before]),
  }));
  const byNumber = new Map(marks.map((mark) => [mark.place.number, mark]));
  const countOf = (key: FillKey) => marks.filter((mark) => fillKey(mark.fill) === key).length;
  const classCount = against ? against.answers.length : classCountOf(classes);
  const classCounts = Array.from({ length: classCount }, (_, index) => countOf(`${index}`));
  return {
    tiltak,
    period,
    since,
    against,
    scale,
    level,
    form: formOf(view, since),
    names: view.names,
    total: series.total(period),
    totalChange: since === undefined ? undefined : totalChangeOf(subject, since, period),
    classes,
    decimals: scale === 'antall' ? (table?.decimals ?? 0) : shownDecimals(classes),
    theme,
    scheme: view.scheme,
    marks: byNumber,
    fills: new Map(
      catalogue.kommuner.map(({ number }) => [
        number,
        byNumber.get(level === 'kommune' ? number : fylkeOf(number))?.fill ?? { kind: 'absent' },
      ]),
    ),
    classCounts,
    published: classCounts.reduce((a, b) => a + b, 0),
    suppressed: marks.filter(({ fill }) => fill.kind === 'suppressed').length,
    absent: countOf('absent'),
    isUntabled: [period, since].some(
      (when) => when !== undefined && lacksTable(catalogue, tiltak, level, when),
    ),
    uncertain: marks.filter(({ uncertain }) => uncertain).length,
    selected: view.selected,
    populationFrom: catalogue.populationFrom,
  };
}

function totalChangeOf({ catalogue, series }: Subject, since: Period, period: Period): TotalChange {
  if (breakBetween(catalogue.notes, 'i-alt', since, period)) return { kind: 'break' };
  return combine(series.total(period), series.total(since), (now, before) => now - before);
}

/** Circles are for counts of people: a rate or a change has no size to draw. */
const formOf = ({ form, value }: ViewState, since: Period | undefined): Form =>
  value === 'antall' && since === undefined ? form : 'flate';
