import { ANSWERS } from '../core/chance/answer.ts';
import { HATCH_PATH, LINE_WIDTH, TILE } from '../core/classes/hatch.ts';
import { type Fill, type FillKey, fillKey, type Picture } from '../core/picture/picture.ts';
import type { Kommunenummer } from '../core/places/places.ts';
import { HATCH_ID } from './css.ts';
import { chunksOf } from './path.ts';
import type { Shapes } from './shapes.ts';

/**
 * The layers of an SVG map, bottom first, by the id of their group: suppressed kommuner lie over the white borders, so that
 * their own darker outline shows, and kommuner without a row lie over those.
 */
export const LAYERS = {
  class: 'published',
  suppressed: 'suppressed',
  absent: 'absent',
} as const satisfies Record<Fill['kind'], string>;

/** The class of a kommune's path says its fill; the colours are a style sheet's (`mapCss`). */
export const fillClass = (key: FillKey): string => `f-${key}`;

/** The ids of a map's paths and hatch. Each map in the page has its own; a path's id ends with the kommune's number. */
export interface MapNames {
  /** The id of a kommune's path. */
  readonly path: (kommune: Kommunenummer) => string;
  /** The id of the hatch that its hidden kommuner are filled with. */
  readonly hatch: string;
}

export const MAP: MapNames = { path: (kommune) => `k${kommune}`, hatch: HATCH_ID };
/** The ids of the close-up that lies over the map. */
export const CLOSEUP: MapNames = { path: (kommune) => `c${kommune}`, hatch: 'closeup-hatch' };

/** The paths of a layer: lines in chunks, areas whole, since an area must stay with its holes. */
export const layerPaths = (layer: LineLayer, d: string): string =>
  (layer === 'land' ? [d] : chunksOf(d)).map((part) => `<path class="${layer}" d="${part}"/>`).join('');

const group = (id: string, content: string): string => `<g class="${id}">${content}</g>`;

/** Escapes text for SVG and HTML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const tile = (kind: string): string => `<rect class="${kind}" width="${TILE}" height="${TILE}"/>`;
const HATCH_TILE = `${tile('hatch-ground')}<path class="hatch-ink" d="${HATCH_PATH}" stroke-width="${LINE_WIDTH}"/>`;
const PATTERN = `<pattern width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"`;

/** The hatch as a pattern; `unitsPerPixel` keeps it as fine as everywhere else at the scale that the map is shown at. */
export const hatchPattern = (id: string, unitsPerPixel: number): string =>
  `${PATTERN} id="${id}" patternTransform="scale(${unitsPerPixel})">${HATCH_TILE}</pattern>`;

/**
 * The hatch `id` with the colour of each answer over it, as patterns `id-0`, … Without `unitsPerPixel` they have no scale of
 * their own, and a live map lets them follow the hatch's.
 */
export const tintedPatterns = (id: string, unitsPerPixel?: number): string =>
  ANSWERS.map((_, index) => {
    const scale = unitsPerPixel === undefined ? '' : ` patternTransform="scale(${unitsPerPixel})"`;
    return `${PATTERN} id="${id}-${index}"${scale}>${HATCH_TILE}${tile(`tint-${index}`)}</pattern>`;
  }).join('');

/** The outline of a chosen or pointed-at kommune: a line in a casing, which shows on every colour. */
export const outline = (kind: 'selected' | 'hover', d: string): string =>
  `<g class="${kind}"><path class="casing" d="${d}"/><path class="line" d="${d}"/></g>`;

/** What is drawn of a Picture. */
export type Drawn = Pick<Picture, 'fills' | 'selected' | 'level'>;

/** The layers that do not change with the data, by the class of their paths. */
export const LINE_LAYERS = ['land', 'land-borders', 'kommune-borders', 'fylke-borders'] as const;
export type LineLayer = (typeof LINE_LAYERS)[number];

const layer = (name: LineLayer, d: string): string => group(`of-${name}`, layerPaths(name, d));

export interface MapSvgOptions {
  /** Units to a pixel where the map will be shown; the hatch is drawn for it. */
  readonly unitsPerPixel: number;
  /** The map's own where it is left out. */
  readonly names?: MapNames;
}

/**
 * The content of an SVG map of a picture: neighbouring land, fills, borders and selection, in units of the plane and
 * without colours. Pure: the same picture and shapes give the same string, in Node and in the browser.
 */
export function mapContent(
  picture: Drawn,
  shapes: Shapes,
  { unitsPerPixel, names = MAP }: MapSvgOptions,
): string {
  const paths = { class: '', suppressed: '', absent: '' };
  for (const [number, fill] of picture.fills) {
    const d = shapes.kommuner.get(number) ?? '';
    paths[fill.kind] += `<path id="${names.path(number)}" class="${fillClass(fillKey(fill))}" d="${d}"/>`;
  }
  const selected = picture.selected.map((number) => outline('selected', shapes.areaOf(number) ?? ''));
  return [
    `<defs>${hatchPattern(names.hatch, unitsPerPixel)}${tintedPatterns(names.hatch)}</defs>`,
    layer('land', shapes.land),
    layer('land-borders', shapes.landBorders),
    group(LAYERS.class, paths.class),
    layer('kommune-borders', shapes.kommuneBorders),
    group(LAYERS.suppressed, paths.suppressed),
    group(LAYERS.absent, paths.absent),
    layer('fylke-borders', shapes.fylkeBorders),
    group('outlines', selected.join('')),
  ].join('');
}

/** The whole map as an SVG element that fits the country into whatever box it is given. */
export function mapSvg(picture: Drawn, shapes: Shapes, options: MapSvgOptions & { title: string }): string {
  const { x, y, width, height } = shapes.box;
  return `<svg class="map-svg" data-level="${picture.level}" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${escapeXml(options.title)}"><g class="world">${mapContent(picture, shapes, options)}</g></svg>`;
}
