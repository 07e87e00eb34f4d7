import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { areaKm2 } from './area.ts';
import { planeRings } from './plane.ts';
import { shape } from './shape.ts';
import { type Level, kommuneFeatures } from './topology.ts';

/** A piece of land and the kommune that it was in and is in; undefined is the sea, or a kommune that was not asked for. */
export interface Piece {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly km2: number;
  /** How wide it is in the mean, in metres: its area over half its outline, which is right for strips. */
  readonly widthM: number;
}

type Surfaces = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>>;

/** The kommuner that are asked for, each with its number under the name of its side. */
const side = (level: Level, numbers: ReadonlySet<string>, name: 'from' | 'to'): Surfaces => ({
  type: 'FeatureCollection',
  features: kommuneFeatures(level)
    .features.filter(({ properties }) => numbers.has(properties.kommunenummer))
    .map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { [name]: properties.kommunenummer },
      geometry,
    })),
});

function widthM(geometry: Polygon | MultiPolygon, km2: number): number {
  const outline = planeRings(geometry)
    .flatMap((ring) =>
      ring.map(([x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
        return Math.hypot(nextX - x, nextY - y);
      }),
    )
    .reduce((sum, length) => sum + length, 0);
  return (2 * km2 * 1e6) / outline;
}

const numberIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Lays kommuner of two builds over each other and cuts them into pieces that lie in one kommune before and in one after; none where a side has none of them. */
export async function overlay(before: Level, after: Level, numbers: ReadonlySet<string>): Promise<Piece[]> {
  const [old, now] = [side(before, numbers, 'from'), side(after, numbers, 'to')];
  // Nothing to lay over: mapshaper takes no empty layer.
  if (old.features.length === 0 || now.features.length === 0) return [];
  const topology = await shape(
    { 'before.json': old, 'after.json': now },
    ['-union target=before,after name=pieces', '-explode target=pieces'],
    'no-quantization target=pieces',
  );
  const pieces = feature(topology, topology.objects['pieces'] as GeometryCollection) as Surfaces;
  return pieces.features.map(({ properties, geometry }) => {
    const km2 = areaKm2(geometry);
    return {
      from: numberIn(properties['from']),
      to: numberIn(properties['to']),
      km2,
      widthM: widthM(geometry, km2),
    };
  });
}
