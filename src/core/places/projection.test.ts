import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromPlane,
  type LonLat,
  type PlanePoint,
  planeToPseudo,
  PSEUDO_CIRCUMFERENCE,
  pseudoToPlane,
  toPlane,
} from './projection.ts';

const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Norway's mainland and coast, and more. */
const place: fc.Arbitrary<LonLat> = fc.tuple(between(4, 31.5), between(57.5, 71.5));
const planePoint: fc.Arbitrary<PlanePoint> = fc.tuple(between(-1e6, 1e6), between(-1e6, 1e6));
/** Norway is south and west, or north; east of 13° E there is none of it south of 65° N. */
const inNorway: fc.Arbitrary<LonLat> = fc.oneof(
  fc.tuple(between(4.5, 13), between(58, 65)),
  fc.tuple(between(10, 31), between(65, 71)),
);

function expectClose(actual: readonly number[], expected: readonly number[], within: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) {
    expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThanOrEqual(within);
  }
}

describe('round trips', () => {
  test('onto the plane and back: within a billionth of a degree', () => {
    fc.assert(
      fc.property(place, (p) => {
        expectClose(fromPlane(toPlane(p)), p, 1e-9);
      }),
    );
  });

  test('from the plane and back: within a millimetre', () => {
    fc.assert(
      fc.property(planePoint, (p) => {
        expectClose(toPlane(fromPlane(p)), p, 1e-3);
      }),
    );
  });

  test('to pseudo-degrees and back: within a millimetre', () => {
    fc.assert(
      fc.property(planePoint, (p) => {
        expectClose(pseudoToPlane(planeToPseudo(p)), p, 1e-3);
      }),
    );
  });
});

describe('the plane', () => {
  test('has its origin at 65° N 15° E, and 15° E as its middle', () => {
    expectClose(toPlane([15, 65]), [0, 0], 1e-6);
    fc.assert(
      fc.property(between(57, 72), (lat) => {
        expectClose([toPlane([15, lat])[0]], [0], 1e-6);
      }),
    );
  });

  test('is true to length along the middle: one degree is 111.2 km', () => {
    const degree = toPlane([15, 66])[1] - toPlane([15, 65])[1];
    expect(degree).toBeCloseTo(EARTH_RADIUS * RADIANS, 3);
  });

  test('has east to the right and north up', () => {
    expect(toPlane([16, 65])[0]).toBeGreaterThan(0);
    expect(toPlane([14, 65])[0]).toBeLessThan(0);
    expect(toPlane([15, 66])[1]).toBeGreaterThan(0);
  });

  test('is true to area within 1.5 % all over Norway', () => {
    const half = 0.01;
    fc.assert(
      fc.property(inNorway, ([lon, lat]) => {
        const [a, b, c, d] = [
          toPlane([lon - half, lat - half]),
          toPlane([lon + half, lat - half]),
          toPlane([lon + half, lat + half]),
          toPlane([lon - half, lat + half]),
        ];
        // Half the cross product of the diagonals.
        const drawn = ((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])) / 2;
        const sphere =
          EARTH_RADIUS ** 2 *
          (2 * half * RADIANS) *
          (Math.sin((lat + half) * RADIANS) - Math.sin((lat - half) * RADIANS));
        expect(drawn / sphere).toBeGreaterThan(0.999);
        expect(drawn / sphere).toBeLessThan(1.015);
      }),
    );
  });

  test("is given back by Web Mercator's own formula from the pseudo-degrees", () => {
    fc.assert(
      fc.property(planePoint, ([x, y]) => {
        const [lon, lat] = planeToPseudo([x, y]);
        const mercatorX = lon / 360;
        const mercatorY = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
        expectClose([mercatorX * PSEUDO_CIRCUMFERENCE, mercatorY * PSEUDO_CIRCUMFERENCE], [x, y], 1e-3);
      }),
    );
  });
});
