import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { root } from '../../scripts/install.mjs';
import {
  type Catalogue,
  type Figures,
  fillsOf,
  type Fill,
  type Look,
  monthsOf,
  projectionFor,
} from './picture.ts';

/** A place on the page that belongs to one kommune, and how far round it nothing else is drawn, in pixels. */
export interface Spot {
  readonly number: string;
  readonly x: number;
  readonly y: number;
  readonly clearance: number;
}

/** What a page must show: every kommune's spot, widest first, and its fill in each month. */
export interface Expected {
  readonly spots: readonly Spot[];
  readonly months: readonly string[];
  readonly fills: ReadonlyMap<string, ReadonlyMap<string, Fill>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

type Point = readonly [x: number, y: number];

/** Distance from p to the segment a–b. */
function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Works out from the built files what the map must look like. */
export function expectedOf(look: Look): Expected {
  const topology = read('geo/kommuner.topo.json') as Topology<{
    kommuner: GeometryCollection<{ kommunenummer: string; punkt: Point }>;
  }>;
  const figures = read('data/built/tiltak/arbeidstrening.json') as Figures;
  const catalogue = read('data/built/catalogue.json') as Catalogue;
  const project = projectionFor(look.box);
  const place = ([lon = NaN, lat = NaN]: Position | Point): Point => project([lon, lat]) ?? [NaN, NaN];
  const spots = feature(topology, topology.objects.kommuner).features.map(({ geometry, properties }) => {
    const point = place(properties.punkt);
    const edges = ringsOf(geometry as Polygon | MultiPolygon).flatMap((ring) => {
      const points = ring.map(place);
      return points.slice(1).map((end, index) => distance(point, points[index] ?? end, end));
    });
    return {
      number: properties.kommunenummer,
      x: point[0] + look.box.left,
      y: point[1] + look.box.top,
      clearance: edges.reduce((least, edge) => Math.min(least, edge), Infinity),
    };
  });
  const months = monthsOf(figures);
  return {
    spots: spots.sort((a, b) => b.clearance - a.clearance),
    months,
    fills: new Map(months.map((month) => [month, fillsOf(figures, catalogue, month, look.breaks)])),
  };
}
