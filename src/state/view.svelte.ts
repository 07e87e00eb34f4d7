import type { Catalogue } from '../core/figures/dataset.ts';
import { type Decoded, decode, encode, periodOf, type ViewState } from '../core/link/permalink.ts';

/** Browsers refuse more than about a hundred history calls in half a minute; a drag makes more than that. */
const REPLACE_EVERY_MS = 350;

/**
 * The query string as state: the link decides the view. A choice pushes a history entry, so that Back undoes it; a drag or
 * playback pushes one entry when it begins and replaces it as it goes on.
 */
export class View {
  readonly #catalogue: Catalogue;
  /** Undefined where the build draws the page, without a browser. */
  readonly #window: Window | undefined;
  #search = $state('');
  #decoded: Decoded = $derived.by(() => decode(this.#search, this.#catalogue));
  #inGesture = false;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(catalogue: Catalogue, browser: Window | undefined) {
    this.#catalogue = catalogue;
    this.#window = browser;
    this.#search = browser?.location.search ?? '';
  }

  /** What the link asks for. */
  get current(): ViewState {
    return this.#decoded.view;
  }

  /** What in the link could not be followed. */
  get ignored(): Decoded['ignored'] {
    return this.#decoded.ignored;
  }

  /** Follows Back and Forward, and calls `onmoved` afterwards. Returns a function that stops it. */
  follow(onmoved: () => void = () => undefined): () => void {
    const browser = this.#window;
    if (!browser) return () => undefined;
    const onpopstate = () => {
      this.#inGesture = false;
      clearTimeout(this.#pending);
      this.#pending = undefined;
      this.#search = browser.location.search;
      onmoved();
    };
    const onpagehide = () => {
      this.#flush();
    };
    browser.addEventListener('popstate', onpopstate);
    browser.addEventListener('pagehide', onpagehide);
    return () => {
      browser.removeEventListener('popstate', onpopstate);
      browser.removeEventListener('pagehide', onpagehide);
      this.#flush();
    };
  }

  /** The link to this view with some things changed, relative to the page. */
  href(patch: Partial<ViewState>): string {
    return this.#encode({ ...this.current, ...patch }) || './';
  }

  /** The link to share: the period is written out, so that what was shared does not drift when a new month comes. */
  get shareable(): string {
    const { origin = '', pathname = '' } = this.#window?.location ?? {};
    const period = periodOf(this.current, this.#catalogue);
    return `${origin}${pathname}${this.#encode({ ...this.current, period })}`;
  }

  /** A choice: a step in the history. */
  go(patch: Partial<ViewState>): void {
    this.endGesture();
    this.#move(patch, 'push');
  }

  /**
   * A step of a drag or of playback. Only the first step of a gesture is an entry in the history, so Back undoes them all.
   */
  drag(patch: Partial<ViewState>): void {
    // A first step that changes nothing pushes no entry, so the next step must.
    if (this.#move(patch, this.#inGesture ? 'replace' : 'push')) this.#inGesture = true;
  }

  endGesture(): void {
    this.#flush();
    this.#inGesture = false;
  }

  /** A change without an entry in the history: where the map is looking. */
  adjust(patch: Partial<ViewState>): void {
    this.#move(patch, 'replace');
  }

  #encode(view: ViewState): string {
    return encode(view, this.#catalogue, this.#decoded.foreign);
  }

  /** Returns whether anything changed. */
  #move(patch: Partial<ViewState>, how: 'push' | 'replace'): boolean {
    const search = this.#encode({ ...this.current, ...patch });
    if (search === this.#search) return false;
    // A delayed replacement belongs to the entry that is about to be left.
    if (how === 'push') this.#flush();
    this.#search = search;
    if (how === 'push') {
      this.#write('pushState');
    } else {
      this.#pending ??= setTimeout(() => {
        this.#flush();
      }, REPLACE_EVERY_MS);
    }
    return true;
  }

  #flush(): void {
    if (this.#pending === undefined) return;
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#write('replaceState');
  }

  #write(how: 'pushState' | 'replaceState'): void {
    // An entry that is marked as showing a reader's own file (own.ts) passes the mark on to the entries after it.
    this.#window?.history[how](
      this.#window.history.state,
      '',
      this.#search || this.#window.location.pathname,
    );
  }
}
