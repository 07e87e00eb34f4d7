import { describe, expect, test } from 'vitest';
import { MOST_SELECTED } from '../link/permalink.ts';
import { month } from '../testing/small.ts';
import { compareMessagesFor } from './compare.ts';

const LOCALES = ['nb-NO', 'nn-NO', 'en-GB'] as const;
const messages = (locale: string) => compareMessagesFor({ locale });

/** The keys of an object and of all in it, `neighbours.add`. */
const keysOf = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
  );
const textsOf = (value: object): string[] =>
  Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'string' ? [inner] : typeof inner === 'object' && inner ? textsOf(inner) : [],
  );

describe.each(LOCALES)('the texts in %s', (locale) => {
  const text = messages(locale);

  test('are the same as in bokmål by their keys, and none is empty', () => {
    expect(keysOf(text)).toEqual(keysOf(messages('nb-NO')));
    for (const one of textsOf(text)) expect(one.trim()).not.toBe('');
  });

  test('name the button for neighbours with the word that stands on it', () => {
    expect(text.neighbours.addOf('Stavanger')).toMatch(new RegExp(`^${text.neighbours.add} .*Stavanger$`));
  });
});

describe.each([
  [
    'nn-NO',
    '1 av 1 månad publisert',
    '180 av 240 månader publiserte, 50 skjulte, 10 utan rad',
    ['1 nabo er utelaten', '2 naboar er utelatne'],
    ['minst eitt av tala i summen er skjult', 'færre enn fire deltakarar'],
  ],
  [
    'en-GB',
    '1 of 1 month published',
    '180 of 240 months published, 50 hidden, 10 without a row',
    ['1 neighbour was left out', '2 neighbours were left out'],
    ['at least one of the numbers in the sum is hidden', 'fewer than four participants'],
  ],
] as const)('in %s', (locale, one, many, leftOut, why) => {
  const text = messages(locale);

  test('one and several are told each in its form, and states that do not occur are left out', () => {
    expect(text.tally({ months: 1, published: 1, suppressed: 0, absent: 0 })).toBe(one);
    expect(text.tally({ months: 240, published: 180, suppressed: 50, absent: 10 })).toBe(many);
    expect(text.neighbours.added(['Sola'], 0)).not.toContain(leftOut[0].slice(2, 8));
    for (const [i, words] of leftOut.entries())
      expect(text.neighbours.added(['Sola'], i + 1)).toContain(words);
  });

  test('of a sum nothing is said of the size of its hidden part', () => {
    expect([text.whyHidden(true), text.whyHidden(false)]).toEqual(why);
  });
});

test('the languages differ', () => {
  expect(new Set(LOCALES.map((locale) => messages(locale).neighbours.added(['A', 'B'], 2))).size).toBe(3);
});

describe('in bokmål', () => {
  const text = messages('nb-NO');

  test('months are told by their state, and states that do not occur are left out', () => {
    expect(text.tally({ months: 2, published: 2, suppressed: 0, absent: 0 })).toBe(
      '2 av 2 måneder publisert',
    );
    expect(text.tally({ months: 240, published: 180, suppressed: 50, absent: 10 })).toBe(
      '180 av 240 måneder publisert, 50 skjult, 10 uten rad',
    );
    expect(text.state(month('2026-01'), 'suppressed')).toBe('januar\u00a02026: skjult');
  });

  test('neighbours are named, and those without room are counted', () => {
    expect(text.neighbours.added(['Sola', 'Sandnes', 'Randaberg'], 0)).toBe(
      'La til Sola, Sandnes og Randaberg.',
    );
    expect(text.neighbours.added(['Sola'], 1)).toContain('1 nabo er utelatt');
    expect(MOST_SELECTED, 'the texts say eight').toBe(8);
  });
});
