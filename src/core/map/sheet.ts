/** The heights that a sheet over the map comes to rest at, the lowest first. */
export const HEIGHTS = ['peek', 'half', 'whole'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** How much of the room a sheet covers at its middle height. */
export const HALF = 0.56;

/**
 * How far the sheet's scroller is scrolled at each height, in pixels.
 * @param room height of the scroller
 * @param peek how much is in sight at the lowest height
 */
export const stopsOf = (room: number, peek: number): Readonly<Record<SheetHeight, number>> => ({
  peek: 0,
  half: Math.max(0, Math.round(room * HALF - peek)),
  whole: Math.max(0, Math.round(room - peek)),
});

/** The resting height nearest to a scroll position. Beyond the last one the sheet is at its full height. */
export function heightAt(scrolled: number, stops: Readonly<Record<SheetHeight, number>>): SheetHeight {
  if (scrolled <= stops.half / 2) return 'peek';
  return scrolled < (stops.half + stops.whole) / 2 ? 'half' : 'whole';
}
