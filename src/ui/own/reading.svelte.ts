import type { Choices, Params, TableRefusal, TableWish, Understood } from '../../core/figures/table.ts';
import {
  type Answer,
  type Asked,
  type Example,
  type OnOpen,
  type OwnFault,
  type Refusal,
  refusalOf,
  shownName,
  type Step,
} from '../../core/figures/own.ts';

/** The state of the file that was opened last. */
export type Progress =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'busy'; readonly file: string; readonly step: Step }
  /** A table waits for the reader's word; `busy`: it is being understood anew. */
  | {
      readonly kind: 'understood';
      readonly file: string;
      readonly understood: Understood;
      readonly choices: Choices;
      readonly busy: boolean;
      /** Why what was chosen last can't be: what is there is as it was before. */
      readonly refused: TableRefusal | undefined;
    }
  | {
      readonly kind: 'no-table';
      readonly file: string;
      readonly why: TableRefusal;
      readonly params: Params;
    }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly why: Refusal;
      readonly faults: readonly OwnFault[];
    };

/**
 * The most that a step may take, in ms. A report of thirty pages took one second on an idle machine and six on a busy one.
 */
export const PATIENCE_MS = 60_000;

/**
 * Has a file read by a worker of its own, which is ended when it has answered, when the reader cancels, or when it takes too
 * long.
 */
export class Reading {
  progress: Progress = $state.raw({ kind: 'idle' });
  readonly #start: () => Worker;
  readonly #onopen: OnOpen;
  #end: () => void = () => undefined;
  #wish: (wish: TableWish) => void = () => undefined;

  constructor(start: () => Worker, onopen: OnOpen) {
    this.#start = start;
    this.#onopen = onopen;
  }

  /** Reads the given file; refuses several files. `choices` are the corrections of a table that was open before. */
  open(given: readonly File[], choices: Choices = {}): void {
    this.#end();
    const [file] = given;
    if (!file) return;
    const name = shownName(file.name);
    const why = given.length > 1 ? 'several' : refusalOf(file);
    if (why) this.#refuse(name, why);
    else this.#ask(name, file, choices);
  }

  /** Opens a table to try. */
  try(example: Example, name: string): void {
    this.#end();
    this.#ask(name, example, {});
  }

  /** Understands the table anew, or shows it. Nothing happens where none is there. */
  choose(choices: Choices, show = false): void {
    const { progress } = this;
    if (progress.kind !== 'understood') return;
    this.progress = { ...progress, choices, busy: true };
    this.#wish({ choices, open: show });
  }

  /** Shows the table as it is understood, with the last correction. */
  show(): void {
    if (this.progress.kind === 'understood') this.choose(this.progress.choices, true);
  }

  /** Ends the reading, if there is one. */
  cancel(): void {
    this.#end();
    if (this.progress.kind === 'busy') this.progress = { kind: 'cancelled' };
  }

  #refuse(file: string, why: Refusal, faults: readonly OwnFault[] = []): void {
    this.#end();
    this.progress = { kind: 'refused', file, why, faults };
  }

  #ask(called: string, from: File | Example, choices: Choices): void {
    let [name, file] = [called, from];
    const worker = this.#start();
    const { port1, port2 } = new MessageChannel();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const wait = (step: Step) => {
      this.progress = { kind: 'busy', file: name, step };
      clearTimeout(patience);
      patience = setTimeout(() => {
        this.#refuse(name, 'late');
      }, PATIENCE_MS);
    };
    this.#end = () => {
      clearTimeout(patience);
      port1.close();
      worker.terminate();
      this.#end = () => undefined;
    };
    worker.onerror = () => {
      const { progress } = this;
      const begun = progress.kind === 'busy' && progress.step !== 'fetching';
      this.#refuse(name, begun ? 'unexpected' : 'unfetched');
    };
    /** The corrections that hold, and those that have no answer yet, in their order. */
    let settled = choices;
    const asked: Choices[] = [choices];
    this.#wish = (wish) => {
      asked.push(wish.choices);
      port1.postMessage(wish);
    };
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      switch (data.kind) {
        case 'step':
          wait(data.step);
          break;
        case 'opened':
          this.#end();
          // The code that shows the file may have failed to load.
          this.#onopen(
            name,
            data.files,
            ...(data.table && file instanceof File ? [{ table: data.table, file }] : []),
          ).catch((error: unknown) => {
            reportError(error);
            this.#refuse(name, 'unfetched');
          });
          break;
        case 'refused':
          this.#refuse(name, data.why, data.faults);
          break;
        case 'understood':
          // The reader may take any time to look it over.
          clearTimeout(patience);
          settled = data.choices ?? asked[0] ?? settled;
          asked.shift();
          if (data.file) [name, file] = [shownName(data.file.name), data.file];
          this.progress = {
            kind: 'understood',
            file: name,
            understood: data.understood,
            choices: asked.at(-1) ?? settled,
            busy: asked.length > 0,
            refused: undefined,
          };
          break;
        case 'no-table':
          clearTimeout(patience);
          if (this.progress.kind === 'understood') {
            asked.shift();
            const busy = asked.length > 0;
            this.progress = { ...this.progress, choices: asked.at(-1) ?? settled, busy, refused: data.why };
          } else {
            this.#end();
            this.progress = { kind: 'no-table', file: name, why: data.why, params: data.params };
          }
          break;
        default:
          data satisfies never;
      }
    };
    wait('fetching');
    worker.postMessage({ file, choices } satisfies Asked, [port2]);
  }
}
