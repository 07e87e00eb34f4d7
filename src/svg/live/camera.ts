import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import {
  type Frame,
  FRAME_LIMITS,
  frameAt,
  frameCentre,
  roundFrame,
  type Size,
} from '../../core/link/frame.ts';
import type { Padding } from '../../core/map/livemap.ts';
import type { PlanePoint } from '../../core/places/projection.ts';
import { fit } from '../fit.ts';
import { UNIT } from '../path.ts';
import type { Box } from '../shapes.ts';

/** Where an SVG map looks, as d3-zoom transforms: `k` pixels to a unit, `x` and `y` in pixels. Pure. */

/** Pixels to a unit at which the shorter side shows `km` kilometres. */
export const scaleFor = (km: number, { width, height }: Size): number =>
  (Math.min(width, height) * UNIT) / (km * 1000);

/** Kilometres across the shorter side at `k` pixels to a unit. The inverse of `scaleFor`. */
export const kmFor = (k: number, { width, height }: Size): number =>
  (Math.min(width, height) * UNIT) / (k * 1000);

/** Fits the whole country, which is drawn in `box`, into the room that is free of things over the map. */
export function fitBox(box: Box, size: Size, padding: Padding): ZoomTransform {
  const { k, x, y } = fit(box, size, padding);
  return zoomIdentity.translate(x, y).scale(k);
}

const centred = (x: number, y: number, k: number, { width, height }: Size): ZoomTransform =>
  zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k);

export function fitFrame(frame: Frame, size: Size): ZoomTransform {
  const [x, y] = frameCentre(frame);
  return centred(x / UNIT, -y / UNIT, scaleFor(frame.km, size), size);
}

const centreOf = ({ k, x, y }: ZoomTransform, { width, height }: Size) => ({
  x: (width / 2 - x) / k,
  y: (height / 2 - y) / k,
});

/** The point of the plane in the middle of the screen. */
export function middleOf(transform: ZoomTransform, size: Size): PlanePoint {
  const { x, y } = centreOf(transform, size);
  return [x * UNIT, -y * UNIT];
}

/** The frame that a transform shows, rounded to what a pixel shows. */
export function frameOf(transform: ZoomTransform, size: Size): Frame {
  return roundFrame(
    frameAt(middleOf(transform, size), kmFor(transform.k, size)),
    Math.min(size.width, size.height),
  );
}

/** The largest distance that any point on the screen moves between two transforms, in pixels: that of a corner. */
export function shiftBetween(before: ZoomTransform, after: ZoomTransform, { width, height }: Size): number {
  const corners: readonly (readonly [number, number])[] = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ];
  return Math.max(
    ...corners.map(([x, y]) => {
      const [nowX, nowY] = after.apply(before.invert([x, y]));
      return Math.hypot(nowX - x, nowY - y);
    }),
  );
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Keeps the middle of the map over `box`, and the zoom between the whole country and a town. */
export function constrain(transform: ZoomTransform, box: Box, size: Size): ZoomTransform {
  const [closest, farthest] = FRAME_LIMITS.km;
  const { x, y } = centreOf(transform, size);
  return centred(
    clamp(x, box.x, box.x + box.width),
    clamp(y, box.y, box.y + box.height),
    clamp(transform.k, scaleFor(farthest, size), scaleFor(closest, size)),
    size,
  );
}
