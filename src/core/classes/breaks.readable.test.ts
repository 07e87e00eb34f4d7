import { readFileSync } from 'node:fs';
import { quantile } from 'd3-array';
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
    const upTo = (most: number) =>
      fc.integer({ min: 10, max: most * 100 }).map((hundredths) => hundredths / 100);
    // Places where nobody takes part may be many.
    const table = fc
      .constantFrom(1, 10, 50)
      .chain((most) => fc.array(fc.oneof(upTo(most), fc.constant(0)), { minLength: 1, maxLength: 300 }));
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 7 }), (all, n) => {
        const classes = quantileClasses(all, n);
        const exact = Array.from({ length: n - 1 }, (_, i) => quantile(all, (i + 1) / n) ?? NaN);
        classes.breaks.forEach((_, index) => {
          const held = all.filter((one) => classOf(classes, one) <= index).length;
          const moved = Math.min(...exact.map((limit) => Math.abs(below(all, limit) - held)));
          expect(moved).toBeLessThanOrEqual(Math.max(1, 0.02 * all.length));
        });
      }),
    );
  });

  test('and have the values half a step below them on the side where these are shown', () => {
    // 12.95 is a little less than it is written, and is shown as 12.9: 13 would have both of them below it.
    const all = [10.1, 11.2, 11.6, 12.6, 12.95, 12.95, 14.2, 15.3];
    expect(quantileClasses(all, 2)).toMatchObject({ breaks: [12.8], decimals: 1 });
  });

  test('and ask for the decimals of those that part something, be the least value that of many', () => {
    const zeros = Array.from({ length: 10 }, () => 0);
    const below = [0.1, 0.2, 0.3, 0.46, 0.47, 0.48, 0.49];
    const above = [0.51, 0.52, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];
    // Shown with one decimal, four of those below 0.5 would lie above it.
    const classes = { breaks: [0.5], decimals: 2 };
    expect(quantileClasses([...zeros, ...below, ...above], 3)).toMatchObject(classes);
  });

  test('and readable below nought, too', () => {
    const changes = thousand.map((value) => (value - 500) / 100);
    expect(quantileClasses(changes, 5)).toMatchObject({ breaks: [-3, -1, 1, 3], decimals: 0 });
    expect(quantileClasses(changes, 4)).toMatchObject({ breaks: [-2.5, 0, 2.5], decimals: 1 });
  });

  test('and above the least value as it is shown, so that there are two classes where there can be', () => {
    // 1 would move one value, as it may, and leave none below it: 0.96 is shown as 1.0.
    expect(quantileClasses([0.96, 1.04, 1.2], 2)).toMatchObject({ breaks: [1.1], decimals: 1 });
  });

  test('and written with three decimals where the values differ by less', () => {
    const alike = Array.from({ length: 100 }, (_, i) => 0.5 + (i + 1) / 100_000);
    expect(quantileClasses([...alike, 7, 8, 9], 2)).toMatchObject({ breaks: [0.501], decimals: 3 });
    // Those that are found are shown as they were found, also where the one that is not is none: 0.5 is the least as shown.
    const below = [0.946, 0.947, 0.948, 0.949];
    const above = [0.951, 0.952, 0.953, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const classes = quantileClasses([...alike.slice(0, 20), ...below, ...above], 3);
    expect(classes).toMatchObject({ breaks: [0.95], decimals: 3 });
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
