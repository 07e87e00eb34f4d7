import { scaleLinear } from 'd3-scale';
import {
  interpolateCividis,
  interpolateOranges,
  interpolatePurples,
  interpolateViridis,
  interpolateYlGnBu,
} from 'd3-scale-chromatic';
import { ANSWERS } from '../chance/answer.ts';
import { ANSWER_COLOURS } from '../chance/answerColours.ts';
import type { Picture } from './picture.ts';
import type { Scheme, Theme } from '../classes/schemes.ts';

export type { Theme };

/** Every colour of the map, as CSS colours. Both painters, the legend and the table use the same. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly landBorder: string;
  /** Between kommuner: quiet, so that only the data has colour. */
  readonly kommuneBorder: string;
  readonly fylkeBorder: string;
  /** The classes, lowest first. */
  readonly classes: readonly string[];
  /** Circles as large as a count: one colour of the scheme. */
  readonly circle: string;
  readonly suppressed: { readonly ground: string; readonly ink: string; readonly outline: string };
  readonly absent: { readonly ground: string; readonly outline: string };
  /** The outline of a chosen kommune: a casing under a line, so that it shows on every colour. */
  readonly selection: { readonly casing: string; readonly line: string };
}

/** A scheme's colours from least to most, and for each theme the range of them that is used, as shares from 0 to 1. */
interface Ramp {
  readonly colour: (share: number) => string;
  readonly light: readonly [least: number, most: number];
  readonly dark: readonly [least: number, most: number];
}

/**
 * The ends are cut: the lightest class must stay clear of the sea, the neighbouring land, the hatch and *no row*, the
 * darkest clear of the selection's line. In the dark theme higher classes are brighter, so ramps that end dark are reversed.
 * Within these bounds the ends are chosen to make the classes as different as possible for all kinds of colour vision
 * (colours.sight.test.ts).
 */
const RAMPS: Readonly<Record<Scheme, Ramp>> = {
  gronnbla: { colour: interpolateYlGnBu, light: [0.15, 0.98], dark: [0.95, 0.15] },
  viridis: { colour: interpolateViridis, light: [0.94, 0.1], dark: [0, 0.96] },
  cividis: { colour: interpolateCividis, light: [1, 0.14], dark: [0.02, 0.94] },
  oransje: { colour: interpolateOranges, light: [0.12, 0.98], dark: [1, 0] },
  lilla: { colour: interpolatePurples, light: [0.34, 0.96], dark: [1, 0.22] },
};

/** The colours of one direction of change, from the strongest to the weakest, then the colour of small changes. */
interface Diverging {
  readonly falls: readonly string[];
  readonly hardly: string;
  readonly rises: readonly string[];
}

/**
 * Falls are orange and rises blue, which colour-blind readers can tell apart too. Small changes are yellow rather than grey,
 * because the hatch looks grey from afar.
 */
const CHANGE: Readonly<Record<Theme, Diverging>> = {
  light: {
    falls: ['#8a3b00', '#d9822b', '#f5c27a'],
    hardly: '#f3ecad',
    rises: ['#0b4a86', '#4a8fc4', '#a3d0ee'],
  },
  dark: {
    falls: ['#ffcb94', '#d98a3c', '#94581f'],
    hardly: '#46431a',
    rises: ['#a6d9ff', '#4797d2', '#2b6593'],
  },
};

/** The place of class `index` among `classCount`, 0 to 1. */
const shareOf = (index: number, classCount: number): number =>
  classCount === 1 ? 0.5 : index / (classCount - 1);

/** A scheme's colour at a share of the way from least to most. */
function colourAt(theme: Theme, scheme: Scheme, share: number): string {
  const {
    colour,
    [theme]: [least, most],
  } = RAMPS[scheme];
  return toRgb(colour(least + (most - least) * share));
}

const ramp = (theme: Theme, classCount: number, scheme: Scheme): string[] =>
  Array.from({ length: classCount }, (_, index) => colourAt(theme, scheme, shareOf(index, classCount)));

/** viridis comes as #rrggbb, the others as rgb(): all as the latter. */
const toRgb = (colour: string): string => scaleLinear([colour, colour])(0);

/** The colours of `count` classes on one side of zero, the strongest first. The weakest is for where there are three. */
function sideRamp(colours: readonly string[], count: number): string[] {
  const scale = scaleLinear([...colours.keys()], colours);
  const weakest = [0, 1, 1.5, 2][count] ?? 2;
  return Array.from({ length: count }, (_, index) =>
    scale(count === 1 ? weakest : (index * weakest) / (count - 1)),
  );
}

function changeRamp(theme: Theme, classCount: number): string[] {
  const { falls, hardly, rises } = CHANGE[theme];
  const count = Math.floor(classCount / 2);
  return [
    ...sideRamp(falls, count),
    ...(classCount % 2 === 1 ? [toRgb(hardly)] : []),
    ...sideRamp(rises, count).reverse(),
  ];
}

/** The colour of a scheme that circles have, as a share of its range: strong enough to stand out from the areas below. */
const CIRCLE_SHARE = 0.8;

/** The palette that a picture is drawn with: its theme's and scheme's, with as many classes as it has. */
export function paletteFor(
  {
    classCounts,
    scheme,
    since,
    against,
    theme: own,
  }: Pick<Picture, 'theme' | 'classCounts' | 'scheme' | 'since' | 'against'>,
  theme: Theme = own,
): Palette {
  if (against) {
    return paletteWith(
      theme,
      scheme,
      ANSWERS.map((answer) => ANSWER_COLOURS[theme][answer]),
    );
  }
  return since === undefined
    ? paletteOf(theme, classCounts.length, scheme)
    : paletteWith(theme, scheme, changeRamp(theme, classCounts.length));
}

/** The palette of a theme with `classCount` classes of figures, in the app's own colours where nothing else is said. */
export const paletteOf = (theme: Theme, classCount: number, scheme: Scheme = 'gronnbla'): Palette =>
  paletteWith(theme, scheme, ramp(theme, classCount, scheme));

function paletteWith(theme: Theme, scheme: Scheme, classes: readonly string[]): Palette {
  const circle = colourAt(theme, scheme, CIRCLE_SHARE);
  switch (theme) {
    case 'light':
      return {
        sea: '#e3ebf0',
        land: '#eceae4',
        landBorder: '#d3d0c6',
        kommuneBorder: '#ffffff',
        fylkeBorder: '#6f7780',
        classes,
        circle,
        suppressed: { ground: '#f7f7f5', ink: '#8b9099', outline: '#6b717b' },
        absent: { ground: '#ffffff', outline: '#555b64' },
        selection: { casing: '#ffffff', line: '#11161d' },
      };
    case 'dark':
      return {
        sea: '#0b1016',
        land: '#161c22',
        landBorder: '#2a323a',
        kommuneBorder: '#0b1016',
        fylkeBorder: '#97a1ab',
        classes,
        circle,
        suppressed: { ground: '#20262d', ink: '#6d7680', outline: '#8a939d' },
        absent: { ground: '#000000', outline: '#a4adb7' },
        selection: { casing: '#0b1016', line: '#ffffff' },
      };
    default:
      return theme satisfies never;
  }
}
