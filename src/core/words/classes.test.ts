import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { classesMessagesFor } from './classes.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const LOCALES = ['nb-NO', 'nn-NO', 'en-GB'] as const;
const messages = (locale: string) => classesMessagesFor({ locale });

/** Every text of a language by its path; functions say what they say of a sample. */
function saidBy(value: object, path = ''): (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = `${path}.${key}`;
    if (typeof inner === 'string') return [[at, inner]];
    if (typeof inner === 'object' && inner !== null) return saidBy(inner, at);
    if (key === 'uncertain') {
      const say = inner as ReturnType<typeof classesMessagesFor>['uncertain'];
      return ['', '?sammenlign=2026-01'].map((search) => [at + search, say(pictureOf(dataset, search))]);
    }
    return [[at, (inner as (text: string) => string)('7,0')]];
  });
}

test.each(LOCALES)('the texts in %s have the same keys as in bokmål, and none is empty', (locale) => {
  const said = saidBy(messages(locale));
  expect(said.map(([path]) => path)).toEqual(saidBy(messages('nb-NO')).map(([path]) => path));
  expect(said.length).toBeGreaterThan(25);
  for (const [path, text] of said) expect(text.trim(), path).not.toBe('');
});

test('the languages differ', () => {
  expect(new Set(LOCALES.map((locale) => messages(locale).scale.hidden('0–3'))).size).toBe(3);
});

describe('in bokmål', () => {
  const text = messages('nb-NO');

  test('the uncertain rates are counted, and so are the changes', () => {
    const { uncertain, published } = pictureOf(dataset, '');
    expect(text.uncertain(pictureOf(dataset, ''))).toBe(
      `${uncertain} av ${published} rater bygger på færre enn 20 personer og er usikre.`,
    );
    expect(text.uncertain(pictureOf(dataset, '?sammenlign=2026-01'))).toMatch(
      /^\d+ av 225 endringer bygger på færre enn 20 personer i minst én av periodene og er usikre\.$/,
    );
  });

  test('hidden numbers are told as the interval alone', () => {
    expect(text.scale.hidden('0–3 personer')).toBe('Skjulte tall ligger et sted her: 0–3 personer.');
  });
});
