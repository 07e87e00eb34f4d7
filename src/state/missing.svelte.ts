import { SvelteMap } from 'svelte/reactivity';
import { asLost, fetchCode, fetchCodeAgain } from '../files/code.ts';

interface Part {
  readonly failure: Error;
  readonly again: () => void;
}

/** The parts that could not be fetched and that the page works without: what is missing, and how to fetch it again. */
export class Missing {
  readonly #parts = new SvelteMap<string, Part>();

  /** Why one of them is missing. */
  get failure(): Error | undefined {
    return [...this.#parts.values()][0]?.failure;
  }

  retry(): void {
    for (const { again } of [...this.#parts.values()]) again();
  }

  /** Fetches a part of the app, now or when the reader asks again. `onload` gets it. */
  use<T>(name: string, load: () => Promise<T>, onload: (part: T) => void): void {
    this.#parts.delete(name);
    this.#follow(name, load, fetchCode(load), onload);
  }

  /** Records that the code that needs a part could not fetch it; `load` tries again. */
  lose(name: string, reason: unknown, load: () => Promise<unknown>): void {
    this.#follow(name, load, Promise.reject(asLost(reason)), () => undefined);
  }

  #follow<T>(name: string, load: () => Promise<T>, coming: Promise<T>, onload: (part: T) => void): void {
    coming.then(
      (part) => {
        this.#parts.delete(name);
        onload(part);
      },
      (reason: unknown) => {
        const failure = asLost(reason);
        const again = () => {
          this.#follow(name, load, fetchCodeAgain(load, failure), onload);
        };
        this.#parts.set(name, { failure, again });
      },
    );
  }
}
