import { fylkeOf, type Kommunenummer, type PlaceLevel, type PlaceNumber } from './places.ts';
import type { PlanePoint } from './projection.ts';

/** Metres between two points. */
export const distance = ([x, y]: PlanePoint, [otherX, otherY]: PlanePoint): number =>
  Math.hypot(otherX - x, otherY - y);

/** The nearest of some points, of which there must be at least one. */
const nearestTo = (target: PlanePoint, points: readonly [PlanePoint, ...PlanePoint[]]): PlanePoint =>
  points.reduce((best, point) => (distance(point, target) < distance(best, target) ? point : best));

/** The label point of the most central kommune of a fylke. It always lies inside the fylke; a centroid may not. */
function middleOne(points: readonly [PlanePoint, ...PlanePoint[]]): PlanePoint {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return nearestTo([mean(0), mean(1)], points);
}

/** A point well inside each place of a level, from those of the kommuner. */
export function pointsOf(
  labelPoints: ReadonlyMap<Kommunenummer, PlanePoint>,
  level: PlaceLevel,
): ReadonlyMap<PlaceNumber, PlanePoint> {
  if (level === 'kommune') return labelPoints;
  const byFylke = new Map<PlaceNumber, [PlanePoint, ...PlanePoint[]]>();
  for (const [kommune, point] of labelPoints) {
    const fylke = fylkeOf(kommune);
    byFylke.set(fylke, [point, ...(byFylke.get(fylke) ?? [])]);
  }
  return new Map([...byFylke].map(([fylke, points]) => [fylke, middleOne(points)]));
}
