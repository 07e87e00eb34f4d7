import { expect, test } from 'vitest';
import { decode, encode } from './permalink.ts';
import { smallCatalogue } from '../testing/small.ts';

const catalogue = smallCatalogue();

test.each([
  [
    'numbers',
    `?valgt=${Array.from({ length: 20_000 }, (_, i) => String(i % 10_000).padStart(4, '0')).join()}`,
  ],
  ['the same key again and again', '?periode=x'.padEnd(100_000, '&periode=x')],
  ['one value', `?utsnitt=${'9'.repeat(100_000)}`],
  ['half a surrogate at the cut', `?tema=${'🙂'.repeat(25_000)}`],
])('of a hundred thousand characters of %s a reader is told as much as can be read', (_, search) => {
  const { ignored, view, foreign } = decode(search, catalogue);
  expect(ignored.length).toBeGreaterThan(0);
  expect(ignored.length).toBeLessThanOrEqual(20);
  for (const { value } of ignored) {
    expect(value.length).toBeLessThanOrEqual(60);
    expect(encodeURIComponent(value)).toBeTypeOf('string');
  }
  expect(decode(encode(view, catalogue, foreign), catalogue)).toMatchObject({ view, ignored: [] });
});

test('keys that objects have are foreign like any other', () => {
  const search = '?__proto__=1&constructor=2&toString=3&__proto__=4';
  const { view, foreign, ignored } = decode(search, catalogue);
  expect(view).toEqual(decode('', catalogue).view);
  expect(ignored).toEqual([]);
  expect(encode(view, catalogue, foreign)).toBe(search);
});

test('where the usual tiltak is not in the data, a link without one shows the first', () => {
  const others = { ...catalogue, tiltak: catalogue.tiltak.filter(({ id }) => id !== 'arbeidstrening') };
  expect(decode('', others).view.tiltak).toBe('annet');
});
