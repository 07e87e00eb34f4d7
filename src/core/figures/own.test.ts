import { expect, test } from 'vitest';
import { MOST_BYTES, refusalOf, shownName } from './own.ts';

test.each([
  [0, 'empty'],
  [1, undefined],
  [MOST_BYTES, undefined],
  [MOST_BYTES + 1, 'too-large'],
])('a file of %d bytes is told before it is read: %s', (size, why) => {
  expect(refusalOf({ size })).toBe(why);
});

test.each([
  ['TILT120-2026-02.xlsx', 'TILT120-2026-02.xlsx'],
  // What turns text round, and what is not seen at all.
  ['rapport\u202excod.exe', 'rapportxcod.exe'],
  ['a\u0000\n\u200bb.txt', 'ab.txt'],
  ['  <b>fil</b>.pdf ', '<b>fil</b>.pdf'],
])('a name is shown without what is hidden in it: %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test('the middle of a long name is left out, and its ending is kept', () => {
  const shown = shownName(`202602_TILT120 ${'Tiltaksdeltakere på arbeidspraksis '.repeat(9)}måned.xlsx`);
  expect(shown).toMatch(/^202602_TILT120 Tiltaksdeltake.* … .*måned\.xlsx$/);
  expect(Array.from(shown).length).toBeLessThanOrEqual(61);
  // No letter is cut in two.
  expect(shownName('👩'.repeat(200))).not.toMatch(/[\ud800-\udfff](?<!\p{Emoji})/u);
});

test('sixty letters are shown as they are, and of sixty-one the first and the last twenty-nine', () => {
  const letters = 'abcdefghij'.repeat(6);
  expect(shownName(letters)).toBe(letters);
  const [first, last] = [letters.slice(0, 29), letters.slice(-28)];
  expect(shownName(`${letters}k`)).toBe(`${first} … ${last}k`);
});

test('what is left out of a name takes the spaces beside it along', () => {
  const [first, last] = ['a'.repeat(27), 'b'.repeat(27)];
  expect(shownName(`${first}  ${'c'.repeat(20)}  ${last}`)).toBe(`${first} … ${last}`);
  // Those within stay.
  expect(shownName(`a ${first}${'c'.repeat(20)}${last} b`)).toBe(`a ${first} … ${last} b`);
});

test('a letter and its accent are shown as one', () => {
  const apart = 'a\u030angstro\u0308m';
  expect(shownName(apart)).toBe('\u00e5ngstr\u00f6m');
  expect(shownName(`${'a'.repeat(59)}a\u030a`)).toBe(`${'a'.repeat(59)}\u00e5`);
});
