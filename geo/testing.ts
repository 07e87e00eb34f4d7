import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { KommuneTopology } from '../src/core/places/topology.ts';
import type { Kommunenummer } from '../src/core/places/places.ts';
import { areaKm2 } from './area.ts';
import type { Expected } from './check.ts';
import type { Levels } from './levels.ts';
import { shape } from './shape.ts';
import { kommuneFeatures } from './topology.ts';

/** For tests: the built files as committed, and small deliveries made of them. */

export type Kommuner = FeatureCollection<Polygon | MultiPolygon, { kommunenummer: string }>;

export const textOf = (name: keyof Levels): string =>
  readFileSync(new URL(`./${name}.topo.json`, import.meta.url), 'utf8');
export const built = <N extends keyof Levels>(name: N): Levels[N] => JSON.parse(textOf(name)) as Levels[N];
export const builtLevels = (): Levels => ({
  oversikt: built('oversikt'),
  kommuner: built('kommuner'),
  detalj: built('detalj'),
  naboland: built('naboland'),
});

/** Stavanger, Sola, Randaberg and Kvitsøy: neighbours on land, and skerries. */
export const FEW = ['1103', '1124', '1127', '1144'] as Kommunenummer[];

/** The four kommuner as a TopoJSON delivery. */
export function fewTopology(): KommuneTopology {
  const topology = built('kommuner');
  const { geometries } = topology.objects.kommuner;
  const few = geometries.filter(({ id }) => FEW.some((number) => number === id));
  return { ...topology, objects: { kommuner: { type: 'GeometryCollection', geometries: few } } };
}

/** The four kommuner as GeoJSON in WGS 84. */
export const few = (): Kommuner => ({
  type: 'FeatureCollection',
  features: kommuneFeatures(fewTopology()).features.map(({ geometry, properties: { kommunenummer } }) => ({
    type: 'Feature',
    properties: { kommunenummer },
    geometry,
  })),
});

/** The same in EPSG:25833, unrounded. */
export async function inUtm33(kommuner: Kommuner): Promise<Kommuner> {
  const topology = await shape({ 'kommuner.json': kommuner }, ['-proj EPSG:25833'], 'no-quantization');
  return feature(topology, topology.objects['kommuner'] as GeometryCollection) as Kommuner;
}

/** What a delivery of just these kommuner should hold. */
export const expectedOf = (kommuner: Kommuner): Expected => ({
  numbers: kommuner.features.map(({ properties }) => properties.kommunenummer as Kommunenummer),
  areaKm2: kommuner.features.reduce((sum, { geometry }) => sum + areaKm2(geometry), 0),
});

export const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));
