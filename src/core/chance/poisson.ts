/**
 * The Poisson distribution: the number of independent events where `expected` are expected. Both tails are summed term by
 * term from the largest, so that no digits are lost by subtraction, and are logarithms, which neither underflow nor overflow.
 * Exact to about ten digits for up to 100 000 expected.
 */

/** ln n! for as many as a number holds exactly, to one rounding. */
const FACTORIALS: readonly number[] = Array.from({ length: 21 }, (_, n) => n).reduce<number[]>(
  (all, n) => [...all, n === 0 ? 1 : (all[n - 1] ?? 1) * n],
  [],
);

/**
 * ln n! less the leading terms of Stirling's series: the next four, which leave less than 1e-14 from 21 on.
 * NIST Digital Library of Mathematical Functions, 5.11.1.
 */
const stirlingRest = (n: number): number =>
  (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / n ** 2) / n ** 2) / n ** 2) / n;

/** The natural logarithm of the probability of exactly `count`, which is whole and not negative. */
export function logExactly(count: number, expected: number): number {
  if (expected === 0) return count === 0 ? 0 : -Infinity;
  const factorial = FACTORIALS[count];
  if (factorial !== undefined) return count * Math.log(expected) - expected - Math.log(factorial);
  // Stirling's terms are taken together with the power and the exponential: each alone is far larger than what is left.
  const rest = count * Math.log(count / expected) - (count - expected);
  return -rest - Math.log(2 * Math.PI * count) / 2 - stirlingRest(count);
}

/** A term this much smaller than the sum before it changes no digit of the sum, and neither do all later terms together. */
const NEGLIGIBLE = 1e-18;

/** 1 + a + ab + abc + …, of factors that fall: to the last of them, or until a term is negligible. */
function sumOfProducts(factorAt: (index: number) => number): number {
  let sum = 1;
  for (let index = 0, term = factorAt(0); term > sum * NEGLIGIBLE; term *= factorAt(++index)) sum += term;
  return sum;
}

/** ln(1 − p) of ln p. */
const logOfRest = (log: number): number => Math.log1p(-Math.exp(log));

/**
 * The natural logarithm of the probability of `count` or fewer. `count` is whole. The tail that does not contain the mean is
 * summed: its terms fall from `count` outwards.
 */
export function logAtMost(count: number, expected: number): number {
  if (count < 0) return -Infinity;
  if (count >= expected) return logOfRest(logAtLeast(count + 1, expected));
  return logExactly(count, expected) + Math.log(sumOfProducts((index) => (count - index) / expected));
}

/** The natural logarithm of the probability of `count` or more. */
export function logAtLeast(count: number, expected: number): number {
  if (count <= 0) return 0;
  if (count <= expected) return logOfRest(logAtMost(count - 1, expected));
  return logExactly(count, expected) + Math.log(sumOfProducts((index) => expected / (count + 1 + index)));
}

/** The probability of `count` or fewer. */
export const atMost = (count: number, expected: number): number => Math.exp(logAtMost(count, expected));

/** The probability of `count` or more. */
export const atLeast = (count: number, expected: number): number => Math.exp(logAtLeast(count, expected));
