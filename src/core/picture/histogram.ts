import { classOf } from '../classes/classes.ts';
import type { Classes } from '../figures/schema.ts';
import { bandOf } from '../figures/measures.ts';
import type { Picture } from './picture.ts';

/** The published figures along their scale. Hidden and missing figures are in no bar. */
export interface Histogram {
  /** The ends of the axis. The few figures beyond an end are counted in a bar of their own. */
  readonly domain: readonly [low: number, high: number];
  /** Equally wide, from the low end to the high one. */
  readonly bars: readonly Bar[];
  readonly below: Bar;
  readonly above: Bar;
  /** Whether figures of any month lie beyond the ends. */
  readonly beyond: readonly [below: boolean, above: boolean];
  /** Places in the highest of all bars. */
  readonly most: number;
  /** Limits of classes inside the domain. */
  readonly limits: readonly number[];
  /**
   * The most that any hidden figure can stand for, on this scale; the least is 0. Undefined where no figure is hidden, and
   * for sums and changes, since nothing may be said of the size of their hidden figures.
   */
  readonly hidden: number | undefined;
}

/** How many places of each class stand in a bar, lowest class first; those with none are left out. */
export type Bar = readonly { readonly index: number; readonly count: number }[];

/** As many bars as can be told apart across a legend. */
const MOST_BARS = 40;
/** The axis reaches this many times as far as the outermost limit. */
const REACH = 2;

export const countIn = (bar: Bar): number => bar.reduce((sum, { count }) => sum + count, 0);

function barOf(values: readonly number[], classes: Classes): Bar {
  const counts = new Map<number, number>();
  for (const value of values) {
    const index = classOf(classes, value);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts].map(([index, count]) => ({ index, count })).sort((a, b) => a.index - b.index);
}

/** How far from zero the axis reaches: to the outermost figure of all months, or to the point beyond which there are few. */
function reachOf({ breaks, range: [min, max] = [0, 0] }: Classes): number {
  const outermost = Math.max(Math.abs(min), Math.abs(max));
  const limit = Math.max(...[0, ...breaks].map(Math.abs));
  return limit === 0 ? outermost : Math.min(outermost, limit * REACH);
}

/** The histogram of a picture. Its axis depends on the classes alone, so that it holds still while the month changes. */
export function histogramOf({ marks, classes, scale, since, tiltak: { table } }: Picture): Histogram {
  const values = [...marks.values()].flatMap(({ value }) => (value.kind === 'count' ? [value.value] : []));
  const reach = reachOf(classes);
  const whole = bandOf(scale) === undefined && !(table?.rate === true || (table?.decimals ?? 0) > 0);
  const sides = since === undefined && table?.signed !== true ? 1 : 2;
  // A bar of counts holds whole counts, as many as the next one.
  const most = MOST_BARS / sides;
  const width = whole ? Math.max(1, Math.ceil((reach + 1) / most)) : reach / most || 1;
  const perSide = whole ? Math.ceil((reach + 1) / width) : most;
  const high = width * perSide;
  const low = sides === 1 ? 0 : -high;
  // The outermost rate lies at the end of the axis, and belongs to the last bar.
  const isAbove = (value: number) => (whole ? value >= high : value > high);
  const bars = Array.from({ length: perSide * sides }, (_, i) => {
    const [from, to] = [low + i * width, low + (i + 1) * width];
    const last = i === perSide * sides - 1;
    return barOf(
      values.filter((value) => value >= from && (last ? !isAbove(value) : value < to)),
      classes,
    );
  });
  const below = barOf(
    values.filter((value) => value < low),
    classes,
  );
  const above = barOf(values.filter(isAbove), classes);
  const [min, max] = classes.range ?? [0, 0];
  const bounds = [...marks.values()].flatMap(({ upperBound }) =>
    upperBound === undefined ? [] : [upperBound],
  );
  return {
    domain: [low, high],
    bars,
    below,
    above,
    beyond: [min < low, isAbove(max)],
    most: Math.max(1, ...[...bars, below, above].map(countIn)),
    limits: classes.breaks.filter((limit) => limit > low && limit < high),
    hidden: bounds.length > 0 ? Math.max(...bounds) : undefined,
  };
}

/**
 * The labels of a row that have room: of two that would touch, the one that comes first in `labels` is kept. `at` and `width`
 * are shares of the row.
 */
export function withRoom<T extends { readonly at: number; readonly width: number }>(
  labels: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  for (const label of labels) {
    const touches = (other: T) => Math.abs(label.at - other.at) < (label.width + other.width) / 2;
    if (!kept.some(touches)) kept.push(label);
  }
  return kept;
}
