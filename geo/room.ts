import type { PlanePoint } from '../src/core/places/projection.ts';

/** A polygon as open rings on the plane. */
export type Rings = readonly (readonly PlanePoint[])[];

/**
 * The greatest of |x| and |y| where it is least along a line from a to b. It is the larger of two functions that fall and
 * rise in straight lines, so it is least at an end, where one of them is 0, or where both are alike.
 */
function reach([ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const turns = [0, 1, -ax / dx, -ay / dy, (ay - ax) / (dx - dy), -(ax + ay) / (dx + dy)];
  return Math.min(
    ...turns
      .filter((share) => share >= 0 && share <= 1)
      .map((share) => Math.max(Math.abs(ax + share * dx), Math.abs(ay + share * dy))),
  );
}

/** Half the height of the largest box round a point that no edge cuts, `shape` times as wide as high. */
export function roomAt([x, y]: PlanePoint, rings: Rings, shape: number): number {
  const seen = rings.map((ring) => ring.map(([px, py]) => [(px - x) / shape, py - y] as const));
  return Math.min(
    ...seen.map((ring) =>
      ring.reduce(
        (least, from, i) => Math.min(least, reach(from, ring[(i + 1) % ring.length] ?? from)),
        Infinity,
      ),
    ),
  );
}
