import { expect, test } from 'vitest';
import { axisFor } from './axis.ts';

test.each([
  [2.9, false, [0, 1, 2, 3], 0],
  [0.7, false, [0, 0.2, 0.4, 0.6, 0.8], 1],
  [665, true, [0, 200, 400, 600, 800], 0],
  [3, true, [0, 1, 2, 3], 0],
  [1, true, [0, 1], 0],
  [0, false, [0, 0.2, 0.4, 0.6, 0.8, 1], 1],
])('up to %d, whole: %s, the ticks are %j', (top, whole, ticks, decimals) => {
  const axis = axisFor(top, whole, [100, 0]);
  expect(axis.ticks).toEqual(ticks);
  expect(axis.decimals).toBe(decimals);
});

test('nought lies at the foot, and the largest value within the axis', () => {
  const { y } = axisFor(2.9, false, [100, 10]);
  expect(y(0)).toBe(100);
  expect(y(3)).toBe(10);
  expect(y(2.9)).toBeGreaterThanOrEqual(10);
});
