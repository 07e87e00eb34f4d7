import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Direction, DIRECTIONS } from './keys.ts';
import { isKommunenummer, type Kommunenummer, LEVELS, type PlaceNumber } from './places.ts';
import { pointsOf } from './points.ts';
import type { PlanePoint } from './projection.ts';
import { builtDataset } from '../testing/built.ts';
import { boundaryFiles, geographyFrom } from '../testing/geo.ts';
import { nearest, type Stand, startAt, step } from './walk.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { labelPoints } = geographyFrom(
  boundaryFiles((file) => readFileSync(new URL(`../../../geo/${file}`, import.meta.url), 'utf8')),
  catalogue,
);

const kommune = (text: string): Kommunenummer => {
  if (!isKommunenummer(text)) throw new RangeError(text);
  return text;
};
const stavanger = kommune('1103');
const utsira = kommune('1151');

/** Any places on a plane of 1 000 km, at least two, no two at one point. */
const anyPoints = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).map(([x, y]) => [x, y]),
    { minLength: 2, maxLength: 60, selector: String },
  )
  .map(
    (points): ReadonlyMap<PlaceNumber, PlanePoint> =>
      new Map(points.map(([x = 0, y = 0], i) => [kommune(String(1000 + i)), [x * 1000, y * 1000] as const])),
  );
const anyDirection = fc.constantFrom(...DIRECTIONS);
const first = (points: ReadonlyMap<PlaceNumber, PlanePoint>): PlaceNumber => {
  const [place] = points.keys();
  if (place === undefined) throw new RangeError('no place');
  return place;
};

/** Metres in a direction. */
const ahead = (from: PlanePoint, to: PlanePoint, direction: Direction): number => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return { north: dy, south: -dy, east: dx, west: -dx }[direction];
};

describe('a step', () => {
  test.each([
    ['1103', 'east', '1133'],
    ['5501', 'south', '5532'],
    ['0301', 'west', '3201'],
    ['5601', 'south', '5612'],
  ] as const)('from %s to the %s leads to %s', (from, direction, to) => {
    expect(nearest(labelPoints, kommune(from), direction)).toBe(to);
  });

  test('leads to the first of two that lie alike', () => {
    const points = new Map<PlaceNumber, PlanePoint>([
      [utsira, [0, 0]],
      [stavanger, [1, 1]],
      [kommune('1101'), [-1, 1]],
    ]);
    expect(nearest(points, utsira, 'north')).toBe(stavanger);
  });

  test('leads nowhere from the outermost place', () => {
    expect(nearest(labelPoints, utsira, 'west')).toBeUndefined();
    expect(step(labelPoints, { at: utsira }, 'west')).toBeUndefined();
  });

  test('leads nowhere from a place that is not on the map', () => {
    expect(nearest(labelPoints, kommune('9999'), 'north')).toBeUndefined();
  });

  test('leads to a place that lies that way, at most 55° off', () => {
    fc.assert(
      fc.property(anyPoints, anyDirection, (points, direction) => {
        const from = first(points);
        const to = nearest(points, from, direction);
        if (to === undefined) return;
        const [a, b] = [points.get(from), points.get(to)];
        if (!a || !b) throw new RangeError('a place without a point');
        const forward = ahead(a, b, direction);
        expect(forward).toBeGreaterThan(0);
        expect(forward / Math.hypot(b[0] - a[0], b[1] - a[1])).toBeGreaterThan(
          Math.cos((55.01 * Math.PI) / 180),
        );
      }),
    );
  });

  test('leads as far as 55° off, and no farther', () => {
    const at = (degrees: number): ReadonlyMap<PlaceNumber, PlanePoint> =>
      new Map([
        [utsira, [0, 0]],
        [stavanger, [Math.tan((degrees * Math.PI) / 180), 1]],
      ]);
    expect(nearest(at(55), utsira, 'north')).toBe(stavanger);
    expect(nearest(at(55.01), utsira, 'north')).toBeUndefined();
  });

  test('misses no place straight ahead', () => {
    fc.assert(
      fc.property(anyPoints, anyDirection, (points, direction) => {
        const from = first(points);
        const start = points.get(from) ?? [0, 0];
        const straight = [...points.values()].some((point) => {
          const forward = ahead(start, point, direction);
          return forward > 0 && Math.hypot(point[0] - start[0], point[1] - start[1]) < forward * 1.4;
        });
        if (straight) expect(nearest(points, from, direction)).toBeDefined();
      }),
    );
  });

  test('right back ends where one came from', () => {
    const opposite = { north: 'south', south: 'north', east: 'west', west: 'east' } as const;
    fc.assert(
      fc.property(anyPoints, anyDirection, (points, direction) => {
        const at = first(points);
        const there = step(points, { at }, direction);
        if (there) expect(step(points, there, opposite[direction])?.at).toBe(at);
      }),
    );
  });

  test('again and again in one direction comes to an end, and never back', () => {
    fc.assert(
      fc.property(anyPoints, anyDirection, (points, direction) => {
        const seen = new Set<PlaceNumber>();
        let stand: Stand | undefined = { at: first(points) };
        while (stand) {
          expect(seen.has(stand.at)).toBe(false);
          seen.add(stand.at);
          stand = step(points, stand, direction);
        }
      }),
    );
  });
});

