import { largestCount, radiusOf, RING_RADIUS, sampleCounts } from '../../core/classes/circles.ts';
import type { Theme } from '../../core/picture/colours.ts';
import type { Catalogue } from '../../core/figures/dataset.ts';
import { legendRows } from '../../core/words/legendRows.ts';
import type { Messages } from '../../core/words/messages.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { type FillKey, fillKey, type Picture } from '../../core/picture/picture.ts';
import { fitting, type Font, lengthOf, wrap, wrapEvenly } from './lettering.ts';
import { escapeXml, fillClass } from '../mapSvg.ts';
import type { Box } from '../shapes.ts';

/** What a panel may say besides the name of the page and the sources, which the licences ask for. */
export const PANEL_PARTS = ['heading', 'legend', 'notes'] as const;
export type PanelPart = (typeof PANEL_PARTS)[number];

/** Whatever the words of a poster are taken from. */
export interface Told {
  readonly picture: Picture;
  readonly catalogue: Catalogue;
  readonly text: Messages;
  /** The address of what is shown, where the poster is to lead back to it. */
  readonly link?: string | undefined;
  /** How large circles are, as times as large as on the page; undefined where the map has none. */
  readonly circleScale?: number | undefined;
}

/** The page's colours round the map. */
export interface Ink {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  /** Round the close-up. */
  readonly frame: string;
}
export const INKS = {
  light: {
    ground: '#ffffff',
    ink: '#17202b',
    quiet: '#535e6a',
    line: '#c3ced6',
    accent: '#0b5c7a',
    frame: '#ffffff',
  },
  dark: {
    ground: '#12181e',
    ink: '#eef2f5',
    quiet: '#a9b4be',
    line: '#36414b',
    accent: '#7fd0e8',
    frame: '#36414b',
  },
} as const satisfies Record<Theme, Ink>;

/** Something written, and how far down it reaches. */
export interface Block {
  readonly svg: string;
  readonly bottom: number;
}

/** Where to write: from `y` down, and no wider than `width`; sizes are multiplied by `scale`. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly scale: number;
  readonly ink: Ink;
}

/** In ems; the baseline is one em below the top of a line. */
const LINE_HEIGHT = 1.3;

const round = (pixels: number): number => Number(pixels.toFixed(2));

function word(content: string, x: number, y: number, font: Font, fill: string, anchor = ''): string {
  const weight = font.bold ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y + font.size)}" font-size="${round(font.size)}"${weight}${anchor} fill="${fill}">${content}</text>`;
}

/**
 * A wrapped text, of which the first `accented` characters are in the accent colour. A heading is set smaller rather than
 * broken inside a word.
 */
export function paragraph(
  text: string,
  { x, y, width, ink }: Column,
  asked: Font,
  fill: string,
  accented = 0,
): Block {
  const font = asked.bold ? fitting(text, width, asked) : asked;
  const step = font.size * LINE_HEIGHT;
  const lines = (font.bold ? wrapEvenly : wrap)(text, width, font);
  const svg = lines.map((line, index) => {
    const cut = Math.min(line.text.length, Math.max(0, accented - line.start));
    const [first, rest] = [line.text.slice(0, cut), escapeXml(line.text.slice(cut))];
    const content = cut === 0 ? rest : `<tspan fill="${ink.accent}">${escapeXml(first)}</tspan>${rest}`;
    return word(content, x, y + index * step, font, fill);
  });
  return { svg: svg.join(''), bottom: y + lines.length * step };
}

const SWATCH = { width: 28, height: 17, gap: 11 };
/** In a wider legend the counts would be too far from their labels. */
const WIDEST_LEGEND = 460;

/** Some counts as circles inside one another, as large as on the map, each with a line to its number. */
function circleKey({ picture, text }: Told, circleScale: number, { x, y, scale, ink }: Column): Block {
  const font: Font = { size: 14 * scale, bold: false };
  const step = font.size * LINE_HEIGHT;
  const largest = largestCount(picture.classes);
  const samples = sampleCounts(picture.classes).map((count) => ({
    count,
    radius: radiusOf(count, largest) * circleScale,
  }));
  const [most = 0] = samples.map(({ radius }) => radius);
  const top = y + step / 2;
  const floor = top + Math.max(2 * most, (samples.length - 1) * step);
  const ends = x + 2 * most + 26 * scale;
  let free = top;
  const svg = samples.map(({ count, radius }) => {
    const height = floor - 2 * radius;
    const beside = Math.max(height, free);
    free = beside + step;
    const bend = `${round(ends - 12 * scale)},${round(height)} ${round(ends - 8 * scale)},${round(beside)}`;
    return [
      `<circle class="s-class" cx="${round(x + most)}" cy="${round(floor - radius)}" r="${round(radius)}" style="fill-opacity:.4"/>`,
      `<polyline points="${round(x + most)},${round(height)} ${bend} ${round(ends - 4 * scale)},${round(beside)}" fill="none" stroke="${ink.quiet}" stroke-width="${round(scale)}"/>`,
      word(escapeXml(text.place.people(count)), ends, beside - font.size * 0.62, font, ink.ink),
    ].join('');
  });
  return { svg: `<g class="circles">${svg.join('')}</g>`, bottom: Math.max(floor, free - step / 2) };
}

