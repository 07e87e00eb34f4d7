import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/**
 * The app's projection: transverse Mercator on 15° E, spherical, in metres; x grows east and y north from 65° N 15° E.
 * It is what UTM 33 does: areas are true to about 1 % over Norway, where Web Mercator would draw the north 2.65 times too
 * large, and a choropleth compares areas.
 */
const CENTRAL_MERIDIAN = 15;
const ORIGIN_LATITUDE = 65;
const EARTH_RADIUS = 6_371_008.8;
const DEGREES = 180 / Math.PI;
const ORIGIN_NORTHING = (EARTH_RADIUS * ORIGIN_LATITUDE) / DEGREES;

/** A point of the plane, in metres. */
export type PlanePoint = readonly [x: number, y: number];
/** Longitude and latitude, WGS 84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * Onto the plane: Snyder, Map Projections: A Working Manual (1987), equations 8-1 and 8-3 for the sphere, with scale 1 on
 * the central meridian. A test compares it with d3-geo's `geoTransverseMercator`, which would bring 8 kB of clipping and
 * resampling. Defined everywhere except at the two points on the equator 90° from the central meridian.
 */
export function toPlane([lon, lat]: LonLat): PlanePoint {
  const [λ, φ] = [(lon - CENTRAL_MERIDIAN) / DEGREES, lat / DEGREES];
  return [
    EARTH_RADIUS * Math.atanh(Math.cos(φ) * Math.sin(λ)),
    EARTH_RADIUS * Math.atan2(Math.tan(φ), Math.cos(λ)) - ORIGIN_NORTHING,
  ];
}

/** Off the plane: Snyder, equations 8-6 and 8-7. The inverse of `toPlane` within 90° of the central meridian. */
export function fromPlane([x, y]: PlanePoint): LonLat {
  const [u, v] = [x / EARTH_RADIUS, (y + ORIGIN_NORTHING) / EARTH_RADIUS];
  return [
    CENTRAL_MERIDIAN + Math.atan2(Math.sinh(u), Math.cos(v)) * DEGREES,
    Math.asin(Math.sin(v) / Math.cosh(u)) * DEGREES,
  ];
}

/**
 * The plane as pseudo-degrees for MapLibre, which only knows Web Mercator: the inverse Mercator formula around (0, 0), so
 * that MapLibre's own projection gives the plane back, undistorted. Code outside `map` should not use pseudo-degrees.
 */
export function planeToPseudo([x, y]: PlanePoint): LonLat {
  return [(x / EARTH_RADIUS) * DEGREES, (2 * Math.atan(Math.exp(y / EARTH_RADIUS)) - Math.PI / 2) * DEGREES];
}

export function pseudoToPlane([lon, lat]: LonLat): PlanePoint {
  return [(lon / DEGREES) * EARTH_RADIUS, Math.log(Math.tan(Math.PI / 4 + lat / DEGREES / 2)) * EARTH_RADIUS];
}

/** Metres once around the pseudo-globe: what MapLibre draws as 512 pixels at zoom 0. */
export const PSEUDO_CIRCUMFERENCE = 2 * Math.PI * EARTH_RADIUS;

type Transform = (point: LonLat) => readonly [number, number];

function mapPositions(geometry: Geometry, f: Transform): Geometry {
  const position = (p: Position): Position => {
    const [lon, lat] = p;
    if (lon === undefined || lat === undefined) throw new RangeError('a position without two coordinates');
    return [...f([lon, lat])];
  };
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: position(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(position) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(position)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(position))),
      };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, f)) };
    default:
      return geometry satisfies never;
  }
}

/** The same geometry with every position put through `f`. */
export const transformGeometry = <G extends Geometry>(geometry: G, f: Transform): G =>
  mapPositions(geometry, f) as G;

export function transformFeatures<G extends Geometry, P>(
  collection: FeatureCollection<G, P>,
  f: Transform,
): FeatureCollection<G, P> {
  return {
    ...collection,
    features: collection.features.map((feature): Feature<G, P> => ({
      ...feature,
      geometry: transformGeometry(feature.geometry, f),
    })),
  };
}
