import { funnelOf } from '../../core/chance/funnel.ts';
import { type FunnelPlot, plotOf } from '../../core/chance/funnelPlot.ts';
import { monthsIn } from '../../core/figures/period.ts';
import type { Size } from '../../core/link/frame.ts';
import { paletteFor, type Theme } from '../../core/picture/colours.ts';
import { fillKey, type Picture } from '../../core/picture/picture.ts';
import type { StandsMessages } from '../../core/words/shapes/stands.ts';
import { capitalised } from '../../core/words/format.ts';
import { escapeXml } from '../mapSvg.ts';
import { FONT_FAMILY, lengthOf } from './lettering.ts';
import { type Column, type Ink, INKS, paragraph, sourcesAt, type Told } from './posterPanel.ts';

/** The shorter side of the page that the plot is made for, and the space round everything there. */
const DESIGN_SIZE = 750;
const MARGIN = 28;

const text = (content: string, x: number, y: number, fill: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="12" fill="${fill}"${more}>${escapeXml(content)}</text>`;

/** The answers in one line: a point of each colour with its name, the highest first. */
function keyAt({ table }: StandsMessages, locale: string, colours: readonly string[], ink: Ink): string {
  let x = 0;
  return Object.values(table.answers)
    .map((answer, index) => ({ name: capitalised(answer, locale), colour: colours[index] ?? 'none' }))
    .reverse()
    .map(({ name, colour }) => {
      const at = x;
      x += lengthOf(name, { size: 12, bold: false }) + 34;
      return `<circle cx="${at + 5}" cy="-4" r="5" fill="${colour}" stroke="${ink.quiet}" stroke-width=".75"/>${text(name, at + 15, 0, ink.ink)}`;
    })
    .join('');
}

/** The plot in its own pixels. Hidden figures are lines from 0 to the rate of three persons, as on the page. */
function plotSvg(
  plot: FunnelPlot,
  { picture, text: words }: Told,
  told: StandsMessages,
  rate: number,
  theme: Theme,
  height: number,
): string {
  const { classes, suppressed, selection } = paletteFor(picture, theme);
  const { ink, quiet, line, ground } = INKS[theme];
  const { left, right, top, bottom } = plot.box;
  const across = (y: number, stroke: string) =>
    `<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${stroke}"/>`;
  const upright = (x: number, y: number, stroke: string, width = 1) =>
    `<line x1="${x}" x2="${x}" y1="${bottom}" y2="${y}" stroke="${stroke}" stroke-width="${width}"/>`;
  const colourOf = (place: FunnelPlot['places'][number]['place']): string => {
    const fill = picture.marks.get(place)?.fill;
    return (fill && classes[Number(fillKey(fill))]) ?? 'none';
  };
  const ring = (x: number, y: number, stroke: string, width: number) =>
    `<circle cx="${x}" cy="${y}" r="${plot.radius + 2}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
  return [
    ...plot.rates.map(
      ({ value, at }) =>
        across(at, line) +
        text(words.f.decimal(value, plot.decimals), left - 6, at + 4, quiet, ' text-anchor="end"'),
    ),
    ...plot.inhabitants.map(
      ({ value, at }) =>
        upright(at, bottom + 5, quiet) +
        text(words.f.count(value), at, bottom + 18, quiet, ' text-anchor="middle"'),
    ),
    text(told.funnel.inhabitants, (left + right) / 2, height - 6, quiet, ' text-anchor="middle"'),
    `<clipPath id="funnel-box"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
    `<g clip-path="url(#funnel-box)"><path d="${plot.within}" fill="${line}" fill-opacity=".35"/>`,
    ...plot.curves.map(
      ({ limit, path }) =>
        `<path d="${path}" fill="none" stroke="${quiet}"${limit === '95' ? ' stroke-dasharray="5 4"' : ''}/>`,
    ),
    `${across(plot.country, ink)}</g>`,
    ...plot.places.filter(({ isHidden }) => isHidden).map(({ x, y }) => upright(x, y, suppressed.outline)),
    ...plot.places
      .filter(({ isHidden }) => !isHidden)
      .map(
        ({ place, x, y }) =>
          `<circle cx="${x}" cy="${y}" r="${plot.radius}" fill="${colourOf(place)}" stroke="${quiet}" stroke-width=".75"/>`,
      ),
    ...plot.names.map(({ name, x, y }) =>
      text(
        name,
        x,
        y,
        ink,
        ` paint-order="stroke" stroke="${ground}" stroke-width="3" stroke-linejoin="round"`,
      ),
    ),
    ...plot.places
      .filter(({ place }) => picture.selected.includes(place))
      .map(({ x, y, isHidden }) =>
        (
          [
            [selection.casing, 5],
            [selection.line, 2.25],
          ] as const
        )
          .map(([stroke, width]) => (isHidden ? upright(x, y, stroke, width) : ring(x, y, stroke, width)))
          .join(''),
      ),
    ...plot.ends.map(({ of, y }) =>
      text(
        of === 'country'
          ? told.funnel.country(words.f.decimal(rate, picture.decimals))
          : told.funnel.limit[of],
        right + 4,
        y + 4,
        quiet,
      ),
    ),
  ].join('');
}

