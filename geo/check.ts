import type { MultiPolygon, Polygon } from 'geojson';
import { type Kommunenummer, isKommunenummer } from '../src/core/places.ts';
import { areaKm2 } from './area.ts';
import { type Crs, guessed } from './crs.ts';
import type { Delivery } from './delivery.ts';
import { BoundaryError, RIGHT_PRODUCT } from './errors.ts';
import { firstPoint, pointsOf, toGeometry } from './geometry.ts';

/** A kommune as delivered, checked. */
export interface Boundary {
  readonly kommunenummer: Kommunenummer;
  readonly geometry: Polygon | MultiPolygon;
}

export interface Boundaries {
  readonly crs: Crs;
  /** In order of number. */
  readonly kommuner: readonly Boundary[];
}

/** What a file must hold to be taken. */
export interface Expected {
  /** The numbers that must be there, and no others. */
  readonly numbers: readonly Kommunenummer[];
  /** The area of all kommuner together, land and lakes without the sea, in km². */
  readonly areaKm2: number;
}

/**
 * How far the total area may be from the expected one: generalisation and the plane of EPSG:25833 move it by less
 * than 1 %, the territorial waters add 45 % (470,107 km² in Kartverket's fylker of 2024).
 */
const AREA_TOLERANCE = 0.05;

/** What is wrong with where a kommune lies, and its size. */
function faultOfPlace(geometry: Polygon | MultiPolygon, crs: Crs): string | undefined {
  const [west, south, east, north] = crs.bounds;
  const outside = pointsOf(geometry).find(
    ([x = NaN, y = NaN]) => !(x >= west && x <= east && y >= south && y <= north),
  );
  if (outside) {
    return (
      `the point ${outside.slice(0, 2).join(', ')} lies outside Norway ` +
      `(${crs.name}: ${crs.axes} from ${west}, ${south} to ${east}, ${north})`
    );
  }
  return areaKm2(geometry, crs) > 0 ? undefined : 'the geometry has no area';
}

function crsOf({ crs, features }: Delivery): Crs {
  if (crs) return crs;
  const coordinates = features.map(
    ({ geometry }) => (geometry as { coordinates?: unknown } | null)?.coordinates,
  );
  return guessed(firstPoint(coordinates) ?? [0, 0]);
}

function faultOfTotal(kommuner: readonly Boundary[], crs: Crs, expected: number): string | undefined {
  const area = kommuner.reduce((sum, { geometry }) => sum + areaKm2(geometry, crs), 0);
  const found = `the kommuner cover ${Math.round(area)} km², expected about ${Math.round(expected)}`;
  if (area > expected * (1 + AREA_TOLERANCE)) {
    return `${found}: these polygons run out to sea. Fetch the product "${RIGHT_PRODUCT}"`;
  }
  return area < expected * (1 - AREA_TOLERANCE) ? `${found}: land is missing` : undefined;
}

/**
 * Takes a delivery for what it says it is, or lists everything that is wrong with it.
 * @throws BoundaryError with all faults: numbers that are missing, unknown or there twice, empty geometries, points
 * outside Norway, and a total area that is not that of the land.
 */
export function checkDelivery(delivery: Delivery, expected: Expected): Boundaries {
  const crs = crsOf(delivery);
  const faults: string[] = [];
  const known = new Set<string>(expected.numbers);
  const seen = new Map<string, number>();
  const kommuner: Boundary[] = [];

  if (!delivery.features.some(({ properties }) => 'kommunenummer' in properties)) {
    const found = Object.keys(delivery.features[0]?.properties ?? {}).join(', ') || 'none';
    throw new BoundaryError([`no feature has the property kommunenummer (found ${found}), expected Kommune`]);
  }
  delivery.features.forEach(({ properties, geometry: value }, index) => {
    const number = properties['kommunenummer'];
    if (typeof number !== 'string' || !isKommunenummer(number)) {
      const found = number === undefined ? 'none' : JSON.stringify(number);
      faults.push(`feature ${index + 1}: kommunenummer: expected a string of four digits, found ${found}`);
      return;
    }
    const first = seen.get(number);
    seen.set(number, first ?? index + 1);
    if (first !== undefined)
      faults.push(`kommune ${number}: there twice (features ${first} and ${index + 1})`);
    if (!known.has(number)) faults.push(`kommune ${number} (feature ${index + 1}): not in the register`);
    const geometry = toGeometry(value);
    const fault = typeof geometry === 'string' ? geometry : faultOfPlace(geometry, crs);
    if (fault !== undefined) faults.push(`kommune ${number} (feature ${index + 1}): ${fault}`);
    else if (typeof geometry !== 'string') kommuner.push({ kommunenummer: number, geometry });
  });
  for (const number of expected.numbers) if (!seen.has(number)) faults.push(`kommune ${number}: missing`);
  // An area says something only where all polygons are there once.
  const total = faults.length === 0 ? faultOfTotal(kommuner, crs, expected.areaKm2) : undefined;
  if (total !== undefined) faults.push(total);

  if (faults.length > 0) throw new BoundaryError(faults);
  kommuner.sort((a, b) => (a.kommunenummer < b.kommunenummer ? -1 : 1));
  return { crs, kommuner };
}
