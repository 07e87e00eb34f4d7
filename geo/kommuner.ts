import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Kommunenummer } from '../src/core/places.ts';
import type { Boundaries } from './check.ts';
import { EPSG25833 } from './crs.ts';
import { labelPoint } from './punkt.ts';
import { shape } from './shape.ts';

/** What is known of each kommune in the built file; `punkt` is [longitude, latitude] of a point well inside it. */
export interface KommuneProperties {
  readonly kommunenummer: Kommunenummer;
  readonly punkt: readonly [number, number];
}

type KommuneGeometry = TopoPolygon<KommuneProperties> | TopoMultiPolygon<KommuneProperties>;

/** `kommuner.topo.json`: WGS 84, quantized, outer rings clockwise as d3-geo wants them. */
export interface KommuneTopology extends Topology {
  objects: { kommuner: { type: 'GeometryCollection'; geometries: KommuneGeometry[] } };
}

/**
 * The size of the details that simplification leaves, in metres (mapshaper's weighted Visvalingam): about the finest that
 * keeps the file within its budget. At the closest view, 40 km across 900 pixels, it is 6 pixels.
 */
export const DETAIL_M = 268;

/**
 * Kommuner smaller than this, in km², get finer detail, in proportion to their width: they are what the reader zooms
 * in on, and an island kommune such as Kvitsøy (3 km², all skerries) loses 45 % of its area at the common detail.
 */
export const SMALL_KM2 = 400;

/**
 * Steps of the grid across Norway, west to east and south to north. A step is about 100 m both ways; a finer grid
 * costs more bytes than the same accuracy bought with more points.
 */
export const GRID = 15_000;

/** The kommuner of the built topology as GeoJSON. */
export const kommuneFeatures = (
  topology: KommuneTopology,
): FeatureCollection<Polygon | MultiPolygon, KommuneProperties> =>
  feature(topology, topology.objects.kommuner) as FeatureCollection<
    Polygon | MultiPolygon,
    KommuneProperties
  >;

/**
 * Simplifies checked boundaries into the built topology. The same boundaries give the same bytes, whichever form they
 * came in.
 */
export async function buildKommuner({ crs, kommuner }: Boundaries): Promise<KommuneTopology> {
  const source: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: kommuner.map(({ kommunenummer, geometry }) => ({
      type: 'Feature',
      properties: { kommunenummer },
      geometry,
    })),
  };
  const topology = (await shape(
    { 'kommuner.json': source },
    [
      ...(crs === EPSG25833 ? ['-proj init=EPSG:25833 crs=wgs84'] : []),
      // The delivery itself has islands that cut each other; without gaps filled, so that no sound becomes land.
      '-clean gap-fill-area=0',
      `-simplify variable interval='${DETAIL_M}*Math.min(1,Math.sqrt(this.area/${SMALL_KM2 * 1e6}))' keep-shapes`,
    ],
    `quantization=${GRID} fix-geometry id-field=kommunenummer`,
  )) as KommuneTopology;

  const features = kommuneFeatures(topology).features;
  const geometries = topology.objects.kommuner.geometries.map((geometry, index): KommuneGeometry => {
    const { geometry: polygon, properties } = features[index] as (typeof features)[number];
    const { kommunenummer } = properties;
    return { ...geometry, id: kommunenummer, properties: { kommunenummer, punkt: labelPoint(polygon) } };
  });
  return { ...topology, objects: { kommuner: { type: 'GeometryCollection', geometries } } };
}
