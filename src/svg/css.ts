import type { Palette } from '../core/colours.ts';

/** The names of a palette's colours as CSS custom properties, with their values. */
export function paletteProperties(palette: Palette): ReadonlyMap<string, string> {
  return new Map([
    ['--sea', palette.sea],
    ['--land', palette.land],
    ['--land-border', palette.landBorder],
    ['--kommune-border', palette.kommuneBorder],
    ['--fylke-border', palette.fylkeBorder],
    ['--suppressed-ground', palette.suppressed.ground],
    ['--suppressed-ink', palette.suppressed.ink],
    ['--suppressed-outline', palette.suppressed.outline],
    ['--absent-ground', palette.absent.ground],
    ['--absent-outline', palette.absent.outline],
    ['--casing', palette.selection.casing],
    ['--selection', palette.selection.line],
    ...palette.classes.map((colour, index): [string, string] => [`--class-${index}`, colour]),
  ]);
}

/** A rule that sets a palette's properties on `selector`. */
export const paletteRule = (selector: string, palette: Palette): string =>
  `${selector}{${[...paletteProperties(palette)].map(([name, value]) => `${name}:${value}`).join(';')}}`;

/** As many classes as a map may have. */
const MOST_CLASSES = 7;
const CLASS_INDEXES = Array.from({ length: MOST_CLASSES }, (_, index) => index);

/** The id of the hatch that `mapRules` fills with. */
export const HATCH_ID = 'map-hatch';

/** A map of fixed scale in a file that stands alone. */
export interface FixedMap {
  /** The class of the element that the map is in. Each map of a file has its own, and its own hatch. */
  readonly name: string;
  readonly hatchId: string;
  /** Units to a pixel. Lines get their widths in units, since not every reader of SVG knows `vector-effect`. */
  readonly unitsPerPixel: number;
}

/**
 * How an SVG map is drawn, widths in pixels whatever the zoom. `colour` gives the value of a palette property: a `var()`
 * in the page, where the theme decides, or the colour itself in a file that must stand alone. Without `fixed`, for the
 * maps of the page.
 */
export function mapRules(colour: (property: string) => string, fixed?: FixedMap): string {
  const { name, hatchId, unitsPerPixel } = fixed ?? {
    name: 'map-svg',
    hatchId: HATCH_ID,
    unitsPerPixel: undefined,
  };
  const units = (pixels: number): number => Number((pixels * (unitsPerPixel ?? 1)).toFixed(3));
  const stroke = (width: number) =>
    unitsPerPixel === undefined
      ? `stroke-width:${width}px;vector-effect:non-scaling-stroke;`
      : `stroke-width:${units(width)};`;
  const line = (selector: string, property: string, width: number) =>
    `.${name} ${selector}{fill:none;stroke:${colour(property)};${stroke(width)}stroke-linejoin:round;}`;
  const outlined = (key: string, fill: string, property: string, width: number, more = '') =>
    `.${name} .f-${key}{fill:${fill};stroke:${colour(property)};${stroke(width)}${more}}`;
  const dots = `stroke-dasharray:${units(1.4)} ${units(1.9)};`;
  return [
    `.${name} .land{fill:${colour('--land')}}`,
    line('.land-borders', '--land-border', 1),
    ...CLASS_INDEXES.map((index) => `.${name} .f-${index}{fill:${colour(`--class-${index}`)}}`),
    outlined('suppressed', `url(#${hatchId})`, '--suppressed-outline', 0.6),
    outlined('absent', colour('--absent-ground'), '--absent-outline', 1.2, dots),
    `.${name} .hatch-ground{fill:${colour('--suppressed-ground')}}`,
    `.${name} .hatch-ink{stroke:${colour('--suppressed-ink')}}`,
    line('.kommune-borders', '--kommune-border', 0.7),
    line('.fylke-borders', '--fylke-border', 0.8),
    line('.hover .casing', '--casing', 4),
    line('.hover .line', '--selection', 2),
    line('.selected .casing', '--casing', 5),
    line('.selected .line', '--selection', 2.5),
  ].join('\n');
}

/** What only a live map needs: fading the fills that are not pointed at in the legend. */
export const emphasisRules = (): string =>
  [
    '.map-svg[data-emphasis] [class^=f-]{fill-opacity:.22}',
    ...[...CLASS_INDEXES, 'suppressed', 'absent'].map(
      (key) => `.map-svg[data-emphasis="${key}"] .f-${key}{fill-opacity:1}`,
    ),
  ].join('\n');
