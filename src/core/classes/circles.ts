import { LARGEST_SUPPRESSED } from '../figures/cell.ts';
import type { Classes } from '../figures/schema.ts';

/* Circles as large as a count: how large, and which of them a legend shows. Radii are in pixels. */

/** The radius for the largest count of all months, so that sizes can be compared between months. */
export const LARGEST_RADIUS = 28;
/** The smallest radius: a count of 0 or nearly 0 must still be visible. */
const SMALLEST_RADIUS = 1;
/** The radius for a place without a number: as small as a hatch can be seen in. */
export const RING_RADIUS = 4;

/** On a phone the country is small, and circles have to be. The same query as where the map comes first on the page. */
export const NARROW = '(max-width: 47.99rem)';
export const NARROW_SCALE = 0.6;
/** The smallest ring whose hatch can still be seen. */
export const NARROW_RING = 0.75;

/** The count that the largest circle stands for. */
export const largestCount = ({ range }: Classes): number => range?.[1] ?? 0;

/** Areas are as the counts: people compare areas, not widths. */
export const radiusOf = (count: number, largest: number): number =>
  Math.max(SMALLEST_RADIUS, largest > 0 ? LARGEST_RADIUS * Math.sqrt(count / largest) : 0);

/** The largest of 1, 2, 5, 10, 20, … that is not above `most`. */
function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2].find((step) => step * power <= most) ?? 1);
}

/** Counts for a legend, largest first, far enough apart to be distinguished; never 1, 2 or 3, which are not published. */
export function sampleCounts(largest: number): readonly number[] {
  if (largest <= 0) return [];
  const first = roundBelow(largest);
  return [first, roundBelow(first / 5), roundBelow(first / 40)].filter((count) => count > LARGEST_SUPPRESSED);
}
