import { ASKS } from './instrument.ts';

/** More rounds than any test's code makes, by far: a loop that passes it is endless. */
const ROUNDS = 20;
const ROUNDS_AT_LEAST = 200_000;

/** What instrumented code asks: which mutant is on, and whether its loops may go on. */
export class Switchboard {
  readonly #asked: Uint8Array;
  #on = -1;
  #rounds = 0;
  #limit = Infinity;

  /** @param mutants how many there are */
  constructor(mutants: number) {
    this.#asked = new Uint8Array(mutants);
    Object.assign(globalThis, {
      [ASKS.mutant]: (id: number) => {
        this.#asked[id] = 1;
        return id === this.#on;
      },
      [ASKS.loop]: () => {
        if (++this.#rounds > this.#limit) throw new Error('an endless loop');
      },
    });
  }

  /** Turns one mutant on, or with -1 none. @param rounds that the loops made without a mutant */
  begin(mutant: number, rounds = Infinity): void {
    this.#on = mutant;
    this.#limit = Math.max(rounds * ROUNDS, ROUNDS_AT_LEAST);
    this.#rounds = 0;
    this.#asked.fill(0);
  }

  /** Whether a loop was stopped, even where the code caught what it threw. */
  get isEndless(): boolean {
    return this.#rounds > this.#limit;
  }

  get rounds(): number {
    return this.#rounds;
  }

  /** The mutants that code asked for since `begin`: those that it would have met. */
  get asked(): number[] {
    return [...this.#asked.keys()].filter((id) => this.#asked[id] === 1);
  }
}
