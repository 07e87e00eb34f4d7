import type { Picture } from '../core/picture/picture.ts';

/** By then the map's own frame is rastered and shown, in ms: words that come before would take the processor from it. */
const AFTER_MS = 40;

/**
 * What the panel tells of: the map's picture, and of a new month a little after the map, which would else wait for the panel's
 * words to be laid out. Any other choice is told of at once: the words are about something else.
 */
export function toldOf(shown: () => Picture | undefined): () => Picture | undefined {
  let held: Picture | undefined = $state.raw();
  let timer: ReturnType<typeof setTimeout> | undefined;
  $effect(() => {
    shown();
    // Of months in quick succession the first sets the time, so that the words follow a drag that goes on.
    timer ??= setTimeout(() => {
      timer = undefined;
      held = shown();
    }, AFTER_MS);
  });
  $effect(() => () => {
    clearTimeout(timer);
  });
  return () => {
    const now = shown();
    return isOnlyMonth(now, held) ? held : now;
  };
}

/** Whether two pictures differ by their months, and not by what they are about. */
const isOnlyMonth = (a: Picture | undefined, b: Picture | undefined): boolean =>
  a?.period !== b?.period && a?.classes === b?.classes && a?.against === b?.against;
