import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { isGone, type MapEvents, type Pointer } from '../core/map/livemap.ts';
import type { Kommunenummer } from '../core/places/places.ts';
import { KOMMUNE_FILL } from './style.ts';

/** A kommune this near to the pointer, in pixels, counts as hit where none lies under it: small islands are hard to hit. */
const REACH = 5;

/** The kommune under a pointer, or else one close by. */
function kommuneAt(map: MapLibreMap, { x, y }: Pointer): Kommunenummer | undefined {
  const find = (area: PointLike | [PointLike, PointLike]) =>
    map.queryRenderedFeatures(area, { layers: [KOMMUNE_FILL] })[0]?.id as Kommunenummer | undefined;
  return (
    find([x, y]) ??
    find([
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ])
  );
}

/** Tells which kommune the pointer is over, and which one is clicked or tapped. */
export function listenToPointer(map: MapLibreMap, events: Pick<MapEvents, 'onhover' | 'onselect'>): void {
  map.on('mousemove', ({ point }) => {
    events.onhover(kommuneAt(map, point), { x: point.x, y: point.y });
  });
  // Removed together with the map's element.
  map.getCanvasContainer().addEventListener('pointerleave', (event) => {
    if (isGone(event)) events.onhover(undefined, undefined);
  });
  map.on('click', ({ point, originalEvent }) => {
    const kommune = kommuneAt(map, point);
    events.onhover(kommune, { x: point.x, y: point.y });
    // The second click of a double click is ignored: it would remove the place that the first click chose.
    if (kommune !== undefined && originalEvent.detail < 2) events.onselect(kommune);
  });
}
