// Writes many files as one step: either all of them are changed, or none.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Content = Uint8Array | string;

/** Files by their path in a folder: new content, or undefined for a file to remove. */
export type Changes = ReadonlyMap<string, Content | undefined>;

/** The folder for new files, and for old ones during the change. It exists only during a run, or after a run was killed. */
export const STAGING = '.update';
const JOURNAL = 'journal.json';

/** What the journal says of each file: whether it existed before, and whether it is to exist afterwards. */
interface Step {
  readonly path: string;
  readonly had: boolean;
  readonly has: boolean;
}

const oldOf = (root: string, i: number): string => join(root, STAGING, `old-${i}`);
const newOf = (root: string, i: number): string => join(root, STAGING, `new-${i}`);

/** Keeps a file under a second name: by a hard link where the file system has them, else by a copy. */
async function keep(path: string, as: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  await link(path, as).catch(() => copyFile(path, as));
  return true;
}

/** The changes that make a difference. */
export async function differing(root: string, changes: Changes): Promise<Changes> {
  const all = await Promise.all(
    [...changes].map(async ([path, content]) => {
      const known = await readFile(join(root, path)).catch(() => undefined);
      const same = content === undefined ? known === undefined : known?.equals(Buffer.from(content)) === true;
      return same ? [] : [[path, content] as const];
    }),
  );
  return new Map(all.flat());
}

/** What a test may replace, to fail or to be killed at any step. */
export interface Hands {
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}
const HANDS: Hands = {
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { force: true });
  },
};

/**
 * Makes all changes or none. First the new content is written beside the project's files, and the files to be replaced are
 * kept. Then files are renamed in one step that no signal interrupts, with a journal by which `recover` can undo an
 * unfinished step. @throws the error of the file system; then everything is as it was.
 */
export async function writeAll(root: string, changes: Changes, hands: Hands = HANDS): Promise<void> {
  const real = await differing(root, changes);
  if (real.size === 0) return;
  await rm(join(root, STAGING), { recursive: true, force: true });
  await mkdir(join(root, STAGING), { recursive: true });
  try {
    const steps: Step[] = [];
    for (const [path, content] of real) {
      const i = steps.length;
      if (content !== undefined) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(newOf(root, i), content);
      }
      steps.push({ path, had: await keep(join(root, path), oldOf(root, i)), has: content !== undefined });
    }
    const journal = join(root, STAGING, JOURNAL);
    await writeFile(`${journal}.tmp`, JSON.stringify(steps));
    withoutSignals(() => {
      renameSync(`${journal}.tmp`, journal);
      for (const [i, { path, has }] of steps.entries()) {
        if (has) hands.rename(newOf(root, i), join(root, path));
        else hands.remove(join(root, path));
      }
      // Once the journal is removed, the changes are final.
      rmSync(journal);
    });
  } catch (error) {
    recover(root);
    throw error;
  }
  rmSync(join(root, STAGING), { recursive: true, force: true });
}

/** Whether a run was killed while it changed files, and `recover` was not called since. */
export const isInterrupted = (root: string): boolean => existsSync(join(root, STAGING, JOURNAL));

/** Puts everything back to what it was before a run that failed or was killed while it changed files. */
export function recover(root: string): boolean {
  const journal = join(root, STAGING, JOURNAL);
  const interrupted = isInterrupted(root);
  if (interrupted) {
    const steps = JSON.parse(readFileSync(journal, 'utf8')) as readonly Step[];
    for (const [i, { path, had }] of steps.entries()) {
      if (!had) rmSync(join(root, path), { force: true });
      else if (existsSync(oldOf(root, i))) renameSync(oldOf(root, i), join(root, path));
    }
    rmSync(journal);
  }
  rmSync(join(root, STAGING), { recursive: true, force: true });
  return interrupted;
}

/** Runs a task that must not be interrupted. A signal during the task takes effect after it. */
function withoutSignals(run: () => void): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const ends = signals.map((signal) => {
    const end = () => {
      for (const { signal, end } of ends) process.off(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
    return { signal, end };
  });
  try {
    run();
  } finally {
    // Node delivers a signal only in the next turn of the event loop.
    setImmediate(() => {
      setImmediate(() => {
        for (const { signal, end } of ends) process.off(signal, end);
      });
    });
  }
}
