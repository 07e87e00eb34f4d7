import { TINT } from '../core/classes/hatch.ts';
import type { Palette } from '../core/picture/colours.ts';
import { OUTLINES } from '../core/map/outlines.ts';

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
    ['--circle', palette.circle],
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
/** Of the answers that a hidden place may have. Their list is left where it is, since the first script has this file. */
const ANSWER_INDEXES = CLASS_INDEXES.slice(0, 5);

/** The id of the hatch that `mapRules` fills with. */
export const HATCH_ID = 'map-hatch';

/** The outlines of what is hidden, and of what has no row, whose dots and gaps are told too, in pixels. */
export const EDGES = { suppressed: { width: 0.6 }, absent: { width: 1.2, dots: [1.4, 1.9] } } as const;

/** A map of fixed scale in a file that stands alone. */
export interface FixedMap {
  /** The class of the element that the map is in. Each map in a file has its own class and its own hatch. */
  readonly name: string;
  readonly hatchId: string;
  /** Whether there are tinted hatches too, as a picture of answers needs. */
  readonly tinted: boolean;
  /** Units to a pixel. Lines get their widths in units, since not every reader of SVG knows `vector-effect`. */
  readonly unitsPerPixel: number;
}

/**
 * How an SVG map is drawn, widths in pixels whatever the zoom. `colour` gives the value of a palette property: a `var()`
 * in the page, where the theme decides, or the colour itself in a standalone file. `fixed` is left out for maps in the page.
 */
export function mapRules(colour: (property: string) => string, fixed?: FixedMap): string {
  const { name, hatchId, tinted, unitsPerPixel } = fixed ?? {
    name: 'map-svg',
    hatchId: HATCH_ID,
    tinted: true,
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
  // A map of fixed scale can't be zoomed, and a wide outline would cover its small islands.
  const thinner = fixed ? 0.6 : 1;
  const dots = `stroke-dasharray:${EDGES.absent.dots.map(units).join(' ')};`;
  return [
    `.${name} .land{fill:${colour('--land')}}`,
    line('.land-borders', '--land-border', 1),
    ...CLASS_INDEXES.map((index) => `.${name} .f-${index}{fill:${colour(`--class-${index}`)}}`),
    outlined('suppressed', `url(#${hatchId})`, '--suppressed-outline', EDGES.suppressed.width),
    ...(tinted ? ANSWER_INDEXES : []).flatMap((index) => [
      outlined(
        `suppressed-${index}`,
        `url(#${hatchId}-${index})`,
        '--suppressed-outline',
        EDGES.suppressed.width,
      ),
      `.${name} .tint-${index}{fill:${colour(`--class-${index}`)};fill-opacity:${TINT}}`,
    ]),
    outlined('absent', colour('--absent-ground'), '--absent-outline', EDGES.absent.width, dots),
    `.${name} .hatch-ground{fill:${colour('--suppressed-ground')}}`,
    `.${name} .hatch-ink{stroke:${colour('--suppressed-ink')}}`,
    line('.kommune-borders', '--kommune-border', 0.7),
    line('.fylke-borders', '--fylke-border', 0.8),
    ...(['hover', 'selected'] as const).flatMap((state) => [
      line(`.${state} .casing`, '--casing', OUTLINES.kommune[state].casing * thinner),
      line(`.${state} .line`, '--selection', OUTLINES.kommune[state].line * thinner),
      ...(['casing', 'line'] as const).map(
        (part) =>
          `.${name}[data-level=fylke] .${state} .${part}{${stroke(OUTLINES.fylke[state][part] * thinner)}}`,
      ),
    ]),
  ].join('\n');
}

/** A map by fylke: no borders between kommuner, and no seams between adjacent fills of one colour. */
const levelRules = (): readonly string[] => [
  '.map-svg[data-level=fylke] .of-kommune-borders{display:none}',
  '.map-svg[data-level=fylke] :is([class^=f-suppressed],.f-absent){stroke:none}',
  ...CLASS_INDEXES.map(
    (index) =>
      `.map-svg[data-level=fylke] .f-${index}{stroke:var(--class-${index});stroke-width:.8px;vector-effect:non-scaling-stroke}`,
  ),
];

/** The areas under circles say nothing, also before there are any, and where they could not be had. */
const formRules = (): readonly string[] => [
  '.map-svg[data-form=sirkler] [class^=f-]{fill:var(--suppressed-ground);fill-opacity:1;stroke:none}',
  '.map-svg[data-form=sirkler] .kommune-borders{stroke:var(--land-border)}',
];

/** What only a live map and its legend need: how the hatch is tinted, fading the fills that are not pointed at in the legend. */
export const emphasisRules = (): string =>
  [
    `:root{--tint:${TINT}}`,
    ...levelRules(),
    '.map-svg[data-emphasis] [class^=f-]{fill-opacity:.22}',
    ...[
      ...CLASS_INDEXES,
      'suppressed',
      ...ANSWER_INDEXES.map((index) => `suppressed-${index}`),
      'absent',
    ].map((key) => `.map-svg[data-emphasis="${key}"] .f-${key}{fill-opacity:1}`),
    ...formRules(),
  ].join('\n');
