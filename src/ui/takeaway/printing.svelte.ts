import type { Printed } from './printMap.ts';

/**
 * A browser that prints waits for nothing, so the code that draws the sheet is loaded before. Without that code, the map is
 * printed as it is on the screen. To be called while a component is initialised.
 */
export function readyToPrint(what: () => Printed | undefined, isMap: () => boolean): void {
  $effect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    import('./printMap.ts').then(
      ({ followPrinting }) => {
        if (!gone) stop = followPrinting(what);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  });
  $effect(() => {
    const shown = what();
    if (!shown || !isMap()) return;
    import('./printMap.ts')
      .then(({ fetchSheet, needsBoundaries }) =>
        needsBoundaries(shown.picture) ? fetchSheet(shown.load) : undefined,
      )
      .catch(() => undefined);
  });
}
