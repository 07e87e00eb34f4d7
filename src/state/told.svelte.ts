import type { Picture } from '../core/picture/picture.ts';

/**
 * What the panel tells of: the map's picture, one frame after the map, since the map would wait for the panel's words to be
 * laid out. Pictures of other classes, or of answers, are told of at once: the words are about something else.
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
    return now?.classes === held?.classes && now?.against === held?.against ? held : now;
  };
}
