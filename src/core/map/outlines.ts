import type { PlaceLevel } from '../places/places.ts';

/** How wide the outline of a place is, in pixels: a dark line in a light casing, which shows on every colour. */
interface Outline {
  readonly casing: number;
  readonly line: number;
}

/**
 * The outlines of places that are pointed at or chosen. The outline of a fylke is thin: its coast has thousands of islands,
 * which a line as wide as that of a kommune would paint black.
 */
export const OUTLINES: Readonly<Record<PlaceLevel, Readonly<Record<'hover' | 'selected', Outline>>>> = {
  kommune: { hover: { casing: 4, line: 2 }, selected: { casing: 5, line: 2.5 } },
  fylke: { hover: { casing: 2, line: 1 }, selected: { casing: 2.6, line: 1.3 } },
};
