import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { EPSG25833 } from './crs.ts';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

describe('areaKm2', () => {
  test('gives the whole ellipsoid its 510,065,622 km²', () => {
    const globe = areaKm2({ type: 'Polygon', coordinates: [box(-180, -90, 180, 90)] });
    expect(Math.round(globe)).toBe(510_065_622);
  });

  test('takes holes off and adds islands, whichever way the rings run', () => {
    const outer = box(10, 60, 12, 61);
    const hole = box(10.5, 60, 11, 61);
    const whole = areaKm2({ type: 'Polygon', coordinates: [outer] });
    expect(areaKm2({ type: 'Polygon', coordinates: [outer, hole] })).toBeCloseTo(whole * 0.75);
    expect(areaKm2({ type: 'Polygon', coordinates: [outer.toReversed(), hole] })).toBeCloseTo(whole * 0.75);
    expect(areaKm2({ type: 'MultiPolygon', coordinates: [[outer], [hole]] })).toBeCloseTo(whole * 1.25);
  });

  test('counts metres in EPSG:25833', () => {
    const square = { type: 'Polygon' as const, coordinates: [box(300_000, 6_600_000, 302_000, 6_603_000)] };
    expect(areaKm2(square, EPSG25833)).toBeCloseTo(6);
  });
});
