import { bisectLeft, extent, quantileSorted, sort } from 'd3-array';
import { CLASS_COUNT, type Method, METHODS } from './classes.ts';
import type { Classes } from '../figures/schema.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import { denominatorOf, onScale } from '../figures/measures.ts';
import type { Scale } from '../figures/scale.ts';
import { naturalLimits } from './natural.ts';
import { monthsIn } from '../figures/period.ts';
import { type PlaceLevel, placesOf } from '../places/places.ts';

/* How class breaks are found. A map only needs the breaks: the usual ones come with the figures. */

/** Rounding a limit may move at most this share of the values into another class, or one value where they are few. */
const TOLERANCE = 0.015;
const tolerated = (count: number): number => Math.max(1, TOLERANCE * count);
/**
 * Rounding a limit between two natural classes may move at most this share of the smaller class, which may be a few outliers.
 */
const NATURAL_TOLERANCE = 0.1;
/** Equal classes are this many times as wide as the step that their limits are rounded to, or wider. */
const STEPS_IN_CLASS = 4;

/** Steps that people read as round, coarsest first: 1 000, 500, 100, 50, … */
const ROUND_STEPS = [3, 2, 1, 0, -1, -2, -3].flatMap((power) => [
  { step: 10 ** power, decimals: Math.max(0, -power) },
  { step: 5 * 10 ** (power - 1), decimals: Math.max(0, 1 - power) },
]);
type Step = (typeof ROUND_STEPS)[number];
const FINEST: Step = { step: 0.001, decimals: 3 };

interface Limit {
  readonly value: number;
  readonly decimals: number;
}

/** The nearest multiple of a round step, without binary rounding errors. */
const rounded = (value: number, { step, decimals }: Step): Limit => ({
  value: Number((Math.round(value / step) * step).toFixed(decimals)),
  decimals,
});

/** The roundest number near `limit` that moves at most `most` of the sorted values across it. */
function readable(limit: number, sorted: readonly number[], most = tolerated(sorted.length)): Limit {
  const rank = bisectLeft(sorted, limit);
  for (const step of ROUND_STEPS) {
    const round = rounded(limit, step);
    if (round.value > 0 && Math.abs(bisectLeft(sorted, round.value) - rank) <= most) return round;
  }
  return rounded(limit, FINEST);
}

const inner = (classCount: number): readonly number[] =>
  Array.from({ length: Math.max(0, classCount - 1) }, (_, i) => i + 1);

/** The limits of equally many values in each class. Quantiles are Hyndman and Fan's type 7. */
const quantiles = (sorted: number[], classCount: number, whole: boolean): readonly Limit[] =>
  inner(classCount).map((i) => {
    const limit = quantileSorted(sorted, i / classCount) ?? NaN;
    return readable(whole ? Math.ceil(limit) : limit, sorted);
  });

/**
 * The limits of natural classes: in the gaps between classes, or rounded where that moves few of the values next to the
 * limit.
 */
function natural(sorted: readonly number[], classCount: number, whole: boolean): readonly Limit[] {
  const ranks = naturalLimits(sorted, classCount).map((limit) => bisectLeft(sorted, limit));
  return ranks.map((rank, i) => {
    const [last = NaN, first = NaN] = sorted.slice(rank - 1, rank + 1);
    const middle = (last + first) / 2;
    const smaller = Math.min(rank - (ranks[i - 1] ?? 0), (ranks[i + 1] ?? sorted.length) - rank);
    const most = Math.min(tolerated(sorted.length), NATURAL_TOLERANCE * smaller);
    return readable(whole ? Math.ceil(middle) : middle, sorted, most);
  });
}

/** The limits of equally wide classes: a round width, counted from a round limit. */
function equal(sorted: readonly number[], classCount: number, whole: boolean): readonly Limit[] {
  const [min = NaN, max = NaN] = [sorted[0], sorted.at(-1)];
  const exact = (max - min) / classCount;
  const steps = ROUND_STEPS.filter(({ step }) => !whole || Number.isInteger(step));
  const step = steps.find((candidate) => candidate.step * STEPS_IN_CLASS <= exact) ?? steps.at(-1);
  if (step === undefined) return [];
  const width = Math.max(step.step, rounded(exact, step).value);
  const first = rounded(min + width, step).value;
  return inner(classCount).map((i) => rounded(first + (i - 1) * width, step));
}

