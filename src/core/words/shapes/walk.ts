import type { Direction } from '../../places/keys.ts';
import type { PlaceLevel } from '../../places/places.ts';

/** What is spoken on a walk over the map, besides the places' figures. */
export interface WalkMessages {
  /** After the figure of a place that is among the chosen ones. */
  readonly selected: string;
  readonly chosen: (name: string) => string;
  readonly removed: (name: string) => string;
  /** Where nothing more lies that way. */
  readonly edge: Readonly<Record<Direction, string>>;
  /** Where no name, and no number, begins with what was typed. */
  readonly noName: (typed: string, level: PlaceLevel) => string;
}
