import type { Map as MapLibreMap } from 'maplibre-gl';

/** A lost context that is not restored within this time is lost for good. */
const CONTEXT_PATIENCE_MS = 3000;

/** What becomes of the WebGL context of a map. */
export interface ContextEvents {
  /** Lost: the canvas is empty from now on. */
  readonly ongone: () => void;
  /** There again, and the map about to draw anew. */
  readonly onback: () => void;
  /** Lost for good. */
  readonly onfail: (reason: Error) => void;
}

/** Follows the WebGL context of a map, which a browser may take away at any time. */
export function watchContext(map: Pick<MapLibreMap, 'on'>, { ongone, onback, onfail }: ContextEvents): void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    ongone();
    patience = setTimeout(() => {
      onfail(new Error('the WebGL context was lost and did not come back'));
    }, CONTEXT_PATIENCE_MS);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(patience);
    onback();
  });
}
