import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeClasses } from './breaks.ts';
import { classCountOf, classOf, shownDecimals } from './classes.ts';
import type { Classes } from '../figures/schema.ts';

const rates = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 200 });
const counts = fc.array(fc.integer({ min: -60, max: 90 }), { minLength: 1, maxLength: 200 });
const odd = fc.constantFrom(5, 7);
const even = fc.constantFrom(4, 6);
const any = fc.oneof(odd, even);

const middleOf = (classes: Classes): number => (classCountOf(classes) - 1) / 2;
/** Where a change of the same size the other way must lie. */
const mirrored = (classes: Classes, value: number): number =>
  classCountOf(classes) - 1 - classOf(classes, -value);

describe('classes of changes', () => {
  test('have breaks that rise', () => {
    fc.assert(
      fc.property(fc.oneof(rates, counts), any, (all, n) => {
        const { breaks } = changeClasses(all, n);
        expect(breaks.every((limit, i) => i === 0 || limit > (breaks[i - 1] ?? NaN))).toBe(true);
      }),
    );
  });

  test('are at most as many as asked for', () => {
    fc.assert(
      fc.property(fc.oneof(rates, counts), any, (all, n) => {
        expect(classCountOf(changeClasses(all, n))).toBeLessThanOrEqual(n);
      }),
    );
  });

  test('of rates have limits that are alike on both sides of zero, but for the step that rates are shown in', () => {
    fc.assert(
      fc.property(rates, odd, (all, n) => {
        fc.pre(!all.every(Number.isInteger));
        const { breaks, decimals } = changeClasses(all, n);
        expect(decimals).toBeGreaterThan(0);
        const mirror = breaks.map((limit) => Number((10 ** -decimals - limit).toFixed(decimals)));
        expect(mirror.reverse()).toEqual(breaks);
      }),
    );
  });

  test('hold a rise and an equal fall in classes that lie opposite each other', () => {
    fc.assert(
      fc.property(fc.oneof(rates, counts), any, (all, n) => {
        const classes = changeClasses(all, n);
        for (const value of all) {
          // No change, as it is shown, has no opposite.
          if (Number(value.toFixed(shownDecimals(classes))) === 0) continue;
          expect(mirrored(classes, value), String(value)).toBe(classOf(classes, value));
        }
      }),
    );
  });

  test('an odd number has a middle class, which holds no change', () => {
    fc.assert(
      fc.property(fc.oneof(rates, counts), odd, (all, n) => {
        const classes = changeClasses(all, n);
        expect(classCountOf(classes) % 2).toBe(1);
        expect(classOf(classes, 0)).toBe(middleOf(classes));
      }),
    );
  });

  test('an even number parts rises from falls at zero', () => {
    fc.assert(
      fc.property(fc.oneof(rates, counts), even, (all, n) => {
        const classes = changeClasses(all, n);
        expect(classes.breaks).toContain(0);
        const least = 10 ** -shownDecimals(classes);
        const [fall, rise] = [-least, least].map((value) => classOf(classes, value));
        expect(rise).toBeGreaterThan(fall ?? NaN);
      }),
    );
  });

  test('of persons have limits that are whole', () => {
    fc.assert(
      fc.property(counts, any, (all, n) => {
        const { breaks, decimals } = changeClasses(all, n);
        expect(breaks.filter((limit) => !Number.isInteger(limit))).toEqual([]);
        expect(decimals).toBe(0);
      }),
    );
  });

  test('share out the sizes of changes about evenly', () => {
    fc.assert(
      fc.property(
        // No limit can part changes that are shown alike, be it with three decimals.
        fc.uniqueArray(
          fc.integer({ min: 100, max: 20_000 }).map((thousandths) => thousandths / 1000),
          { minLength: 150, maxLength: 200 },
        ),
        any,
        (sizes, n) => {
          // As many falls as rises.
          const all = sizes.map((size, i) => (i % 2 === 0 ? size : -size));
          const classes = changeClasses(all, n);
          expect(classCountOf(classes)).toBe(n);
          // Each limit may move 2 % of what lies on both sides of zero, and a quantile falls between two of the sizes.
          const slack = 2 * 0.04 * all.length + 1;
          for (let index = 0; index < n; index++) {
            const pair = all.filter((value) =>
              [index, n - 1 - index].includes(classOf(classes, value)),
            ).length;
            const share = index === middleOf(classes) ? 1 / n : 2 / n;
            expect(Math.abs(pair - share * all.length)).toBeLessThanOrEqual(slack);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

test.each<[string, number[], number, number[]]>([
  ['no change at all, odd', [0, 0, 0], 5, []],
  ['no change at all, even', [0, 0, 0], 4, [0]],
  ['persons', [-3, -2, -1, 0, 1, 2, 3], 5, [-1, 0, 1, 2]],
  ['only rises', [1, 2, 3, 4], 4, [-2, 0, 3]],
  ['rates', [-0.9, -0.5, -0.1, 0.1, 0.5, 0.9], 5, [-0.4, 0, 0.1, 0.5]],
])('%s: %j in %i classes', (_, all, n, breaks) => {
  expect(changeClasses(all, n).breaks).toEqual(breaks);
});

test('without changes there are no classes', () => {
  expect(changeClasses([], 5)).toEqual({ breaks: [], range: undefined, decimals: 0 });
});

test('a limit may move as large a share of the changes as lie on both sides of zero', () => {
  // Of the sizes from 3 to 102 the middle is 53, and three lie between it and 50.
  const all = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? i + 3 : -i - 3));
  expect(changeClasses(all, 4).breaks).toEqual([-49, 0, 50]);
});
