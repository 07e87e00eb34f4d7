import { describe, expect, test } from 'vitest';
import { paletteFor, paletteOf, type Theme } from './colours.ts';
import { difference, labOf } from '../testing/lab.ts';
import { period } from '../testing/small.ts';

/**
 * The least difference between two colours that a reader must tell apart: a class seen on the map and looked for in
 * the legend, not beside it. 2.3 is just noticeable side by side; ten times that holds for small areas, apart, on a poor
 * screen. Grounds that meet on the map, and have an outline or a pattern besides, need half as much again as that.
 */
const CLASSES_APART = 23;
const GROUNDS_APART = 3.5;
const THEMES: readonly Theme[] = ['light', 'dark'];
const COUNTS = [2, 3, 4, 5];
const cases = THEMES.flatMap((theme) => COUNTS.map((n) => [theme, n] as const));

describe.each(cases)('the %s palette of %i classes', (theme, n) => {
  const palette = paletteOf(theme, n);
  const others = {
    sea: palette.sea,
    'neighbouring land': palette.land,
    'suppressed ground': palette.suppressed.ground,
    'suppressed ink': palette.suppressed.ink,
    'absent ground': palette.absent.ground,
  };

  test('has a colour for each class', () => {
    expect(palette.classes).toHaveLength(n);
    expect(new Set(palette.classes).size).toBe(n);
  });

  test('tells each class from every other', () => {
    for (const [i, one] of palette.classes.entries()) {
      for (const other of palette.classes.slice(i + 1)) {
        expect(difference(one, other), `${one} and ${other}`).toBeGreaterThan(CLASSES_APART);
      }
    }
  });

  test.each(Object.entries(others))('tells every class from the %s', (_, other) => {
    for (const colour of palette.classes)
      expect(difference(colour, other), colour).toBeGreaterThan(CLASSES_APART);
  });

  test('goes one way in lightness: darker in the light, brighter in the dark', () => {
    const lightness = palette.classes.map((colour) => labOf(colour)[0]);
    const sign = theme === 'light' ? -1 : 1;
    expect(lightness).toEqual([...lightness].sort((a, b) => sign * (a - b)));
  });

  test('shows a selection on every class', () => {
    const { casing, line } = palette.selection;
    for (const colour of palette.classes) {
      expect(Math.max(difference(colour, casing), difference(colour, line))).toBeGreaterThan(CLASSES_APART);
    }
    expect(difference(casing, line)).toBeGreaterThan(CLASSES_APART);
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('a single class has the colour of the middle one of three', () => {
    expect(paletteOf(theme, 1).classes).toEqual([paletteOf(theme, 3).classes[1]]);
  });

  test('borders grow from the kommuner over the land to the fylker', () => {
    const { kommuneBorder, landBorder, fylkeBorder, land: ground } = paletteOf(theme, 5);
    const apart = [kommuneBorder, landBorder, fylkeBorder].map((colour) => difference(colour, ground));
    expect(Math.max(...apart)).toBe(apart[2]);
    for (const one of apart) expect(one).toBeGreaterThan(GROUNDS_APART);
  });

  const { sea, land, suppressed, absent } = paletteOf(theme, 5);

  test('the hatch shows: its ink stands out from its ground', () => {
    expect(difference(suppressed.ink, suppressed.ground)).toBeGreaterThan(CLASSES_APART);
  });

  test.each([
    ['suppressed ground', 'sea', suppressed.ground, sea],
    ['suppressed ground', 'neighbouring land', suppressed.ground, land],
    ['absent ground', 'sea', absent.ground, sea],
    ['absent ground', 'neighbouring land', absent.ground, land],
    ['sea', 'neighbouring land', sea, land],
  ])('the %s is not the %s', (_one, _other, one, other) => {
    expect(difference(one, other)).toBeGreaterThan(GROUNDS_APART);
  });

  test('the outlines of suppressed and absent stand out from their grounds', () => {
    for (const { ground, outline } of [suppressed, absent]) {
      expect(difference(ground, outline)).toBeGreaterThan(CLASSES_APART);
    }
  });
});

test('one class, and none, have palettes too', () => {
  expect(paletteOf('light', 1).classes).toHaveLength(1);
  expect(paletteOf('dark', 0).classes).toEqual([]);
});

test('the two themes share no ground', () => {
  const [light, dark] = THEMES.map((theme) => paletteOf(theme, 5));
  expect(light?.sea).not.toBe(dark?.sea);
  expect(light?.suppressed.ground).not.toBe(dark?.suppressed.ground);
});

test('a picture of figures has the colours of its scheme, and one of changes those of changes', () => {
  const how = { since: undefined, against: undefined };
  const picture = { theme: 'light', classCounts: [4, 5, 6], scheme: 'viridis', ...how } as const;
  expect(paletteFor(picture)).toEqual(paletteOf('light', 3, 'viridis'));
  expect(paletteFor(picture, 'dark')).toEqual(paletteOf('dark', 3, 'viridis'));
  const { classes } = paletteFor({ ...picture, since: period('2026-01') });
  expect(classes).toHaveLength(3);
  expect(classes).not.toEqual(paletteOf('light', 3, 'viridis').classes);
});
