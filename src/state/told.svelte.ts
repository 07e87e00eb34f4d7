import type { Picture } from '../core/picture/picture.ts';

/**
 * What the panel tells of: the map's picture, and of a new month two frames after the map, which would else wait for the panel's
 * words to be laid out. Any other choice is told of at once: the words are about something else.
 */
export function toldOf(shown: () => Picture | undefined): () => Picture | undefined {
  let held: Picture | undefined = $state.raw();
  $effect(() => {
    const now = shown();
    // The map's frame is rastered while the next one begins: words that come before would take the processor from it.
    let frame = requestAnimationFrame(() => {
      // A task that is set in a frame's callbacks comes after its painting.
      frame = requestAnimationFrame(() => setTimeout(() => (held = now)));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  });
  return () => {
    const now = shown();
    const isMonth = now?.period !== held?.period && now?.classes === held?.classes;
    return isMonth && now?.against === held?.against ? held : now;
  };
}