const LIMITS = { kvantil: quantiles, naturlig: natural, lik: equal } as const satisfies Record<
  Method,
  (sorted: number[], classCount: number, whole: boolean) => readonly Limit[]
>;

/**
 * Classes with readable limits. Quantiles: each class holds about equally many of `values`. Natural: the limits lie where
 * values are far apart. Equal: all classes are equally wide. `values` should be those of all months, so that a colour means
 * the same in every month. Where the values are few or alike, limits coincide and there are fewer classes.
 */
export function classesOf(values: Iterable<number>, classCount: number, method: Method): Classes {
  const sorted = sort(values);
  const [min, max] = extent(sorted);
  if (min === undefined) return { breaks: [], range: undefined, decimals: 0 };
  // Limits of counts are counts: a limit of 25.2 would part 25 from 26 and be written 25.
  const whole = sorted.every(Number.isInteger);
  const breaks: number[] = [];
  let decimals = 0;
  for (const limit of LIMITS[method](sorted, classCount, whole)) {
    if (limit.value <= (breaks.at(-1) ?? min) || limit.value > max) continue;
    breaks.push(limit.value);
    decimals = Math.max(decimals, limit.decimals);
  }
  return { breaks, range: [min, max], decimals };
}

/**
 * Classes of changes, symmetric about zero. An odd number of classes has one in the middle for small changes; an even number
 * has a limit at zero, between falls and rises. The limits are quantiles of the size of the changes.
 */
export function changeClasses(values: Iterable<number>, classCount: number): Classes {
  const all = [...values];
  const [min, max] = extent(all);
  if (min === undefined) return { breaks: [], range: undefined, decimals: 0 };
  const sizes = sort(all.map(Math.abs));
  const whole = all.every(Number.isInteger);
  const odd = classCount % 2 === 1;
  const sides = Math.floor(classCount / 2);
  const shares = odd
    ? inner(sides + 1).map((i) => (2 * i - 1) / classCount)
    : inner(sides).map((i) => i / sides);
  const rises: number[] = [];
  let decimals = 0;
  for (const share of shares) {
    const size = quantileSorted(sizes, share) ?? 0;
    // Each limit is used on both sides of zero, with about half of the changes on each side.
    const limit = readable(whole ? Math.ceil(size) : size, sizes, tolerated(2 * sizes.length));
    if (limit.value <= 0) continue;
    rises.push(limit.value);
    decimals = Math.max(decimals, limit.decimals);
  }
  // A class includes its lower limit. Where +3 begins a class of persons, −3 must be the last in its class: the next begins
  // at −2.
  const falls = rises.map((rise) => (whole ? 1 - rise : -rise));
  // Where many changes have the same size, limits coincide.
  const breaks = new Set([...falls.reverse(), ...(odd ? [] : [0]), ...rises]);
  return { breaks: [...breaks], range: [min, max], decimals };
}

function* publishedValues(
  catalogue: Catalogue,
  series: Series,
  scale: Scale,
  level: PlaceLevel,
): Generator<number> {
  const places = placesOf(catalogue, level);
  for (const month of monthsIn(series.periods)) {
    for (const { number } of places) {
      const value = onScale(
        series.cell(level, number, month),
        scale,
        denominatorOf(catalogue, scale, number, month),
      );
      if (value.kind === 'count') yield value.value;
    }
  }
}

/** How a map's classes are made. */
export interface Classing {
  readonly level: PlaceLevel;
  readonly method: Method;
  readonly classCount: number;
}
/** What a link without classes means. The built files have the breaks for it. */
export const USUAL: Classing = { level: 'kommune', method: METHODS[0], classCount: CLASS_COUNT };

/** Class breaks of a tiltak on a scale: over all its months, so that a colour means the same in every month. */
export const classesFor = (
  catalogue: Catalogue,
  series: Series,
  scale: Scale,
  { level, method, classCount }: Classing = USUAL,
): Classes => classesOf(publishedValues(catalogue, series, scale, level), classCount, method);
