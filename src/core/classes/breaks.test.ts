import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesOf } from './breaks.ts';
import { classCountOf, classOf } from './classes.ts';
import type { Classes } from '../figures/schema.ts';

const quantileClasses = (all: Iterable<number>, classCount: number): Classes =>
  classesOf(all, classCount, 'kvantil');

const MOST_CLASSES = 7;
const rates = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 300 });
const counts = fc.array(fc.nat(60), { maxLength: 300 });
const values = fc.oneof(rates, counts);
const classCount = fc.integer({ min: 1, max: MOST_CLASSES });

const countsOf = (classes: Classes, all: readonly number[]): readonly number[] =>
  Array.from(
    { length: classCountOf(classes) },
    (_, index) => all.filter((value) => classOf(classes, value) === index).length,
  );

describe('classes', () => {
  test('have breaks that strictly rise, above the least value and at most the greatest', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const { breaks } = quantileClasses(all, n);
        const chain = [Math.min(...all), ...breaks];
        expect(breaks.every((limit, i) => limit > (chain[i] ?? NaN))).toBe(true);
        expect(breaks.every((limit) => limit <= Math.max(...all))).toBe(true);
      }),
    );
  });

  test('hold every value, and the outer classes are never empty', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const classes = quantileClasses(all, n);
        const held = countsOf(classes, all);
        expect(classCountOf(classes)).toBeLessThanOrEqual(n);
        expect(held.reduce((a, b) => a + b, 0)).toBe(all.length);
        expect([held[0], held.at(-1)]).not.toContain(0);
      }),
    );
  });

  test('rise with the value', () => {
    fc.assert(
      fc.property(
        values,
        classCount,
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        (all, n, a, b) => {
          const classes = quantileClasses(all, n);
          expect(classOf(classes, Math.min(a, b))).toBeLessThanOrEqual(classOf(classes, Math.max(a, b)));
        },
      ),
    );
  });

  test('are half-open: a value on a limit belongs to the class above it', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const classes = quantileClasses(all, n);
        expect(classes.breaks.map((limit) => classOf(classes, limit))).toEqual(
          classes.breaks.map((_, i) => i + 1),
        );
      }),
    );
  });

  test('of continuous values differ in size by no more than rounding two limits may move', () => {
    fc.assert(
      fc.property(
        // No limit can part values that are shown alike, be it with three decimals.
        fc.uniqueArray(
          fc.integer({ min: 100, max: 20_000 }).map((thousandths) => thousandths / 1000),
          { minLength: 200, maxLength: 300 },
        ),
        classCount,
        (all, n) => {
          const held = countsOf(quantileClasses(all, n), all);
          // Each limit may move 2 % of the values, and a quantile falls between two of them.
          const slack = 2 * (0.02 * all.length + 1);
          expect(held).toHaveLength(n);
          for (const size of held) expect(Math.abs(size - all.length / n)).toBeLessThanOrEqual(slack);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('of counts have limits that are counts, so that a label such as 17–24 tells the truth', () => {
    fc.assert(
      fc.property(counts, classCount, (all, n) => {
        expect(quantileClasses(all, n).breaks.filter((limit) => !Number.isInteger(limit))).toEqual([]);
      }),
    );
  });
});

test.each<[string, number[], number[], readonly [number, number] | undefined, number]>([
  ['no values', [], [], undefined, 0],
  ['one value', [3], [], [3, 3], 1],
  ['equal values', [3, 3, 3, 3, 3, 3], [], [3, 3], 1],
  ['only zeros', [0, 0, 0], [], [0, 0], 1],
  ['a middle value that is the greatest', [1, 2], [2], [1, 2], 2],
])('%s: %j', (_, all, breaks, range, n) => {
  const classes = quantileClasses(all, 2);
  expect(classes.range).toEqual(range);
  expect(classes.breaks).toEqual(breaks);
  expect(classCountOf(classes)).toBe(n);
});
