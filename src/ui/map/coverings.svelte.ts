import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Box } from '../../core/map/labelsAt.ts';

/**
 * The elements over the map, so that names can keep clear of them. Each element is attached to `add` where it is laid out.
 */
export class Coverings {
  #elements: readonly HTMLElement[] = $state.raw([]);
  #observer: ResizeObserver | undefined;
  /** Counts the changes of size, the first measurement included. */
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

  /** To be called when an element may have moved. */
  measure(): void {
    // Untracked: the caller must not depend on the count that it changes.
    this.#changes = untrack(() => this.#changes) + 1;
  }

  /**
   * The boxes of the elements over a map's element, in its pixels. Tracked: code that reads them runs again when they change.
   */
  over(map: Element): readonly Box[] {
    if (this.#changes === 0) return [];
    const { left, top, right, bottom } = map.getBoundingClientRect();
    return this.#elements
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top)
      .map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
  }
}
