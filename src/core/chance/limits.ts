import { atLeast, atMost, logExactly } from './poisson.ts';

/**
 * The limits of chance that public-health atlases and funnel plots use: 95 and 99.8 per cent of the counts that chance alone
 * makes lie within them, about two and three standard deviations to either side.
 */
export const LIMITS = ['95', '99.8'] as const;
export type Limit = (typeof LIMITS)[number];

/** What is left on either side of a limit: equal tails. */
const TAILS: Readonly<Record<Limit, number>> = { '95': 0.025, '99.8': 0.001 };

/** The first whole number from `from` to `to` that something holds for, where it holds for all that follow; else `to`. */
function firstOf(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What lies outside every limit: ten standard deviations above what is expected, and as many persons where few are. */
const farAbove = (expected: number): number => Math.ceil(expected + 10 * Math.sqrt(expected) + 10);

/**
 * Whether a count lies outside a limit on either side: as few, or as many, come by chance less often than the limit leaves.
 * The exact test with equal tails; since counts are whole, chance alone puts fewer outside than the limit says, never more.
 * For a benchmark such limits are to be preferred to a confidence interval (Seaton and Manktelow, "The probability of being
 * identified as an outlier with commonly used funnel plot control limits", BMC Medical Research Methodology 12:98, 2012).
 */
export const isBelow = (count: number, expected: number, limit: Limit): boolean =>
  atMost(count, expected) < TAILS[limit];
export const isAbove = (count: number, expected: number, limit: Limit): boolean =>
  atLeast(count, expected) < TAILS[limit];

/** The smallest and the largest count within a limit. */
export function countsWithin(expected: number, limit: Limit): readonly [least: number, most: number] {
  const least = firstOf(0, Math.ceil(expected), (count) => !isBelow(count, expected, limit));
  const over = firstOf(least, farAbove(expected), (count) => isAbove(count, expected, limit));
  return [least, over - 1];
}

/**
 * The limits as curves, for drawing: between the last whole count outside and the first inside by how much of that one's
 * probability the limit takes. So what is drawn outside a curve is outside the limit, and the other way round. The lower one
 * is D. J. Spiegelhalter's ("Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005, appendix);
 * the upper one is its mirror image, one person above his: his own has the largest count within the limit outside it.
 * The lower is 0 where even nobody lies within.
 */
export function limitsAt(expected: number, limit: Limit): readonly [lower: number, upper: number] {
  const [least, most] = countsWithin(expected, limit);
  const share = (tail: number, count: number) =>
    (tail - TAILS[limit]) / Math.exp(logExactly(count, expected));
  return [
    Math.max(0, least - share(atMost(least, expected), least)),
    most + share(atLeast(most, expected), most),
  ];
}
