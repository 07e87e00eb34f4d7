import { bisectRight } from 'd3-array';
import type { Classes } from '../figures/schema.ts';

/** How limits are found; the names are those of links. */
export const METHODS = ['kvantil', 'naturlig', 'lik'] as const;
export type Method = (typeof METHODS)[number];

/** Classes of the map where nothing else is chosen and the values allow as many. */
export const CLASS_COUNT = 5;

/** Decimals that rates are shown with beside classes: as many as the limits have, and never none. */
export const shownDecimals = ({ decimals }: Pick<Classes, 'decimals'>): number => Math.max(1, decimals);

/**
 * The figure that a reader sees beside classes. `toFixed` rounds as `Intl` does, by the exact value and halves away from zero:
 * 12.95 is a little less than it is written, and is shown as 12.9.
 */
export const asShown = (classes: Pick<Classes, 'decimals'>, value: number): number =>
  Number(value.toFixed(shownDecimals(classes)));

/**
 * The class that `value` falls in, 0 for the lowest. The one classifier: map, legend, table and words all ask it. It goes by
 * the figure as it is shown: 3.46 is read as 3.5, and must not lie in a class that ends below 3.5.
 */
export const classOf = (classes: Classes, value: number): number =>
  bisectRight(classes.breaks, asShown(classes, value));

export const classCountOf = (classes: Classes): number =>
  classes.range === undefined ? 0 : classes.breaks.length + 1;
