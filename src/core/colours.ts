import { interpolateYlGnBu } from 'd3-scale-chromatic';

export type Theme = 'light' | 'dark';

/** Every colour of the map, the same for both themes' painters, legend and table. CSS colours. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly landBorder: string;
  /** Between kommuner: quiet, so that only the data has colour. */
  readonly kommuneBorder: string;
  readonly fylkeBorder: string;
  /** The classes, lowest first. */
  readonly classes: readonly string[];
  readonly suppressed: { readonly ground: string; readonly ink: string; readonly outline: string };
  readonly absent: { readonly ground: string; readonly outline: string };
  /** The outline of a chosen kommune: a casing under a line, so that it shows on every colour. */
  readonly selection: { readonly casing: string; readonly line: string };
}

/**
 * The ends of YlGnBu are cut: the lightest class must stay clear of the sea, the neighbouring land, the hatch and *no
 * row*, the darkest clear of the selection's line. YlGnBu is safe for colour-blind readers (ColorBrewer).
 */
const RAMP = { light: [0.15, 0.98], dark: [0.95, 0.15] } as const;

function ramp(theme: Theme, classCount: number): string[] {
  const [from, to] = RAMP[theme];
  const at = (index: number) => (classCount === 1 ? 0.5 : index / (classCount - 1));
  return Array.from({ length: classCount }, (_, index) => interpolateYlGnBu(from + (to - from) * at(index)));
}

/** The palette that a picture is drawn with: its theme's, with as many classes as it has. */
export const paletteFor = ({
  theme,
  classCounts,
}: {
  theme: Theme;
  classCounts: readonly number[];
}): Palette => paletteOf(theme, classCounts.length);

/** The palette of a theme with `classCount` classes. In the dark the ramp runs the other way: more is brighter. */
export function paletteOf(theme: Theme, classCount: number): Palette {
  const classes = ramp(theme, classCount);
  switch (theme) {
    case 'light':
      return {
        sea: '#e3ebf0',
        land: '#eceae4',
        landBorder: '#d3d0c6',
        kommuneBorder: '#ffffff',
        fylkeBorder: '#6f7780',
        classes,
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
        suppressed: { ground: '#20262d', ink: '#6d7680', outline: '#8a939d' },
        absent: { ground: '#000000', outline: '#a4adb7' },
        selection: { casing: '#0b1016', line: '#ffffff' },
      };
    default:
      return theme satisfies never;
  }
}
