import { expect, test } from 'vitest';
import { damagedBytes } from './bytes.ts';
import { randomOf } from './random.ts';
import { damagedJson } from './values.ts';
import { damagedText } from './words.ts';

/** What a mutator makes of the same thing with a hundred seeds. */
const hundred = <T>(make: (seed: string) => T): T[] => Array.from({ length: 100 }, (_, i) => make(String(i)));

test('bytes come out longer, shorter and as long, nearly always others, and the given ones stay', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
  const made = hundred((seed) => damagedBytes(randomOf(seed), bytes));
  expect(new Set(made.map(({ length }) => Math.sign(length - 100)))).toEqual(new Set([-1, 0, 1]));
  expect(made.filter((each) => String(each) !== String(bytes)).length).toBeGreaterThan(80);
  expect(bytes[99]).toBe(99);
});

test('a text gets other digits, other lines and strange characters', () => {
  const text = '1103 Stavanger\t282\t*\n1106 Haugesund\t10\t9\n';
  const made = hundred((seed) => damagedText(randomOf(seed), text));
  expect(made.some((each) => each.length === text.length && each !== text)).toBe(true);
  expect(made.some((each) => each.includes('\u200b'))).toBe(true);
  expect(made.some((each) => each.split('\n').length > 3)).toBe(true);
  expect(damagedText(randomOf('empty'), '')).toBeTypeOf('string');
});

test('a JSON is changed in one place, which is named, and the given one stays', () => {
  const json = { a: [1, 2, 3], b: { c: 'text' } };
  const before = JSON.stringify(json);
  const made = hundred((seed) => damagedJson(randomOf(seed), json));
  expect(new Set(made.map(({ how }) => how)).size).toBe(4);
  for (const { json: changed, path, how } of made) {
    if (how !== 'another type' || path.length === 0) continue;
    const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], changed);
    expect(value).toBe(true);
  }
  expect(JSON.stringify(json)).toBe(before);
});
