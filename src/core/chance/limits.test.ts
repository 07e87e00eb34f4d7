import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsWithin, isAbove, isBelow, type Limit, LIMITS, limitsAt } from './limits.ts';
import { logExactly } from './poisson.ts';

describe('published limits', () => {
  /**
   * A count lies just outside a limit where the expected number is a limit of the count's own exact confidence interval
   * (F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28, 1936), as these are printed: none, four and 25 events
   * in the manuals of R's epitools and survival and of GraphPad. The others are halves of quantiles of χ² with twice as many degrees
   * of freedom, or two more (K. Ulm, "A simple method to calculate the confidence interval of a standardized mortality ratio",
   * American Journal of Epidemiology 131, 1990), from the table of critical values in the NIST/SEMATECH e-Handbook, 1.3.6.7.4.
   */
  test.each<[Limit, number, number | undefined, number, number]>([
    ['95', 0, undefined, 3.689, 0.001],
    ['95', 4, 1.09, 10.24, 0.01],
    ['95', 25, 16.18, 36.9, 0.01],
    ['95', 9, 8.231 / 2, 34.17 / 2, 0.001],
    ['95', 49, undefined, 129.561 / 2, 0.001],
    ['95', 50, 74.222 / 2, NaN, 0.001],
    ['99.8', 0, undefined, 13.816 / 2, 0.001],
    ['99.8', 1, undefined, 18.467 / 2, 0.001],
    ['99.8', 4, undefined, 29.588 / 2, 0.001],
    ['99.8', 9, undefined, 45.315 / 2, 0.001],
    ['99.8', 10, 5.921 / 2, NaN, 0.001],
    ['99.8', 15, 11.588 / 2, NaN, 0.001],
    ['99.8', 49, undefined, 149.449 / 2, 0.001],
    ['99.8', 50, 61.918 / 2, NaN, 0.001],
  ])('%s %%, %d events', (limit, count, low, high, digit) => {
    if (low !== undefined) {
      expect(isAbove(count, low - digit, limit)).toBe(true);
      expect(isAbove(count, low + digit, limit)).toBe(false);
      expect(countsWithin(low - digit, limit)[1]).toBe(count - 1);
      expect(countsWithin(low + digit, limit)[1]).toBe(count);
    }
    if (!Number.isNaN(high)) {
      expect(isBelow(count, high + digit, limit)).toBe(true);
      expect(isBelow(count, high - digit, limit)).toBe(false);
      expect(countsWithin(high + digit, limit)[0]).toBe(count + 1);
      expect(countsWithin(high - digit, limit)[0]).toBe(count);
    }
  });
});

const expectations = fc.double({ min: -4, max: 5, noNaN: true }).map((power) => 10 ** power);
const limits = fc.constantFrom(...LIMITS);

test('the counts within are those that are neither below nor above', () => {
  fc.assert(
    fc.property(expectations, limits, (expected, limit) => {
      const [least, most] = countsWithin(expected, limit);
      const outside = (count: number) => isBelow(count, expected, limit) || isAbove(count, expected, limit);
      expect(least).toBeLessThanOrEqual(most);
      expect([least, most].map(outside)).toEqual([false, false]);
      expect(isAbove(most + 1, expected, limit)).toBe(true);
      expect(isBelow(least - 1, expected, limit)).toBe(true);
    }),
  );
});

test('the outer limit holds what the inner holds, and both rise with what is expected', () => {
  fc.assert(
    fc.property(expectations, fc.double({ min: 1, max: 3, noNaN: true }), (expected, times) => {
      const [inner, outer] = LIMITS.map((limit) => countsWithin(expected, limit)) as [
        readonly [number, number],
        readonly [number, number],
      ];
      expect(outer[0]).toBeLessThanOrEqual(inner[0]);
      expect(outer[1]).toBeGreaterThanOrEqual(inner[1]);
      for (const limit of LIMITS) {
        const [least, most] = countsWithin(expected, limit);
        const [more, evenMore] = countsWithin(expected * times, limit);
        expect(more).toBeGreaterThanOrEqual(least);
        expect(evenMore).toBeGreaterThanOrEqual(most);
      }
    }),
  );
});

test('chance puts no more outside than the limit says, and not much less where many are expected', () => {
  for (const expected of [0.3, 3.6, 3.7, 20, 210.5, 1051]) {
    for (const [limit, share] of [
      ['95', 0.05],
      ['99.8', 0.002],
    ] as const) {
      const [least, most] = countsWithin(expected, limit);
      let inside = 0;
      for (let count = least; count <= most; count++) inside += Math.exp(logExactly(count, expected));
      expect(1 - inside).toBeLessThan(share);
      if (expected > 200) expect(1 - inside).toBeGreaterThan(share * 0.8);
    }
  }
});

test('a curve lies between the last count outside and the first inside', () => {
  fc.assert(
    fc.property(expectations, limits, (expected, limit) => {
      const [least, most] = countsWithin(expected, limit);
      const [lower, upper] = limitsAt(expected, limit);
      if (least === 0) expect(lower).toBe(0);
      else expect(lower).toBeGreaterThan(least - 1);
      expect(lower).toBeLessThanOrEqual(least);
      expect(upper).toBeGreaterThanOrEqual(most);
      expect(upper).toBeLessThan(most + 1);
    }),
  );
});

test('the curves rise without a step, also where a whole count more comes within', () => {
  for (const limit of LIMITS) {
    let [lower, upper] = limitsAt(0.5, limit);
    for (let expected = 0.501; expected < 20; expected += 0.001) {
      const [nextLower, nextUpper] = limitsAt(expected, limit);
      for (const [now, next] of [
        [lower, nextLower],
        [upper, nextUpper],
      ] as const) {
        expect(next - now, `${limit} % at ${expected}`).toBeGreaterThanOrEqual(0);
        expect(next - now, `${limit} % at ${expected}`).toBeLessThan(0.01);
      }
      [lower, upper] = [nextLower, nextUpper];
    }
  }
});

test('the lower curve is Spiegelhalter’s, the upper one person above his', () => {
  // Of ten expected, his are 3.85 and 16.5: see the table of the cumulative distribution, r and how far the level is into it.
  const cumulative = { 3: 0.0103, 4: 0.0293, 16: 0.973, 17: 0.9857 } as const;
  const low = 4 - (cumulative[4] - 0.025) / (cumulative[4] - cumulative[3]);
  const high = 17 - (cumulative[17] - 0.975) / (cumulative[17] - cumulative[16]);
  const [lower, upper] = limitsAt(10, '95');
  expect(lower).toBeCloseTo(low, 1);
  expect(upper).toBeCloseTo(high + 1, 1);
  // His own would have 17, which lies within, outside the curve.
  expect(countsWithin(10, '95')).toEqual([4, 17]);
  expect(high).toBeLessThan(17);
});
