import { bisectLeft, bisector, extent, quantileSorted, sort } from 'd3-array';
import { asShown, CLASS_COUNT, classOf, type Method, METHODS, shownDecimals } from './classes.ts';
import type { Classes } from '../figures/schema.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import { denominatorOf, onScale } from '../figures/measures.ts';
import type { Scale } from '../figures/scale.ts';
import { naturalLimits } from './natural.ts';
import { monthsIn } from '../figures/period.ts';
import { type PlaceLevel, placesOf } from '../places/places.ts';

/* How class breaks are found. A map only needs the breaks: the usual ones come with the figures. */

/**
 * Rounding a limit, and the values as they are shown, may move at most this share of the values into another class, or one
 * value where they are few.
 */
const TOLERANCE = 0.02;
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
const WHOLE: Step = { step: 1, decimals: 0 };

interface Limit {
  readonly value: number;
  readonly decimals: number;
}

/** The nearest multiple of a round step, without binary rounding errors. */
const rounded = (value: number, { step, decimals }: Step): Limit => ({
  value: Number((Math.round(value / step) * step).toFixed(decimals)),
  decimals,
});

/** Sorted values, the decimals that they are shown with, and the number that a limit must be above to part anything. */
interface Shown {
  readonly sorted: number[];
  readonly decimals: number;
  readonly least: number;
}

/**
 * The roundest number near `limit` that moves at most `most` of the values across it, as they are shown: those up to half a
 * step below it are rounded up to it. Undefined where none does with so few decimals.
 */
function readable(
  limit: number,
  { sorted, decimals, least }: Shown,
  most = tolerated(sorted.length),
): Limit | undefined {
  const half = decimals === 0 ? 0 : 10 ** -decimals / 2;
  const rank = bisectLeft(sorted, limit);
  // Values half a step below a limit are on the side where `classOf` puts them: which one, no subtraction tells.
  const shown = bisector((value: number) => asShown({ decimals }, value));
  const lowest = asShown({ decimals }, least);
  return ROUND_STEPS.filter((step) => step.decimals <= decimals)
    .flatMap((step) => [rounded(limit, step), rounded(limit + half, step)])
    .find(({ value }) => value > lowest && Math.abs(shown.left(sorted, value) - rank) <= most);
}

/**
 * What limits are made of, and the decimals that values must be shown with for them: none of counts, else as few as do.
 * Limits that are not above `least` have no value below them, and are left out. Where not even three decimals do, because
 * values differ by less, all limits have three, and those that fit none are rounded to them.
 */
function limitsOf(
  sorted: number[],
  whole: boolean,
  all: readonly (readonly [limit: number, most?: number])[],
  least = sorted[0] ?? NaN,
): readonly Limit[] {
  const exact = all.filter(([limit]) => limit > least);
  let limits: readonly (Limit | undefined)[] = [];
  for (const decimals of whole ? [0] : [1, 2, 3]) {
    limits = exact.map(([limit, most]) => readable(limit, { sorted, decimals, least }, most));
    // With two decimals on the scale, a limit that has one is written with two.
    if (limits.every((limit) => limit !== undefined))
      return decimals < 2 ? limits : limits.map(({ value }) => ({ value, decimals }));
  }
  const finest = whole ? WHOLE : FINEST;
  return limits.map((limit, i) => ({
    value: (limit ?? rounded(exact[i]?.[0] ?? NaN, finest)).value,
    decimals: finest.decimals,
  }));
}

const inner = (classCount: number): readonly number[] =>
  Array.from({ length: Math.max(0, classCount - 1) }, (_, i) => i + 1);

/** The limits of equally many values in each class. Quantiles are Hyndman and Fan's type 7. */
const quantiles = (sorted: number[], classCount: number, whole: boolean): readonly Limit[] =>
  limitsOf(
    sorted,
    whole,
    inner(classCount).map((i) => {
      const limit = quantileSorted(sorted, i / classCount) ?? NaN;
      return [whole ? Math.ceil(limit) : limit];
    }),
  );

/** The limits of natural classes, in the gaps between them, or rounded where that moves few of the values next to them. */
function natural(sorted: number[], classCount: number, whole: boolean): readonly Limit[] {
  const ranks = naturalLimits(sorted, classCount).map((limit) => bisectLeft(sorted, limit));
  const exact = ranks.map((rank, i): readonly [number, number] => {
    const [last = NaN, first = NaN] = sorted.slice(rank - 1, rank + 1);
    const middle = (last + first) / 2;
    const smaller = Math.min(rank - (ranks[i - 1] ?? 0), (ranks[i + 1] ?? sorted.length) - rank);
    const most = Math.min(tolerated(sorted.length), NATURAL_TOLERANCE * smaller);
    return [whole ? Math.ceil(middle) : middle, most];
  });
  return limitsOf(sorted, whole, exact);
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
  // The least value may be shown as the first limit.
  while (breaks[0] !== undefined && classOf({ breaks, range: [min, max], decimals }, min) > 0) breaks.shift();
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
  const exact = shares.map((share): readonly [number, number] => {
    const size = quantileSorted(sizes, share) ?? 0;
    // A limit stands on both sides of zero, with about half of the sizes on each.
    return [whole ? Math.ceil(size) : size, tolerated(2 * sizes.length)];
  });
  for (const limit of limitsOf(sizes, whole, exact, 0)) {
    if (limit.value <= 0) continue;
    rises.push(limit.value);
    decimals = Math.max(decimals, limit.decimals);
  }
  // Classes hold their lower limit. Where +3 begins a class of persons, −3 must end one: the next begins at −2. Rates are
  // shown in steps too: where +0.3 begins a class, the next after −0.3 begins at −0.2.
  if (!whole) decimals = shownDecimals({ decimals });
  const falls = rises.map((rise) => Number((10 ** -decimals - rise).toFixed(decimals)));
  // Where sizes are alike, limits fall together.
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
