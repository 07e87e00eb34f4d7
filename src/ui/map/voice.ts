import type { PlaceNumber } from '../../core/places/places.ts';

/** So soon after a change the page speaks of it: what had the focus has said its own part by then. */
const SOON_MS = 150;
/** Changes that follow each other faster are a drag or a playback, of which nobody hears every figure out. */
const QUICK_MS = 1500;

/** All that there is to speak of. */
export interface News {
  /** What a step over the map says; empty when the walk has ended. */
  readonly step: string;
  /** The period that is shown, and what is to be said of it. */
  readonly when: string;
  readonly what: string;
  readonly selected: readonly PlaceNumber[];
  /** What is to be said of a place that has been chosen. */
  readonly tell: (place: PlaceNumber) => string;
}

/** Decides what of the news is spoken, and when, so that nothing is said twice. */
export class Voice {
  readonly #speak: (words: string) => void;
  readonly #isHeard: (words: string) => boolean;
  #last: News | undefined;
  #changed = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isHeard` tells whether what has the focus says these words by itself. */
  constructor(speak: (words: string) => void, isHeard: (words: string) => boolean) {
    this.#speak = speak;
    this.#isHeard = isHeard;
  }

  /** Speaks of what is new; the first news are the page itself, and nothing to speak of. */
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

  /** Says nothing more. */
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

  /** The period and its figures; in quick succession each period by its name, and the figures of the last. */
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
