import { isGone, type MapEvents } from '../../core/map/livemap.ts';
import { kommuneAt } from './drawing.ts';

/** Tells which kommune the pointer is over, and which one is clicked or tapped, until `signal` says stop. */
export function listenToPointer(
  map: GlobalEventHandlers & Element,
  events: Pick<MapEvents, 'onhover' | 'onselect'>,
  signal: AbortSignal,
): void {
  const hover = (event: MouseEvent) => {
    const { left, top } = map.getBoundingClientRect();
    const kommune = kommuneAt(map, event);
    events.onhover(kommune, { x: event.clientX - left, y: event.clientY - top });
    return kommune;
  };
  map.addEventListener('mousemove', hover, { signal });
  map.addEventListener(
    'pointerleave',
    (event) => {
      if (isGone(event)) events.onhover(undefined, undefined);
    },
    { signal },
  );
  map.addEventListener(
    'click',
    (event) => {
      const kommune = hover(event);
      // The second click of a double click is ignored: it would remove the place that the first click chose.
      if (kommune !== undefined && event.detail < 2) events.onselect(kommune);
    },
    { signal },
  );
}
