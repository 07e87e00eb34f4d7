import type { GeometryCollection, Topology } from 'topojson-specification';
import type { KommuneObject } from '../src/core/places/topology.ts';
import type { Boundaries } from './check.ts';
import { type Simplification, shapeKommuner } from './kommuner.ts';
import { UNIT_M } from './units.ts';
import { type NeighbourDetail, shapeNaboland, soleOf } from './naboland.ts';
import { PLANE } from './plane.ts';
import { shape } from './shape.ts';
import type { OversiktTopology } from './topology.ts';

/** What 900 pixels for all Norway, 1.7 km a pixel, can show. */
const KOMMUNER: Simplification = { detailM: 1000, smallKm2: 400 };
const NABOLAND: NeighbourDetail = { nearM: 3500, besideM: 9000, farM: 18_000, islandKm2: 100 };

/**
 * Steps of the grid across the file, 35 m at most: far finer than the unit, so that rounding on the plane gives each
 * point the place that it was checked at.
 */
const GRID = 200_000;

/**
 * Rounds all layers to the unit, on the plane. Where rounding makes two lines cross, cleaning adds a point at the crossing,
 * and that is rounded too.
 */
const snap = (layers: string) => [
  `-snap precision=${UNIT_M} target=${layers}`,
  `-clean gap-fill-area=0 target=${layers.split(',')[0]}`,
  `-snap precision=${UNIT_M} target=${layers}`,
  // Rounding leaves points on straight lines, which change nothing.
  `-simplify dp interval=1 keep-shapes target=${layers}`,
];

/** The overview: kommuner, neighbouring land and its borders, as few points as look the same at 900 pixels. */
export async function buildOversikt(boundaries: Boundaries, neighbours: Topology): Promise<OversiktTopology> {
  const kommuner = await shapeKommuner(
    boundaries,
    KOMMUNER,
    [`-proj '${PLANE}'`, ...snap('kommuner')],
    'no-quantization',
  );
  const naboland = await shapeNaboland(neighbours, NABOLAND, snap('land,grenser'), 'no-quantization');
  const topology = (await shape(
    { 'kommuner.json': kommuner, 'naboland.json': naboland },
    [`-proj init='${PLANE}' crs=wgs84 target=*`],
    `quantization=${GRID} target=kommuner,land,grenser`,
  )) as Topology<{
    kommuner: KommuneObject;
    land: GeometryCollection;
    grenser: GeometryCollection;
  }>;
  const numbered = topology.objects.kommuner.geometries.map((geometry) => {
    const { kommunenummer } = geometry.properties ?? {};
    if (kommunenummer === undefined) throw new Error('oversikt: a kommune has lost its number');
    return { ...geometry, id: kommunenummer, properties: { kommunenummer } };
  });
  return {
    ...topology,
    objects: { kommuner: { type: 'GeometryCollection', geometries: numbered }, ...soleOf(topology) },
  };
}
