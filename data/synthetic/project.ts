// node scripts/run.mjs data/synthetic/project.ts <folder>: a project outside this one, with our tables and made-up reports
// of twenty months as workbooks. `npm run data -- --root <folder> <folder>/rapporter` builds it.
import { isAbsolute, relative, resolve } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { readTables, TABLES } from '../sources.ts';
import { parseTables } from '../tables.ts';
import { type Content, writeAll } from '../write.ts';
import { markedTables, monthlyWorkbooks, TWENTY } from './monthly.ts';

/** Returns the exit code: 1 without a folder, or with one in the project, where made-up reports must never lie. */
export async function main([folder]: string[]): Promise<number> {
  const path = folder === undefined ? undefined : relative(root, resolve(folder));
  if (folder === undefined || path === undefined || !(path.startsWith('..') || isAbsolute(path))) {
    process.stderr.write(
      'usage: node scripts/run.mjs data/synthetic/project.ts <folder outside the project>\n',
    );
    return 1;
  }
  const texts = await readTables(root);
  const workbooks = [...monthlyWorkbooks(TWENTY, parseTables(texts))];
  const files = new Map<string, Content>(workbooks.map(([name, bytes]) => [`rapporter/${name}`, bytes]));
  for (const [name, text] of Object.entries(markedTables(texts))) files.set(`${TABLES}/${name}`, text);
  await writeAll(resolve(folder), files);
  process.stdout.write(`${workbooks.length} made-up reports in ${folder}/rapporter\n`);
  return 0;
}
