import { fitCountry } from '../core/map/fit.ts';
import type { Size } from '../core/link/frame.ts';
import type { Padding, Pointer } from '../core/map/livemap.ts';
import type { PlanePoint } from '../core/places/projection.ts';
import { UNIT } from './path.ts';
import type { Box } from './shapes.ts';

/** Where an SVG map looks: `k` pixels to a unit, `x` and `y` in pixels, as in d3-zoom's transforms. */
export interface Scaled {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Fits the whole country, which is drawn in `box`, into the room that is free of things over the map. */
export function fit(box: Box, size: Size, padding: Padding): Scaled {
  const { scale, x, y } = fitCountry(
    {
      min: [box.x * UNIT, -(box.y + box.height) * UNIT],
      max: [(box.x + box.width) * UNIT, -box.y * UNIT],
    },
    size,
    padding,
  );
  return { k: scale * UNIT, x, y };
}

/** Where a point of the plane is on the screen. */
export const pixelOf = ([x, y]: PlanePoint, at: Scaled): Pointer => ({
  x: at.x + (x / UNIT) * at.k,
  y: at.y - (y / UNIT) * at.k,
});