function swatch(key: FillKey, circleScale: number | undefined, { x, y, width, height }: Box): string {
  if (circleScale === undefined) {
    return `<rect class="${fillClass(key)}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round((height * 2) / SWATCH.height)}"/>`;
  }
  const radius = RING_RADIUS * Math.max(1, circleScale);
  return `<g class="circles"><circle class="s-${key}" cx="${round(x + width / 2)}" cy="${round(y + height / 2)}" r="${round(radius)}"/></g>`;
}

function legend(told: Told, column: Column): Block {
  const { circleScale } = told;
  const { x, scale, ink } = column;
  const width = Math.min(column.width, WIDEST_LEGEND * scale);
  const font: Font = { size: 16 * scale, bold: false };
  const [swatchWidth, swatchHeight, gap] = [SWATCH.width * scale, SWATCH.height * scale, SWATCH.gap * scale];
  const key = circleScale === undefined ? undefined : circleKey(told, circleScale, column);
  let y = key ? key.bottom + 6 * scale : column.y;
  let svg = key?.svg ?? '';
  for (const row of legendRows(told.picture, told.text, circleScale !== undefined)) {
    const key = fillKey(row.fill);
    const count =
      row.fill.kind === 'class'
        ? told.text.legend.count(row.count, told.picture.level)
        : told.text.f.count(row.count);
    if (key === 'suppressed') y += 3 * scale;
    const left = swatchWidth + gap;
    const room = { ...column, x: x + left, y, width: width - left - gap - lengthOf(count, font) };
    const words = paragraph(row.label, room, font, ink.ink);
    const top = y + (font.size * LINE_HEIGHT - swatchHeight) / 2;
    svg += swatch(key, circleScale, { x, y: top, width: swatchWidth, height: swatchHeight });
    svg += words.svg + word(escapeXml(count), x + width, y, font, ink.quiet, ' text-anchor="end"');
    y = words.bottom + 4 * scale;
  }
  return { svg: `<g class="legend">${svg}</g>`, bottom: y };
}

/** Everything of the panel but the sources. */
export function panelAt(told: Told, parts: ReadonlySet<PanelPart>, column: Column): Block {
  const { picture, catalogue, text } = told;
  const { scale, ink } = column;
  const months = monthsIn(catalogue.periods);
  let bottom = column.y;
  let svg = '';
  const add = (gap: number, write: (from: Column) => Block): void => {
    const block = write({ ...column, y: bottom + gap * scale });
    bottom = block.bottom;
    svg += block.svg;
  };
  const font = (size: number, bold = false): Font => ({ size: size * scale, bold });
  add(0, (from) => paragraph(text.appName, from, font(16, true), ink.accent));
  if (parts.has('heading')) {
    const { choice, rest } = text.heading(picture, months);
    add(8, (from) => paragraph(choice + rest, from, font(27, true), ink.ink, choice.length));
  }
  if (parts.has('legend')) {
    add(14, (from) => paragraph(text.mapTitle(picture, months), from, font(15, true), ink.quiet));
    add(8, (from) => legend(told, from));
    add(4, (from) => paragraph(text.coverage(picture), from, font(13.5), ink.ink));
  }
  if (parts.has('notes')) {
    const { classes, scale: unit, decimals, period, since } = picture;
    const { denominator, observed } = text.legend;
    add(6, (from) =>
      paragraph(denominator(unit, period, since, picture.populationFrom), from, font(12), ink.quiet),
    );
    add(2, (from) => paragraph(observed(classes, unit, decimals, since), from, font(12), ink.quiet));
  }
  return { svg, bottom };
}

/** The sources of what is drawn, those of the picture's own report, and where it is from. */
export function sourcesAt({ picture, catalogue, text, link }: Told, column: Column): Block {
  const report = catalogue.reports.find(({ code }) => code === picture.tiltak.report);
  if (!report) throw new RangeError(`no report ${picture.tiltak.report} in the catalogue`);
  const font: Font = { size: 12 * column.scale, bold: false };
  const sources = paragraph(text.attribution(report.updated), column, font, column.ink.quiet);
  if (link === undefined) return sources;
  const below = { ...column, y: sources.bottom + 4 * column.scale };
  const address = paragraph(link, below, font, column.ink.accent);
  return { svg: sources.svg + address.svg, bottom: address.bottom };
}
