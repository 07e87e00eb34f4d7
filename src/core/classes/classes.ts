import { bisectRight } from 'd3-array';
import type { Classes } from '../figures/schema.ts';

/** How limits are found; the names are those of links. */
export const METHODS = ['kvantil', 'naturlig', 'lik'] as const;
export type Method = (typeof METHODS)[number];

/** Classes of the map where nothing else is chosen and the values allow as many. */
export const CLASS_COUNT = 5;

/** The class that `value` falls in, 0 for the lowest. The one classifier: map, legend, table and words all ask it. */
export const classOf = (classes: Classes, value: number): number => bisectRight(classes.breaks, value);

export const classCountOf = (classes: Classes): number =>
  classes.range === undefined ? 0 : classes.breaks.length + 1;
