import { type PlanePoint } from '../src/core/places/projection.ts';
import { squareToLine } from './plane.ts';

type Rings = readonly (readonly PlanePoint[])[];
type Segment = readonly [PlanePoint, PlanePoint];

const segmentsOf = (rings: Rings): Segment[] =>
  rings.flatMap((ring) => ring.map((point, i): Segment => [point, ring[(i + 1) % ring.length] ?? point]));

/** The square of the distance of the corner that lies farthest from an outline, or `least` when all are nearer. */
function farthestSquare(corners: Rings, outline: readonly Segment[], least: number): number {
  let farthest = least;
  let start = 0;
  for (const corner of corners.flat()) {
    let nearest = Infinity;
    // Corners follow each other, and so do the nearest pieces of the outline: the search goes on where the last ended.
    for (let step = 0; step < outline.length; step++) {
      const index = (start + step) % outline.length;
      const segment = outline[index];
      const square = segment ? squareToLine(corner, ...segment) : Infinity;
      if (square >= nearest) continue;
      nearest = square;
      if (nearest <= farthest) {
        // This corner can no longer be the farthest.
        start = index;
        break;
      }
    }
    farthest = Math.max(farthest, nearest);
  }
  return farthest;
}

/**
 * How far an outline lies from another, in metres: the distance of the corner of either that lies farthest from the
 * other (the Hausdorff distance, measured at the corners). An island that is gone counts by its distance to the remaining
 * land.
 * @param a open rings on the plane, at least one
 * @param b the same
 */
export const outlineDistance = (a: Rings, b: Rings): number =>
  Math.sqrt(farthestSquare(b, segmentsOf(a), farthestSquare(a, segmentsOf(b), 0)));
