import { bisectLeft, bisectRight, extent, quantileSorted, sort } from 'd3-array';

/**
 * Class breaks of a choropleth: `breaks` are the inner limits, rising; class i holds breaks[i-1] ≤ value < breaks[i],
 * the first is open below and the last above. `range` is what was observed, so that the legend can say how far the
 * outer classes reach. `decimals` is how many decimals the limits need.
 */
export interface Classes {
  readonly breaks: readonly number[];
  readonly range: readonly [min: number, max: number] | undefined;
  readonly decimals: number;
}

/** Rounding a limit may move at most this share of the values into another class. */
const TOLERANCE = 0.015;

/** Steps that people read as round, coarsest first: 1 000, 500, 100, 50, … */
const ROUND_STEPS = [3, 2, 1, 0, -1, -2, -3].flatMap((power) => [
  { step: 10 ** power, decimals: Math.max(0, -power) },
  { step: 5 * 10 ** (power - 1), decimals: Math.max(0, 1 - power) },
]);

/** The roundest number near `limit` that moves no more than TOLERANCE of the sorted values across it. */
function readable(limit: number, sorted: readonly number[]): { value: number; decimals: number } {
  const rank = bisectLeft(sorted, limit);
  for (const { step, decimals } of ROUND_STEPS) {
    const value = Number((Math.round(limit / step) * step).toFixed(decimals));
    const moved = Math.abs(bisectLeft(sorted, value) - rank);
    if (value > 0 && moved <= TOLERANCE * sorted.length) return { value, decimals };
  }
  return { value: limit, decimals: 3 };
}

/**
 * Quantile classes with readable limits: each class holds about as many of `values` as the next. Give it the values of
 * all months, so that a colour means the same while the month changes. Where the values are few or alike, limits fall
 * together and there are fewer classes. Quantiles are Hyndman and Fan's type 7.
 */
export function quantileClasses(values: Iterable<number>, classCount: number): Classes {
  const sorted = sort(values);
  const [min, max] = extent(sorted);
  if (min === undefined) return { breaks: [], range: undefined, decimals: 0 };
  // Limits of counts are counts: a limit of 25.2 would part 25 from 26 and be written 25.
  const whole = sorted.every(Number.isInteger);
  const breaks: number[] = [];
  let decimals = 0;
  for (let i = 1; i < classCount; i++) {
    const quantile = quantileSorted(sorted, i / classCount) ?? min;
    const limit = readable(whole ? Math.ceil(quantile) : quantile, sorted);
    if (limit.value <= (breaks.at(-1) ?? min) || limit.value > max) continue;
    breaks.push(limit.value);
    decimals = Math.max(decimals, limit.decimals);
  }
  return { breaks, range: [min, max], decimals };
}

/** The class that `value` falls in, 0 for the lowest. The one classifier: map, legend, table and words all ask it. */
export const classOf = (classes: Classes, value: number): number => bisectRight(classes.breaks, value);

export const classCountOf = (classes: Classes): number =>
  classes.range === undefined ? 0 : classes.breaks.length + 1;
