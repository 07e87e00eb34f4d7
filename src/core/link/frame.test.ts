import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Frame,
  FRAME_LIMITS,
  frameAround,
  frameAt,
  frameCentre,
  kmFor,
  OSLOFJORD,
  roundFrame,
  sameFrame,
  zoomFor,
} from './frame.ts';
import { PSEUDO_CIRCUMFERENCE, toPlane } from '../places/projection.ts';

const between = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });
const frame: fc.Arbitrary<Frame> = fc.record({
  lat: between([57.5, 71.5]),
  lon: between([4, 31.5]),
  km: between(FRAME_LIMITS.km),
});
const pixels = fc.integer({ min: 200, max: 2500 });
const size = fc.record({ width: pixels, height: pixels });
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

describe('zoom and kilometres', () => {
  test('are each the inverse of the other', () => {
    fc.assert(
      fc.property(between(FRAME_LIMITS.km), size, (km, map) => {
        expect(kmFor(zoomFor(km, map), map) / km).toBeCloseTo(1, 9);
      }),
    );
  });

  test('go by the shorter side, whichever it is', () => {
    expect(zoomFor(100, { width: 800, height: 600 })).toBe(zoomFor(100, { width: 600, height: 1200 }));
  });

  test('meet at zoom 0, where 512 pixels are once around the globe', () => {
    expect(kmFor(0, { width: 512, height: 512 })).toBeCloseTo(PSEUDO_CIRCUMFERENCE / 1000, 6);
    expect(kmFor(1, { width: 512, height: 512 })).toBeCloseTo(PSEUDO_CIRCUMFERENCE / 2000, 6);
  });
});

describe('rounding a frame', () => {
  test('moves its centre by at most a pixel', () => {
    fc.assert(
      fc.property(frame, pixels, (before, side) => {
        const [a, b] = [frameCentre(before), frameCentre(roundFrame(before, side))];
        const metresPerPixel = (before.km * 1000) / side;
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThanOrEqual(metresPerPixel);
      }),
    );
  });

  test('moves the edge of its shorter side by at most a pixel', () => {
    fc.assert(
      fc.property(frame, pixels, (before, side) => {
        const edge = Math.abs(roundFrame(before, side).km - before.km) / 2;
        expect(edge).toBeLessThanOrEqual(before.km / side);
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(frame, pixels, (before, side) => {
        const once = roundFrame(before, side);
        // Rounding the kilometres can move the number of decimals by one at its limit, never the size of what is shown.
        expect(Math.abs(roundFrame(once, side).lat - once.lat)).toBeLessThanOrEqual(once.km / side / 111);
      }),
    );
  });

  test('keeps links short: no more decimals than a pixel needs', () => {
    const { lat, lon, km } = roundFrame({ lat: 59.913868, lon: 10.752245, km: 120.34567 }, 800);
    expect([decimalsOf(lat), decimalsOf(lon)]).toEqual([3, 3]);
    expect(km).toBeCloseTo(120.3, 0);
    const wide = roundFrame({ lat: 64.987654, lon: 15.123456, km: 1800.123 }, 600);
    expect([decimalsOf(wide.lat), decimalsOf(wide.lon)]).toEqual([2, 2]);
    expect(wide.km).toBe(1800);
  });
});

describe('a frame', () => {
  test('at a point of the plane has that point as its centre', () => {
    const [x, y] = toPlane([10.75, 59.91]);
    const made = frameAt([x, y], 120);
    expect(made.km).toBe(120);
    expect(made.lat).toBeCloseTo(59.91, 9);
    expect(made.lon).toBeCloseTo(10.75, 9);
  });

  test('round a place shows it among its neighbours, in a link of few decimals', () => {
    const around = frameAround(toPlane([10.7522454, 59.9138688]));
    expect(around.km).toBeGreaterThan(100);
    expect(around.km).toBeLessThan(400);
    expect(around.lat).toBeCloseTo(59.914, 2);
    expect(around.lon).toBeCloseTo(10.752, 2);
    expect(decimalsOf(around.lat)).toBeLessThanOrEqual(3);
  });

  test('of the Oslofjord is one that a link may ask for', () => {
    for (const key of ['lat', 'lon', 'km'] as const) {
      const [low, high] = FRAME_LIMITS[key];
      expect(OSLOFJORD[key]).toBeGreaterThanOrEqual(low);
      expect(OSLOFJORD[key]).toBeLessThanOrEqual(high);
    }
  });
});

describe('two frames', () => {
  const one: Frame = { lat: 59.91, lon: 10.75, km: 120 };

  test('are the same where they show the same, and where both show the whole country', () => {
    expect(sameFrame(one, { ...one })).toBe(true);
    expect(sameFrame(undefined, undefined)).toBe(true);
  });

  test.each<[string, Frame | undefined]>([
    ['latitude', { ...one, lat: 60 }],
    ['longitude', { ...one, lon: 11 }],
    ['width', { ...one, km: 121 }],
    ['kind', undefined],
  ])('differ by their %s alone', (_, other) => {
    expect(sameFrame(one, other)).toBe(false);
    expect(sameFrame(other, one)).toBe(false);
  });
});
