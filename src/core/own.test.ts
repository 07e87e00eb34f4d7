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
