import { type Theme, paletteOf } from '../core/colours.ts';
import { OSLOFJORD, type Size } from '../core/frame.ts';
import { monthsIn } from '../core/period.ts';
import { boxOf } from './closeup.ts';
import { mapRules, paletteProperties } from './css.ts';
import { FONT_FAMILY, lengthOf } from './lettering.ts';
import { escapeXml } from './mapSvg.ts';
import { hatch, mapAt, type PlacedMap } from './posterMap.ts';
import {
  type Column,
  INKS,
  PANEL_PARTS,
  type PanelPart,
  panelAt,
  sourcesAt,
  type Told,
} from './posterPanel.ts';
import type { Box, Shapes } from './shapes.ts';

/** What a poster may leave out. The country, the name of the page and the sources are always there. */
export const POSTER_PARTS = [...PANEL_PARTS, 'closeup'] as const;
export type PosterPart = PanelPart | 'closeup';

/** What a poster is drawn of. */
export interface PosterSubject extends Told {
  readonly country: Shapes;
  /** From `closeupShapes` with OSLOFJORD. */
  readonly closeup: Shapes;
}

export interface PosterOptions extends Size {
  readonly theme: Theme;
  readonly parts: readonly PosterPart[];
}

/** Wide ones have the panel beside the map, others above it. */
const WIDE = 1.15;
const PANEL_SHARE = 0.4;
/** Above the map, the panel takes at most this share of the height. */
const MOST_HEIGHT = 0.5;
/** The space round everything, at a shorter side of 630 pixels. */
const MARGIN = 24;
const DESIGN_SIZE = 630;
/** Smaller than this the notes can't be read. */
const LEAST_SCALE = 0.45;
/** Text is drawn at the first of these that fits, times the poster's size. */
const SCALES = Array.from({ length: 60 }, (_, step) => 1.25 * 0.97 ** step);

interface Words {
  readonly svg: string;
  /** Where the last of them ends. */
  readonly bottom: number;
}

/** The panel's words, as large as fit into `box`; the sources at its foot where `toFoot` says so. */
function wordsIn(subject: PosterSubject, options: PosterOptions, box: Box, toFoot: boolean): Words {
  const parts = new Set(PANEL_PARTS.filter((part) => options.parts.includes(part)));
  const unit = Math.min(options.width, options.height) / DESIGN_SIZE;
  const ink = INKS[options.theme];
  for (const scale of SCALES.map((step) => step * unit).filter((candidate) => candidate >= LEAST_SCALE)) {
    const column: Column = { ...box, scale, ink };
    const panel = panelAt(subject, parts, column);
    const gap = 12 * column.scale;
    const height = sourcesAt(subject, { ...column, y: 0 }).bottom;
    const end = panel.bottom + gap + height;
    if (end > box.y + box.height) continue;
    const bottom = toFoot ? box.y + box.height : end;
    const sources = sourcesAt(subject, { ...column, y: bottom - height });
    const swatches = { name: 'legend', hatchId: 'legend-hatch', unitsPerPixel: column.scale };
    const rules = parts.has('legend')
      ? `<style>${mapRules(colourOf(subject, options.theme), swatches)}</style><defs><g class="legend">${hatch(swatches)}</g></defs>`
      : '';
    return { svg: rules + panel.svg + sources.svg, bottom };
  }
  throw new RangeError(`a poster of ${options.width} × ${options.height} pixels has no room for its words`);
}

const colourOf = ({ picture }: PosterSubject, theme: Theme): ((property: string) => string) => {
  const properties = paletteProperties(paletteOf(theme, picture.classCounts.length));
  return (property) => properties.get(property) ?? 'none';
};

/** The largest box of the proportions of `inner` inside `outer`, to its left and in the middle of its height. */
function fit(inner: Box, outer: Box): Box {
  const scale = Math.min(outer.width / inner.width, outer.height / inner.height);
  const [width, height] = [inner.width * scale, inner.height * scale];
  const x = outer.x + Math.min((outer.width - width) * 0.3, width * 0.2);
  return { x, y: outer.y + (outer.height - height) / 2, width, height };
}

