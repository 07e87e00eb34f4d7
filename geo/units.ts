import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { toPlane } from './plane.ts';

/** The unit of the overview, in metres on the app's plane: its points are drawn as whole numbers of it. */
export const UNIT_M = 500;

/** A place in whole units of the plane, x east and y north. */
export type Unit = readonly [number, number];

/** A ring, whose last point goes on to its first, or a line. */
interface Line<P> {
  readonly points: readonly P[];
  readonly closed: boolean;
}
export type UnitLine = Line<Unit>;

/** The rings or lines of a geometry. */
export function linesOf(geometry: Polygon | MultiPolygon | MultiLineString): Line<Position>[] {
  const ring = (points: Position[]) => ({ points: points.slice(0, -1), closed: true });
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(ring);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring);
    case 'MultiLineString':
      return geometry.coordinates.map((points) => ({ points, closed: false }));
  }
}

const nearest = ([x, y]: readonly [number, number]): Unit => [Math.round(x / UNIT_M), Math.round(y / UNIT_M)];

/** How far a position lies from the whole unit that it is drawn at, in metres. */
export function offUnit(position: Position): number {
  const [x, y] = toPlane(position);
  const [i, j] = nearest([x, y]);
  return Math.hypot(x - i * UNIT_M, y - j * UNIT_M);
}

const same = (a: Unit | undefined, b: Unit | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A line in whole units, without the points that rounding brings together. */
export function inUnits({ points, closed }: Line<Position>): UnitLine {
  const units = points.map((position) => nearest(toPlane(position)));
  return {
    points: units.filter((unit, index) => {
      const before = index > 0 ? units[index - 1] : closed ? units.at(-1) : undefined;
      return units.length === 1 || !same(unit, before);
    }),
    closed,
  };
}
