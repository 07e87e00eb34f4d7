import { describe, expect, test } from 'vitest';
import type { PlanePoint } from '../src/core/places/projection.ts';
import { outlineDistance } from './distance.ts';

const box = (x: number, y: number, width: number, height = width): PlanePoint[] => [
  [x, y],
  [x, y + height],
  [x + width, y + height],
  [x + width, y],
];

describe('outlineDistance', () => {
  test('is nothing between equal outlines, wherever they begin and whichever way they run', () => {
    const ring = box(0, 0, 1000);
    const turned = [...ring.slice(2), ...ring.slice(0, 2)];
    expect(outlineDistance([ring], [turned.toReversed()])).toBe(0);
  });

  test('is nothing where a point is added on a line', () => {
    const [a, b, c, d] = box(0, 0, 1000) as [PlanePoint, PlanePoint, PlanePoint, PlanePoint];
    expect(outlineDistance([[a, b, c, d]], [[a, [0, 300], b, c, d]])).toBe(0);
  });

  test('is how far a side moved, not how large the outline is', () => {
    expect(outlineDistance([box(0, 0, 1000)], [box(0, 0, 1250, 1000)])).toBe(250);
    expect(outlineDistance([box(0, 0, 50_000)], [box(0, 0, 50_250, 50_000)])).toBe(250);
  });

  test('counts an island on either side by its distance to the rest', () => {
    const [land, island] = [box(0, 0, 1000), box(4000, 0, 100)];
    expect(outlineDistance([land, island], [land])).toBeCloseTo(3100, 6);
    expect(outlineDistance([land], [land, island])).toBeCloseTo(3100, 6);
  });

  test('counts a hole', () => {
    expect(outlineDistance([box(0, 0, 1000), box(400, 400, 200)], [box(0, 0, 1000)])).toBe(400);
  });
});
