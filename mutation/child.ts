import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import type { Order, Outcome, Survey } from './worker.ts';

/** Without an answer for so long, a process hangs in code that no loop of ours runs. */
const HANGS = 180_000;

/** The process that tries mutants; a new one takes its place where it hangs or dies. */
export class Child {
  readonly #open: Extract<Order, { kind: 'open' }>;
  #process: ChildProcess | undefined;

  constructor(open: Extract<Order, { kind: 'open' }>) {
    this.#open = open;
  }

  async survey(file: string): Promise<Survey> {
    const survey = await this.#ask({ kind: 'survey', file });
    if (survey === undefined) throw new Error(`${file} hangs without a mutant`);
    return survey as Survey;
  }

  async try(order: Omit<Extract<Order, { kind: 'try' }>, 'kind'>): Promise<Outcome> {
    const outcome = await this.#ask({ kind: 'try', ...order });
    return (outcome as Outcome | undefined) ?? { end: 'endless', by: 'the process was stopped' };
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  async #ask(order: Order): Promise<unknown> {
    if (!this.#process) {
      this.#process = fork(join(root, 'scripts', 'run.mjs'), ['mutation/worker.ts'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, VITEST: 'true', NODE_ENV: 'test' },
      });
      await this.#answer(this.#process); // it says when it listens
      await this.#answer(this.#process, this.#open);
    }
    return this.#answer(this.#process, order);
  }

  /** The answer, or undefined where the process had to be stopped or stopped itself. */
  #answer(child: ChildProcess, order?: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const gone = () => {
        this.stop();
        end(() => {
          resolve(undefined);
        });
      };
      const come = (result: { readonly error?: string }) => {
        end(() => {
          if (result.error === undefined) resolve(result);
          else reject(new Error(result.error));
        });
      };
      const timer = setTimeout(gone, HANGS);
      const end = (then: () => void) => {
        clearTimeout(timer);
        child.off('message', come).off('exit', gone);
        then();
      };
      child.on('message', come).on('exit', gone);
      if (order) child.send(order);
    });
  }
}
