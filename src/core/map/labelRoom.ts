import type { Room } from './labelPlaces.ts';
import type { PlanePoint } from '../places/projection.ts';

/**
 * From which scale on a label can be on the map: by the room in its place, and by the labels that stand there already.
 * Scales are in pixels a metre of the plane. A label keeps its size on the screen while places move apart as the reader zooms
 * in, so each answer is one scale: the label is shown from that scale on and never below it, whatever part of the map is
 * seen.
 */

/** A box in pixels round a label's point, y downwards. */
export interface Block {
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
}

/** A block, and the scale from which it is shown. Infinity: never. */
export interface Part extends Block {
  readonly from: number;
}

/** A block at its point of the plane. */
export interface Standing<B extends Block> {
  readonly point: PlanePoint;
  readonly block: B;
}

/** How far a label may reach out of its place on either side, in pixels. Text is measured wider than most fonts draw it. */
export const LEEWAY = 3;

/** The scale from which a block has room in its place. */
export function fitsFrom({ halfWidth, top, bottom }: Block, rooms: readonly Room[]): number {
  const halfHeight = Math.max(-top, bottom);
  return Math.min(
    ...rooms.map((room) => Math.max((halfWidth - LEEWAY) / room.halfWidth, halfHeight / room.halfHeight)),
  );
}

/**
 * The scale from which a block can be shown: at least `from`, and at least `gap` pixels clear of the blocks placed already.
 * The block appears later rather than disappear again, so that nothing that is shown goes away on zooming in.
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
    // Which of the two is the upper one once they are apart.
    const down = (south > 0 ? block.bottom - other.top : other.bottom - block.top) + gap;
    if (down <= Math.abs(south) * clear) continue;
    // Parts of one label stand below each other.
    if (east === 0 && south === 0) continue;
    // From this scale on the two are apart.
    const apart = Math.min(across / east, down / Math.abs(south));
    if (other.from < apart) clear = apart;
  }
  return clear;
}
