import type { Direction } from './keys.ts';
import type { PlaceNumber } from './places.ts';
import { distance } from './points.ts';
import type { PlanePoint } from './projection.ts';

/** Going from place to place on the map. Pure: a place is a point well inside it. */
type Points = ReadonlyMap<PlaceNumber, PlanePoint>;

const VECTORS: Readonly<Record<Direction, PlanePoint>> = {
  north: [0, 1],
  south: [0, -1],
  east: [1, 0],
  west: [-1, 0],
};
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
};

/**
 * How far off its direction a place may lie. The cones overlap, so that a place in a corner between two directions is
 * found by both; at 75° and more, steps along the coast would end far inland.
 */
const CONE = Math.tan((55 * Math.PI) / 180);

/**
 * The nearest place in a direction; undefined where there is none. Places are compared by the size at which a circle growing
 * from `from` in that direction reaches them, so a nearer place wins unless it lies much more to the side. A test holds this
 * to the map of Norway: every place can be reached from every other, in at most 30 steps.
 */
export function nearest(points: Points, from: PlaceNumber, direction: Direction): PlaceNumber | undefined {
  const start = points.get(from);
  if (!start) return undefined;
  const [ux, uy] = VECTORS[direction];
  let best: PlaceNumber | undefined;
  let least = Infinity;
  for (const [place, [x, y]] of points) {
    const [dx, dy] = [x - start[0], y - start[1]];
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (along <= 0 || aside > along * CONE) continue;
    const diameter = (along ** 2 + aside ** 2) / along;
    if (diameter < least) [best, least] = [place, diameter];
  }
  return best;
}

/** Where a walk is, and the step that led there. */
export interface Stand {
  readonly at: PlaceNumber;
  readonly came?: { readonly from: PlaceNumber; readonly direction: Direction } | undefined;
}

/**
 * One step in a direction; undefined where nothing lies that way. A step straight back always returns to the previous place.
 */
export function step(points: Points, { at, came }: Stand, direction: Direction): Stand | undefined {
  const back = came !== undefined && came.direction === OPPOSITE[direction];
  const next = back ? came.from : nearest(points, at, direction);
  return next === undefined ? undefined : { at: next, came: { from: at, direction } };
}

/** Where a walk begins by default: at the place nearest to the middle of the part of the map that is shown. */
export function startAt(points: Points, centre: PlanePoint): PlaceNumber | undefined {
  let best: PlaceNumber | undefined;
  let least = Infinity;
  for (const [place, point] of points) {
    const off = distance(point, centre);
    if (off < least) [best, least] = [place, off];
  }
  return best;
}
