import type { Map as MapLibreMap } from 'maplibre-gl';

/** A lost context that is not restored within this time is lost for good. */
const CONTEXT_PATIENCE_MS = 3000;

/** Calls `onlost` once the WebGL context of a map is lost for good. */
export function watchContext(map: MapLibreMap, onlost: (reason: Error) => void): void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    patience = setTimeout(() => {
      onlost(new Error('the WebGL context was lost and did not come back'));
    }, CONTEXT_PATIENCE_MS);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(patience);
  });
}
