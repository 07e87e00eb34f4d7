import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import oversikt from '../../../geo/oversikt.topo.json';
import { fitCountry, type Placing, SILHOUETTE } from './fit.ts';
import type { Bounds } from '../places/geography.ts';
import type { KommuneTopology } from '../places/topology.ts';
import type { PixelBox } from './livemap.ts';
import { type PlanePoint, toPlane } from '../places/projection.ts';

/** The outlines of all kommuner on the plane, at every tenth of each of their sides. */
const outline: readonly PlanePoint[] = (() => {
  const file = oversikt as unknown as KommuneTopology;
  const rings = feature(file, file.objects.kommuner).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates;
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  });
  const between = ([ax, ay]: PlanePoint, [bx, by]: PlanePoint) =>
    Array.from({ length: 10 }, (_, tenth): PlanePoint => [
      ax + ((bx - ax) * tenth) / 10,
      ay + ((by - ay) * tenth) / 10,
    ]);
  return rings.flatMap((ring) => {
    const points = ring.map(([lon = NaN, lat = NaN]) => toPlane([lon, lat]));
    return points.flatMap((point, index) => between(point, points[index + 1] ?? point));
  });
})();
const reach = (axis: 0 | 1, of: (a: number, b: number) => number) =>
  outline.reduce((found, point) => of(found, point[axis]), outline[0]?.[axis] ?? NaN);
const BOUNDS: Bounds = {
  min: [reach(0, Math.min), reach(1, Math.min)],
  max: [reach(0, Math.max), reach(1, Math.max)],
};

test('the silhouette is that of the boundaries: no point of Norway lies outside it, and it is no wider than it must be', () => {
  const [wide, high] = [BOUNDS.max[0] - BOUNDS.min[0], BOUNDS.max[1] - BOUNDS.min[1]];
  const bands = SILHOUETTE.map(() => [1, 0]);
  for (const [x, y] of outline) {
    const share = (x - BOUNDS.min[0]) / wide;
    const index = Math.min(
      SILHOUETTE.length - 1,
      Math.floor(((BOUNDS.max[1] - y) / high) * SILHOUETTE.length),
    );
    const [west = NaN, east = NaN] = bands[index] ?? [];
    bands[index] = [Math.min(west, share), Math.max(east, share)];
  }
  const outwards = bands.map(([west = NaN, east = NaN]) => [
    Math.floor(west * 100) / 100,
    Math.ceil(east * 100) / 100,
  ]);
  expect(SILHOUETTE).toEqual(outwards);
});

const PADDING = { top: 16, right: 72, bottom: 92, left: 24, over: [] as readonly PixelBox[] };
const pixelOf = ([px, py]: PlanePoint, { scale, x, y }: Placing) => ({
  x: x + px * scale,
  y: y - py * scale,
});

/** How many of the outline's points lie in a box. */
const under = (placing: Placing, box: PixelBox): number =>
  outline.filter((point) => {
    const { x, y } = pixelOf(point, placing);
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  }).length;

test('without anything over the map the country fills what the padding leaves, and stands in its middle', () => {
  const placing = fitCountry(BOUNDS, { width: 928, height: 664 }, PADDING);
  const [low, high] = [pixelOf(BOUNDS.min, placing), pixelOf(BOUNDS.max, placing)];
  expect([high.y, low.y].map(Math.round)).toEqual([16, 664 - 92]);
  expect(Math.round(low.x - 24)).toBe(Math.round(928 - 72 - high.x));
});

const card = (width: number, height: number, high = 336): PixelBox => ({
  x: width - 16 - 312,
  y: height - 84 - high,
  width: 312,
  height: high,
});

test.each([
  [928, 664],
  [1014, 712],
  [928, 844],
  [1568, 1024],
  [672, 712],
  [700, 600],
])('on a map of %i × %i pixels no part of Norway lies under a card', (width, height) => {
  const box = card(width, height);
  const placing = fitCountry(BOUNDS, { width, height }, { ...PADDING, over: [box] });
  expect(under(placing, box)).toBe(0);
  // All of it is on the map.
  expect(under(placing, { x: 0, y: 0, width, height })).toBe(outline.length);
});

test('a card in the empty south-east moves nothing', () => {
  const size = { width: 1568, height: 1024 };
  const free = fitCountry(BOUNDS, size, PADDING);
  expect(fitCountry(BOUNDS, size, { ...PADDING, over: [card(1568, 1024)] })).toEqual(free);
});

test('the country moves aside before it becomes smaller', () => {
  const size = { width: 1014, height: 712 };
  const free = fitCountry(BOUNDS, size, PADDING);
  const box = { ...card(1014, 712), x: Math.round(free.x + BOUNDS.min[0] * free.scale) + 180 };
  expect(under(free, box)).toBeGreaterThan(0);
  const moved = fitCountry(BOUNDS, size, { ...PADDING, over: [box] });
  expect(under(moved, box)).toBe(0);
  expect(moved.scale).toBe(free.scale);
});

test('where no room is left the country stays in the middle', () => {
  const size = { width: 300, height: 300 };
  const all = [{ x: 0, y: 0, width: 300, height: 300 }];
  expect(fitCountry(BOUNDS, size, { ...PADDING, over: all })).toEqual(fitCountry(BOUNDS, size, PADDING));
});
