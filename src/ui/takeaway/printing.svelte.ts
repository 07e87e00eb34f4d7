import type { Printed } from './printMap.ts';

/**
 * Once a browser prints it waits for nothing, so what draws the sheet is there before. Without it, the map is printed as it
 * is on the screen. To be called where a component begins.
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
