// For tests: a project of its own that has the tables and no report.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/** Runs `use` in a project that is gone afterwards. */
export async function inProject(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'tiltakskart-'));
  try {
    await cp(new URL('data/tables', ROOT), join(root, 'data/tables'), { recursive: true });
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

export async function give(root: string, content: string | Uint8Array, name = 'given.txt'): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

export const names = async (root: string, folder: string): Promise<string[]> =>
  (await readdir(join(root, folder), { recursive: true })).sort();

/** What is in every file of a folder, hidden ones too, by its path: to compare byte for byte. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (path) => [
    path.slice(folder.length + 1),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}
