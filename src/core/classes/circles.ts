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

/** A circle of a legend is as much smaller than the one before it, in pixels, as can be seen. */
const SEEN = 1;

/**
 * Counts for a legend, largest first, far enough apart to be told from each other; none that is never published. The
 * last is the least count that there is, where it looks smaller than the round ones.
 */
export function sampleCounts({ range }: Pick<Classes, 'range'>): readonly number[] {
  const [least, largest] = range ?? [0, 0];
  if (largest <= 0) return [];
  const first = roundBelow(largest);
  const round = [first, roundBelow(first / 5), roundBelow(first / 40)].filter(
    (count) => count > LARGEST_SUPPRESSED && count >= least,
  );
  const smallest = radiusOf(round.at(-1) ?? Infinity, largest);
  const isPublished = least > LARGEST_SUPPRESSED;
  return isPublished && smallest - radiusOf(least, largest) > SEEN ? [...round, least] : round;
}
