import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { KommuneTopology } from '../src/core/places/topology.ts';
import { PLANE } from './plane.ts';
import { shape } from './shape.ts';

/** Natural Earth 1:10m of the package world-atlas; ids are ISO 3166-1 numbers. */
const ATLAS = new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url);
const NORWAY = '578';

/** West, south, east, north on the app's plane: a wide window that shows all Norway and is moved some hundred km. */
const FRAME = [-2_300_000, -1_730_000, 2_300_000, 1_220_000];

/**
 * Natural Earth's border with Norway lies more than 6 km from Kartverket's in places (Pasvik). So the neighbours' land reaches this far into
 * Natural Earth's Norway, under the kommuner, and no sea shows between.
 */
const OVERLAP_M = 10_000;
/** Fjords that Natural Earth draws as land are kept out of the overlap, with this much of their shores. */
const SHORE_M = 1_500;
/** Water this near the border is a gap to fill, not a fjord. */
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
 * The neighbouring land that goes under these kommuner, on the app's plane: the object `alle`, one geometry a country
 * with its number as `land`, in full detail; the strip under Norway has none.
 * @param kommuner a built level, as it tells where Norway has fjords
 */
export const neighbours = (kommuner: KommuneTopology): Promise<Topology> =>
  shape(
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
    ],
    'no-quantization target=alle',
  );
