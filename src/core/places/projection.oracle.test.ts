import { geoTransverseMercator } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlane } from './projection.ts';

const RADIUS = 6_371_008.8;
const ORIGIN_NORTHING = (RADIUS * 65 * Math.PI) / 180;
const oracle = geoTransverseMercator().rotate([-15, 0]).scale(RADIUS).translate([0, 0]);

test('the plane is that of d3-geo, to a millimetre, all over the neighbourhood', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(degrees(-30, 60), degrees(45, 80), (lon, lat) => {
      const [x, y] = toPlane([lon, lat]);
      const [expectedX, expectedY] = oracle([lon, lat]) ?? [NaN, NaN];
      expect(x).toBeCloseTo(expectedX, 3);
      expect(y).toBeCloseTo(-expectedY - ORIGIN_NORTHING, 3);
    }),
  );
});
