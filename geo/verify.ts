import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Kommunenummer } from '../src/core/places/places.ts';
import { fromPlane } from '../src/core/places/projection.ts';
import { areaKm2 } from './area.ts';
import { type Crossing, crossings } from './crossings.ts';
import type { Levels } from './levels.ts';
import { depthInside, planeRings, toPlane } from './plane.ts';
import { type Level, kommuneFeatures } from './topology.ts';
import { UNIT_M, inUnits, linesOf, offUnit } from './units.ts';

/** Half the sphere, in steradians: d3-geo takes a ring for what lies to its right, so a larger one is inside out. */
const HALF_SPHERE = 2 * Math.PI;
/**
 * The farthest that a point of the overview may lie from a whole unit, in metres: far less than would change its rounding.
 */
const NEAR_UNIT_M = UNIT_M / 10;

const place = ([lon, lat]: readonly [number, number]) => `${lon.toFixed(3)}, ${lat.toFixed(3)}`;
const inverted = (geometry: Polygon | MultiPolygon) => geoArea(geometry) > HALF_SPHERE;

/**
 * What is wrong with the kommuner of a level: exactly these numbers in this order, each as `id` and property, every
 * kommune with an area and the right way round.
 */
export function faultsOfKommuner(name: string, topology: Level, numbers: readonly Kommunenummer[]): string[] {
  const { features } = kommuneFeatures(topology);
  const faults: string[] = [];
  const found = features.map(({ id, properties }) => (id === properties.kommunenummer ? id : undefined));
  if (found.join() !== numbers.join()) {
    faults.push(`${name}: expected ${numbers.length} numbers in order, found ${found.length}`);
  }
  for (const { id, geometry } of features) {
    if (!(areaKm2(geometry) > 0)) faults.push(`${name}: kommune ${id}: nothing is left of it`);
    else if (inverted(geometry)) faults.push(`${name}: kommune ${id}: inside out`);
  }
  return faults;
}

/** What is wrong with the points of kommuner: each must lie inside its kommune at every level. */
export function faultsOfPoints({ oversikt, kommuner, detalj }: Omit<Levels, 'naboland'>): string[] {
  const points = new Map(
    kommuneFeatures(kommuner).features.map(({ id, properties }) => [id, properties.punkt] as const),
  );
  return Object.entries({ oversikt, kommuner, detalj }).flatMap(([name, topology]) =>
    kommuneFeatures(topology).features.flatMap(({ id, geometry }) => {
      const punkt = points.get(id);
      if (punkt && depthInside(toPlane([...punkt]), planeRings(geometry)) > 0) return [];
      return [`${name}: the point of kommune ${id}${punkt ? ` at ${place(punkt)}` : ''} lies outside it`];
    }),
  );
}

const crossed = (name: string, found: readonly Crossing[]): string[] =>
  found.map((at) => `${name}: two lines cross near ${place(at)}`);

/** What is wrong with surfaces in whole units, as the overview is drawn. */
function faultsOfDrawing(name: string, geometries: readonly (Polygon | MultiPolygon)[]): string[] {
  const lines = geometries.flatMap(linesOf);
  const off = lines.flatMap(({ points }) => points).filter((position) => offUnit(position) > NEAR_UNIT_M);
  const drawn = lines.map(inUnits);
  const flat = drawn.filter(({ points }) => points.length < 3);
  const arcs = drawn.map(({ points }) => [...points, ...points.slice(0, 1)].map((point) => [...point]));
  return [
    ...off.map(([lon = NaN, lat = NaN]) => `${name}: ${place([lon, lat])} lies on no whole unit`),
    ...flat.map(({ points }) => `${name}: nothing is left of the ring at ${points.join(' ')}`),
    ...crossed(
      name,
      crossings({ type: 'Topology', objects: {}, arcs }).map(([x, y]) => fromPlane([x * UNIT_M, y * UNIT_M])),
    ),
  ];
}

/** What is wrong with a piece of neighbouring land. */
export const faultsOfLand = (name: string, { coordinates }: MultiPolygon): string[] =>
  coordinates
    .filter((rings) => inverted({ type: 'Polygon', coordinates: rings }))
    .map((rings) => `${name}: the polygon at ${String(rings[0]?.[0])} is inside out`);

/** Everything that is wrong with built files; empty when they are right. */
export function faultsOf(levels: Levels, numbers: readonly Kommunenummer[]): string[] {
  const { oversikt, kommuner, detalj, naboland } = levels;
  const land = feature(oversikt, oversikt.objects.land).geometry;
  return [
    ...faultsOfKommuner('oversikt', oversikt, numbers),
    ...faultsOfKommuner('kommuner', kommuner, numbers),
    ...faultsOfKommuner('detalj', detalj, numbers),
    ...faultsOfPoints(levels),
    // The land goes under the kommuner: there they may cross.
    ...faultsOfDrawing(
      'oversikt',
      kommuneFeatures(oversikt).features.map(({ geometry }) => geometry),
    ),
    ...faultsOfDrawing('oversikt: land', [land]),
    ...faultsOfLand('oversikt', land),
    ...faultsOfLand('naboland', feature(naboland, naboland.objects.land).geometry),
    ...crossed('kommuner', crossings(kommuner)),
    ...crossed('detalj', crossings(detalj)),
    ...crossed('naboland', crossings(naboland)),
  ];
}
