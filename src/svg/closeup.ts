import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Frame } from '../core/frame.ts';
import type { Geography } from '../core/geography.ts';
import { UNIT } from './path.ts';
import { boxOf, type Shapes } from './shapes.ts';

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
    areaOf: (place) => {
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
