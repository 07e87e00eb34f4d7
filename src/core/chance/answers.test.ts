import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS } from './answer.ts';
import { answerOf, answerOfHidden, strengthOf } from './answers.ts';
import { countsWithin } from './limits.ts';

test.each([
  [0, 0.3, 'as'],
  // Two or more come by chance one time in forty where 0.24 are expected.
  [2, 0.2, 'above'],
  [2, 0.3, 'as'],
  [3, 0.1, 'far-above'],
  [0, 3.6, 'as'],
  [0, 3.7, 'below'],
  [0, 6.9, 'below'],
  [0, 7, 'far-below'],
  [10, 10, 'as'],
  [3, 10, 'below'],
  [18, 10, 'above'],
  [21, 10, 'above'],
  [22, 10, 'far-above'],
  [665, 1051.2, 'far-below'],
  [1051, 1051.2, 'as'],
] as const)('%d where %d are expected is %s', (count, expected, answer) => {
  expect(answerOf(count, expected)).toBe(answer);
});

const expectations = fc.double({ min: -4, max: 5, noNaN: true }).map((power) => 10 ** power);
const near = expectations.chain((expected) =>
  fc.record({
    expected: fc.constant(expected),
    count: fc
      .double({ min: -6, max: 6, noNaN: true })
      .map((deviations) => Math.max(0, Math.round(expected + deviations * Math.sqrt(expected)))),
  }),
);

test('more persons never give a lower answer, nor does less to be expected', () => {
  fc.assert(
    fc.property(near, fc.double({ min: 1, max: 2, noNaN: true }), ({ count, expected }, times) => {
      const rank = (persons: number, of: number) => ANSWERS.indexOf(answerOf(persons, of));
      expect(rank(count + 1, expected)).toBeGreaterThanOrEqual(rank(count, expected));
      expect(rank(count, expected * times)).toBeLessThanOrEqual(rank(count, expected));
    }),
  );
});

test('the answer says which limits the count is outside, and on which side', () => {
  fc.assert(
    fc.property(near, ({ count, expected }) => {
      const [inner, outer] = [countsWithin(expected, '95'), countsWithin(expected, '99.8')];
      const side = ([least, most]: readonly [number, number]) => (count < least ? -1 : count > most ? 1 : 0);
      expect(ANSWERS.indexOf(answerOf(count, expected)) - 2).toBe(side(inner) + side(outer));
    }),
  );
});

test('a hidden figure has an answer where each of the four numbers has the same, and else none', () => {
  fc.assert(
    fc.property(fc.oneof(expectations, fc.double({ min: 0.01, max: 20, noNaN: true })), (expected) => {
      const possible = new Set([0, 1, 2, 3].map((count) => answerOf(count, expected)));
      expect(answerOfHidden(expected)).toBe(possible.size === 1 ? [...possible][0] : undefined);
    }),
  );
});

test('few of whom many are expected are far below whichever number it is; of one expected it may be any', () => {
  // 17 000 inhabitants at 2.06 per 1 000.
  expect(answerOfHidden(35)).toBe('far-below');
  expect(answerOfHidden(1)).toBe('as');
  expect(answerOfHidden(0.3)).toBeUndefined();
  expect(answerOfHidden(5)).toBeUndefined();
  // A report that hides fewer numbers.
  expect(answerOfHidden(0.3, 1)).toBe('as');
});

test('more persons always stand out more upwards', () => {
  fc.assert(
    fc.property(near, ({ count, expected }) => {
      expect(strengthOf(count + 1, expected)).toBeGreaterThan(strengthOf(count, expected));
    }),
  );
});

test('strength and answer agree', () => {
  const [inner, outer] = [-Math.log10(0.025), -Math.log10(0.001)];
  fc.assert(
    fc.property(near, ({ count, expected }) => {
      const strength = strengthOf(count, expected);
      const size = Math.abs(strength) > outer ? 2 : Math.abs(strength) > inner ? 1 : 0;
      expect(ANSWERS.indexOf(answerOf(count, expected)) - 2).toBe(
        size === 0 ? 0 : Math.sign(strength) * size,
      );
    }),
  );
});

test('strength tells the strongest apart, far beyond what a probability can be written as', () => {
  expect(strengthOf(20_000, 100_000)).toBeLessThan(strengthOf(50_000, 100_000));
  expect(Number.isFinite(strengthOf(0, 100_000))).toBe(true);
});
