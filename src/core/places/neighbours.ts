import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { KommuneTopology } from './topology.ts';
import { fylkeOf, type Kommunenummer, type PlaceNumber } from './places.ts';
import { type LonLat, toPlane } from './projection.ts';

/** The places that a place meets on land, the longest border first. */
export type Neighbours = (place: PlaceNumber) => readonly PlaceNumber[];

type Borders = Map<PlaceNumber, Map<PlaceNumber, number>>;

/** The arcs of an area by their index: a border that is walked backwards is written as the complement of its index. */
const arcsOf = (area: GeometryObject): readonly number[] =>
  'arcs' in area ? area.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [];

/** Metres along an arc. */
function lengthOf(topology: KommuneTopology, arc: number): number {
  const line = feature(topology, { type: 'LineString', arcs: [arc] }).geometry.coordinates;
  const points = line.map(([lon = NaN, lat = NaN]) => toPlane([lon, lat] satisfies LonLat));
  return points.reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

function add(borders: Borders, a: PlaceNumber, b: PlaceNumber, metres: number): void {
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const along = borders.get(from) ?? new Map<PlaceNumber, number>();
    along.set(to, (along.get(to) ?? 0) + metres);
    borders.set(from, along);
  }
}

/** Metres of border between each two kommuner that share one, and between each two fylker. */
function bordersIn(topology: KommuneTopology): Borders {
  const owners = new Map<number, Kommunenummer>();
  const borders: Borders = new Map();
  for (const area of topology.objects.kommuner.geometries) {
    const here = String(area.id) as Kommunenummer;
    for (const arc of arcsOf(area)) {
      const there = owners.get(arc);
      owners.set(arc, here);
      if (there === undefined) continue;
      const metres = lengthOf(topology, arc);
      add(borders, here, there, metres);
      add(borders, fylkeOf(here), fylkeOf(there), metres);
    }
  }
  return borders;
}

/**
 * The neighbours of each place, found by the borders that areas share. Areas end at the coast, so kommuner on either side of
 * a fjord are not neighbours, and an island may have none. Computed when first needed, since few readers need it.
 */
export function neighboursIn(topology: KommuneTopology): Neighbours {
  let borders: Borders | undefined;
  return (place) => {
    borders ??= bordersIn(topology);
    return [...(borders.get(place) ?? [])]
      .sort(([a, metresA], [b, metresB]) => metresB - metresA || a.localeCompare(b))
      .map(([number]) => number);
  };
}

/** The result of adding a place's neighbours to the chosen places. */
export interface WithNeighbours {
  readonly selected: readonly PlaceNumber[];
  readonly added: readonly PlaceNumber[];
  /** Neighbours that there was no room for. */
  readonly left: readonly PlaceNumber[];
}

/** Adds neighbours that are not chosen yet, up to `most` chosen places in all. */
export function withNeighbours(
  selected: readonly PlaceNumber[],
  neighbours: readonly PlaceNumber[],
  most: number,
): WithNeighbours {
  const others = neighbours.filter((number) => !selected.includes(number));
  const added = others.slice(0, Math.max(0, most - selected.length));
  return { selected: [...selected, ...added], added, left: others.slice(added.length) };
}
