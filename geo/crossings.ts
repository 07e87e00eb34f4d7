import type { Topology } from 'topojson-specification';

type Point = readonly [number, number];

/** Two lines of a topology that run across each other, as [longitude, latitude] of an end of one of them. */
export type Crossing = Point;

/** Segments are sought in the cells of a grid, so that near ones only are compared: at most so many cells across. */
const MOST_CELLS = 512;

/** Twice the signed area of the triangle abc: above 0 where c lies to the left of the line from a to b. */
const side = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether ab and cd have a point in common that is an end of neither. */
const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** The arcs of a topology as points; those of a quantized one as whole grid steps, in which `side` is exact. */
function arcsOf(topology: Topology): Point[][] {
  const quantized = topology.transform !== undefined;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((position): Point => {
      const [px = 0, py = 0] = position;
      if (!quantized) return [px, py];
      x += px;
      y += py;
      return [x, y];
    });
  });
}

/**
 * All pairs of segments in a topology that cross. Lines that meet in a point of both, or lie on each other, do not
 * count: they cannot be seen. A topology without crossings has no polygon that cuts itself or its neighbour.
 */
export function crossings(topology: Topology): Crossing[] {
  const segments = arcsOf(topology).flatMap((arc) =>
    arc.slice(1).map((end, i): readonly [Point, Point] => [arc[i] as Point, end]),
  );
  const across = Math.min(MOST_CELLS, Math.ceil(Math.sqrt(segments.length)));
  const ends = segments.flat();
  const low = (axis: 0 | 1) => ends.reduce((least, point) => Math.min(least, point[axis]), Infinity);
  const high = (axis: 0 | 1) => ends.reduce((most, point) => Math.max(most, point[axis]), -Infinity);
  const [left, bottom] = [low(0), low(1)];
  const size = Math.max(high(0) - left, high(1) - bottom) / across || 1;
  const column = (x: number) => Math.floor((x - left) / size);
  const row = (y: number) => Math.floor((y - bottom) / size);

  const found = new Map<string, Crossing>();
  const cells = new Map<number, number[]>();
  segments.forEach(([a, b], index) => {
    for (let i = column(Math.min(a[0], b[0])); i <= column(Math.max(a[0], b[0])); i += 1) {
      for (let j = row(Math.min(a[1], b[1])); j <= row(Math.max(a[1], b[1])); j += 1) {
        const key = j * (across + 1) + i;
        const cell = cells.get(key) ?? [];
        cells.set(key, cell);
        for (const other of cell) {
          const [c, d] = segments[other] as readonly [Point, Point];
          if (cross(a, b, c, d)) found.set(`${other} ${index}`, a);
        }
        cell.push(index);
      }
    }
  });
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return [...found.values()].map(([x, y]) => [x * scale[0] + translate[0], y * scale[1] + translate[1]]);
}
