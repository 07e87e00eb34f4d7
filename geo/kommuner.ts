import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { KommuneProperties, KommuneTopology } from '../src/core/places/topology.ts';
import type { Boundaries } from './check.ts';
import { EPSG25833 } from './crs.ts';
import { shape } from './shape.ts';

/** How far the kommuner of a level are simplified, with mapshaper's weighted Visvalingam. */
export interface Simplification {
  /** The size of the details that are left, in metres. */
  readonly detailM: number;
  /**
   * Kommuner smaller than this, in km², get finer detail, in proportion to their width: they are what the reader zooms
   * in on, and an island kommune such as Kvitsøy (3 km², all skerries) loses 45 % of its area at 240 m already.
   */
  readonly smallKm2: number;
}
/** How much sharp corners count. Less than mapshaper's own 0.7 keeps more of the narrow sounds and fjords. */
const WEIGHTING = 0.3;

/** Steps of the grid across Norway, west to east and south to north: 10,000 are about 130 m both ways. */
export const GRID = { kommuner: 9_000, detalj: 32_000 } as const;
/** As fine as 65 kB allow. */
const KOMMUNER: Simplification = { detailM: 515, smallKm2: 400 };

const source = ({ kommuner }: Boundaries): FeatureCollection<Polygon | MultiPolygon, KommuneProperties> => ({
  type: 'FeatureCollection',
  features: kommuner.map(({ kommunenummer, geometry }) => ({
    type: 'Feature',
    properties: { kommunenummer },
    geometry,
  })),
});

/** Mends a delivery, simplifies it where wanted and goes on with further commands of mapshaper. */
export const shapeKommuner = (
  boundaries: Boundaries,
  simplification: Simplification | undefined,
  commands: readonly string[],
  output: string,
): Promise<Topology> =>
  shape(
    { 'kommuner.json': source(boundaries) },
    [
      ...(boundaries.crs === EPSG25833 ? ['-proj init=EPSG:25833 crs=wgs84'] : []),
      // The delivery itself has islands that cut each other; without gaps filled, so that no sound becomes land.
      '-clean gap-fill-area=0',
      ...(simplification ? [simplify(simplification)] : []),
      ...commands,
    ],
    `${output} id-field=kommunenummer`,
  );

const simplify = ({ detailM, smallKm2 }: Simplification) =>
  `-simplify variable weighting=${WEIGHTING} keep-shapes ` +
  `interval='${detailM}*Math.min(1,Math.sqrt(this.area/${smallKm2 * 1e6}))'`;

/**
 * The kommuner of a level in WGS 84, without points. The same boundaries give the same bytes, whichever form they came in.
 * @param level `kommuner`, simplified, or `detalj`, all that the source has
 */
export const buildKommuner = async (
  boundaries: Boundaries,
  level: keyof typeof GRID,
): Promise<KommuneTopology> =>
  (await shapeKommuner(
    boundaries,
    level === 'kommuner' ? KOMMUNER : undefined,
    [],
    `quantization=${GRID[level]} fix-geometry`,
  )) as KommuneTopology;
