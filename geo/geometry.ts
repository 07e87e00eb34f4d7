import type { MultiPolygon, Polygon, Position } from 'geojson';

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every((x) => typeof x === 'number' && Number.isFinite(x));

/** A value for a message, shortened if it is large or deeply nested. */
function shown(value: unknown): string {
  if (Array.isArray(value) && value.some((part) => typeof part === 'object')) return 'a list of lists';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A polygon's rings, or what is wrong with them. */
function faultOfRings(coordinates: unknown): string | undefined {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return 'the geometry is empty';
  for (const ring of coordinates as unknown[]) {
    if (!Array.isArray(ring) || ring.length < 4) return 'a ring has fewer than four points';
    const wrong: unknown = ring.find((position) => !isPosition(position));
    if (wrong !== undefined) return `expected a pair of numbers, found ${shown(wrong)}`;
  }
  return undefined;
}

/** A polygon or several as GeoJSON has them, or in words what else it is. */
export function toGeometry(value: unknown): Polygon | MultiPolygon | string {
  if (value === null || value === undefined) return 'the geometry is empty';
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (type === 'Polygon') return faultOfRings(coordinates) ?? (value as Polygon);
  if (type !== 'MultiPolygon') {
    return `expected a Polygon or MultiPolygon, found ${shown(type ?? value)}`;
  }
  if (!Array.isArray(coordinates) || coordinates.length === 0) return 'the geometry is empty';
  for (const polygon of coordinates as unknown[]) {
    const fault = faultOfRings(polygon);
    if (fault !== undefined) return fault;
  }
  return value as MultiPolygon;
}

/** All points of a geometry, each ring's first one twice. */
export const pointsOf = (geometry: Polygon | MultiPolygon): Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);

/** Features, polygons, rings, positions: nothing that is right is nested deeper. */
const DEEPEST = 5;

/** The first pair of numbers in nested coordinates. */
export function firstPoint(value: unknown, depth = 0): readonly [number, number] | undefined {
  if (!Array.isArray(value) || depth > DEEPEST) return undefined;
  if (isPosition(value)) return [value[0] ?? NaN, value[1] ?? NaN];
  for (const part of value as unknown[]) {
    const point = firstPoint(part, depth + 1);
    if (point) return point;
  }
  return undefined;
}
