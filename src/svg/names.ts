import type { Catalogue } from '../core/figures/dataset.ts';
import { baselineOf, LINE_FONT, NAME_FONTS } from '../core/map/labelBlocks.ts';
import { figureText, figureWidth } from '../core/map/labelFigures.ts';
import type { LabelPlaces } from '../core/map/labelPlaces.ts';
import { type Label, labelsOf } from '../core/map/labels.ts';
import { type Box, type Camera, labelsAt, seenAt, type ShownLabel } from '../core/map/labelsAt.ts';
import type { Font } from '../core/places/lettering.ts';
import type { Messages } from '../core/words/messages.ts';
import type { Picture } from '../core/picture/picture.ts';
import { escapeXml } from './mapSvg.ts';
import { UNIT } from './path.ts';
import type { PlacedMap } from './poster/posterMap.ts';

/** The names on a map of fixed scale. */
export interface FixedNames {
  readonly labels: readonly Label[];
  readonly text: Messages;
  /** Times as large as on the page. */
  readonly scale: number;
  readonly ink: string;
  /** The width of the halo that separates the letters from what lies below. */
  readonly halo: string;
}

/** The labels of a picture that has names. */
export const labelsFor = (
  { names, level }: Picture,
  catalogue: Catalogue,
  places: LabelPlaces | undefined,
  text: Messages,
): readonly Label[] => (names && places ? labelsOf(catalogue, places, level, figureWidth(text)) : []);

const round = (pixels: number): number => Number(pixels.toFixed(2));

/** A label's lines as text elements. */
function textOf({ label, others, figure }: ShownLabel, camera: Camera, figureWords: string): string {
  const { point, name, weight } = label;
  const at = seenAt(point, camera);
  const line = (content: string, y: number, { size, bold }: Font): string =>
    `<text x="${round(at.x)}" y="${round(at.y + y)}"${size === LINE_FONT.size ? '' : ` font-size="${size}"`}${bold ? ' font-weight="700"' : ''}>${escapeXml(content)}</text>`;
  const font = NAME_FONTS[weight];
  return [
    ...name.lines.map((words, index) => line(words, baselineOf(name, font, index, name.lines.length), font)),
    ...(others && label.others
      ? label.others.lines.map((words) => line(words, baselineOf(label.others ?? name, LINE_FONT), LINE_FONT))
      : []),
    ...(figure && figureWords !== ''
      ? [line(figureWords, baselineOf(label.figure, LINE_FONT), LINE_FONT)]
      : []),
  ].join('');
}

/** The names on a map of a page, as SVG in its pixels, clear of what covers the map. */
export function namesSvg(
  picture: Picture,
  { labels, text, scale, ink, halo }: FixedNames,
  { clip, place, shapes }: Pick<PlacedMap, 'clip' | 'place' | 'shapes'>,
  covered: readonly Box[],
): string {
  const unit = place.width / shapes.box.width / scale;
  const camera: Camera = {
    scale: unit / UNIT,
    x: place.x / scale - shapes.box.x * unit,
    y: place.y / scale - shapes.box.y * unit,
  };
  const inNames = ({ x, y, width, height }: Box): Box => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  });
  const shown = labelsAt(labels, camera, inNames(clip), covered.map(inNames), picture.form === 'flate');
  const texts = shown.map((label) => {
    const mark = picture.marks.get(label.label.place.number);
    return textOf(label, camera, mark ? figureText(mark, picture, text) : '');
  });
  if (texts.length === 0) return '';
  return `<g class="names" transform="scale(${scale.toFixed(4)})" font-size="${LINE_FONT.size}" text-anchor="middle" fill="${ink}" stroke="${halo}" stroke-width="3" stroke-opacity=".9" stroke-linejoin="round" paint-order="stroke">${texts.join('')}</g>`;
}
