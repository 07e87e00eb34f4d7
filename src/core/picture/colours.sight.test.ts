import { describe, expect, test } from 'vitest';
import { type Palette, paletteFor, paletteOf } from './colours.ts';
import { SCHEMES, type Theme } from '../classes/schemes.ts';
import { difference, labOf, rgbOf } from '../testing/lab.ts';
import { period } from '../testing/small.ts';
import { DEFICIENCIES, seenWith } from '../testing/vision.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** Links ask for 4 to 7 classes; where values are alike there are fewer. */
const COUNTS = [2, 3, 4, 5, 6, 7];

type See = (colour: string) => string;
const SIGHTS: readonly (readonly [name: string, see: See])[] = [
  ['full sight', (colour) => colour],
  ...DEFICIENCIES.map((name): [string, See] => [name, (colour) => seenWith(name, colour)]),
];

/**
 * How far apart any two classes must look: 2.3 is just noticeable side by side, and a class is seen on the map and looked
 * for in the legend. More classes lie closer; so do they where a reader sees fewer hues.
 */
const classesApart = (classCount: number, name: string): number => {
  const [full, deficient] = ({ 5: [18, 13], 6: [14, 11], 7: [11, 8] } as const)[classCount] ?? [23, 18];
  return name === 'full sight' ? full : deficient;
};
/** And from what is no class, which has an outline or a pattern besides. */
const groundsApart = (name: string): number => (name === 'full sight' ? 12 : 5);
/** The hatch's ink alone is only ever seen as lines. */
const INK_APART = 5;

/** A third of the hatch is ink: the tone of it where it is too small to be seen as lines. */
function hatchFromAfar({ suppressed: { ink, ground } }: Palette): string {
  const [front, back] = [rgbOf(ink), rgbOf(ground)];
  const mixed = front.map((channel, index) => Math.round(channel / 3 + ((back[index] ?? 0) * 2) / 3));
  return `rgb(${mixed.join(', ')})`;
}

/** What a palette with one colour wrong is told by. */
function expectDistinct(palette: Palette, [name, see]: (typeof SIGHTS)[number]): void {
  const classes = palette.classes.map(see);
  const grounds = {
    sea: palette.sea,
    'neighbouring land': palette.land,
    'no row': palette.absent.ground,
    "the hatch's ground": palette.suppressed.ground,
    'the hatch from afar': hatchFromAfar(palette),
  };
  classes.forEach((colour, index) => {
    for (const other of classes.slice(index + 1)) {
      expect(difference(colour, other), `${colour} and ${other}`).toBeGreaterThan(
        classesApart(classes.length, name),
      );
    }
    for (const [what, ground] of Object.entries(grounds)) {
      expect(difference(colour, see(ground)), `class ${index} and ${what}`).toBeGreaterThan(
        groundsApart(name),
      );
    }
    expect(difference(colour, see(palette.suppressed.ink)), `class ${index} and ink`).toBeGreaterThan(
      INK_APART,
    );
  });
}

const lightness = (colours: readonly string[]): readonly number[] =>
  colours.map((colour) => labOf(colour)[0]);
const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
/** From less to more: darker in the light, brighter in the dark. */
const stronger = (theme: Theme, colours: readonly string[]): boolean =>
  rising(lightness(theme === 'light' ? [...colours].reverse() : colours));

const schemeCases = SCHEMES.flatMap((scheme) =>
  THEMES.flatMap((theme) => COUNTS.map((n) => [scheme, theme, n] as const)),
);

describe.each(schemeCases)('%s in the %s theme with %i classes', (scheme, theme, n) => {
  const palette = paletteOf(theme, n, scheme);

  test('has a colour for each', () => {
    expect(palette.classes).toHaveLength(n);
  });

  test.each(SIGHTS)('tells them apart, and from all that is no class, with %s', (name, see) => {
    expectDistinct(palette, [name, see]);
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
  });
  const half = Math.ceil(n / 2);

  test('have a colour for each, whichever scheme is chosen', () => {
    expect(palette.classes).toHaveLength(n);
    expect(new Set(palette.classes).size).toBe(n);
  });

  test.each(SIGHTS)('tells them apart, and from all that is no class, with %s', (name, see) => {
    expectDistinct(palette, [name, see]);
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
    }).classes;
  expect(colours(5)[2]).toBe(colours(7)[3]);
  expect(colours(6)).not.toContain(colours(7)[3]);
  expect(colours(1)).toEqual([colours(7)[3]]);
});
