import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Box } from '../../core/map/labelsAt.ts';

/** What lies over the map, so that what is written on it can keep clear: each is attached to `add` where it is laid out. */
export class Coverings {
  #elements: readonly HTMLElement[] = $state.raw([]);
  #observer: ResizeObserver | undefined;
  /** Counts how often one was seen to have another size, the first time included. */
  #changes = $state(0);

  readonly add: Attachment<HTMLElement> = (element) => {
    this.#observer ??= new ResizeObserver(() => {
      this.measure();
    });
    this.#elements = [...untrack(() => this.#elements), element];
    this.#observer.observe(element);
    return () => {
      this.#elements = untrack(() => this.#elements).filter((other) => other !== element);
      this.#observer?.unobserve(element);
    };
  };

  /** One may be elsewhere than before. */
  measure(): void {
    // Whoever tells of it does not want to be told.
    this.#changes = untrack(() => this.#changes) + 1;
  }

  /** The boxes of those that lie over a map's element, in its pixels. Tracked: other boxes are another answer. */
  over(map: Element): readonly Box[] {
    if (this.#changes === 0) return [];
    const { left, top, right, bottom } = map.getBoundingClientRect();
    return this.#elements
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top)
      .map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
  }
}
