import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturalLimits } from './natural.ts';

/** The sum of the squared distances of a run to its mean. */
function spread(run: readonly number[]): number {
  const mean = run.reduce((a, b) => a + b, 0) / run.length;
  return run.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The runs of sorted values that limits part. */
function runsOf(sorted: readonly number[], limits: readonly number[]): readonly (readonly number[])[] {
  const ends = [-Infinity, ...limits, Infinity];
  return ends
    .slice(1)
    .map((end, i) => sorted.filter((value) => value >= (ends[i] ?? -Infinity) && value < end));
}

const costOf = (sorted: readonly number[], limits: readonly number[]): number =>
  runsOf(sorted, limits).reduce((sum, run) => sum + spread(run), 0);

/** Every choice of `count` of the values, in order. */
function* choices(values: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [i, first] of values.entries())
    for (const rest of choices(values.slice(i + 1), count - 1)) yield [first, ...rest];
}

/** The least cost of all ways to part the values, by trying each. */
function leastCost(sorted: readonly number[], classCount: number): number {
  const starts = [...new Set(sorted)].slice(1);
  const costs = [...choices(starts, Math.min(classCount - 1, starts.length))].map((limits) =>
    costOf(sorted, limits),
  );
  return Math.min(...costs);
}

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const values = fc
  .oneof(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 11 }),
    fc.array(fc.double({ min: -5, max: 40, noNaN: true }), { minLength: 1, maxLength: 11 }),
  )
  .map(inOrder);
const classCount = fc.integer({ min: 1, max: 7 });

describe('natural limits', () => {
  test('cost no more than the best of all that there are', () => {
    fc.assert(
      fc.property(values, classCount, (sorted, n) => {
        expect(costOf(sorted, naturalLimits(sorted, n))).toBeCloseTo(leastCost(sorted, n), 6);
      }),
      { numRuns: 300 },
    );
  });

  test('are values, rise, and leave no class empty', () => {
    fc.assert(
      fc.property(values, classCount, (sorted, n) => {
        const limits = naturalLimits(sorted, n);
        expect(limits).toHaveLength(Math.min(n, new Set(sorted).size) - 1);
        expect(limits.filter((limit) => !sorted.includes(limit))).toEqual([]);
        expect(runsOf(sorted, limits).filter((run) => run.length === 0)).toEqual([]);
        expect(inOrder(limits)).toEqual(limits);
      }),
    );
  });

  test('hold where the values are far from zero and close to one another', () => {
    const far = [1e9, 1e9 + 1, 1e9 + 2, 1e9 + 50, 1e9 + 51, 1e9 + 99];
    expect(naturalLimits(far, 3)).toEqual([1e9 + 50, 1e9 + 99]);
  });
});

test.each([
  ['two heaps', [1, 2, 3, 10, 11, 12], 2, [10]],
  ['three heaps', [1, 1, 1, 5, 5, 9, 9], 3, [5, 9]],
  ['one far off', [1, 2, 3, 4, 5, 100], 2, [100]],
  ['fewer values than classes', [4, 7], 5, [7]],
  ['equal values', [3, 3, 3], 4, []],
  ['one class', [1, 2, 3], 1, []],
  ['none', [], 5, []],
])('%s: %j in %i classes', (_, sorted, n, limits) => {
  expect(naturalLimits(sorted, n)).toEqual(limits);
});

test('of two ways that cost the same the one with the lower limit is taken', () => {
  expect(naturalLimits([1, 2, 3], 2)).toEqual([2]);
  expect(naturalLimits([1, 2, 3, 4, 5], 2)).toEqual([3]);
});

test('values that differ little, far from zero, are told apart as those near it are', () => {
  const near = [0, 1, 2, 7, 8, 9, 20, 21];
  const far = near.map((value) => value + 2 ** 32);
  for (const count of [2, 3, 4]) {
    expect(naturalLimits(far, count)).toEqual(naturalLimits(near, count).map((limit) => limit + 2 ** 32));
  }
});

test('two thousand values in a row are cut into equal runs, without trying every start for every end', () => {
  const many = Array.from({ length: 2000 }, (_, i) => i);
  expect(naturalLimits(many, 4)).toEqual([500, 1000, 1500]);
});

test('sixty thousand different values are no burden', () => {
  // Trying every start for every end would be ten thousand million steps, and the test would run out of time.
  const many = Array.from({ length: 60_000 }, (_, i) => i ** 1.5 / 1000);
  const limits = naturalLimits(many, 7);
  expect(limits).toHaveLength(6);
  expect(inOrder(limits)).toEqual(limits);
});
