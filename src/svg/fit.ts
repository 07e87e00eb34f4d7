import type { Size } from '../core/frame.ts';
import type { Padding, Pointer } from '../core/livemap.ts';
import type { PlanePoint } from '../core/projection.ts';
import { UNIT } from './path.ts';
import type { Box } from './shapes.ts';

/** Where an SVG map looks: `k` pixels to a unit, `x` and `y` in pixels. d3-zoom's transforms are such. */
export interface Scaled {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** All of a box, as large as the padding leaves room for. */
export function fit(box: Box, { width, height }: Size, { top, right, bottom, left }: Padding): Scaled {
  const inner = { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
  const k = Math.min(inner.width / box.width, inner.height / box.height);
  return {
    k,
    x: left + (inner.width - box.width * k) / 2 - box.x * k,
    y: top + (inner.height - box.height * k) / 2 - box.y * k,
  };
}

/** Where a point of the plane is on the screen. */
export const pixelOf = ([x, y]: PlanePoint, at: Scaled): Pointer => ({
  x: at.x + (x / UNIT) * at.k,
  y: at.y - (y / UNIT) * at.k,
});
