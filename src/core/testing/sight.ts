import type { Palette } from '../picture/colours.ts';
import type { Theme } from '../classes/schemes.ts';
import { difference, labOf, rgbOf } from './lab.ts';
import { DEFICIENCIES, seenWith } from './vision.ts';

type See = (colour: string) => string;
/** Full sight, and each deficiency. */
export const SIGHTS: readonly (readonly [name: string, see: See])[] = [
  ['full sight', (colour) => colour],
  ...DEFICIENCIES.map((name): [string, See] => [name, (colour) => seenWith(name, colour)]),
];

/**
 * How different any two classes must look (2.3 is just noticeable side by side), since a class seen on the map must be found
 * in the legend. The limits are lower for more classes, and for readers who see fewer hues.
 */
const classesApart = (classCount: number, name: string): number => {
  const [full, deficient] = ({ 5: [18, 13], 6: [14, 11], 7: [11, 8] } as const)[classCount] ?? [23, 18];
  return name === 'full sight' ? full : deficient;
};
/** How different a class must look from anything that is not a class, which also has an outline or a pattern. */
const groundsApart = (name: string): number => (name === 'full sight' ? 12 : 5);
/** The hatch's ink alone is only ever seen as lines. */
const INK_APART = 5;

/** A third of the hatch is ink: the tone of it where it is too small to be seen as lines. */
function hatchFromAfar({ suppressed: { ink, ground } }: Palette): string {
  const [front, back] = [rgbOf(ink), rgbOf(ground)];
  const mixed = front.map((channel, index) => Math.round(channel / 3 + ((back[index] ?? 0) * 2) / 3));
  return `rgb(${mixed.join(', ')})`;
}

/** The pairs of a palette that look too alike: two classes, or a class and something that is not a class. */
export function tooNear(palette: Palette, [name, see]: (typeof SIGHTS)[number]): readonly string[] {
  const classes = palette.classes.map(see);
  const grounds: readonly (readonly [what: string, colour: string, apart: number])[] = [
    ['sea', palette.sea, groundsApart(name)],
    ['neighbouring land', palette.land, groundsApart(name)],
    ['no row', palette.absent.ground, groundsApart(name)],
    ["the hatch's ground", palette.suppressed.ground, groundsApart(name)],
    ['the hatch from afar', hatchFromAfar(palette), groundsApart(name)],
    ["the hatch's ink", palette.suppressed.ink, INK_APART],
  ];
  return classes.flatMap((colour, index) => [
    ...classes
      .slice(index + 1)
      .filter((other) => !(difference(colour, other) > classesApart(classes.length, name)))
      .map((other) => `${colour} and ${other}`),
    ...grounds
      .filter(([, ground, apart]) => !(difference(colour, see(ground)) > apart))
      .map(([what]) => `class ${index} and ${what}`),
  ]);
}

export const lightness = (colours: readonly string[]): readonly number[] =>
  colours.map((colour) => labOf(colour)[0]);
const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
/** From less to more: darker in the light, brighter in the dark. */
export const stronger = (theme: Theme, colours: readonly string[]): boolean =>
  rising(lightness(theme === 'light' ? [...colours].reverse() : colours));
