import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import type { Result } from './report.ts';
import type { Survey } from './worker.ts';

/** What runs saw, a line each as it comes, so that a run that is stopped is no loss, and runs side by side share it. */
const FOLDER = join(root, 'node_modules', '.mutation');
const RESULTS = join(FOLDER, 'results.jsonl');

/** The lines of a file; the last of them may still be being written. */
function linesOf<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function addLine(file: string, value: unknown): void {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(file, `${JSON.stringify(value)}\n`);
}

/** How each mutant ended, by its key. */
export class Results {
  readonly #all = new Map<string, Result>();

  /** @param last whether what the last runs saw is kept */
  constructor(last: 'kept' | 'new') {
    if (last === 'new') rmSync(RESULTS, { force: true });
    for (const result of linesOf<Result>(RESULTS)) this.#all.set(result.key, result);
  }

  get all(): ReadonlyMap<string, Result> {
    return this.#all;
  }

  add(result: Result): void {
    this.#all.set(result.key, result);
    addLine(RESULTS, result);
  }

  /** Leaves out what is to be tried again. */
  forget(which: (result: Result) => boolean): void {
    for (const [key, result] of this.#all) if (which(result)) this.#all.delete(key);
  }
}

/** What tests met without a mutant, as long as neither they nor the mutated files have changed. */
export class Surveys {
  readonly #file: string;

  constructor(files: readonly string[]) {
    const hash = createHash('sha256');
    for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
    this.#file = join(FOLDER, `survey-${hash.digest('hex').slice(0, 16)}.jsonl`);
  }

  all(): ReadonlyMap<string, Survey> {
    return new Map(linesOf<readonly [string, Survey]>(this.#file));
  }

  add(test: string, survey: Survey): void {
    addLine(this.#file, [test, survey]);
  }
}
