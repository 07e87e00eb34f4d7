import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes text files into a folder, all or none: each under a temporary name first, then all renamed.
 * @param files name → text
 */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const pairs = Object.keys(files).map((name) => [join(folder, `.${name}.tmp`), join(folder, name)] as const);
  try {
    Object.values(files).forEach((text, index) => {
      const [temporary] = pairs[index] ?? [''];
      writeFileSync(temporary, text);
    });
    for (const [temporary, final] of pairs) renameSync(temporary, final);
  } finally {
    for (const [temporary] of pairs) rmSync(temporary, { force: true });
  }
}