/** Of the box round Norway, the share to the left and above that the country's south-eastern corner leaves free. */
const FREE = { right: 0.5, below: 0.45 };

/** The square for the close-up, in the sea and Sweden to the south-east of the country. */
function cornerOf(country: Box, outer: Box): Box {
  const [right, bottom] = [outer.x + outer.width, outer.y + outer.height];
  const side = Math.min(
    right - country.x - country.width * FREE.right,
    bottom - country.y - country.height * FREE.below,
  );
  return { x: right - side, y: bottom - side, width: side, height: side };
}

const rect = ({ x, y, width, height }: Box, attributes: string): string =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" ${attributes}/>`;

/** The close-up in its frame with its name, and where it lies on the map of the country. */
function closeup(subject: PosterSubject, theme: Theme, country: Box, corner: Box): string {
  const { ground, ink, frame } = INKS[theme];
  const scale = country.width / subject.country.box.width;
  const shown = boxOf(OSLOFJORD);
  const where: Box = {
    x: country.x + (shown.x - subject.country.box.x) * scale,
    y: country.y + (shown.y - subject.country.box.y) * scale,
    width: shown.width * scale,
    height: shown.height * scale,
  };
  const unit = corner.width / 320;
  const font = { size: 15 * unit, bold: true };
  const name = subject.text.map.oslofjord;
  const label = {
    x: corner.x + 10 * unit,
    y: corner.y + 10 * unit,
    width: lengthOf(name, font) + 16 * unit,
    height: 25 * unit,
  };
  const map: PlacedMap = { name: 'closeup', clip: corner, place: corner, shapes: subject.closeup };
  return [
    rect(where, `fill="none" stroke="${ink}" stroke-width="${(1.2 * unit).toFixed(2)}"`),
    mapAt(map, subject.picture, colourOf(subject, theme)),
    rect(
      corner,
      `fill="none" stroke="${frame}" stroke-width="${(4 * unit).toFixed(2)}" rx="${(3 * unit).toFixed(2)}"`,
    ),
    rect(label, `fill="${ground}" rx="${(5 * unit).toFixed(2)}"`),
    `<text x="${(label.x + 8 * unit).toFixed(2)}" y="${(label.y + 17.5 * unit).toFixed(2)}" font-size="${font.size.toFixed(2)}" font-weight="700" fill="${ink}">${escapeXml(name)}</text>`,
  ].join('');
}

/**
 * A picture as a complete SVG file of `width` × `height` pixels that needs nothing else: for link previews and for
 * saving. Pure: the same subject and options give the same string. @throws RangeError where the words have no room.
 */
export function poster(subject: PosterSubject, options: PosterOptions): string {
  const { width, height, theme, parts } = options;
  const { ground, line } = INKS[theme];
  const margin = (MARGIN * Math.min(width, height)) / DESIGN_SIZE;
  const wide = width > height * WIDE;
  const panel: Box = wide
    ? { x: margin * 1.2, y: margin, width: width * PANEL_SHARE - 2.2 * margin, height: height - 2 * margin }
    : { x: margin, y: margin, width: width - 2 * margin, height: height * MOST_HEIGHT - margin };
  const words = wordsIn(subject, options, panel, wide);
  const [left, top] = wide ? [width * PANEL_SHARE, 0] : [0, words.bottom + margin / 2];
  const clip: Box = { x: left, y: top, width: width - left, height: height - top };
  const inner: Box = {
    x: clip.x + margin / 2,
    y: clip.y + margin / 2,
    width: clip.width - margin,
    height: clip.height - margin,
  };
  const country = fit(subject.country.box, inner);
  const map: PlacedMap = { name: 'country', clip, place: country, shapes: subject.country };
  const title = subject.text.mapTitle(subject.picture, monthsIn(subject.catalogue.periods));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${subject.text.locale}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT_FAMILY)}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    mapAt(map, subject.picture, colourOf(subject, theme)),
    parts.includes('closeup') ? closeup(subject, theme, country, cornerOf(country, inner)) : '',
    rect(wide ? { ...clip, width: 1 } : { ...clip, height: 1 }, `fill="${line}"`),
    words.svg,
    '</svg>\n',
  ].join('');
}
