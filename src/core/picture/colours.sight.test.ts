import { describe, expect, test } from 'vitest';
import { paletteFor, paletteOf } from './colours.ts';
import { SCHEMES, type Theme } from '../classes/schemes.ts';
import { difference, labOf } from '../testing/lab.ts';
import { lightness, SIGHTS, stronger, tooNear } from '../testing/sight.ts';
import { period } from '../testing/small.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** Links ask for 4 to 7 classes; where values are alike there are fewer. */
const COUNTS = [2, 3, 4, 5, 6, 7];

const schemeCases = SCHEMES.flatMap((scheme) =>
  THEMES.flatMap((theme) => COUNTS.map((n) => [scheme, theme, n] as const)),
);

describe.each(schemeCases)('%s in the %s theme with %i classes', (scheme, theme, n) => {
  const palette = paletteOf(theme, n, scheme);

  test('has a colour for each', () => {
    expect(palette.classes).toHaveLength(n);
  });

  test.each(SIGHTS)('tells them apart, and from all that is no class, with %s', (name, see) => {
    expect(tooNear(palette, [name, see])).toEqual([]);
  });

  test.each(SIGHTS)('goes one way in lightness with %s', (_, see) => {
    expect(stronger(theme, palette.classes.map(see))).toBe(true);
  });

  test('shows a selection on every class', () => {
    const { casing, line } = palette.selection;
    for (const colour of palette.classes) {
      expect(Math.max(difference(colour, casing), difference(colour, line)), colour).toBeGreaterThan(40);
    }
  });
});

/** How much lighter one colour is than another, by WCAG. */
function contrast(one: string, other: string): number {
  const [a = NaN, b = NaN] = [one, other].map((colour) => ((labOf(colour)[0] + 16) / 116) ** 3 + 0.05);
  return Math.max(a, b) / Math.min(a, b);
}

test.each(SCHEMES.flatMap((scheme) => THEMES.map((theme) => [scheme, theme] as const)))(
  'circles in %s stand out from all that they lie on in the %s theme',
  (scheme, theme) => {
    const { circle, sea, land, suppressed, selection } = paletteOf(theme, 5, scheme);
    for (const ground of [sea, land, suppressed.ground]) {
      expect(contrast(circle, ground), ground).toBeGreaterThan(3);
    }
    expect(Math.max(contrast(circle, selection.casing), contrast(circle, selection.line))).toBeGreaterThan(3);
  },
);

const changeCases = THEMES.flatMap((theme) => COUNTS.map((n) => [theme, n] as const));

describe.each(changeCases)('changes in the %s theme with %i classes', (theme, n) => {
  const palette = paletteFor({
    theme,
    classCounts: Array.from({ length: n }, () => 1),
    scheme: 'viridis',
    since: period('2026-01'),
    against: undefined,
  });
  const half = Math.ceil(n / 2);

  test('have a colour for each, whichever scheme is chosen', () => {
    expect(palette.classes).toHaveLength(n);
    expect(new Set(palette.classes).size).toBe(n);
  });

  test.each(SIGHTS)('tells them apart, and from all that is no class, with %s', (name, see) => {
    expect(tooNear(palette, [name, see])).toEqual([]);
  });

  test.each(SIGHTS)('grow stronger away from the middle, on both sides, with %s', (_, see) => {
    const seen = palette.classes.map(see);
    expect(stronger(theme, seen.slice(0, half).reverse())).toBe(true);
    expect(stronger(theme, seen.slice(-half))).toBe(true);
  });

  test('are about as strong on one side as on the other', () => {
    const seen = lightness(palette.classes);
    for (let index = 0; index < half; index++) {
      const [fall = NaN, rise = NaN] = [seen[index], seen.at(-1 - index)];
      expect(Math.abs(fall - rise), `class ${index} from the ends`).toBeLessThan(12);
    }
  });

  test('show a selection on every class', () => {
    const { casing, line } = palette.selection;
    for (const colour of palette.classes) {
      expect(Math.max(difference(colour, casing), difference(colour, line)), colour).toBeGreaterThan(40);
    }
  });
});

test('the middle class of changes has a colour of its own, and an even number has none', () => {
  const colours = (n: number) =>
    paletteFor({
      theme: 'light',
      classCounts: Array.from({ length: n }, () => 1),
      scheme: 'gronnbla',
      since: period('2026-01'),
      against: undefined,
    }).classes;
  expect(colours(5)[2]).toBe(colours(7)[3]);
  expect(colours(6)).not.toContain(colours(7)[3]);
  expect(colours(1)).toEqual([colours(7)[3]]);
});
