import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesOf } from './breaks.ts';
import { classCountOf, classOf } from './classes.ts';
import type { Classes } from '../figures/schema.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';

const quantileClasses = (all: Iterable<number>, classCount: number): Classes =>
  classesOf(all, classCount, 'kvantil');
const below = (all: readonly number[], limit: number): number => all.filter((value) => value < limit).length;

describe('limits are readable', () => {
  // 1 to 1 000 in steps of one: the quantile limits are 200.8, 400.6, 600.4, 800.2.
  const thousand = Array.from({ length: 1000 }, (_, i) => i + 1);

  test('and round where that moves few values', () => {
    expect(quantileClasses(thousand, 5)).toEqual({
      breaks: [200, 400, 600, 800],
      range: [1, 1000],
      decimals: 0,
    });
  });

  test('and move at most 2 % of the values across them, or one where they are few', () => {
    // No limit can be written between values that differ by less than it is written with.
    const value = fc.integer({ min: 10, max: 5000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (all) => {
        const sorted = [...all].sort((a, b) => a - b);
        // Two classes have one limit, the median.
        const middle = (sorted.length - 1) / 2;
        const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
        const classes = quantileClasses(all, 2);
        if (classes.breaks.length > 0) {
          const lower = all.filter((one) => classOf(classes, one) === 0).length;
          expect(Math.abs(lower - below(all, median))).toBeLessThanOrEqual(Math.max(1, 0.02 * all.length));
        }
      }),
    );
  });

  test('and say how many decimals they need, and their values to be shown on the right side of them', () => {
    // Shown with one decimal, a value is off by up to 0.05: little of a hundred, and much of one.
    const shared = (by: number) =>
      quantileClasses(
        thousand.map((value) => (value + 0.5) / by),
        5,
      );
    expect(shared(10)).toMatchObject({ breaks: [20, 40, 60, 80], decimals: 0 });
    expect(shared(1000)).toMatchObject({ breaks: [0.2, 0.4, 0.6, 0.8], decimals: 2 });
  });
});

describe('in the real data', () => {
  const dataset = builtDataset((file) =>
    readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
  );

  test('arbeidstrening per 1 000 aged 18–66 has five classes with at most one decimal', () => {
    const { classes } = pictureOf(dataset, '?tiltak=arbeidstrening');
    expect(classCountOf(classes)).toBe(5);
    expect(classes.breaks.map((limit) => Number(limit.toFixed(1)))).toEqual(classes.breaks);
    expect(classes.decimals).toBeLessThanOrEqual(1);
  });

  test.each(allSearches(dataset.catalogue))('%s has five classes, none of them empty', (search) => {
    const { classes, classCounts } = pictureOf(dataset, search);
    expect(classCountOf(classes)).toBe(5);
    expect(classCounts).not.toContain(0);
    expect(classes.breaks.map((limit) => Number(limit.toFixed(classes.decimals)))).toEqual(classes.breaks);
  });
});
