import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { merge } from 'topojson-client';
import { type LabelFile, ROOM_UNIT_M } from '../src/core/map/labelPlaces.ts';
import type { Kommunenummer } from '../src/core/places/places.ts';
import { type LonLat, fromPlane } from '../src/core/places/projection.ts';
import { largestOf } from './area.ts';
import { BoundaryError } from './errors.ts';
import type { Levels } from './levels.ts';
import { depthInside, planeRings, toPlane } from './plane.ts';
import { type Rings, roomAt } from './room.ts';
import { type Level, kommuneFeatures } from './topology.ts';

/** Width to height of the boxes that are measured: text is wide, and with a figure below it, less so. */
const SHAPES = [1, 1.5, 2.5, 4];
/**
 * The point is the middle of the largest ellipse so many times as wide as high: a name with its figure below. 3 would make
 * room for as many names and 8 % fewer figures, 1.5 for up to 3 % fewer names (README).
 */
const STRETCH = 2;
/** How much farther from the edge another point may be, in metres. */
const PRECISION_M = 20;
/** Digits of a degree, as of `punkt`: 56 m off at most. */
const DECIMALS = 3;

/** The middle of the largest ellipse inside a polygon, rounded, in WGS 84. */
function middleOf(rings: Rings): LonLat {
  // In a plane that is narrower the ellipse is a circle. polylabel wants closed rings.
  const narrowed = rings.map((ring) =>
    [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x / STRETCH, y] as const),
  );
  const [x, y] = polylabel(narrowed, PRECISION_M);
  const [lon, lat] = fromPlane([x * STRETCH, y]);
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/**
 * Where the town lies in kommuner whose largest polygon is another one, but hardly larger (58 km² to 57, 663 to 618) and
 * more than 30 km away: nobody would look for Stavanger on Ombo, or for Bodø in Misvær. Longitude, latitude.
 */
const TOWNS: ReadonlyMap<string, LonLat> = new Map([
  ['1103', [5.73, 58.96]],
  ['1804', [14.42, 67.29]],
]);

/** The polygon of a place that its name stands on. */
function mainPartOf(number: string, geometry: Polygon | MultiPolygon): Polygon {
  const town = TOWNS.get(number);
  if (!town || geometry.type === 'Polygon') return largestOf(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const held = parts.find((part) => depthInside(toPlane([...town]), planeRings(part)) > 0);
  if (!held) throw new BoundaryError([`navn: the town of ${number} at ${town.join(', ')} lies outside it`]);
  return held;
}

/** A row of the file: the point in a polygon of the place, and the room round it there. */
function rowOf(number: string, geometry: Polygon | MultiPolygon): LabelFile['kommuner'][string] {
  const rings = planeRings(mainPartOf(number, geometry));
  const at = middleOf(rings);
  const point = toPlane([...at]);
  // Rounded down, so that the room is never larger than it really is.
  const rooms = SHAPES.map((shape) => Math.floor(roomAt(point, rings, shape) / ROOM_UNIT_M));
  return [...at, ...rooms];
}

/** The fylke of a kommune by the number of either. */
const fylkeOf = (number: string | number | undefined): string => String(number).slice(0, 2);

/** The area of each fylke of a level, by its number. */
function fylkerOf(level: Level): ReadonlyMap<string, MultiPolygon> {
  const { geometries } = level.objects.kommuner;
  const numbers = new Set(geometries.map(({ id }) => fylkeOf(id)));
  return new Map(
    [...numbers].map((number) => [
      number,
      merge(
        level,
        geometries.filter(({ id }) => fylkeOf(id) === number),
      ),
    ]),
  );
}

/** The areas of a level that have names, by their numbers. */
const areasOf = (level: Level) => ({
  kommuner: new Map(kommuneFeatures(level).features.map(({ id, geometry }) => [String(id), geometry])),
  fylker: fylkerOf(level),
});

/** Where the names of kommuner and fylker can stand, by the finest boundaries. The same boundaries give the same file. */
export function buildNames({ detalj }: Pick<Levels, 'detalj'>): LabelFile {
  const { kommuner, fylker } = areasOf(detalj);
  const rows = (areas: ReadonlyMap<string, Polygon | MultiPolygon>) =>
    Object.fromEntries([...areas].map(([number, geometry]) => [number, rowOf(number, geometry)]));
  return { format: 1, former: SHAPES, kommuner: rows(kommuner), fylker: rows(fylker) };
}

/** What is wrong with built label places: each number once, each point inside its place at every level, and some room. */
export function faultsOfNames(
  names: LabelFile,
  levels: Pick<Levels, 'oversikt' | 'kommuner' | 'detalj'>,
  numbers: readonly Kommunenummer[],
): string[] {
  const expected = { kommuner: [...numbers], fylker: [...new Set(numbers.map(fylkeOf))] };
  const drawn = Object.entries({
    oversikt: levels.oversikt,
    kommuner: levels.kommuner,
    detalj: levels.detalj,
  });
  return (['kommuner', 'fylker'] as const).flatMap((kind) => {
    const rows = names[kind];
    const found = Object.keys(rows).sort();
    const count =
      found.join() === expected[kind].toSorted().join()
        ? []
        : [`navn: expected ${expected[kind].length} ${kind}, found ${found.length}`];
    const narrow = Object.entries(rows).flatMap(([number, [, , ...rooms]]) =>
      rooms.every((room) => room > 0) ? [] : [`navn: ${number} has no room`],
    );
    const outside = drawn.flatMap(([name, level]) =>
      [...areasOf(level)[kind]].flatMap(([number, geometry]) => {
        const [lon, lat] = rows[number] ?? [];
        if (lon === undefined || lat === undefined) return [];
        if (depthInside(toPlane([lon, lat]), planeRings(geometry)) > 0) return [];
        return [`navn: the point of ${number} lies outside it in ${name}`];
      }),
    );
    return [...count, ...narrow, ...outside];
  });
}
