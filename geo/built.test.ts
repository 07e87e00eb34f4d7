import { feature, mesh } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { geoContains } from 'd3-geo';
import { pathsOf } from './paths.ts';
import { depthInside, planeRings, toPlane } from './plane.ts';
import { readRegister } from './register.ts';
import { BUDGET, NAMES, sizeOf } from './sizes.ts';
import { pointCount } from './summary.ts';
import { built, builtLevels } from './testing.ts';
import { kommuneFeatures } from './topology.ts';
import { faultsOf } from './verify.ts';

const LEVELS = ['oversikt', 'kommuner', 'detalj'] as const;
type LevelName = (typeof LEVELS)[number];

const kommunerOf = (name: LevelName) => kommuneFeatures(built(name)).features;
const fylkeOf = (geometry: { id?: string | number | undefined }) => String(geometry.id).slice(0, 2);
// Areas in Kartverket's delivery of 2024, measured on the ellipsoid, in km².
const ISLANDS = [
  ['Utsira', '1151', 5.99],
  ['Kvitsøy', '1144', 3.4],
  ['Fedje', '4633', 7.25],
  ['Træna', '1835', 7.81],
  ['Røst', '1856', 6.08],
  ['Værøy', '1857', 17.63],
] as const;
/** How far the area of an island may be off, as a share: the overview rounds to 500 m. */
const ISLAND_TOLERANCE: Record<LevelName, number> = { oversikt: 0.15, kommuner: 0.04, detalj: 0.02 };

/** Less than 1.5 km wide where their point is, at one level or more. */
const NARROW = ['1144', '1151', '1532', '1818', '1835', '1856', '1857', '3110', '4632', '4633'];

describe('the built levels', () => {
  test('pass the check of the command', () => {
    expect(faultsOf(builtLevels(), readRegister())).toEqual([]);
  });

  // Brotli at its best takes its time on the largest.
  test.each(NAMES)(
    '%s stays within its bytes',
    (name) => {
      expect(sizeOf(name, builtLevels()).brotli).toBeLessThanOrEqual(BUDGET[name]);
    },
    30_000,
  );

  test('put the point of each kommune inside it everywhere, 1.5 km from the edge but in the narrowest', () => {
    const points = new Map(
      kommuneFeatures(built('kommuner')).features.map(({ id, properties }) => [id, properties.punkt]),
    );
    const depths = LEVELS.flatMap((name) =>
      kommunerOf(name).map(({ id, geometry }) => {
        const depth = depthInside(toPlane([...(points.get(id) ?? [])]), planeRings(geometry));
        return { id: String(id), depth };
      }),
    );
    const shallow = depths.filter(({ depth }) => depth < 1500).map(({ id }) => id);
    expect([...new Set(shallow)].sort()).toEqual(NARROW);
    for (const { id, depth } of depths) expect(depth, `kommune ${id}`).toBeGreaterThan(400);
  });
});

describe.each(LEVELS)('%s.topo.json', (name) => {
  test('has exactly the kommuner of the register, in order of number', () => {
    const { geometries } = built(name).objects.kommuner;
    expect(geometries.map(({ id }) => id)).toEqual(readRegister());
    expect(geometries).toHaveLength(357);
  });

  test.each(ISLANDS)('keeps %s', (_name, number, area) => {
    const island = kommunerOf(name).find(({ id }) => id === number);
    const found = areaKm2(island?.geometry ?? { type: 'Polygon', coordinates: [] });
    expect(Math.abs(found / area - 1)).toBeLessThan(ISLAND_TOLERANCE[name]);
  });

  test('covers 323,800 km² within 0.5 %', () => {
    const total = kommunerOf(name).reduce((sum, { geometry }) => sum + areaKm2(geometry), 0);
    expect(Math.abs(total / 323_800 - 1)).toBeLessThan(0.005);
  });

  test('gives the borders between fylker by the first two digits', () => {
    const topology = built(name);
    const borders = mesh(topology, topology.objects.kommuner, (a, b) => fylkeOf(a) !== fylkeOf(b));
    const all = mesh(topology, topology.objects.kommuner, (a, b) => a !== b);
    expect(borders.coordinates.length).toBeGreaterThan(15);
    expect(borders.coordinates.flat().length).toBeLessThan(all.coordinates.flat().length / 2);
  });
});

describe('kommuner.topo.json', () => {
  test('knows of each kommune its number and its point, and no more', () => {
    for (const { id, properties } of built('kommuner').objects.kommuner.geometries) {
      expect(Object.keys(properties ?? {}).sort()).toEqual(['kommunenummer', 'punkt']);
      expect(properties?.kommunenummer).toBe(id);
      for (const degrees of properties?.punkt ?? []) expect(Number(degrees.toFixed(3))).toBe(degrees);
    }
  });
});

describe('oversikt.topo.json and detalj.topo.json', () => {
  test.each(['oversikt', 'detalj'] as const)('%s knows of each kommune its number alone', (name) => {
    for (const { id, properties } of built(name).objects.kommuner.geometries) {
      expect(properties).toEqual({ kommunenummer: id });
    }
  });

  test('go from few points to all of the source', () => {
    const [few, some, all] = LEVELS.map((name) => pointCount(kommunerOf(name)));
    expect(few).toBeLessThan(11_000);
    expect(some).toBeLessThan(25_000);
    expect(all).toBeGreaterThan(66_000);
  });
});

describe('oversikt.topo.json', () => {
  test('leaves of every kommune a piece of at least 1.2 by 1.2 km', () => {
    for (const { id, geometry } of kommunerOf('oversikt')) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const pieces = polygons.map((coordinates) => {
        const [outer = []] = planeRings({ type: 'Polygon', coordinates });
        const across = (values: number[]) => Math.max(...values) - Math.min(...values);
        return Math.min(
          across(outer.map(([x]) => x)),
          across(outer.map(([, y]) => y)),
          1000 * Math.sqrt(areaKm2({ type: 'Polygon', coordinates })),
        );
      });
      expect(Math.max(...pieces), `kommune ${id}`).toBeGreaterThan(1200);
    }
  });

  test('is drawn as a path for each kommune, two of borders and two of the neighbours', () => {
    const paths = pathsOf(built('oversikt'));
    expect(paths).toHaveLength(357 + 4);
    for (const path of paths) expect(path).toMatch(/^(M-?\d+[ -]\d+l[\d -]+z?)+$/);
  });

  test('has the neighbours around, and not under the sea', () => {
    const topology = built('oversikt');
    const land = feature(topology, topology.objects.land);
    for (const at of [
      [17.5, 59.7],
      [25.7, 66.5],
      [9.4, 56.3],
      [33.5, 68.5],
    ] as const) {
      expect(geoContains(land, [...at]), String(at)).toBe(true);
    }
    for (const at of [
      [3, 66],
      [9.5, 58.2],
      [10.75, 60],
      [20, 62.5],
    ] as const) {
      expect(geoContains(land, [...at]), String(at)).toBe(false);
    }
    expect(topology.objects.grenser.type).toBe('MultiLineString');
  });
});
