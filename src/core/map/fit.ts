import type { Bounds } from '../places/geography.ts';
import type { Size } from '../link/frame.ts';
import type { Padding, PixelBox } from './livemap.ts';

/** Where a map looks: pixels to a metre, and the pixel that the plane's origin stands on; y downwards. */
export interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * How far west and east Norway reaches, in bands of its bounding box from north to south, as shares of the box's width,
 * rounded outwards. Half of the box is sea and Sweden, and a card may lie there.
 */
export const SILHOUETTE: readonly (readonly [west: number, east: number])[] = [
  [0.73, 0.99],
  [0.68, 1],
  [0.59, 1],
  [0.54, 0.96],
  [0.46, 0.85],
  [0.43, 0.67],
  [0.39, 0.6],
  [0.37, 0.54],
  [0.37, 0.54],
  [0.36, 0.51],
  [0.35, 0.47],
  [0.31, 0.47],
  [0.29, 0.45],
  [0.2, 0.45],
  [0.14, 0.38],
  [0.07, 0.37],
  [0.03, 0.37],
  [0.02, 0.38],
  [0.01, 0.39],
  [0.01, 0.38],
  [0.01, 0.38],
  [0, 0.34],
  [0.02, 0.34],
  [0.04, 0.2],
];

/** Kept free round what lies over the map, in pixels. */
const GAP = 8;
/** The smallest share of its full size that the country is shrunk to in order to keep clear. */
const LEAST_SHARE = 0.4;
const STEP = 0.97;
/** The positions to try along each axis, as shares of the way from the middle to either end. */
const TRIES = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];

/**
 * Places a box of the plane inside the padding: at `share` of the largest possible size, and moved from the middle by
 * `across` and `down` (−1 to 1: from one end of the spare room to the other).
 */
function placeBox(
  { min, max }: Bounds,
  { width, height }: Size,
  { top, right, bottom, left }: Padding,
  [share, across, down]: readonly [size: number, across: number, down: number],
): Placing {
  const inner = { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
  const [wide, high] = [max[0] - min[0], max[1] - min[1]];
  const scale = Math.min(inner.width / wide, inner.height / high) * share;
  return {
    scale,
    x: left + ((inner.width - wide * scale) / 2) * (1 + across) - min[0] * scale,
    y: top + ((inner.height - high * scale) / 2) * (1 + down) + max[1] * scale,
  };
}

/** Whether a part of the country, placed so, lies under a box. */
function isUnder({ min, max }: Bounds, { scale, x, y }: Placing, box: PixelBox): boolean {
  const [left, top] = [x + min[0] * scale, y - max[1] * scale];
  const [wide, high] = [(max[0] - min[0]) * scale, ((max[1] - min[1]) * scale) / SILHOUETTE.length];
  return SILHOUETTE.some(
    ([west, east], band) =>
      top + band * high < box.y + box.height + GAP &&
      top + (band + 1) * high > box.y - GAP &&
      left + west * wide < box.x + box.width + GAP &&
      left + east * wide > box.x - GAP,
  );
}

/**
 * Fits the whole country in the middle of the room inside the padding, as large as possible. Where a part of the country
 * would lie under something over the map, the country is moved aside; only if that is not enough it is made smaller.
 * @param bounds all of Norway on the plane, in metres
 * @param size of the map, in pixels
 */
export function fitCountry(bounds: Bounds, size: Size, padding: Padding): Placing {
  const middle = placeBox(bounds, size, padding, [1, 0, 0]);
  const clear = (placing: Placing) => !padding.over.some((box) => isUnder(bounds, placing, box));
  if (clear(middle)) return middle;
  for (let share = 1; share > LEAST_SHARE; share *= STEP) {
    for (const down of TRIES) {
      const found = TRIES.map((across) => placeBox(bounds, size, padding, [share, across, down])).find(clear);
      if (found) return found;
    }
  }
  return middle;
}
