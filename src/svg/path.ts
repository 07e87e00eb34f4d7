import type { Geometry, Position } from 'geojson';

/**
 * SVG paths of the plane. The unit is UNIT metres and coordinates are whole units, or tenths of them for closer looks:
 * short to write, and a border that two neighbours share is rounded the same way for both.
 */
export const UNIT = 500;

/** How fine coordinates are, as steps in a unit. */
export type Precision = 1 | 10 | 100;

const number = (steps: number, precision: Precision): string =>
  precision === 1 ? String(steps) : String(steps / precision);

/** Joins numbers, with a space only before a number without a minus sign. */
const join = (parts: readonly string[]): string =>
  parts.reduce((text, part) => (text === '' || part.startsWith('-') ? text + part : `${text} ${part}`), '');

/** One ring or line as relative steps, or '' where rounding leaves nothing of it. */
function trace(line: readonly Position[], precision: Precision, closed: boolean): string {
  const scale = precision / UNIT;
  // In SVG y grows downwards.
  const points = line.map(([x = 0, y = 0]) => [Math.round(x * scale), Math.round(-y * scale)] as const);
  const [first] = points;
  if (!first) return '';
  const steps: string[] = [];
  let [x, y] = first;
  for (const [nextX, nextY] of points) {
    if (nextX === x && nextY === y) continue;
    steps.push(number(nextX - x, precision), number(nextY - y, precision));
    [x, y] = [nextX, nextY];
  }
  // A ring needs three corners; "z" draws its last side.
  if (steps.length < (closed ? 4 : 2)) return '';
  if (closed) steps.length -= 2;
  const start = join([number(first[0], precision), number(first[1], precision)]);
  return `M${start}l${join(steps)}${closed ? 'z' : ''}`;
}

/** Lines that begin in the same square of this many units, 200 km, are drawn as one path. */
const CHUNK = 400;

/**
 * Splits the `d` of many lines by where the lines begin. A browser draws in tiles, and processes a whole path for every tile
 * that it touches: the borders of the whole country as one path would be stroked twenty times.
 */
export function chunksOf(lines: string): readonly string[] {
  const chunks = new Map<string, string>();
  for (const line of lines.split(/(?=M)/)) {
    const [, x, y] = /^M(-?[\d.]+)[ ]?(-?[\d.]+)/.exec(line) ?? [];
    if (x === undefined || y === undefined) continue;
    const key = `${Math.floor(Number(x) / CHUNK)} ${Math.floor(Number(y) / CHUNK)}`;
    chunks.set(key, (chunks.get(key) ?? '') + line);
  }
  return [...chunks.values()];
}

/** The `d` of a path for a geometry on the plane, in units. Points are not drawn. */
export function pathOf(geometry: Geometry, precision: Precision = 1): string {
  const rings = (polygon: readonly (readonly Position[])[]) =>
    polygon.map((ring) => trace(ring, precision, true)).join('');
  switch (geometry.type) {
    case 'Polygon':
      return rings(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.map(rings).join('');
    case 'LineString':
      return trace(geometry.coordinates, precision, false);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => trace(line, precision, false)).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => pathOf(part, precision)).join('');
    case 'Point':
    case 'MultiPoint':
      return '';
    default:
      return geometry satisfies never;
  }
}
