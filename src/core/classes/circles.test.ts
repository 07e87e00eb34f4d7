import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_RADIUS, largestCount, NARROW, radiusOf, sampleCounts } from './circles.ts';

const counts = fc.integer({ min: 1, max: 100_000 });

test('areas are as the counts', () => {
  expect(radiusOf(400, 400)).toBe(LARGEST_RADIUS);
  expect(radiusOf(100, 400)).toBe(LARGEST_RADIUS / 2);
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const largest = 100_000;
      fc.pre(Math.min(one, other) > largest / 500);
      expect(radiusOf(one, largest) ** 2 / radiusOf(other, largest) ** 2).toBeCloseTo(one / other, 6);
    }),
  );
});

test('no count is without a circle, not even nought', () => {
  expect(radiusOf(0, 400)).toBe(1);
  expect(radiusOf(0, 0)).toBe(1);
  expect(radiusOf(1, 1_000_000)).toBe(1);
});

test('the largest circle stands for the largest count of all months', () => {
  expect(largestCount({ breaks: [6], range: [4, 665], decimals: 0 })).toBe(665);
  expect(largestCount({ breaks: [], range: undefined, decimals: 0 })).toBe(0);
});

test.each([
  [4, 665, [500, 100, 10, 4]],
  [4, 967, [500, 100, 10, 4]],
  [4, 1606, [1000, 200, 20, 4]],
  // The least of them is as good as a round one.
  [9, 665, [500, 100, 10]],
  [29, 900, [500, 100, 29]],
  [4, 83, [50, 10, 4]],
  [4, 7, [5, 4]],
  [7, 7, [7]],
  // Never published: nobody has such a count.
  [0, 83, [50, 10]],
  [3, 3, []],
])('a legend for %i to %i shows %j', (least, largest, samples) => {
  expect(sampleCounts({ range: [least, largest] })).toEqual(samples);
});

test('a legend of nothing shows nothing', () => {
  expect(sampleCounts({ range: undefined })).toEqual([]);
});

test('the circles of a legend differ so much that it can be seen, and none is larger than the map has', () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const [least, largest] = [Math.min(one, other), Math.max(one, other)];
      const samples = sampleCounts({ range: [least, largest] });
      const radii = samples.map((count) => radiusOf(count, largest));
      expect(Math.max(...radii)).toBeLessThanOrEqual(LARGEST_RADIUS);
      for (const [i, radius] of radii.slice(1).entries())
        expect((radii[i] ?? NaN) - radius).toBeGreaterThan(1);
      for (const count of samples) expect(count).toBeGreaterThanOrEqual(least);
    }),
  );
});

test('the legend keeps less room for the sizes of circles on the screens where they are smaller', () => {
  const legend = readFileSync(new URL('../../ui/legend/Legend.svelte', import.meta.url), 'utf8');
  expect(legend).toContain(`@media ${NARROW} {`);
});
