import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Frame } from '../core/link/frame.ts';
import type { Geography } from '../core/places/geography.ts';
import { isKommunenummer } from '../core/places/places.ts';
import { UNIT } from './path.ts';
import { type Box, boxOf, type Shapes } from './shapes.ts';

/** Shapes are cut this far outside the frame, as a share of its size, so that outlines along the cut are not visible. */
const MARGIN = 0.02;

type Area = Polygon | MultiPolygon;

/** Whether part of a line or ring may lie inside a box, in units: false only if all of it lies to one side of the box. */
function mayMeet(line: readonly Position[], { x, y, width, height }: Box): boolean {
  let [left, right, above, below] = [true, true, true, true];
  for (const [east = NaN, north = NaN] of line) {
    const [across, down] = [east / UNIT, -north / UNIT];
    left &&= across < x;
    right &&= across > x + width;
    above &&= down < y;
    below &&= down > y + height;
  }
  return !(left || right || above || below);
}

/** The parts that may lie inside a box. Most of the country is far away, and clipping it would be slow. */
function near(geometry: Area | MultiLineString, box: Box): Geometry {
  switch (geometry.type) {
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.filter((line) => mayMeet(line, box)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.filter(([outer = []]) => mayMeet(outer, box)),
      };
    case 'Polygon':
      return mayMeet(geometry.coordinates[0] ?? [], box)
        ? geometry
        : { type: 'MultiPolygon', coordinates: [] };
  }
}

/** The part of a geography that lies inside a frame, so that a close-up takes only as long as what it shows. */
export function closeupShapes(geography: Geography, frame: Frame): Shapes {
  const box = boxOf(frame);
  const margin = box.width * MARGIN;
  const cut: Box = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const inUnits = geoIdentity()
    .scale(1 / UNIT)
    .reflectY(true)
    .clipExtent([
      [cut.x, cut.y],
      [cut.x + cut.width, cut.y + cut.height],
    ]);
  const path = geoPath(inUnits).digits(2);
  const pathOf = (geometry: Area | MultiLineString): string => path(near(geometry, cut)) ?? '';
  const kommuner = new Map(
    geography.kommuner.features.flatMap(({ properties, geometry }) => {
      const d = pathOf(geometry);
      return d === '' ? [] : [[properties.kommunenummer, d]];
    }),
  );
  return {
    kommuner,
    areaOf: (place) => {
      if (isKommunenummer(place)) return kommuner.get(place);
      const area = geography.areaOf(place);
      return area && (pathOf(area) || undefined);
    },
    kommuneBorders: pathOf(geography.kommuneBorders),
    fylkeBorders: pathOf(geography.fylkeBorders),
    land: pathOf(geography.land),
    landBorders: pathOf(geography.landBorders),
    box,
  };
}
