import { geoDistance } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { Boundaries } from './check.ts';
import { AUTHALIC_RADIUS, EPSG25833 } from './crs.ts';
import { BoundaryError } from './errors.ts';
import { pointsOf } from './geometry.ts';
import { shape } from './shape.ts';
import { type Level, kommuneFeatures } from './topology.ts';

/**
 * How far half of all kommuner may lie from where they were, in km. The middles of boxes in two coordinate systems
 * differ by a few; a neighbouring UTM zone moves Norway by more than 200.
 */
const FAR_KM = 20;

type Middles = FeatureCollection<Point, { kommunenummer: string }>;

/** The middle of the box round a geometry. */
function middleOf(geometry: Polygon | MultiPolygon): Position {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of pointsOf(geometry)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [(west + east) / 2, (south + north) / 2];
}

/** The middle of each kommune of a delivery, in WGS 84. */
async function middlesOf({ crs, kommuner }: Boundaries): Promise<Middles> {
  const features = kommuner.map(({ kommunenummer, geometry }): Feature<Point> => {
    return {
      type: 'Feature',
      properties: { kommunenummer },
      geometry: { type: 'Point', coordinates: middleOf(geometry) },
    };
  });
  const topology = await shape(
    { 'middles.json': { type: 'FeatureCollection', features } },
    crs === EPSG25833 ? ['-proj init=EPSG:25833 crs=wgs84'] : [],
    'no-quantization',
  );
  return feature(topology, topology.objects['middles'] as GeometryCollection) as Middles;
}

/**
 * Compares the places of the kommuner with where they were before: coordinates in another UTM zone are metres as well, add up
 * to the same area and mostly lie inside the same bounds.
 * @throws BoundaryError when half of the kommuner lie far from where they were
 */
export async function checkPlaces(boundaries: Boundaries, before: Level): Promise<void> {
  const old = new Map(
    kommuneFeatures(before).features.map((each) => [each.properties.kommunenummer as string, each.geometry]),
  );
  const { features } = await middlesOf(boundaries);
  const distances = features
    .flatMap(({ properties: { kommunenummer }, geometry: { coordinates } }) => {
      const geometry = old.get(kommunenummer);
      if (!geometry) return [];
      const [[lon = NaN, lat = NaN], [oldLon = NaN, oldLat = NaN]] = [coordinates, middleOf(geometry)];
      const km = (geoDistance([lon, lat], [oldLon, oldLat]) * AUTHALIC_RADIUS) / 1000;
      return [{ kommunenummer, km }];
    })
    .sort((a, b) => a.km - b.km);
  const median = distances[Math.floor(distances.length / 2)];
  if (!median || median.km <= FAR_KM) return;
  const far = distances.filter(({ km }) => km > FAR_KM).length;
  throw new BoundaryError([
    `crs: read as ${boundaries.crs.name}, ${far} of ${distances.length} kommuner lie more than ${FAR_KM} km from where ` +
      `they were (${median.kommunenummer}: ${Math.round(median.km)} km): the coordinates are in another system. ` +
      'Fetch the file in EPSG:25833 (EUREF89 UTM sone 33)',
  ]);
}
