import type { PlaceNumber } from '../../core/places/places.ts';

/** The delay between a change and its message, in ms: by then the focused element has been read out. */
const SOON_MS = 150;
/** Changes closer together than this, in ms, are a drag or playback: then not every figure is spoken. */
const QUICK_MS = 1500;

/** Everything that may have to be spoken. */
export interface News {
  /** What a step over the map says; empty when the walk has ended. */
  readonly step: string;
  /** The period that is shown, and the message for it. */
  readonly when: string;
  readonly what: string;
  readonly selected: readonly PlaceNumber[];
  /** The message for a place that has been chosen. */
  readonly tell: (place: PlaceNumber) => string;
}

/** Decides which changes are spoken, and when, so that nothing is said twice. */
export class Voice {
  readonly #speak: (words: string) => void;
  readonly #isHeard: (words: string) => boolean;
  #last: News | undefined;
  #changed = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isHeard` tells whether the focused element has these words itself, so that they are read out anyway. */
  constructor(speak: (words: string) => void, isHeard: (words: string) => boolean) {
    this.#speak = speak;
    this.#isHeard = isHeard;
  }

  /** Speaks of what has changed. The first call is the page itself, and nothing is spoken. */
  hear(news: News): void {
    const last = this.#last;
    this.#last = news;
    if (!last) return;
    if (news.step !== last.step) this.#now(news.step);
    else if (news.when !== last.when || news.what !== last.what) this.#tell(news);
    else {
      const added = news.selected.findLast((place) => !last.selected.includes(place));
      if (added !== undefined) this.#now(news.tell(added));
    }
  }

  /** Stops speaking for good. */
  still(): void {
    clearTimeout(this.#timer);
  }

  #now(words: string): void {
    if (words !== '') clearTimeout(this.#timer);
    this.#speak(words);
  }

  #later(delay: number, words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#speak(words());
    }, delay);
  }

  /** Speaks the period and its figures; in quick succession only the names of periods, and the figures of the last one. */
  #tell({ when, what }: News): void {
    const now = performance.now();
    const quick = now - this.#changed < QUICK_MS;
    this.#changed = now;
    if (!quick) {
      this.#later(SOON_MS, () => (this.#isHeard(when) ? what : `${when}: ${what}`));
      return;
    }
    if (!this.#isHeard(when)) this.#speak(when);
    this.#later(QUICK_MS, () => what);
  }
}
