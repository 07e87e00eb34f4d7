import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT_PATH } from './testing/project.ts';
import { snapshot } from './testing/root.ts';
import { type Changes, type Hands, isInterrupted, recover, STAGING, writeAll } from './write.ts';

const BEFORE = { 'data/a.json': 'a', 'data/b.json': 'b', 'data/c.json': 'c' };
/** One file changes, one goes, one comes in a folder of its own, one stays. */
const CHANGES: Changes = new Map<string, string | undefined>([
  ['data/a.json', 'A'],
  ['data/b.json', undefined],
  ['data/c.json', 'c'],
  ['data/new/d.json', 'D'],
]);
const STEPS = 3;

async function inFolder(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'tiltakskart-'));
  try {
    for (const [path, content] of Object.entries(BEFORE)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Hands that do something before the step of a number, counted from 0. */
function handsThat(act: (root: string) => void, at: number, root: string): Hands {
  let step = 0;
  const count = () => {
    if (step === at) act(root);
    step += 1;
  };
  return {
    rename: (from, to) => {
      count();
      renameSync(from, to);
    },
    remove: (path) => {
      count();
      rmSync(path, { force: true });
    },
  };
}

test('makes all changes, and leaves nothing behind', () =>
  inFolder(async (root) => {
    await writeAll(root, CHANGES);
    expect(Object.keys(await snapshot(root))).toEqual(['data/a.json', 'data/c.json', 'data/new/d.json']);
    expect(await readFile(join(root, 'data/a.json'), 'utf8')).toBe('A');
    expect(await readFile(join(root, 'data/new/d.json'), 'utf8')).toBe('D');
  }));

test.each(Array.from({ length: STEPS }, (_, i) => i))(
  'a write that fails at step %i leaves every file as it was, byte for byte',
  (step) =>
    inFolder(async (root) => {
      const before = await snapshot(root);
      const hands = handsThat(
        () => {
          throw new Error('the disk is full');
        },
        step,
        root,
      );
      await expect(writeAll(root, CHANGES, hands)).rejects.toThrow('the disk is full');
      expect(await snapshot(root)).toEqual(before);
    }),
);

test.each(Array.from({ length: STEPS }, (_, i) => i))(
  'a run that is killed at step %i is undone by the next one, byte for byte',
  (step) =>
    inFolder(async (root) => {
      const before = await snapshot(root);
      const killed = `${root}-killed`;
      try {
        // What a process that ends here leaves on the disk.
        const hands = handsThat(
          (folder) => {
            cpSync(folder, killed, { recursive: true });
          },
          step,
          root,
        );
        await writeAll(root, CHANGES, hands);
        expect(isInterrupted(killed)).toBe(true);
        expect(recover(killed)).toBe(true);
        expect(await snapshot(killed)).toEqual(before);
        expect(isInterrupted(killed)).toBe(false);
      } finally {
        await rm(killed, { recursive: true, force: true });
      }
    }),
);

test('a folder that can’t be written to stops the run before anything is changed', () =>
  inFolder(async (root) => {
    const before = await snapshot(root);
    const changes = new Map(CHANGES).set('data/a.json/under-a-file.json', 'x');
    await expect(writeAll(root, changes)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await snapshot(root)).toEqual(before);
  }));

test(
  'a signal that comes while names are changed takes effect when all of them are',
  { timeout: 60_000 },
  () =>
    inFolder(async (root) => {
      const child = spawn(
        process.execPath,
        [join(ROOT_PATH, 'scripts/run.mjs'), 'data/testing/stopped.ts', root],
        { cwd: ROOT_PATH, stdio: 'ignore' },
      );
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect([code, signal]).not.toEqual([0, null]);
      const files = await Promise.all(['a', 'b', 'c'].map((name) => readFile(join(root, name), 'utf8')));
      expect(files).toEqual(['A', 'B', 'C']);
      expect(isInterrupted(root)).toBe(false);
    }),
);

test('what a run left that was killed before it changed anything is taken away', () =>
  inFolder(async (root) => {
    const before = await snapshot(root);
    await mkdir(join(root, STAGING));
    await writeFile(join(root, STAGING, 'new-0'), 'half a fi');
    expect(recover(root)).toBe(false);
    expect(await snapshot(root)).toEqual(before);
  }));
