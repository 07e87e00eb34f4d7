import { type Frame, frameCentre } from '../core/link/frame.ts';
import type { Geography } from '../core/places/geography.ts';
import type { Kommunenummer, PlaceNumber } from '../core/places/places.ts';
import { pathOf, type Precision, UNIT } from './path.ts';

/** A box in units, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The square that a frame shows, in units. */
export function boxOf(frame: Frame): Box {
  const [x, y] = frameCentre(frame);
  const side = (frame.km * 1000) / UNIT;
  return { x: x / UNIT - side / 2, y: -y / UNIT - side / 2, width: side, height: side };
}

/** All that an SVG map draws, as path data in units. */
export interface Shapes {
  readonly kommuner: ReadonlyMap<Kommunenummer, string>;
  /** The area of a kommune or of a fylke, where it is known. */
  readonly areaOf: (place: PlaceNumber) => string | undefined;
  readonly kommuneBorders: string;
  readonly fylkeBorders: string;
  readonly land: string;
  readonly landBorders: string;
  /** All of Norway. */
  readonly box: Box;
}

/** The path data of a geography. A precision of 1 is for the whole country, 10 and 100 for closer looks. */
export function shapesOf(geography: Geography, precision: Precision): Shapes {
  const [[minX, minY], [maxX, maxY]] = [geography.bounds.min, geography.bounds.max];
  const units = (metres: number) => Math.round(metres / UNIT);
  return {
    kommuner: new Map(
      geography.kommuner.features.map(({ properties, geometry }) => [
        properties.kommunenummer,
        pathOf(geometry, precision),
      ]),
    ),
    areaOf: (place) => {
      const area = geography.areaOf(place);
      return area && pathOf(area, precision);
    },
    kommuneBorders: pathOf(geography.kommuneBorders, precision),
    fylkeBorders: pathOf(geography.fylkeBorders, precision),
    land: pathOf(geography.land, precision),
    landBorders: pathOf(geography.landBorders, precision),
    box: { x: units(minX), y: -units(maxY), width: units(maxX - minX), height: units(maxY - minY) },
  };
}
