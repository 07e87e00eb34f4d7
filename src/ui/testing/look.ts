import { flushSync, unmount } from 'svelte';

/** Mounts with `show`, looks, and takes away. For tests only. */
export function look(
  show: (target: HTMLElement) => Record<string, unknown>,
  at: (page: HTMLElement) => void,
): void {
  const page = document.createElement('div');
  document.body.append(page);
  const shown = show(page);
  flushSync();
  at(page);
  void unmount(shown);
  page.remove();
}
