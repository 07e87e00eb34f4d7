import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test.each([
  [
    [10, 50, 90],
    [10, 50, 90],
  ],
  [
    [50, 50, 50],
    [50, 64, 78],
  ],
  [
    [95, 90],
    [100, 86],
  ],
  [
    [99, 99],
    [86, 100],
  ],
  [
    [-5, 3],
    [0, 14],
  ],
  [[], []],
])('%j becomes %j', (heights, expected) => {
  expect(spread(heights, 14, [0, 100])).toEqual(expected);
});

test('labels that have room lie inside it, apart and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 120 }), { maxLength: 8 }), (heights) => {
      const at = spread(heights, 14, [0, 100]);
      for (const [i, y] of at.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
        for (const [j, other] of at.entries()) {
          if (i === j) continue;
          expect(Math.abs(y - other)).toBeGreaterThanOrEqual(14);
          if ((heights[i] ?? 0) < (heights[j] ?? 0)) expect(y).toBeLessThan(other);
        }
      }
    }),
  );
});
