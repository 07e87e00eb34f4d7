import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesFor, classesOf } from './breaks.ts';
import { classCountOf, classOf, type Method } from './classes.ts';
import type { Classes } from '../figures/schema.ts';
import { SCALES } from '../figures/scale.ts';
import { naturalLimits } from './natural.ts';
import { seriesOf } from '../figures/series.ts';
import { builtDataset } from '../testing/built.ts';

const METHODS: readonly Method[] = ['naturlig', 'lik'];
const COUNTS = [4, 5, 6, 7];
const rates = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 200 });
const counts = fc.array(fc.nat(400), { maxLength: 200 });
const values = fc.oneof(rates, counts);
/** No limit can part values that are shown alike, be it with three decimals. */
const thousandths = fc.integer({ min: 100, max: 20_000 }).map((n) => n / 1000);
const classCount = fc.constantFrom(...COUNTS);

const heldBy = (classes: Classes, all: readonly number[]): readonly number[] =>
  Array.from(
    { length: classCountOf(classes) },
    (_, index) => all.filter((value) => classOf(classes, value) === index).length,
  );

describe.each(METHODS)('classes by the method %s', (method) => {
  test('have breaks that rise, above the least value and at most the greatest', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const { breaks } = classesOf(all, n, method);
        const chain = [Math.min(...all), ...breaks];
        expect(breaks.every((limit, i) => limit > (chain[i] ?? NaN))).toBe(true);
        expect(breaks.every((limit) => limit <= Math.max(...all))).toBe(true);
        expect(breaks.length).toBeLessThan(n);
      }),
    );
  });

  test('hold every value, and the outer ones are never empty', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const held = heldBy(classesOf(all, n, method), all);
        expect(held.reduce((a, b) => a + b, 0)).toBe(all.length);
        expect([held[0], held.at(-1)]).not.toContain(0);
      }),
    );
  });

  test('have limits that are written out in full with the decimals that are named', () => {
    fc.assert(
      fc.property(rates, classCount, (all, n) => {
        const { breaks, decimals } = classesOf(all, n, method);
        expect(breaks.map((limit) => Number(limit.toFixed(decimals)))).toEqual(breaks);
      }),
    );
  });

  test('of counts have limits that are counts', () => {
    fc.assert(
      fc.property(counts, classCount, (all, n) => {
        expect(classesOf(all, n, method).breaks.filter((limit) => !Number.isInteger(limit))).toEqual([]);
      }),
    );
  });
});

describe('natural classes', () => {
  test('are the best ones, but for the few values that a rounder limit moves', () => {
    fc.assert(
      fc.property(fc.array(thousandths, { minLength: 100, maxLength: 200 }), classCount, (all, n) => {
        const classes = classesOf(all, n, 'naturlig');
        const best = naturalLimits(
          [...all].sort((a, b) => a - b),
          n,
        );
        const below = (limit: number) => all.filter((value) => value < limit).length;
        classes.breaks.forEach((_, index) => {
          const held = all.filter((value) => classOf(classes, value) <= index).length;
          const moved = Math.min(...best.map((exact) => Math.abs(below(exact) - held)));
          expect(moved).toBeLessThanOrEqual(0.02 * all.length);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('have round limits where there is room for them', () => {
    expect(classesOf([1, 2, 3, 41, 42, 43, 97, 98], 3, 'naturlig').breaks).toEqual([20, 50]);
    expect(classesOf([1.01, 1.02, 1.41, 1.43], 2, 'naturlig')).toMatchObject({ breaks: [1.2], decimals: 1 });
  });

  test('never give up a class of few, far-off values for a round limit', () => {
    const all = [...Array.from({ length: 300 }, (_, i) => i / 100), 9.1, 9.2];
    const { breaks } = classesOf(all, 4, 'naturlig');
    expect(all.filter((value) => value >= (breaks.at(-1) ?? NaN))).toEqual([9.1, 9.2]);
  });

  test('never give up a value of a small class between two large ones, neither below a limit nor above', () => {
    const twice = (from: number) => Array.from({ length: 20 }, (_, i) => from + Math.floor(i / 2));
    // 50 would be rounder than 55, and 100 than 110: each lies on the other side of one value only.
    expect(classesOf([...twice(0), 47, 48, 49, 49, 51, ...twice(58)], 3, 'naturlig').breaks).toEqual([
      30, 55,
    ]);
    const first = [...twice(90).slice(0, -2), 98, 101];
    expect(classesOf([...first, 110, 111, 112, 113, 114, ...twice(140)], 3, 'naturlig').breaks).toEqual([
      110, 130,
    ]);
  });

  test('of counts begin with a count, and where that is half-way between round ones with the larger', () => {
    expect(classesOf([1, 1, 1, 2, 2, 2], 2, 'naturlig').breaks).toEqual([2]);
    expect(classesOf([17, 18, 19, 30, 31, 32], 2, 'naturlig').breaks).toEqual([30]);
  });
});

describe('equal classes', () => {
  test('are as wide as each other', () => {
    fc.assert(
      fc.property(values, classCount, (all, n) => {
        const { breaks, decimals } = classesOf(all, n, 'lik');
        const widths = breaks.slice(1).map((limit, i) => (limit - (breaks[i] ?? NaN)).toFixed(decimals));
        expect(new Set(widths).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are as many as asked for, however the values are spread', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 2, maxLength: 100 }),
        classCount,
        (all, n) => {
          fc.pre(Math.max(...all) - Math.min(...all) > 0.1);
          expect(classCountOf(classesOf(all, n, 'lik'))).toBe(n);
        },
      ),
    );
  });

  test('of few counts are as wide as whole numbers allow', () => {
    expect(classesOf([0, 3, 10], 5, 'lik').breaks).toEqual([2, 4, 6, 8]);
    expect(classesOf([0, 1, 3], 5, 'lik').breaks).toEqual([1, 2, 3]);
  });

  test('of values that are all alike are one', () => {
    expect(classesOf([7, 7, 7], 5, 'lik')).toEqual({ breaks: [], range: [7, 7], decimals: 0 });
    expect(classesOf([0.5, 0.5], 5, 'lik')).toEqual({ breaks: [], range: [0.5, 0.5], decimals: 0 });
  });

  test('have round limits', () => {
    expect(classesOf([4, 20, 300, 665], 5, 'lik').breaks).toEqual([130, 260, 390, 520]);
    expect(classesOf([0.4, 3, 20.4], 5, 'lik')).toMatchObject({ breaks: [4, 8, 12, 16], decimals: 0 });
  });
});

test('a method that a view names is followed on both levels, for as many classes as asked for', () => {
  const dataset = builtDataset((file) =>
    readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
  );
  const { catalogue } = dataset;
  for (const { id } of catalogue.tiltak.filter(({ sumOf }) => sumOf.length === 0)) {
    const series = seriesOf(dataset, id);
    if (!series) throw new Error(`${id} is not loaded`);
    for (const scale of SCALES)
      for (const level of ['kommune', 'fylke'] as const)
        for (const method of ['kvantil', ...METHODS] as const)
          for (const n of COUNTS) {
            const classes = classesFor(catalogue, series, scale, { level, method, classCount: n });
            expect(classCountOf(classes), `${id} ${scale} ${level} ${method} ${n}`).toBe(n);
            expect(classes.decimals, `${id} ${scale} ${level} ${method} ${n}`).toBeLessThanOrEqual(2);
          }
  }
});
