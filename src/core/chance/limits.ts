import { atLeast, atMost, logExactly } from './poisson.ts';

/**
 * The limits of chance that public-health atlases and funnel plots use: 95 and 99.8 per cent of the counts that chance alone
 * makes lie within them, about two and three standard deviations to either side.
 */
export const LIMITS = ['95', '99.8'] as const;
export type Limit = (typeof LIMITS)[number];

/** The probability outside a limit on each side: equal tails. */
const TAILS: Readonly<Record<Limit, number>> = { '95': 0.025, '99.8': 0.001 };

/**
 * The first whole number from `from` to `to` for which `holds` is true; `to` if there is none. Once true, it must stay true.
 */
function firstOf(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A count outside every limit: ten standard deviations above the expected count, plus ten persons for small counts. */
const farAbove = (expected: number): number => Math.ceil(expected + 10 * Math.sqrt(expected) + 10);

/**
 * Whether a count lies outside a limit on either side: chance gives so few, or so many, less often than the limit allows.
 * This is the exact test with equal tails. Since counts are whole numbers, chance alone puts at most as many counts outside
 * as the limit says. For comparing with a benchmark, such limits are better than a confidence interval (Seaton and Manktelow,
 * "The probability of being identified as an outlier with commonly used funnel plot control limits", BMC Medical Research
 * Methodology 12:98, 2012).
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
 * The limits as curves, for drawing. A curve lies between the last whole count outside the limit and the first inside, at the
 * share of the latter's probability that the limit cuts off. So a count is drawn outside a curve exactly if it is outside the
 * limit. The lower curve is D. J. Spiegelhalter's ("Funnel plots for comparing institutional performance", Statistics in
 * Medicine 24, 2005, appendix); the upper curve is its mirror image, one person above Spiegelhalter's, which has the largest
 * count within the limit outside it. The lower curve is 0 where a count of 0 is within the limit.
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
