import { describe, expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import { crossings } from './crossings.ts';

const topology = (...arcs: number[][][]): Topology => ({ type: 'Topology', objects: {}, arcs });

describe('crossings', () => {
  test('finds the place where a ring cuts itself', () => {
    expect(
      crossings(
        topology([
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ]),
      ),
    ).toEqual([[2, 0]]);
  });

  test('finds two arcs that cut each other', () => {
    expect(
      crossings(
        topology(
          [
            [0, 1],
            [4, 1],
          ],
          [
            [2, 0],
            [2, 3],
          ],
        ),
      ),
    ).toHaveLength(1);
  });

  test('lets lines meet in a corner, touch and lie on each other', () => {
    expect(
      crossings(
        topology(
          [
            [0, 0],
            [2, 0],
            [2, 2],
          ],
          [
            [2, 2],
            [4, 0],
          ],
          [
            [1, 0],
            [1, 5],
          ],
          [
            [0, 0],
            [2, 0],
          ],
        ),
      ),
    ).toEqual([]);
  });

  test('reads the steps of a quantized topology', () => {
    const quantized = topology(
      [
        [0, 0],
        [2, 2],
      ],
      [
        [0, 2],
        [2, -2],
      ],
    );
    expect(crossings({ ...quantized, transform: { scale: [0.5, 0.5], translate: [10, 60] } })).toEqual([
      [10, 61],
    ]);
  });
});
