import type { MultiPolygon, Polygon } from 'geojson';
import { type PlanePoint, fromPlane } from '../src/core/places/projection.ts';
import { largestOf } from './area.ts';
import { depthInside, planeRings } from './plane.ts';

/** A square that may hold the point sought. */
interface Cell {
  readonly centre: PlanePoint;
  /** Half its side. */
  readonly half: number;
  /** From its centre to the nearest edge; below 0 outside. */
  readonly depth: number;
  /** No point of the square lies farther inside than this. */
  readonly most: number;
}

/** The search stops when no square can give a point farther from the edge by more than this share. */
const PRECISION = 0.01;
/** Digits of a degree: 56 m off at most, and the narrowest kommune is ten times as wide where its point is. */
const DECIMALS = 3;

/** From a square's centre to those of its quarters, in halves of half its side. */
const QUARTERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** The deepest point within the box of a ring, by a depth that can't grow faster than one moves. */
function deepest(ring: readonly PlanePoint[], depthOf: (point: PlanePoint) => number): PlanePoint {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const cell = (x: number, y: number, half: number): Cell => {
    const depth = depthOf([x, y]);
    return { centre: [x, y], half, depth, most: depth + half * Math.SQRT2 };
  };
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // One square over the whole ring, then the most promising one in four, again and again.
  let best = cell((left + right) / 2, (bottom + top) / 2, Math.max(right - left, top - bottom) / 2);
  const open = [best];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.most <= best.depth + Math.abs(best.depth) * PRECISION) break;
    const half = next.half / 2;
    for (const [dx, dy] of QUARTERS) {
      const part = cell(next.centre[0] + dx * half, next.centre[1] + dy * half, half);
      if (part.depth > best.depth) best = part;
      if (part.most > best.depth) open.push(part);
    }
    open.sort((a, b) => a.most - b.most);
  }
  return best.centre;
}

/**
 * The point of a place that is farthest from its edge ("pole of inaccessibility") in all its drawings at once, as
 * [longitude, latitude] with three decimals. It lies in the largest polygon of the first drawing; its distance is the least
 * of those in the drawings, each measured on the plane. Found by halving squares.
 */
export function labelPoint(drawings: readonly [Polygon | MultiPolygon, ...(Polygon | MultiPolygon)[]]) {
  const [first, ...others] = drawings;
  const largest = planeRings(largestOf(first));
  const all = [largest, ...others.map(planeRings)];
  const pole = deepest(largest[0] ?? [], (point) =>
    Math.min(...all.map((rings) => depthInside(point, rings))),
  );
  const [lon, lat] = fromPlane(pole);
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))] as const;
}
