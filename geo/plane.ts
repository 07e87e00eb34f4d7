import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type PlanePoint, toPlane as projected } from '../src/core/places/projection.ts';

/** The app's plane in mapshaper's words: what is cut, measured or rounded here is so on the map. */
export const PLANE = '+proj=tmerc +lon_0=15 +lat_0=65 +R=6371008.8';

/** A position of the built files on the app's plane, in metres. */
export const toPlane = ([lon = NaN, lat = NaN]: Position): PlanePoint => projected([lon, lat]);

/** The square of the distance from a point to a line from a to b. */
export function squareToLine([x, y]: PlanePoint, [ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** A polygon or several as open rings on the plane. */
export const planeRings = (geometry: Polygon | MultiPolygon): PlanePoint[][] =>
  (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
    ring.slice(0, -1).map(toPlane),
  );

/** How far a point of the plane lies inside polygons given as open rings, in metres; below 0 outside and in holes. */
export function depthInside(point: PlanePoint, rings: readonly (readonly PlanePoint[])[]): number {
  const [x, y] = point;
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a;
      // Every crossing of the half-line eastwards from the point changes the side.
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      least = Math.min(least, squareToLine(point, a, b));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}
