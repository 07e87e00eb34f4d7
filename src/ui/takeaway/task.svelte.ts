/** The state of something that the reader asked for. */
export type Outcome =
  { readonly kind: 'idle' | 'busy' } | { readonly kind: 'done' | 'failed'; readonly words: string };

export const IDLE: Outcome = { kind: 'idle' };

/** A task that takes a while and may fail, with a message for its state. Only the latest task counts. */
export class Task {
  outcome: Outcome = $state.raw(IDLE);
  #asked = 0;

  /** `work` gives the words for its success, or nothing where there is nothing to say; `failed` those for what it throws. */
  async run(
    work: () => Promise<string> | string,
    failed: string | ((error: unknown) => string),
  ): Promise<void> {
    const own = ++this.#asked;
    const tell = (outcome: Outcome) => {
      if (own === this.#asked) this.outcome = outcome;
    };
    tell({ kind: 'busy' });
    try {
      // Started asynchronously, so that an error thrown at once is handled like any other.
      const words = await Promise.resolve().then(work);
      tell(words === '' ? IDLE : { kind: 'done', words });
    } catch (error) {
      // The reader is told in words; whoever looks into it finds the rest in the console.
      reportError(error);
      tell({ kind: 'failed', words: typeof failed === 'string' ? failed : failed(error) });
    }
  }
}
