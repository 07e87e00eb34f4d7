import { OSLOFJORD, type Size } from '../core/link/frame.ts';
import type { Geography } from '../core/places/geography.ts';
import type { Padding } from '../core/map/livemap.ts';
import type { PlanePoint } from '../core/places/projection.ts';
import { fit, pixelOf, type Scaled } from './fit.ts';
import { UNIT } from './path.ts';
import { type Box, boxOf } from './shapes.ts';

/** How many times as large as on the country. */
const TIMES = 4;
/**
 * The least and the greatest side of its map, in pixels: smaller, kommuner can't be hit; larger, it competes with the main
 * map.
 */
const SIDE = { least: 150, most: 300 };
/** The distance kept between the close-up and Norway, in pixels. */
const GAP = 10;

/** Where the whole country lies on a map element of a size, as both painters fit it into the padding. */
export function countryAt({ bounds }: Pick<Geography, 'bounds'>, size: Size, padding: Padding): Scaled {
  const [[minX, minY], [maxX, maxY]] = [bounds.min, bounds.max];
  const units = (metres: number) => metres / UNIT;
  const box: Box = {
    x: units(minX),
    y: -units(maxY),
    width: units(maxX - minX),
    height: units(maxY - minY),
  };
  return fit(box, size, padding);
}

/** Pixels across the frame of the close-up on the country. */
export const frameSide = ({ k }: Scaled): number => boxOf(OSLOFJORD).width * k;

/** All corners of all kommuner, which must not be covered. */
export function* cornersOf({ kommuner }: Pick<Geography, 'kommuner'>): Generator<PlanePoint> {
  for (const { geometry } of kommuner.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [outer = []] of polygons) for (const [x = NaN, y = NaN] of outer) yield [x, y];
  }
}

/**
 * The highest place along the right edge of an area where a window of `head` pixels over a square covers nothing of
 * Norway, in pixels of the map element: the square's side, and the corner of the window. Undefined where there is none.
 */
export function closeupPlace(
  corners: Iterable<PlanePoint>,
  country: Scaled,
  area: Box,
  head: number,
): { readonly x: number; readonly y: number; readonly side: number } | undefined {
  const side = Math.floor(Math.min(SIDE.most, TIMES * frameSide(country)));
  if (side < SIDE.least) return undefined;
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const x = Math.floor(right - side);
  if (x < area.x) return undefined;
  const taken: number[] = [];
  for (const corner of corners) {
    const at = pixelOf(corner, country);
    if (at.x > x - GAP && at.x < right + GAP && at.y > area.y - GAP) taken.push(at.y);
  }
  taken.sort((a, b) => a - b);
  let top = area.y;
  for (const y of [...taken, Infinity]) {
    if (y - GAP >= top + head + side) break;
    top = Math.max(top, y + GAP);
  }
  const y = Math.ceil(top);
  return y + head + side <= bottom ? { x, y, side } : undefined;
}
