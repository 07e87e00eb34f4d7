import type { Picture } from '../core/picture/picture.ts';

/**
 * What the panel tells of: the map's picture, and a new month one frame after the map, which would else wait for the panel's
 * words to be laid out. Any other choice is told of at once: the words are about something else.
 */
export function toldOf(shown: () => Picture | undefined): () => Picture | undefined {
  let held: Picture | undefined = $state.raw();
  $effect(() => {
    const now = shown();
    // A task that is set in a frame's callbacks comes after its painting.
    const frame = requestAnimationFrame(() => setTimeout(() => (held = now)));
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
