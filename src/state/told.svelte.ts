import type { Picture } from '../core/picture/picture.ts';

/** Does something after the next frame, which shows what has changed until now, has left the page's hands. */
function afterFrame(act: () => void): void {
  // A task that is set in a frame's callbacks comes after its painting.
  requestAnimationFrame(() => setTimeout(act));
}

/** Whether two pictures differ by their month alone: the same choices, classes and places. */
const isOtherMonth = (a: Picture, b: Picture): boolean =>
  a.period !== b.period &&
  a.tiltak === b.tiltak &&
  a.classes === b.classes &&
  a.form === b.form &&
  a.since === b.since &&
  a.against === b.against &&
  a.scheme === b.scheme &&
  a.theme === b.theme &&
  a.selected.join() === b.selected.join();

/**
 * What the panel tells of. When only the month changes, that is the map's picture one frame after the map: to lay out the
 * panel's words takes as long as to draw the map, which would wait for it. Any other picture is told of at once.
 */
export class Told {
  #held: Picture | undefined = $state.raw();
  readonly #shown: () => Picture | undefined;
  readonly picture: Picture | undefined = $derived.by(() => {
    const [now, held] = [this.#shown(), this.#held];
    return now && held && isOtherMonth(now, held) ? held : now;
  });

  /** `shown`: the map's picture. `later` does something when the frame that is due has been drawn. */
  constructor(shown: () => Picture | undefined, later: (act: () => void) => void = afterFrame) {
    this.#shown = shown;
    let due = false;
    $effect(() => {
      shown();
      // Months that follow each other faster than frames are told of by the last one.
      if (due) return;
      due = true;
      later(() => {
        due = false;
        this.#held = shown();
      });
    });
  }
}
