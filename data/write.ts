import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Content = Uint8Array | string;

/**
 * Writes all files or none: each goes to a temporary file beside it first, and only when all are there are they renamed.
 * @throws what the file system says; then no temporary file is left.
 */
export async function writeAll(files: ReadonlyMap<string, Content>): Promise<void> {
  const temporary = (path: string) => `${path}.${process.pid}.tmp`;
  const paths = [...files.keys()];
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary(path), content);
    }
    for (const path of paths) await rename(temporary(path), path);
  } finally {
    // Those that were renamed are gone already.
    for (const path of paths) await rm(temporary(path), { force: true });
  }
}
