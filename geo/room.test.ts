import { describe, expect, test } from 'vitest';
import type { PlanePoint } from '../src/core/places/projection.ts';
import { roomAt } from './room.ts';

const box = (left: number, bottom: number, right: number, top: number): PlanePoint[] => [
  [left, bottom],
  [left, top],
  [right, top],
  [right, bottom],
];

describe('roomAt', () => {
  const field = [box(0, 0, 1000, 400)];

  test('is half the height of the largest box of a shape that no edge cuts', () => {
    expect(roomAt([500, 200], field, 1)).toBe(200);
    expect(roomAt([500, 200], field, 2)).toBe(200);
    // Now the width is what there is too little of.
    expect(roomAt([500, 200], field, 4)).toBe(125);
    expect(roomAt([300, 150], field, 1)).toBe(150);
    expect(roomAt([300, 150], field, 3)).toBe(100);
  });

  test('is bounded by holes', () => {
    expect(roomAt([500, 200], [...field, box(620, 190, 640, 210)], 2)).toBe(60);
  });

  test('meets the middle of a slanting edge, not only its ends', () => {
    const triangle: PlanePoint[] = [
      [0, 0],
      [0, 1000],
      [1000, 0],
    ];
    // A square round (200, 200) meets x + y = 1000 at (500, 500).
    expect(roomAt([200, 200], [triangle], 1)).toBe(200);
    expect(roomAt([400, 400], [triangle], 1)).toBeCloseTo(100, 9);
    expect(roomAt([400, 400], [triangle], 3)).toBeCloseTo(50, 9);
  });

  test('is none on an edge', () => {
    expect(roomAt([0, 200], field, 2)).toBe(0);
  });
});
