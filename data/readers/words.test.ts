import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TURNING, distance, distanceWithin, matcher, normalise, tidy } from './words.ts';

const closest = (printed: string, labels: readonly string[]) =>
  matcher(labels.map((label) => ({ label, value: label })))(printed);

test.each([
  ['  14\u00a0614 ', '14 614'],
  ['a\t\u202f\n b', 'a b'],
  ['Sta\u200bvan\u200fger\ufeff', 'Stavanger'],
  ['\u200b \u2060', ''],
])('what is left of %j is %j', (text, left) => {
  expect(tidy(text)).toBe(left);
});

test.each([
  [true, 'a\u202eb'],
  [true, '\u2066'],
  [false, 'Guovdageaidnu - Kautokeino\u200f'],
])('that text is turned round is %s of %j', (expected, text) => {
  expect(TURNING.test(text)).toBe(expected);
});

describe('normalise', () => {
  test('leaves letters and digits, whatever breaks, accents and case a label has', () => {
    expect(normalise('Gjennom snitt hittil i år')).toBe('gjennomsnitthittiliar');
    expect(normalise('Nord- Odal')).toBe(normalise('Nord-Odal'));
    expect(normalise('Håbmer')).toBe(normalise('Hábmer'));
    expect(normalise('20-24\u00a0år')).toBe('2024ar');
  });
});

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['lana', 'lang', 1],
    ['arbeidsforberededende', 'arbeidsforberedende', 2],
  ])('of %j and %j is %i', (a, b, apart) => {
    expect(distance(a, b)).toBe(apart);
  });

  test('is the same both ways, and no shorter than the difference in length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('distanceWithin', () => {
  test.each([
    ['', 'abc', 0],
    ['abc', '', 3],
    ['sul', 'suldal', 0],
    ['dal', 'suldal', 0],
    ['gaivuotnakafiord', 'gaivuotnakafjordkaivuono', 1],
    ['suldalen', 'suldal', 2],
    ['sauda', 'hjelmeland', 3],
  ])('of %j in %j is %i', (a, b, apart) => {
    expect(distanceWithin(a, b)).toBe(apart);
  });
});

describe('matcher', () => {
  test('finds a label that is broken or misread', () => {
    const labels = ['Arbeidsforberedende trening', 'Arbeidstrening'];
    for (const printed of ['arbeidsforberede dende trening', 'Arbeidsforbere dende trening']) {
      expect(closest(printed, labels)).toEqual({ kind: 'one', value: 'Arbeidsforberedende trening' });
    }
  });

  test('guesses nothing when a label is equally near to two', () => {
    expect(closest('Jui', ['Juni', 'Juli'])).toEqual({ kind: 'many', labels: ['Juni', 'Juli'] });
    expect(closest('Juli', ['Juni', 'Juli'])).toEqual({ kind: 'one', value: 'Juli' });
  });

  test('allows for one wrong letter in five, and always for one', () => {
    const found = (printed: string, label: string) => closest(printed, [label]).kind;
    expect([found('Xel', 'Fel'), found('XXl', 'Fel')]).toEqual(['one', 'none']);
    expect([found('xbcdefghi', 'abcdefghi'), found('xxcdefghi', 'abcdefghi')]).toEqual(['one', 'none']);
    expect([found('xxcdefghij', 'abcdefghij'), found('xxxdefghij', 'abcdefghij')]).toEqual(['one', 'none']);
    // Too many letters, or too few.
    expect([found('abcdefghijkl', 'abcdefghij'), found('abcdefghijklm', 'abcdefghij')]).toEqual([
      'one',
      'none',
    ]);
    expect([found('abcdefgh', 'abcdefghij'), found('abcdefg', 'abcdefghij')]).toEqual(['one', 'none']);
  });

  test('finds nothing that is far off, or that has another digit', () => {
    expect(closest('Menneske', ['Menn'])).toEqual({ kind: 'none' });
    expect(closest('20-29 år', ['20-24 år', '25-29 år'])).toEqual({ kind: 'none' });
  });
});
