import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import { type Frame, frameCentre } from '../core/frame.ts';
import type { Geography } from '../core/geography.ts';
import { UNIT } from './path.ts';
import type { Box, Shapes } from './shapes.ts';

/** The square that a frame shows, in units. */
export function boxOf(frame: Frame): Box {
  const [x, y] = frameCentre(frame);
  const side = (frame.km * 1000) / UNIT;
  return { x: x / UNIT - side / 2, y: -y / UNIT - side / 2, width: side, height: side };
}

/** Cut this far outside the frame, as a share of it, so that the outlines along the cut stay out of sight. */
const MARGIN = 0.02;

/** What a geography has inside a frame, and nothing of the rest: a close-up costs no more than what it shows. */
export function closeupShapes(geography: Geography, frame: Frame): Shapes {
  const box = boxOf(frame);
  const margin = box.width * MARGIN;
  const inUnits = geoIdentity()
    .scale(1 / UNIT)
    .reflectY(true)
    .clipExtent([
      [box.x - margin, box.y - margin],
      [box.x + box.width + margin, box.y + box.height + margin],
    ]);
  const path = geoPath(inUnits).digits(2);
  const pathOf = (geometry: Geometry): string => path(geometry) ?? '';
  return {
    kommuner: new Map(
      geography.kommuner.features.flatMap(({ properties, geometry }) => {
        const d = pathOf(geometry);
        return d === '' ? [] : [[properties.kommunenummer, d]];
      }),
    ),
    kommuneBorders: pathOf(geography.kommuneBorders),
    fylkeBorders: pathOf(geography.fylkeBorders),
    land: pathOf(geography.land),
    landBorders: pathOf(geography.landBorders),
    box,
  };
}
