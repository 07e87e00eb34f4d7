import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Crs, WGS84 } from './crs.ts';

const toPoint = ([x = NaN, y = NaN]: Position): readonly [number, number] => [x, y];

/** The area inside a ring, in km², whichever way round it runs. */
function ringArea(ring: readonly Position[], crs: Crs): number {
  const plane = ring.map((position) => crs.toPlane(toPoint(position)));
  const [x0, y0] = plane[0] ?? [0, 0];
  let twice = 0;
  plane.forEach(([x, y], i) => {
    const [nextX, nextY] = plane[(i + 1) % plane.length] ?? [x, y];
    // Counted from the first corner: whole coordinates would lose digits.
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  });
  return Math.abs(twice) / 2 / 1e6;
}

/** The area of a polygon less its holes, or of several together, in km² on the ellipsoid. */
export function areaKm2(geometry: Polygon | MultiPolygon, crs: Crs = WGS84): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let area = 0;
  for (const [outer = [], ...holes] of polygons) {
    area += ringArea(outer, crs);
    for (const hole of holes) area -= ringArea(hole, crs);
  }
  return area;
}

/** The largest of the polygons of a geometry. */
export function largestOf(geometry: Polygon | MultiPolygon): Polygon {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
    (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
  );
  const areas = polygons.map((polygon) => areaKm2(polygon));
  return polygons[areas.indexOf(Math.max(...areas))] ?? { type: 'Polygon', coordinates: [] };
}
