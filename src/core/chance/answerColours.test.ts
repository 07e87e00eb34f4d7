import { describe, expect, test } from 'vitest';
import { TINT } from '../classes/hatch.ts';
import { paletteOf } from '../picture/colours.ts';
import { difference, labOf, rgbOf } from '../testing/lab.ts';
import { lightness, SIGHTS, stronger, tooNear } from '../testing/sight.ts';
import { ANSWER_COLOURS } from './answerColours.ts';
import { ANSWERS } from './answer.ts';

/** A colour of the hatch under that of an answer. */
function tinted(colour: string, part: string): string {
  const [front, back] = [rgbOf(colour), rgbOf(part)];
  return `rgb(${front.map((channel, i) => Math.round(channel * TINT + (back[i] ?? NaN) * (1 - TINT))).join(', ')})`;
}

describe.each(['light', 'dark'] as const)('the answers in the %s theme', (theme) => {
  const classes = ANSWERS.map((answer) => ANSWER_COLOURS[theme][answer]);
  const palette = { ...paletteOf(theme, ANSWERS.length), classes };

  test.each(SIGHTS)('are told apart, and from all that is no class, with %s', (name, see) => {
    expect(tooNear(palette, [name, see])).toEqual([]);
  });

  test.each(SIGHTS)('grow stronger away from the middle, on both sides, with %s', (_, see) => {
    const seen = classes.map(see);
    expect(stronger(theme, seen.slice(0, 3).reverse())).toBe(true);
    expect(stronger(theme, seen.slice(2))).toBe(true);
  });

  test('are about as strong on one side as on the other', () => {
    const [farBelow = NaN, below = NaN, , above = NaN, farAbove = NaN] = lightness(classes);
    expect(Math.abs(farBelow - farAbove)).toBeLessThan(12);
    expect(Math.abs(below - above)).toBeLessThan(12);
  });

  test('have a middle that is quieter than all that stands out, beside the land round the country', () => {
    const { as, ...others } = ANSWER_COLOURS[theme];
    const strongest = (colour: string) => Math.hypot(...labOf(colour).slice(1));
    for (const other of Object.values(others)) {
      expect(difference(other, palette.land), other).toBeGreaterThan(2 * difference(as, palette.land));
      expect(strongest(other), other).toBeGreaterThan(1.5 * strongest(as));
    }
  });

  test.each(SIGHTS)(
    'over the hatch leave its lines to be seen, and are no plain colours, with %s',
    (_, see) => {
      const { ground, ink } = palette.suppressed;
      for (const colour of classes) {
        const [below, line] = [ground, ink].map((part) => see(tinted(colour, part)));
        // More than four times what can just be told apart side by side.
        expect(difference(below ?? '', line ?? ''), colour).toBeGreaterThan(10);
        for (const other of classes) expect(difference(line ?? '', see(other)), other).toBeGreaterThan(5);
      }
    },
  );

  test('show a selection on each', () => {
    const { casing, line } = palette.selection;
    for (const colour of classes) {
      expect(Math.max(difference(colour, casing), difference(colour, line)), colour).toBeGreaterThan(40);
    }
  });
});
