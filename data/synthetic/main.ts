// node scripts/run.mjs data/synthetic/main.ts <folder>: made-up data in the form of data/built, outside the project.
import { isAbsolute, relative, resolve } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { readTables } from '../sources.ts';
import { parseTables } from '../tables.ts';
import { writeAll } from '../write.ts';
import { buildSynthetic } from './build.ts';
import { FULL } from './synthetic.ts';

/** Returns the exit code: 1 without a folder, or with one in the project, where made-up data must never lie. */
export async function main([folder]: string[]): Promise<number> {
  const path = folder === undefined ? undefined : relative(root, resolve(folder));
  if (folder === undefined || path === undefined || !(path.startsWith('..') || isAbsolute(path))) {
    process.stderr.write('usage: node scripts/run.mjs data/synthetic/main.ts <folder outside the project>\n');
    return 1;
  }
  const files = buildSynthetic(FULL, parseTables(await readTables(root)));
  await writeAll(resolve(folder), files);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${files.size} files of made-up data in ${folder} (${bytes} bytes)\n`);
  return 0;
}
