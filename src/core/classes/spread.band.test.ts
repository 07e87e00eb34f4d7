import { expect, test } from 'vitest';
import { bandPaths } from './spread.ts';

const x = (index: number) => index * 10;
const y = (rate: number) => 100 - rate;
const none = new Set<number>();

test('a band is closed round its upper and its lower edge', () => {
  expect(
    bandPaths(
      [
        [1, 5],
        [2, 6],
        [2, 7],
      ],
      x,
      y,
      none,
      none,
    ),
  ).toEqual(['M0 95L10 94L20 93L20 98L10 98L0 99Z']);
});

test('it is broken where a month has no limits, and where a break or a missing month lies between', () => {
  const band = [[1, 5], undefined, [1, 5], [1, 5], [1, 5]] as const;
  expect(bandPaths(band, x, y, none, none)).toHaveLength(2);
  expect(bandPaths(band, x, y, new Set([3]), none)).toHaveLength(3);
  expect(bandPaths(band, x, y, new Set([3]), new Set([4]))).toHaveLength(4);
});
