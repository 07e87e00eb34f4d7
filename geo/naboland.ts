import type { GeometryCollection, Topology } from 'topojson-specification';
import type { NeighbourTopology } from '../src/core/places/topology.ts';
import { shape } from './shape.ts';
import { PLANE } from './plane.ts';

/** Sweden, Finland, Åland, Denmark: the closest view shows their coasts beside Norway's. */
const NEAR = ['752', '246', '248', '208'];
/** Russia, Estonia and the islands westwards: what a wide window shows of the whole country. */
const BESIDE = ['643', '233', '234', '826', '352'];

/** The size of the details that simplification leaves, in metres, from near Norway to far off. */
export interface NeighbourDetail {
  readonly nearM: number;
  readonly besideM: number;
  readonly farM: number;
  /** Islands smaller than this are left out, in km². */
  readonly islandKm2: number;
}

/** As fine as 20 kB allow. */
const DETAIL: NeighbourDetail = { nearM: 800, besideM: 2600, farM: 2600, islandKm2: 0 };
/** Steps of the grid across the file: about 600 m west to east at 60° N, 300 m south to north. */
const GRID = 10_000;

/** In mapshaper's words, whether a country is one of these. */
const among = (numbers: readonly string[]) => `${JSON.stringify(numbers.join(' '))}.includes(land)`;

/** Land and borders as one geometry each, which mapshaper wraps in collections. */
export function soleOf(
  topology: Topology<{ land: GeometryCollection; grenser: GeometryCollection }>,
): NeighbourTopology['objects'] {
  const land = topology.objects.land.geometries[0];
  const grenser = topology.objects.grenser.geometries[0];
  if (land?.type !== 'MultiPolygon' || grenser?.type !== 'MultiLineString') {
    throw new Error(
      `naboland: found ${land?.type} and ${grenser?.type}, expected MultiPolygon and MultiLineString`,
    );
  }
  return { land, grenser };
}

/**
 * Simplifies the neighbours into one piece of land and the borders in it.
 * @param neighbours as `neighbours` gives them
 * @param commands of mapshaper, for the objects `land` and `grenser` on the app's plane
 * @param output options of mapshaper's `-o`
 */
export async function shapeNaboland(
  neighbours: Topology,
  { nearM, besideM, farM, islandKm2 }: NeighbourDetail,
  commands: readonly string[],
  output: string,
): Promise<NeighbourTopology> {
  const topology = (await shape(
    { 'alle.json': neighbours },
    [
      `-proj init='${PLANE}' crs='${PLANE}'`,
      `-simplify variable keep-shapes interval='${among(NEAR)}?${nearM}:${among(BESIDE)}?${besideM}:${farM}'`,
      `-filter-islands min-area=${islandKm2}km2`,
      // The strip inside Norway has no name, so that its edges are no borders.
      `-innerlines where='!!(A.land&&B.land)' + name=grenser target=alle`,
      '-dissolve2 target=alle name=land',
      '-dissolve target=grenser',
      ...commands,
    ],
    `${output} target=land,grenser`,
  )) as Topology<{ land: GeometryCollection; grenser: GeometryCollection }>;
  return { ...topology, objects: soleOf(topology) };
}

/** The neighbours' land as the file `naboland.topo.json` has it, in WGS 84. */
export const buildNaboland = (neighbours: Topology): Promise<NeighbourTopology> =>
  shapeNaboland(
    neighbours,
    DETAIL,
    ['-proj wgs84 densify target=land,grenser'],
    `quantization=${GRID} fix-geometry`,
  );
