import type { Room } from './labelPlaces.ts';
import type { PlanePoint } from '../places/projection.ts';

/**
 * From which scale on a label can be on the map: by the room in its place, and by the labels that stand there already.
 * Scales are in pixels a metre of the plane. A label keeps its size and its place apart move on the screen as one zooms in, so
 * that each answer is one scale: below it the label is not there, from it on it is, whatever part of the map is seen.
 */

/** A box in pixels round a label's point, y downwards. */
export interface Block {
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
}

/** A block, and the scale from which it is there. Infinity: never. */
export interface Part extends Block {
  readonly from: number;
}

/** A block at its point of the plane. */
export interface Standing<B extends Block> {
  readonly point: PlanePoint;
  readonly block: B;
}

/** So far may a label reach out of its place on either side, in pixels; the measure of text is wider than most fonts. */
export const LEEWAY = 3;

/** The scale from which a block has room in its place. */
export function fitsFrom({ halfWidth, top, bottom }: Block, rooms: readonly Room[]): number {
  const halfHeight = Math.max(-top, bottom);
  return Math.min(
    ...rooms.map((room) => Math.max((halfWidth - LEEWAY) / room.halfWidth, halfHeight / room.halfHeight)),
  );
}

/**
 * The scale from which a block can be there: from `from` on, and `gap` pixels clear of what stands already. It waits for the
 * others rather than give way to them later, so that nothing that is shown goes away as one zooms in.
 */
export function clearFrom(
  { point: [x, y], block }: Standing<Block>,
  from: number,
  standing: readonly Standing<Part>[],
  gap: number,
): number {
  let clear = from;
  for (const { point, block: other } of standing) {
    const east = Math.abs(point[0] - x);
    const across = block.halfWidth + other.halfWidth + gap;
    if (across <= east * clear) continue;
    const south = y - point[1];
    // Whichever is the upper one as soon as they are apart.
    const down = (south > 0 ? block.bottom - other.top : other.bottom - block.top) + gap;
    if (down <= Math.abs(south) * clear) continue;
    // Parts of one label stand below each other.
    if (east === 0 && south === 0) continue;
    // From here on they are apart, and stay so.
    const apart = Math.min(across / east, down / Math.abs(south));
    if (other.from < apart) clear = apart;
  }
  return clear;
}