/** What the plot is called: on the page, in a file and by those who read it aloud. */
const titleOf = ({ picture, catalogue, text: words }: Told, told: StandsMessages): string => {
  const months = monthsIn(catalogue.periods);
  return told.funnel.title(words.heading(picture, months).choice, words.periodName(picture.period, months));
};

const funnelIn = ({ against, tiltak }: Picture) => against && funnelOf(against, tiltak.sumOf.length === 0);

/**
 * The funnel plot of a picture of answers as a complete SVG file of `width` × `height` pixels: its title, what the points, the
 * curves and the lines of hidden figures are, and the sources. Undefined where nothing can be compared. Pure.
 */
export function funnelPoster(
  subject: Told,
  { width, height, theme }: Size & { readonly theme: Theme },
): string | undefined {
  const { picture, text: words } = subject;
  const told = words.stands;
  const funnel = funnelIn(picture);
  if (!told || !funnel) return undefined;
  const ink = INKS[theme];
  const scale = Math.min(width, height) / DESIGN_SIZE;
  const [inner, outer] = [width / scale - 2 * MARGIN, height / scale - 2 * MARGIN];
  const column: Column = { x: 0, y: 0, width: inner, scale: 1, ink };
  const title = titleOf(subject, told);
  const bounded = picture.tiltak.sumOf.length === 0;
  const name = paragraph(words.appName, column, { size: 15, bold: true }, ink.accent);
  const head = paragraph(title, { ...column, y: name.bottom + 4 }, { size: 23, bold: true }, ink.ink);
  const hint = paragraph(
    `${told.funnel.hint} ${bounded ? told.funnel.hidden : told.funnel.hiddenSum}`,
    { ...column, y: head.bottom + 6 },
    { size: 13, bold: false },
    ink.quiet,
  );
  const key = keyAt(told, words.locale, paletteFor(picture, theme).classes, ink);
  const keyY = hint.bottom + 20;
  const top = keyY + 24;
  const sourcesHeight = sourcesAt(subject, column).bottom;
  const sources = sourcesAt(subject, { ...column, y: outer - sourcesHeight });
  const plotHeight = outer - sourcesHeight - 16 - top;
  const plot = plotOf(
    funnel,
    { width: inner, height: plotHeight },
    (place) => picture.marks.get(place)?.place.norwegianName ?? place,
    picture.selected,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${words.locale}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT_FAMILY)}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title><rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    `<g transform="scale(${scale.toFixed(4)}) translate(${MARGIN} ${MARGIN})">`,
    name.svg + head.svg + hint.svg + sources.svg,
    `<g transform="translate(0 ${keyY.toFixed(2)})">${key}</g>`,
    text(told.funnel.rate, 0, top - 2, ink.quiet),
    `<g transform="translate(0 ${top.toFixed(2)})">${plotSvg(plot, subject, told, funnel.rate, theme, plotHeight)}</g>`,
    '</g></svg>\n',
  ].join('');
}
