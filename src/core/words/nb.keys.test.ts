import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { nb } from './nb/index.ts';
import { nn } from './nn/index.ts';

/** The paths of all texts: `nav.kart`. Lists are one text, of as many paragraphs. */
function paths(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [`${path} ${value.length}`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === '' ? key : `${path}.${key}`));
}

test('the texts in bokmål have the keys that the others have', () => {
  const keys = [...paths(nb)].sort();
  expect(keys.length).toBeGreaterThan(100);
  expect([...paths(nn)].sort()).toEqual(keys);
  expect([...paths(en)].sort()).toEqual(keys);
});

test('a number by itself has no unit', () => {
  for (const text of [nb, nn, en]) {
    expect(text.place.unit('antall')).toBe('');
    expect(text.place.unit('per1000')).not.toBe('');
  }
});
