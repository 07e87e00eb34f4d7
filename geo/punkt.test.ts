import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { labelPoint } from './punkt.ts';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

describe('labelPoint', () => {
  test('is the middle of a square', () => {
    const [lon, lat] = labelPoint([{ type: 'Polygon', coordinates: [box(14.98, 59.99, 15.02, 60.01)] }]);
    expect(lon).toBeCloseTo(15, 3);
    expect(lat).toBeCloseTo(60, 3);
  });

  test('lies in the largest polygon, not in the first', () => {
    const [lon] = labelPoint([
      { type: 'MultiPolygon', coordinates: [[box(10, 60, 10.1, 60.1)], [box(12, 60, 13, 60.5)]] },
    ]);
    expect(lon).toBeGreaterThan(12);
  });

  test('keeps out of bays and holes, where the middle is not the place', () => {
    const bay = [
      [10, 60],
      [10, 61],
      [10.2, 61],
      [10.2, 60.1],
      [12, 60.1],
      [12, 60],
      [10, 60],
    ].map(([x = 0, y = 0]) => [x, y]);
    const horseshoe = { type: 'Polygon' as const, coordinates: [bay] };
    expect(geoContains(horseshoe, [...labelPoint([horseshoe])])).toBe(true);
    const ring = {
      type: 'Polygon' as const,
      coordinates: [box(10, 60, 12, 61), box(10.3, 60.1, 11.9, 60.9).toReversed()],
    };
    expect(geoContains(ring, [...labelPoint([ring])])).toBe(true);
    expect(labelPoint([ring])[0]).toBeLessThan(10.3);
  });

  test('lies inside at every level, where these differ', () => {
    const fine = { type: 'Polygon' as const, coordinates: [box(10, 60, 12, 61)] };
    const coarse = { type: 'Polygon' as const, coordinates: [box(11.6, 60, 12.4, 61)] };
    expect(labelPoint([fine, coarse])[0]).toBeCloseTo(11.8, 1);
  });
});
