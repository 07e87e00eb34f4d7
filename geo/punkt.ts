import { geoTransverseMercator } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2 } from './area.ts';

type Point = readonly [number, number];

/** A square that may hold the point sought. */
interface Cell {
  readonly centre: Point;
  /** Half its side. */
  readonly half: number;
  /** From its centre to the polygon's edge; below 0 outside. */
  readonly distance: number;
  /** No point of the square lies farther inside than this. */
  readonly most: number;
}

/** The app's plane, in metres: conformal, so that a distance means the same in every direction. */
const plane = geoTransverseMercator().rotate([-15, 0]).scale(6_371_008.8).translate([0, 0]);

/** The search stops when no square can give a point farther from the edge by more than this share. */
const PRECISION = 0.01;
/** Digits of a degree: 11 m at most, and the narrowest island is wider than that on both sides. */
const DECIMALS = 4;

/** From a square's centre to those of its quarters, in halves of half its side. */
const QUARTERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** The square of the distance from a point to a line from a to b. */
function squareToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** How far a point lies inside a polygon of open rings; below 0 outside and in holes. */
function distanceInside(point: Point, rings: readonly (readonly Point[])[]): number {
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

function poleOfInaccessibility(rings: readonly (readonly Point[])[]): Point {
  const xs = (rings[0] ?? []).map(([x]) => x);
  const ys = (rings[0] ?? []).map(([, y]) => y);
  const cell = (x: number, y: number, half: number): Cell => {
    const distance = distanceInside([x, y], rings);
    return { centre: [x, y], half, distance, most: distance + half * Math.SQRT2 };
  };
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // One square over the whole polygon, then the most promising one in four, again and again.
  let best = cell((left + right) / 2, (bottom + top) / 2, Math.max(right - left, top - bottom) / 2);
  const open = [best];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.most <= best.distance + Math.abs(best.distance) * PRECISION) break;
    const half = next.half / 2;
    for (const [dx, dy] of QUARTERS) {
      const part = cell(next.centre[0] + dx * half, next.centre[1] + dy * half, half);
      if (part.distance > best.distance) best = part;
      if (part.most > best.distance) open.push(part);
    }
    open.sort((a, b) => a.most - b.most);
  }
  return best.centre;
}

const toPlane = ([lon = NaN, lat = NaN]: Position): Point => plane([lon, lat]) ?? [NaN, NaN];

/**
 * The point of a place that is farthest from its edge ("pole of inaccessibility"), in its largest polygon:
 * [longitude, latitude] with four decimals. Found by halving squares, as a distance can't grow faster than one moves.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map((coordinates) => areaKm2({ type: 'Polygon', coordinates }));
  const largest = polygons[areas.indexOf(Math.max(...areas))] ?? [];
  const pole = poleOfInaccessibility(largest.map((ring) => ring.slice(0, -1).map(toPlane)));
  const [lon, lat] = plane.invert?.([...pole]) ?? [NaN, NaN];
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
