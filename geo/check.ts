import type { MultiPolygon, Polygon } from 'geojson';
import { type Kommunenummer, isKommunenummer } from '../src/core/places/places.ts';
import { areaKm2 } from './area.ts';
import { type Crs, EPSG25833, faultOfStated, guessed } from './crs.ts';
import type { Delivery } from './delivery.ts';
import { BoundaryError, FETCH } from './errors.ts';
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

/** What a file must contain to be accepted. */
export interface Expected {
  /** The numbers that must be there, and no others. */
  readonly numbers: readonly Kommunenummer[];
  /** The area of all kommuner together, land and lakes without the sea, in km². */
  readonly areaKm2: number;
}

/** Mainland Norway, land and lakes, in km². The delivery of 2024 covers 323,024. */
export const NORWAY_KM2 = 323_800;

/**
 * How far the total area may be from the expected one: generalisation and the plane of EPSG:25833 move it by less
 * than 1 %, the territorial waters add 45 % (470,107 km² in Kartverket's fylker of 2024).
 */
const AREA_TOLERANCE = 0.05;

const OUTSIDE = 'lies outside Norway';

/** What is wrong with where a kommune lies, and its size. */
function faultOfPlace(geometry: Polygon | MultiPolygon, crs: Crs): string | undefined {
  const [west, south, east, north] = crs.bounds;
  const outside = pointsOf(geometry).find(
    ([x = NaN, y = NaN]) => !(x >= west && x <= east && y >= south && y <= north),
  );
  if (outside) {
    return (
      `the point ${outside.slice(0, 2).join(', ')} ${OUTSIDE} ` +
      `(${crs.name}: ${crs.axes} from ${west}, ${south} to ${east}, ${north})`
    );
  }
  return areaKm2(geometry, crs) > 0 ? undefined : 'the geometry has no area';
}

/** @throws BoundaryError when the file states a coordinate system that its coordinates are not in. */
function crsOf({ crs, features }: Delivery): Crs {
  const coordinates = features.map(
    ({ geometry }) => (geometry as { coordinates?: unknown } | null)?.coordinates,
  );
  const point = firstPoint(coordinates);
  if (!crs) return guessed(point ?? [0, 0]);
  // Said once: otherwise every kommune would lie outside Norway.
  const fault = point && faultOfStated(crs, point);
  if (fault !== undefined) throw new BoundaryError([fault]);
  return crs;
}

/** @param whole whether every kommune is there: only then does too small an area say something */
function faultOfTotal(
  kommuner: readonly Boundary[],
  crs: Crs,
  expected: number,
  whole: boolean,
): string | undefined {
  const area = kommuner.reduce((sum, { geometry }) => sum + areaKm2(geometry, crs), 0);
  const [cover, about] = [area, expected].map((km2) => `${Math.round(km2).toLocaleString('en')} km²`);
  const found = `the kommuner cover ${cover}, and Norway's land and lakes about ${about}`;
  if (area > expected * (1 + AREA_TOLERANCE)) return `${found}: these polygons run out to sea. ${FETCH}`;
  return whole && area < expected * (1 - AREA_TOLERANCE) ? `${found}: land is missing` : undefined;
}

/**
 * Checks a delivery: returns its kommuner, or throws with everything that is wrong.
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
    const found = Object.keys(delivery.features[0]?.properties ?? {});
    const fylker = found.includes('fylkesnummer') ? 'these are fylker: ' : '';
    throw new BoundaryError([
      `${fylker}no feature has the property kommunenummer (found ${found.join(', ') || 'none'}). ${FETCH}`,
    ]);
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
    if (!known.has(number)) {
      faults.push(`kommune ${number} (feature ${index + 1}): not in the register, data/tables/kommuner.csv`);
    }
    const geometry = toGeometry(value);
    const fault = typeof geometry === 'string' ? geometry : faultOfPlace(geometry, crs);
    if (fault !== undefined) faults.push(`kommune ${number} (feature ${index + 1}): ${fault}`);
    else if (typeof geometry !== 'string' && first === undefined) {
      kommuner.push({ kommunenummer: number, geometry });
    }
  });
  if (crs === EPSG25833 && faults.some((fault) => fault.includes(OUTSIDE))) {
    faults.push(
      'crs: these may be metres of another UTM zone. Fetch the file in EPSG:25833 (EUREF89 UTM sone 33)',
    );
  }
  for (const number of expected.numbers) if (!seen.has(number)) faults.push(`kommune ${number}: missing`);
  const total = faultOfTotal(kommuner, crs, expected.areaKm2, faults.length === 0);
  if (total !== undefined) faults.push(total);

  if (faults.length > 0) throw new BoundaryError(faults);
  kommuner.sort((a, b) => (a.kommunenummer < b.kommunenummer ? -1 : 1));
  return { crs, kommuner };
}