/** Where arrows lead from each place. */
const waysOn = (points: ReadonlyMap<PlaceNumber, PlanePoint>): ReadonlyMap<PlaceNumber, PlaceNumber[]> =>
  new Map(
    [...points.keys()].map((at) => [
      at,
      DIRECTIONS.flatMap((direction) => nearest(points, at, direction) ?? []),
    ]),
  );

/** How many steps each place is away from `start`. */
function stepsFrom(
  ways: ReadonlyMap<PlaceNumber, readonly PlaceNumber[]>,
  start: PlaceNumber,
): ReadonlyMap<PlaceNumber, number> {
  const steps = new Map([[start, 0]]);
  for (const [at, taken] of steps) {
    for (const next of ways.get(at) ?? []) if (!steps.has(next)) steps.set(next, taken + 1);
  }
  return steps;
}

describe.each(LEVELS)('on the map by %s', (level) => {
  const points = pointsOf(labelPoints, level);

  test('arrows lead from every place to every other, in at most 30 steps', () => {
    const ways = waysOn(points);
    for (const start of points.keys()) {
      const steps = stepsFrom(ways, start);
      expect(steps.size, `from ${start}`).toBe(points.size);
      expect(Math.max(...steps.values())).toBeLessThanOrEqual(30);
    }
  });

  test('a step in the other direction mostly leads back by itself', () => {
    const opposite = { north: 'south', south: 'north', east: 'west', west: 'east' } as const;
    const ways = [...points.keys()].flatMap((at) =>
      DIRECTIONS.flatMap((direction) => {
        const next = nearest(points, at, direction);
        return next === undefined ? [] : [nearest(points, next, opposite[direction]) === at];
      }),
    );
    expect(ways.filter((returns) => returns).length / ways.length).toBeGreaterThan(2 / 3);
  });
});

describe('a walk begins', () => {
  test('at the place nearest to the middle', () => {
    const [x, y] = labelPoints.get(stavanger) ?? [NaN, NaN];
    expect(startAt(labelPoints, [x + 100, y - 100])).toBe(stavanger);
  });

  test('at the first of two that are as near', () => {
    const points = new Map<PlaceNumber, PlanePoint>([
      [utsira, [-1, 0]],
      [stavanger, [1, 0]],
    ]);
    expect(startAt(points, [0, 0])).toBe(utsira);
  });

  test('nowhere where there is no place', () => {
    expect(startAt(new Map(), [0, 0])).toBeUndefined();
  });
});
