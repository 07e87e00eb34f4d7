import { bisectRight } from 'd3-array';

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

/** How limits are found; the names are those of links. */
export const METHODS = ['kvantil', 'naturlig', 'lik'] as const;
export type Method = (typeof METHODS)[number];

/** Classes of the map where nothing else is chosen and the values allow as many. */
export const CLASS_COUNT = 5;

/** The class that `value` falls in, 0 for the lowest. The one classifier: map, legend, table and words all ask it. */
export const classOf = (classes: Classes, value: number): number => bisectRight(classes.breaks, value);

export const classCountOf = (classes: Classes): number =>
  classes.range === undefined ? 0 : classes.breaks.length + 1;
