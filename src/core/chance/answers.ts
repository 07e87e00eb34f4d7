import { LARGEST_SUPPRESSED } from '../figures/cell.ts';
import type { Answer } from './answer.ts';
import { isAbove, isBelow } from './limits.ts';
import { logAtLeast, logAtMost } from './poisson.ts';

/** The answer for a count of persons. `expected` is no whole number. */
export function answerOf(count: number, expected: number): Answer {
  if (isAbove(count, expected, '95')) return isAbove(count, expected, '99.8') ? 'far-above' : 'above';
  if (isBelow(count, expected, '95')) return isBelow(count, expected, '99.8') ? 'far-below' : 'below';
  return 'as';
}

/**
 * The answer for a hidden count, where it is the same for every number that may be hidden, from nobody to `largest`: then it
 * tells nothing of which. Undefined where they differ. More persons never give a lower answer, so the ends decide for all between.
 */
export function answerOfHidden(expected: number, largest: number = LARGEST_SUPPRESSED): Answer | undefined {
  const answer = answerOf(0, expected);
  return answer === answerOf(largest, expected) ? answer : undefined;
}

/**
 * How strongly a count stands out, for sorting: minus the decimal logarithm of the probability that chance gives as many or
 * more, or negative, as few or fewer, whichever is less likely. More persons are always more; 1.6 is the limit of 95 %, 3 that of
 * 99.8 %. A multiple of the expected number would put the smallest places at both ends, whose numbers chance moves most.
 */
export function strengthOf(count: number, expected: number): number {
  const [above, below] = [logAtLeast(count, expected), logAtMost(count, expected)];
  return (above < below ? -above : below) / Math.LN10;
}
