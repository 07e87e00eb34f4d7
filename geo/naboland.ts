import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon as TopoMultiPolygon,
  Topology,
} from 'topojson-specification';
import type { KommuneTopology } from './kommuner.ts';
import { shape } from './shape.ts';

/** `naboland.topo.json`: the land around Norway, in one piece, and the borders in it. */
export interface NabolandTopology extends Topology {
  objects: { land: TopoMultiPolygon; grenser: MultiLineString };
}

/** Natural Earth 1:10m of the package world-atlas; ids are ISO 3166-1 numbers. */
const ATLAS = new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url);
const NORWAY = '578';
/** Sweden, Finland, Denmark: the closest view shows their coasts beside Norway's. */
const NEAR = ['752', '246', '208'];

/** The size of the details that simplification leaves, in metres, near Norway and farther off, within 20 kB. */
const DETAIL_NEAR_M = 800;
const DETAIL_FAR_M = 2600;
/** Steps of the grid across the file: about 600 m west to east at 60° N, 300 m south to north. */
const GRID = 10_000;

/** The app's plane in metres; what is cut straight here is straight on the map. */
const PLANE = '+proj=tmerc +lon_0=15 +R=6371008.8';
/** West, south, east, north in that plane: a wide window that shows all Norway and is moved some hundred km. */
const FRAME = [-2_300_000, 5_500_000, 2_300_000, 8_450_000];

/**
 * Natural Earth's border with Norway lies more than 6 km from Kartverket's in places (Pasvik). So the neighbours' land reaches this far into
 * Natural Earth's Norway, under the kommuner, and no sea shows between.
 */
const OVERLAP_M = 10_000;
/** Fjords that Natural Earth draws as land are kept out of the overlap, with this much of their shores. */
const SHORE_M = 1_500;
/** What lies this near the border is a gap to fill, not a fjord. */
const GAP_M = 500;
/** Where the border itself meets the sea, a gap and a fjord look the same: there the overlap is narrow. */
const BORDER_ENDS: Position[] = [
  [11.13, 59.09],
  [30.82, 69.79],
];
const NEAR_END_M = 20_000;
const OVERLAP_NEAR_END_M = 2_000;

const far = ([lon = NaN, lat = NaN]: Position) => lon < -40 || lon > 90 || lat < 38 || lat > 86;

/** The countries with a point near, as plain polygons. */
function countries(): FeatureCollection<MultiPolygon> {
  const atlas = JSON.parse(readFileSync(ATLAS, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const all = feature(atlas, atlas.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  return {
    type: 'FeatureCollection',
    features: all.features.flatMap(({ id, properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const coordinates = polygons
        .filter(([outer = []]) => !outer.every(far))
        // Russia crosses 180° E, in a plane of degrees it must run on: 181°, 182°…
        .map((rings) =>
          rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon < -100 ? lon + 360 : lon, lat])),
        );
      if (coordinates.length === 0) return [];
      // Some disputed areas have no number.
      const land = id === undefined ? properties.name : String(id);
      return [{ type: 'Feature', properties: { land }, geometry: { type: 'MultiPolygon', coordinates } }];
    }),
  };
}

const ends: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: BORDER_ENDS.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  })),
};

/**
 * Builds the neighbouring land that goes under these kommuner.
 * @param kommuner the built file, as it tells where Norway has fjords
 */
export async function buildNaboland(kommuner: KommuneTopology): Promise<NabolandTopology> {
  const topology = (await shape(
    { 'alle.json': countries(), 'ender.json': ends, 'kommuner.json': kommuner },
    [
      // First in degrees, as the plane has no place for the far side of the globe.
      '-clip bbox=-60,35,95,86 target=alle',
      `-proj '${PLANE}' densify target=alle,ender,kommuner`,
      `-clip bbox=${FRAME.join(',')} target=alle`,
      `-filter 'land==="${NORWAY}"' + name=norge target=alle`,
      `-innerlines where='(A.land==="${NORWAY}")!==(B.land==="${NORWAY}")' + name=riksgrense target=alle`,
      `-filter 'land!=="${NORWAY}"' target=alle`,
      `-buffer ${NEAR_END_M} target=ender`,
      `-buffer ${OVERLAP_NEAR_END_M} + name=smal target=riksgrense`,
      `-buffer ${OVERLAP_M} + name=bred target=riksgrense`,
      '-erase source=ender target=bred',
      '-merge-layers force target=smal,bred name=stripe',
      '-dissolve2 target=stripe',
      '-clip source=norge target=stripe',
      '-erase source=kommuner + name=fjorder target=stripe',
      '-explode target=fjorder',
      `-buffer ${GAP_M} + name=rand target=riksgrense`,
      "-join source=rand calc='ved=count()' target=fjorder",
      "-filter '!ved' target=fjorder",
      `-buffer ${SHORE_M} target=fjorder`,
      '-erase source=fjorder target=stripe',
      '-merge-layers force target=alle,stripe name=alle',
      '-dissolve2 land target=alle',
      `-simplify variable interval='${JSON.stringify(NEAR.join(' '))}.includes(land)?${DETAIL_NEAR_M}:${DETAIL_FAR_M}' keep-shapes target=alle`,
      // The strip inside Norway has no name, so that its edges are no borders.
      `-innerlines where='!!(A.land&&B.land)' + name=grenser target=alle`,
      '-dissolve2 target=alle name=land',
      '-dissolve target=grenser',
      '-proj wgs84 densify target=land,grenser',
    ],
    `quantization=${GRID} fix-geometry target=land,grenser`,
  )) as Topology<{ land: GeometryCollection; grenser: GeometryCollection }>;

  const land = topology.objects.land.geometries[0];
  const grenser = topology.objects.grenser.geometries[0];
  if (land?.type !== 'MultiPolygon' || grenser?.type !== 'MultiLineString') {
    throw new Error(
      `naboland: found ${land?.type} and ${grenser?.type}, expected MultiPolygon and MultiLineString`,
    );
  }
  return { ...topology, objects: { land, grenser } };
}
