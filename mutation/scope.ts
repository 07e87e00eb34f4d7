import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../scripts/command.mjs';
import { root } from '../scripts/install.mjs';

/** What is mutated when no path is named. */
export const USUAL = ['src/core', 'data/readers'];

/**
 * Where tests are looked for: code of the first is tried by tests of the second. Coverage tells which of them meet a
 * mutant. Tests further away meet it too, but should not be what holds it.
 */
const TRIED_BY: readonly (readonly [string, string])[] = [
  ['src/core', 'src/core'],
  ['data', 'data'],
];

/**
 * Tests that are left out: they run commands that write, or whole pipelines, for seconds each, or measure time, which
 * instrumented code takes more of. What they alone would notice counts as survived.
 */
const LEFT_OUT =
  /^data\/(?:audit|synthetic|build)\/|^data\/(?:audit|built|main|update|write|readers\/(?:hostile|read))\.test\.ts$/;

/** Single tests that take a second and more, by the beginnings of their names. */
const SLOW = [
  'a table has the values of its picture, for every picture',
  'that is a fall falls',
  'sixty thousand different values',
  'every kommune is found by its number, its Norwegian name',
  'is read the same wherever labels and figures stand',
  'the PDF gives the same report as the text',
  'gives the same report, wherever',
  'gives the same report when',
  'more than the directory says is refused while',
];

/** Whether a test is run at all. */
export const isQuick = (name: string): boolean => !SLOW.some((beginning) => name.startsWith(beginning));

const isTest = (file: string) => file.endsWith('.test.ts');

function filesIn(path: string): string[] {
  const full = join(root, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) throw new Fault(`${path}: no such file or folder.`);
  if (stats.isFile()) return [path];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** The files to mutate: neither tests, nor what only tests use, nor declarations. */
export function targetsIn(paths: readonly string[]): string[] {
  return paths
    .flatMap((path) => filesIn(path.replace(/\/$/, '')))
    .filter((file) => !isTest(file) && !file.endsWith('.d.ts') && !file.includes('/testing/'));
}

/** The test files that may try mutants of these files. */
export function testsOf(targets: readonly string[]): string[] {
  const roots = TRIED_BY.filter(([from]) => targets.some((file) => file.startsWith(`${from}/`)));
  return roots.flatMap(([, tests]) => filesIn(tests)).filter((file) => isTest(file) && !LEFT_OUT.test(file));
}

/** Whether a file's texts are mutated: not in catalogues, where a mutant would only be looked up. */
export const takesTexts = (file: string): boolean => !file.startsWith('src/core/messages/');
