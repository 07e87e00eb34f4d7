import { LARGEST_SUPPRESSED } from '../figures/cell.ts';
import type { Answer } from './answer.ts';
import { isAbove, isBelow } from './limits.ts';
import { logAtLeast, logAtMost } from './poisson.ts';

/** The answer for a count of persons. `expected` need not be a whole number. */
export function answerOf(count: number, expected: number): Answer {
  if (isAbove(count, expected, '95')) return isAbove(count, expected, '99.8') ? 'far-above' : 'above';
  if (isBelow(count, expected, '95')) return isBelow(count, expected, '99.8') ? 'far-below' : 'below';
  return 'as';
}

/**
 * The answer for a hidden count, if every number from 0 to `largest` has the same answer, so that the answer does not tell
 * which of them is hidden. Undefined if their answers differ. More persons never give a lower answer, so it is enough to
 * compare 0 and `largest`.
 */
export function answerOfHidden(expected: number, largest: number = LARGEST_SUPPRESSED): Answer | undefined {
  const answer = answerOf(0, expected);
  return answer === answerOf(largest, expected) ? answer : undefined;
}

/**
 * How strongly a count stands out, for sorting: minus the decimal logarithm of the probability that chance gives as many or
 * more; or, if as few or fewer is less likely, the logarithm of that probability, which is negative. It rises with the count.
 * ±1.6 is the limit of 95 %, ±3 that of 99.8 %. Sorting by the ratio to the expected number would put the smallest places at
 * both ends, since chance moves their numbers most.
 */
export function strengthOf(count: number, expected: number): number {
  const [above, below] = [logAtLeast(count, expected), logAtMost(count, expected)];
  return (above < below ? -above : below) / Math.LN10;
}
