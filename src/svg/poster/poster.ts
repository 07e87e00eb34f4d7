import { paletteFor, type Theme } from '../../core/picture/colours.ts';
import type { Size } from '../../core/link/frame.ts';
import type { LabelPlaces } from '../../core/map/labelPlaces.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { countryMap } from './countryMap.ts';
import { mapRules, paletteProperties } from '../css.ts';
import { FONT_FAMILY } from './lettering.ts';
import { escapeXml } from '../mapSvg.ts';
import { labelsFor } from '../names.ts';
import { hatch } from './posterMap.ts';
import {
  type Column,
  INKS,
  PANEL_PARTS,
  type PanelPart,
  panelAt,
  sourcesAt,
  type Told,
} from './posterPanel.ts';
import { rect } from '../live/rect.ts';
import type { Box, Shapes } from '../shapes.ts';
import { type FixedCircles, type LabelPoints, symbolRules } from './symbols.ts';

/** The parts of a poster that may be left out. The country, the name of the page and the sources are always included. */
export const POSTER_PARTS = [...PANEL_PARTS, 'closeup'] as const;
export type PosterPart = PanelPart | 'closeup';

/** What a poster is drawn of. */
export interface PosterSubject extends Told {
  readonly country: Shapes;
  /** From `closeupShapes` with OSLOFJORD. */
  readonly closeup: Shapes;
  /** Where circles stand. Without them, counts are drawn as areas. */
  readonly labelPoints?: LabelPoints;
  /** Where names stand. Left out, the poster has no names. */
  readonly labelPlaces?: LabelPlaces | undefined;
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

/** The shorter side of the page that circles are made for. */
const CIRCLE_SIZE = 900;

/** The circles of a picture that has them. */
const circlesOf = (
  { picture, labelPoints }: PosterSubject,
  { width, height }: Size,
): FixedCircles | undefined =>
  picture.form === 'sirkler' && labelPoints
    ? { labelPoints, scale: Math.min(width, height) / CIRCLE_SIZE }
    : undefined;

/** The shorter side of the page that names are made for, and the least share of their size there that can still be read. */
const NAMES_SIZE = 900;
const LEAST_NAMES = 0.9;

/** The names of a picture that has them. */
function namesOf(
  { picture, catalogue, text, labelPlaces }: PosterSubject,
  { width, height, theme }: PosterOptions,
) {
  const { ink, ground: halo } = INKS[theme];
  const labels = labelsFor(picture, catalogue, labelPlaces, text);
  return { labels, text, scale: Math.max(LEAST_NAMES, Math.min(width, height) / NAMES_SIZE), ink, halo };
}

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
  const told: Told = { ...subject, circleScale: circlesOf(subject, options)?.scale };
  for (const scale of SCALES.map((step) => step * unit).filter((candidate) => candidate >= LEAST_SCALE)) {
    const column: Column = { ...box, scale, ink };
    const panel = panelAt(told, parts, column);
    const gap = 12 * column.scale;
    const height = sourcesAt(subject, { ...column, y: 0 }).bottom;
    const end = panel.bottom + gap + height;
    if (end > box.y + box.height) continue;
    const bottom = toFoot ? box.y + box.height : end;
    const sources = sourcesAt(subject, { ...column, y: bottom - height });
    const swatches = {
      name: 'legend',
      hatchId: 'legend-hatch',
      tinted: subject.picture.against !== undefined,
      unitsPerPixel: column.scale,
    };
    const colour = colourOf(subject, options.theme);
    const rules = parts.has('legend')
      ? `<style>${mapRules(colour, swatches)}${told.circleScale === undefined ? '' : symbolRules(colour, swatches)}</style><defs><g class="legend">${hatch(swatches)}</g></defs>`
      : '';
    return { svg: rules + panel.svg + sources.svg, bottom };
  }
  throw new RangeError(`a poster of ${options.width} × ${options.height} pixels has no room for its words`);
}

const colourOf = ({ picture }: PosterSubject, theme: Theme): ((property: string) => string) => {
  const properties = paletteProperties(paletteFor(picture, theme));
  return (property) => properties.get(property) ?? 'none';
};

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
  const title = subject.text.mapTitle(subject.picture, monthsIn(subject.catalogue.periods));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${subject.text.locale}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT_FAMILY)}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    countryMap(subject.picture, {
      clip,
      margin: margin / 2,
      country: subject.country,
      closeup: parts.includes('closeup')
        ? { shapes: subject.closeup, name: subject.text.map.oslofjord, ink: INKS[theme] }
        : undefined,
      circles: circlesOf(subject, options),
      names: namesOf(subject, options),
      colour: colourOf(subject, theme),
    }),
    rect(wide ? { ...clip, width: 1 } : { ...clip, height: 1 }, `fill="${line}"`),
    words.svg,
    '</svg>\n',
  ].join('');
}
