import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import { fitCountry } from '../core/map/fit.ts';
import {
  type Frame,
  FRAME_LIMITS,
  frameAt,
  frameCentre,
  kmFor,
  roundFrame,
  type Size,
  zoomFor,
} from '../core/link/frame.ts';
import type { Bounds } from '../core/places/geography.ts';
import type { Padding, Pointer } from '../core/map/livemap.ts';
import {
  type PlanePoint,
  planeToPseudo,
  PSEUDO_CIRCUMFERENCE,
  pseudoToPlane,
} from '../core/places/projection.ts';

/** Where a MapLibre map looks, in frames: the only place besides the style that meets pseudo-degrees. */

/** Marks moves that the app makes: MapLibre adds it to the events of such a move. */
export const OWN = { own: true } as const;

/** MapLibre draws the whole pseudo-globe in so many pixels at zoom 0. */
const TILE_PIXELS = 512;

export function sizeOf(container: HTMLElement): Size {
  const { clientWidth, clientHeight } = container;
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}

/** A point of the plane, as MapLibre takes it. */
export const lngLatOf = (point: PlanePoint): [number, number] => [...planeToPseudo(point)];

/** Fits the whole country into the room that is free of things over the map. */
function wholeCountry(bounds: Bounds, size: Size, padding: Padding) {
  const { scale, x, y } = fitCountry(bounds, size, padding);
  return {
    center: lngLatOf([(size.width / 2 - x) / scale, (y - size.height / 2) / scale]),
    zoom: Math.log2((scale * PSEUDO_CIRCUMFERENCE) / TILE_PIXELS),
  };
}

/** Sends the map to a frame, or to the whole country inside the padding. */
export function place(
  map: MapLibreMap,
  bounds: Bounds,
  frame: Frame | undefined,
  padding: Padding,
  animate: boolean,
): void {
  const size = sizeOf(map.getContainer());
  const target =
    frame === undefined
      ? wholeCountry(bounds, size, padding)
      : { center: lngLatOf(frameCentre(frame)), zoom: zoomFor(frame.km, size) };
  map.easeTo({ ...target, animate, duration: animate ? 500 : 0 }, OWN);
}

/** Kilometres across the shorter side. */
export const kmAcross = (map: MapLibreMap): number => kmFor(map.getZoom(), sizeOf(map.getContainer()));

/** Where a point of the plane is on the screen. */
export function pixelOf(map: MapLibreMap, point: PlanePoint): Pointer {
  const { x, y } = map.project(lngLatOf(point));
  return { x, y };
}

/** The point of the plane in the middle of the screen. */
export function middleOf(map: MapLibreMap): PlanePoint {
  const { lng, lat } = map.getCenter();
  return pseudoToPlane([lng, lat]);
}

/** The frame that the map shows, rounded to what a pixel shows. */
export function currentFrame(map: MapLibreMap): Frame {
  const { width, height } = sizeOf(map.getContainer());
  return roundFrame(frameAt(middleOf(map), kmAcross(map)), Math.min(width, height));
}

/** Keeps the centre over `bounds`, and the zoom between the whole country and a town. */
export function constrain(centre: LngLat, zoom: number, { min, max }: Bounds, size: Size) {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const [x, y] = pseudoToPlane([centre.lng, centre.lat]);
  const [lng, lat] = planeToPseudo([clamp(x, min[0], max[0]), clamp(y, min[1], max[1])]);
  const [closest, farthest] = FRAME_LIMITS.km;
  return { center: new LngLat(lng, lat), zoom: clamp(zoom, zoomFor(farthest, size), zoomFor(closest, size)) };
}
