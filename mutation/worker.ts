// The process that runs tests against mutants: `main.ts` starts it, and another where it must be stopped.
import fc from 'fast-check';
import { Realm } from './realm.ts';
import { isQuick } from './scope.ts';
import { Switchboard } from './switchboard.ts';
import type { Case } from './vitest.ts';

/** What is asked of the process. */
export type Order =
  | {
      readonly kind: 'open';
      readonly firsts: readonly (readonly [string, number])[];
      readonly mutants: number;
    }
  | { readonly kind: 'survey'; readonly file: string }
  | { readonly kind: 'try'; readonly mutant: number; readonly trials: readonly Trial[] };

/** Tests of one file that meet a mutant, in the order in which to run them. */
export interface Trial {
  readonly file: string;
  readonly cases: readonly { readonly index: number; readonly rounds: number }[];
  /** Rounds of loops while the file is loaded, without a mutant. */
  readonly rounds: number;
}

/** What one test, or the loading of a file, meets when no mutant is on. */
export interface Surveyed {
  readonly name: string;
  readonly ms: number;
  readonly rounds: number;
  readonly asked: readonly number[];
  readonly failure?: string;
}

export interface Survey {
  readonly load: Surveyed;
  readonly cases: readonly Surveyed[];
}

export type Outcome =
  { readonly end: 'killed' | 'endless'; readonly by: string } | { readonly end: 'survived' };

interface Shim {
  readonly cases: readonly Case[];
  readonly runCase: (one: Case) => Promise<void>;
  readonly endFile: () => Promise<void>;
}

/** A test that waits for what never comes. */
const WAIT = 60_000;

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

class Worker {
  readonly #board: Switchboard;
  readonly #realm: Realm;
  #stray: unknown;

  constructor(board: Switchboard, realm: Realm) {
    this.#board = board;
    this.#realm = realm;
    process.on('unhandledRejection', (error) => (this.#stray = error));
  }

  /** Loads a test file anew, with everything of ours that it stands on. */
  async #load(file: string): Promise<Shim> {
    this.#realm.forget();
    const shim = (await this.#realm.import('mutation/vitest.ts')) as Shim;
    await this.#realm.import(file);
    return { ...shim, cases: shim.cases.filter(({ name }) => isQuick(name)) };
  }

  /** Runs something with a mutant on; gives the failure back, if there is one. */
  async #attempt(
    mutant: number,
    rounds: number | undefined,
    run: () => Promise<void>,
  ): Promise<string | undefined> {
    this.#board.begin(mutant, rounds);
    this.#stray = undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('no end'));
      }, WAIT);
    });
    try {
      await Promise.race([run(), late]);
      if (this.#board.isEndless) return 'an endless loop';
      return this.#stray === undefined ? undefined : message(this.#stray);
    } catch (error) {
      return message(error) || 'failed';
    } finally {
      clearTimeout(timer);
    }
  }

  async #measured(name: string, run: () => Promise<void>): Promise<Surveyed> {
    const start = process.cpuUsage();
    const failure = await this.#attempt(-1, undefined, run);
    // The processor's time, which no other program on the machine makes longer.
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    const { rounds, asked } = this.#board;
    return { name, ms, rounds, asked, ...(failure === undefined ? {} : { failure }) };
  }

  async survey(file: string): Promise<Survey> {
    let shim: Shim | undefined;
    const first = await this.#measured(file, async () => {
      await this.#load(file); // compiles it, which is done once
    });
    if (first.failure !== undefined) return { load: first, cases: [] };
    const load = await this.#measured(file, async () => {
      shim = await this.#load(file);
    });
    const cases: Surveyed[] = [];
    for (const one of shim?.cases ?? []) {
      cases.push(await this.#measured(one.name, async () => shim?.runCase(one)));
    }
    await shim?.endFile();
    return { load, cases };
  }

  async try(mutant: number, trials: readonly Trial[]): Promise<Outcome> {
    for (const trial of trials) {
      const by = await this.#tryIn(mutant, trial);
      if (by !== undefined) return by;
    }
    return { end: 'survived' };
  }

  /** Runs tests of one file; undefined where none of them notices. */
  async #tryIn(mutant: number, { file, cases, rounds }: Trial): Promise<Outcome | undefined> {
    let shim: Shim | undefined;
    const outcome = (by: string): Outcome => ({ end: this.#board.isEndless ? 'endless' : 'killed', by });
    const atLoad = await this.#attempt(mutant, rounds, async () => {
      shim = await this.#load(file);
    });
    const loaded = shim;
    if (!loaded || atLoad !== undefined) return outcome(`${file}: ${atLoad ?? ''}`);
    try {
      for (const { index, rounds: usual } of cases) {
        const one = loaded.cases[index];
        // A mutant may take away tests of a table of cases.
        if (!one) return outcome(`${file}: a test is gone`);
        const failure = await this.#attempt(mutant, usual, () => loaded.runCase(one));
        if (failure !== undefined) return outcome(`${file}: ${one.name}`);
      }
      return undefined;
    } finally {
      this.#board.begin(-1);
      await loaded.endFile();
    }
  }

  close(): Promise<void> {
    return this.#realm.close();
  }
}

/** Answers orders until its parent lets it go. */
export async function main(): Promise<number> {
  // The same mutants die each time, and the first counter-example is enough.
  fc.configureGlobal({ seed: 1, endOnFailure: true });
  let worker: Worker | undefined;
  const answer = async (order: Order): Promise<unknown> => {
    if (order.kind === 'open') {
      worker = new Worker(new Switchboard(order.mutants), await Realm.open(new Map(order.firsts)));
      return {};
    }
    if (!worker) throw new Error('not open');
    return order.kind === 'survey' ? worker.survey(order.file) : worker.try(order.mutant, order.trials);
  };
  process.on('message', (order: Order) => {
    answer(order).then(
      (result) => process.send?.(result),
      (error: unknown) => process.send?.({ error: message(error) }),
    );
  });
  process.send?.({});
  await new Promise((resolve) => process.once('disconnect', resolve));
  await worker?.close();
  return 0;
}
