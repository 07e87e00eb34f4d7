import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, atMost, logAtLeast, logAtMost, logExactly } from './poisson.ts';

describe('published tables', () => {
  /** P(X ≤ x), four decimals, as tables of the cumulative Poisson distribution print it. */
  test.each([
    [0.5, [0.6065, 0.9098, 0.9856, 0.9982, 0.9998]],
    [1, [0.3679, 0.7358, 0.9197, 0.981, 0.9963, 0.9994, 0.9999]],
    [2.5, [0.0821, 0.2873, 0.5438, 0.7576, 0.8912, 0.958, 0.9858, 0.9958]],
    [5, [0.0067, 0.0404, 0.1247, 0.265, 0.4405, 0.616, 0.7622, 0.8666, 0.9319, 0.9682, 0.9863, 0.9945]],
    [10, [0, 0.0005, 0.0028, 0.0103, 0.0293, 0.0671, 0.1301, 0.2202, 0.3328, 0.4579]],
  ])('of the cumulative distribution about %d', (expected, table) => {
    table.forEach((probability, count) => {
      expect(atMost(count, expected), `${count}`).toBeCloseTo(probability, 4);
      expect(atLeast(count + 1, expected), `more than ${count}`).toBeCloseTo(1 - probability, 4);
    });
  });

  /** University of Massachusetts, "Poisson Probabilities, r = 5 ~ 20", four decimals. */
  test.each([
    [15, 10, [0.0486, 0.0663, 0.0829, 0.0956, 0.1024, 0.1024, 0.096, 0.0847, 0.0706, 0.0557]],
    [20, 10, [0.0058, 0.0106, 0.0176, 0.0271, 0.0387, 0.0516, 0.0646, 0.076, 0.0844, 0.0888]],
  ])('of the terms about %d, from %d on', (expected, from, table) => {
    table.forEach((probability, index) => {
      expect(Math.exp(logExactly(from + index, expected)), `${from + index}`).toBeCloseTo(probability, 4);
    });
  });

  /** The examples of `cipoisson` in R's survival package: the 95 % limits of four events, and what makes them the limits. */
  test('of the limits of four events', () => {
    expect(atMost(4, 10.24153)).toBeCloseTo(0.02500096, 8);
    expect(atLeast(4, 1.08986)).toBeCloseTo(0.02499961, 8);
  });
});

/** The logarithms of both tails, summed with 60 digits from the definition. */
test.each([
  [0, 0.0001, -0.0001, 0],
  [3, 0.0001, 0, -29.4228555849691],
  [12, 0.45, 0, -29.98416910980164],
  [3, 35, -26.03884774707472, -0.00000000000041],
  [20, 21.5, -0.8481414608993, -0.42160945822913],
  [21, 20.9, -0.56853167308908, -0.65328348602379],
  [22, 60, -17.95287480610781, -0.00000000571091],
  [665, 1051.25, -84.88656029985925, 0],
  [1200, 1051.25, -0.00000331399361, -12.47883257831289],
  [431, 303.1, -0.00000000000198, -26.58646965624387],
  [99_000, 100_000, -7.16367924846411, -0.00076609293178],
  [100_000, 100_000, -0.69146650748381, -0.69230648981872],
  [101_000, 100_000, -0.00079151459421, -7.13114755928366],
  // A probability with 6 666 noughts behind the point.
  [50_000, 100_000, -15_348.27667416245, 0],
])('%d where %d are expected, to ten digits', (count, expected, below, above) => {
  const digits = (log: number) => 10 - Math.ceil(Math.log10(Math.max(1, -log)));
  expect(logAtMost(count, expected)).toBeCloseTo(below, digits(below));
  expect(logAtLeast(count, expected)).toBeCloseTo(above, digits(above));
});

/** From where nobody is expected to a hundred thousand, evenly by size. */
const expectations = fc.double({ min: -4, max: 5, noNaN: true }).map((power) => 10 ** power);
/** A count within some standard deviations, or anywhere. */
const cases = expectations.chain((expected) =>
  fc.record({
    expected: fc.constant(expected),
    count: fc.oneof(
      fc
        .double({ min: -8, max: 8, noNaN: true })
        .map((deviations) => Math.max(0, Math.round(expected + deviations * Math.sqrt(expected)))),
      fc.integer({ min: 0, max: 120_000 }),
    ),
  }),
);

test('a count is in one of the tails on either side of it, and in both of its own', () => {
  fc.assert(
    fc.property(cases, ({ count, expected }) => {
      expect(atMost(count, expected) + atLeast(count + 1, expected)).toBeCloseTo(1, 9);
      const once = Math.exp(logExactly(count, expected));
      expect(atMost(count, expected) + atLeast(count, expected)).toBeCloseTo(1 + once, 9);
    }),
  );
});

test('the next count is more likely to be reached from below, and less from above', () => {
  fc.assert(
    fc.property(cases, ({ count, expected }) => {
      expect(logAtMost(count + 1, expected)).toBeGreaterThanOrEqual(logAtMost(count, expected));
      expect(logAtLeast(count + 1, expected)).toBeLessThan(logAtLeast(count, expected) + 1e-12);
    }),
  );
});

test('a term is to the one before it as the expected number to the count', () => {
  fc.assert(
    fc.property(cases, ({ count, expected }) => {
      const step = logExactly(count + 1, expected) - logExactly(count, expected);
      const size = Math.max(1, Math.abs(logExactly(count, expected)));
      expect(Math.abs(step - Math.log(expected / (count + 1))) / size).toBeLessThan(1e-9);
    }),
  );
});

test('all the terms are one', () => {
  for (const expected of [0.0001, 0.7, 20, 20.5, 21, 400.25]) {
    let sum = 0;
    for (let count = 0; count < 800; count++) sum += Math.exp(logExactly(count, expected));
    expect(sum).toBeCloseTo(1, 12);
  }
});

test('the terms are exact where they cease to be taken from a table of factorials', () => {
  // ln 20!, ln 21! and ln 25!, of the whole numbers.
  for (const [count, logFactorial] of [
    [20, 42.335616460753485],
    [21, 45.38013889847691],
    [25, 58.00360522298052],
  ] as const) {
    expect(logExactly(count, 1)).toBeCloseTo(-1 - logFactorial, 12);
  }
});

test('where nobody is expected nobody comes', () => {
  expect(logExactly(0, 0)).toBe(0);
  expect(logExactly(2, 0)).toBe(-Infinity);
  expect(atMost(0, 0)).toBe(1);
  expect(atLeast(0, 0)).toBe(1);
  expect(atLeast(1, 0)).toBe(0);
  expect(atMost(-1, 3)).toBe(0);
});
