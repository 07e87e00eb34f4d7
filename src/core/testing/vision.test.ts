import { expect, test } from 'vitest';
import { difference } from './lab.ts';
import { DEFICIENCIES, seenWith } from './vision.ts';

test.each(DEFICIENCIES)('greys stay grey with %s', (deficiency) => {
  for (const grey of ['#000000', '#808080', '#ffffff']) {
    expect(difference(seenWith(deficiency, grey), grey), grey).toBeLessThan(1);
  }
});

test.each([
  ['protanopia', 'dark red is black', '#500000', '#000000'],
  ['deuteranopia', 'orange is olive', '#c08000', '#a0a000'],
  ['tritanopia', 'pale yellow is near to white', '#ffffcc', '#ffffff'],
] as const)('with %s %s', (deficiency, _, one, other) => {
  const seen = difference(seenWith(deficiency, one), seenWith(deficiency, other));
  expect(seen).toBeLessThan(difference(one, other) / 2);
});

test('protanopes and deuteranopes confuse red and green, tritanopes do not', () => {
  const [red, green] = ['#b05030', '#6a7a20'];
  const apart = DEFICIENCIES.map((deficiency) =>
    difference(seenWith(deficiency, red), seenWith(deficiency, green)),
  );
  const [, deutan = NaN, tritan = NaN] = apart;
  expect(deutan).toBeLessThan(difference(red, green) / 2);
  expect(tritan).toBeGreaterThan(difference(red, green) / 2);
});
