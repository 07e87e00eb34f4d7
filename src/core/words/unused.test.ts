// Every text of a catalogue is read somewhere in the app. That none is missing, the compiler and languages.test.ts tell.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nb as classes } from './nb/classes.ts';
import { nb as compare } from './nb/compare.ts';
import { nb as country } from './nb/country.ts';
import { nb } from './nb/index.ts';
import { nb as stands } from './nb/stands.ts';
import { nb as takeaway } from './nb/takeaway.ts';
import { nb as walk } from './nb/walk.ts';

const src = new URL('../../', import.meta.url);
const isRead = (file: string): boolean =>
  /\.(svelte|ts)$/.test(file) &&
  !/\.test\.ts$|testing\//.test(file) &&
  // A catalogue is no reader of itself.
  (!file.startsWith('core/words/') || file === 'core/words/walk.ts' || file === 'core/words/stands.ts');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(isRead)
  .map((file) => readFileSync(new URL(file, src), 'utf8'))
  .join('\n');
const found = (pattern: string): boolean => new RegExp(pattern).test(code);

/** The paths of all texts, but for the formatter's. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'f' ? [] : paths(inner, [...path, key])));
}

/** By its name, or with all of its group: looked up by a key that varies, or handed on. */
function isUsed(path: readonly string[]): boolean {
  const [key = '', group, above] = [...path].reverse();
  const named = String.raw`(\.|[{,] )${key}\b`;
  if (group === undefined) return found(named);
  return (
    found(String.raw`\b${group}(\.${key}\b|\['${key}'\]|\[)`) ||
    (above !== undefined && found(String.raw`\.${above}\[`)) ||
    (found(String.raw`\.${group}\b(?![.\w(])`) && found(named))
  );
}

test.each(Object.entries({ nb, classes, compare, country, stands, takeaway, walk }))(
  'no text of %s is unused',
  (_, catalogue) => {
    const unused = paths(catalogue).filter((path) => !isUsed(path));
    expect(unused.map((path) => path.join('.'))).toEqual([]);
  },
);

test('a text that nothing reads would be found', () => {
  expect(['nobodyReads', 'totals.nobodyReads'].map((path) => isUsed(path.split('.')))).toEqual([
    false,
    false,
  ]);
});
