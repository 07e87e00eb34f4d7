import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { FRAME_LIMITS, frameAt, roundFrame, showsNorway } from '../link/frame.ts';
import { GeographyError } from './geography.ts';
import type { KommuneTopology } from './topology.ts';
import { decode, encode } from '../link/permalink.ts';
import { fromPlane } from './projection.ts';
import { builtDataset } from '../testing/built.ts';
import { boundaryFiles, geographyFrom } from '../testing/geo.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const files = () =>
  boundaryFiles((file) => readFileSync(new URL(`../../../geo/${file}`, import.meta.url), 'utf8'));
const geography = geographyFrom(files(), catalogue);

const ringsOf = ({ geometry }: (typeof geography.kommuner.features)[number]): readonly Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

describe('the geography', () => {
  test('has each of the 357 kommuner once, each with a shape and a label point', () => {
    const numbers = geography.kommuner.features.map(({ properties }) => properties.kommunenummer);
    expect([...numbers].sort()).toEqual(catalogue.kommuner.map(({ number }) => number).sort());
    expect([...geography.labelPoints.keys()].sort()).toEqual([...numbers].sort());
    for (const feature of geography.kommuner.features) {
      expect(feature.id, 'the map finds a kommune by this').toBe(feature.properties.kommunenummer);
      expect(Math.max(...ringsOf(feature).map((ring) => ring.length))).toBeGreaterThanOrEqual(4);
    }
  });

  test('lies on the plane in metres, within its bounds', () => {
    const { min, max } = geography.bounds;
    const [xs, ys] = [0, 1].map((axis) =>
      geography.kommuner.features.flatMap((feature) =>
        ringsOf(feature).flatMap((ring) => ring.map((p) => p[axis] ?? NaN)),
      ),
    );
    const least = (all: readonly number[] = []) => all.reduce((a, b) => Math.min(a, b));
    const most = (all: readonly number[] = []) => all.reduce((a, b) => Math.max(a, b));
    expect([least(xs), least(ys), most(xs), most(ys)]).toEqual([...min, ...max]);
    // From Lindesnes to the North Cape are about 1 470 km.
    expect((max[1] - min[1]) / 1000).toBeGreaterThan(1400);
    expect((max[1] - min[1]) / 1000).toBeLessThan(1550);
  });

  test('has label points inside the bounds, Oslo in Oslo', () => {
    const oslo = geography.labelPoints.get(catalogue.kommuner[0]?.number ?? ('' as never));
    const [lon, lat] = fromPlane(oslo ?? [NaN, NaN]);
    expect(Math.hypot(lon - 10.75, lat - 59.95)).toBeLessThan(0.3);
  });

  test("has the neighbours' land", () => {
    expect(geography.land.coordinates.length).toBeGreaterThan(0);
    expect(geography.landBorders.coordinates.length).toBeGreaterThan(0);
  });
});

/** Which kommuner meet at each point. */
function meetings(): ReadonlyMap<string, ReadonlySet<string>> {
  const meeting = new Map<string, Set<string>>();
  for (const feature of geography.kommuner.features) {
    for (const point of ringsOf(feature).flat()) {
      const key = point.join();
      meeting.set(key, (meeting.get(key) ?? new Set()).add(feature.properties.kommunenummer));
    }
  }
  return meeting;
}

describe('borders', () => {
  const meeting = meetings();
  const at = (point: Position): readonly string[] => [...(meeting.get(point.join()) ?? [])];

  test('between fylker are there, each with a length, and touch every fylke', () => {
    const touched = new Set<string>();
    for (const line of geography.fylkeBorders.coordinates) {
      expect(line.length).toBeGreaterThanOrEqual(2);
      for (const point of line) {
        const fylker = new Set(at(point).map((number) => number.slice(0, 2)));
        expect(fylker.size).toBeGreaterThanOrEqual(2);
        for (const fylke of fylker) touched.add(fylke);
      }
    }
    expect([...touched].sort()).toEqual(catalogue.fylker.map(({ number }) => number).sort());
  });

  test('between kommuner run where two of one fylke meet, and nowhere along the coast', () => {
    expect(geography.kommuneBorders.coordinates.length).toBeGreaterThan(0);
    for (const line of geography.kommuneBorders.coordinates) {
      for (const point of line) {
        const numbers = at(point);
        expect(new Set(numbers.map((number) => number.slice(0, 2))).size).toBeLessThan(numbers.length);
      }
    }
  });
});

describe('boundaries that are not those of the catalogue', () => {
  const withGeometries = (
    change: (all: KommuneTopology['objects']['kommuner']['geometries']) => typeof all,
  ) => {
    const { kommuner, neighbours } = files();
    const object = kommuner.objects.kommuner;
    const objects = { kommuner: { ...object, geometries: change(object.geometries) } };
    return () => geographyFrom({ kommuner: { ...kommuner, objects }, neighbours }, catalogue);
  };

  test('name the kommuner that are missing', () => {
    const work = withGeometries((all) => all.filter(({ id }) => id !== '0301' && id !== '1103'));
    expect(work).toThrow(GeographyError);
    expect(work).toThrow('unknown none, missing 0301, 1103');
  });

  test('name the kommuner that nobody knows', () => {
    const work = withGeometries((all) =>
      all.map((one) => (one.id === '0301' ? { ...one, id: '9999' } : one)),
    );
    expect(work).toThrow('unknown 9999, missing 0301');
  });

  test('are refused where the zero of a number is lost', () => {
    const work = withGeometries((all) => all.map((one) => (one.id === '0301' ? { ...one, id: 301 } : one)));
    expect(work).toThrow('unknown 301, missing 0301');
  });

  test('are refused where a kommune is there twice', () => {
    expect(withGeometries((all) => [...all, ...all.slice(0, 1)])).toThrow(GeographyError);
  });
});

test('a frame that a kommune can be seen in shows something of Norway', () => {
  const kommune = fc.constantFrom(...geography.labelPoints.values());
  const share = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(kommune, share, share, fc.integer({ min: 20, max: 4000 }), ([x, y], east, north, km) => {
      const frame = frameAt([x + east * km * 1000, y + north * km * 1000], km);
      expect(showsNorway(frame), JSON.stringify(frame)).toBe(true);
    }),
  );
  for (const point of geography.labelPoints.values()) expect(showsNorway(frameAt(point, 20))).toBe(true);
});

test("wherever the map's centre can be near the country, the link that it writes can be read", () => {
  const { min, max } = geography.bounds;
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const [closest, farthest] = FRAME_LIMITS.km;
  fc.assert(
    fc.property(share, share, fc.double({ min: closest, max: farthest, noNaN: true }), (east, north, km) => {
      const centre = [min[0] + east * (max[0] - min[0]), min[1] + north * (max[1] - min[1])] as const;
      const frame = roundFrame(frameAt(centre, km), 800);
      // At sea, far off the coast, none is written.
      fc.pre(showsNorway(frame));
      const { view } = decode('', catalogue);
      const search = encode({ ...view, frame }, catalogue);
      expect(encode(decode(search, catalogue).view, catalogue)).toBe(search);
    }),
  );
});
