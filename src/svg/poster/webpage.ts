import { paletteFor } from '../../core/picture/colours.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { type FillKey, fillKey, type Mark } from '../../core/picture/picture.ts';
import { isKommune, placesOf } from '../../core/places/places.ts';
import { legendRows } from '../../core/words/legendRows.ts';
import { type FixedMap, mapRules, paletteRule } from '../css.ts';
import { escapeXml, fillClass } from '../mapSvg.ts';
import { labelsFor } from '../names.ts';
import { countryMap } from './countryMap.ts';
import { hatch } from './posterMap.ts';
import type { PosterSubject } from './poster.ts';
import { INKS } from './posterPanel.ts';

/** What a web page says besides what its picture says. */
export interface WebpageWords {
  /** Where what is shown is found again; undefined where no link leads to it. */
  readonly link: { readonly words: string; readonly href: string } | undefined;
  /** Whose the figures are, a sentence each. */
  readonly sources: readonly string[];
  /** How to find a place's figure: by pointing at it, or in the table. */
  readonly hint: string;
}

/** In pixels; the drawing itself is as large as its reader's window. */
const SIZE = { width: 1000, height: 1150 };
const MARGIN = 12;

const inkRule = (theme: keyof typeof INKS): string => {
  const { ground, ink, quiet, line, accent, frame } = INKS[theme];
  return `:root{--ground:${ground};--ink:${ink};--quiet:${quiet};--line:${line};--accent:${accent};--frame:${frame};color-scheme:${theme}}`;
};

const STYLE = [
  '*{box-sizing:border-box}.defs{position:absolute}',
  'body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:16px/1.45 system-ui,sans-serif}',
  'main{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 2rem;max-width:80rem;margin:auto}',
  '@media(min-width:60rem){main{grid-template-columns:22rem minmax(0,1fr)}.map{grid-area:1/2}.figures{grid-column:1/-1}}',
  'h1{margin:0;font-size:1.5rem;line-height:1.2;overflow-wrap:anywhere}h1 span{color:var(--accent)}',
  'h2{margin:1.2rem 0 .4rem;font-size:1.05rem}p{margin:.4rem 0;overflow-wrap:anywhere}',
  '.map svg{display:block;width:100%;height:auto;max-height:94vh;border:1px solid var(--line)}',
  '.map g[data-level=kommune] :is(.f-0,.f-1,.f-2,.f-3,.f-4,.f-5,.f-6){stroke:var(--kommune-border);stroke-width:.7px;vector-effect:non-scaling-stroke}',
  '.map .ground{fill:var(--suppressed-ground);stroke:var(--land-border);stroke-width:.7px;vector-effect:non-scaling-stroke}.map circle,.map .names{pointer-events:none}',
  'ul{margin:.4rem 0;padding:0;list-style:none}li{display:flex;gap:.6rem;align-items:center;padding:.1rem 0}',
  'li svg{flex:none;width:28px;height:17px}li b{margin-inline-start:auto;font-weight:400;color:var(--quiet)}',
  'small,.quiet{color:var(--quiet);font-size:.85rem}a{color:var(--accent)}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:start;font-weight:600;padding:.4rem 0}',
  'th,td{padding:.2rem .5rem;border-bottom:1px solid var(--line);text-align:start}td.n{text-align:end;font-variant-numeric:tabular-nums}',
  '@media print{body{padding:0}tr{break-inside:avoid}}',
].join('\n');

const colour = (property: string): string => `var(${property})`;

/** The legend's signs are drawn as the map is, at the page's own scale. */
const swatches = (tinted: boolean): FixedMap => ({
  name: 'legend',
  hatchId: 'legend-hatch',
  tinted,
  unitsPerPixel: 1,
});
/** The hatches lie outside the drawings that use them. */
const defs = (signs: FixedMap): string =>
  `<svg width="0" height="0" aria-hidden="true" class="defs"><defs><g class="legend">${hatch(signs)}</g></defs></svg>`;
const swatch = (key: FillKey): string =>
  `<svg aria-hidden="true"><g class="legend"><rect class="${fillClass(key)}" x=".5" y=".5" width="27" height="16"/></g></svg>`;

/**
 * A picture as a web page in one file, which shows the same anywhere, without a network and without scripts: the map with names
 * and what each place has, the legend, the table, what hidden figures mean, and the sources. It can fetch nothing (its policy).
 * Pure: the same subject gives the same string.
 */
export function webpage(subject: PosterSubject, { link, sources, hint }: WebpageWords): string {
  const { picture, catalogue, text, country, closeup, labelPoints, labelPlaces } = subject;
  const { scale, decimals, classes, since, period, tiltak, form } = picture;
  const months = monthsIn(catalogue.periods);
  const { choice, rest } = text.heading(picture, months);
  const title = text.mapTitle(picture, months);
  const said = (mark: Mark | undefined): string =>
    mark ? `${mark.place.officialName}: ${text.place.figure(mark, picture)}` : '';
  const value = ({ value: cell }: Mark): string =>
    since === undefined ? text.value(cell, scale, decimals) : text.change(cell, decimals);
  const circles = form === 'sirkler' && labelPoints ? { labelPoints, scale: 1 } : undefined;
  const ink = { ground: 'var(--ground)', ink: 'var(--ink)', frame: 'var(--frame)' };
  const map = countryMap(picture, {
    clip: { x: 0, y: 0, ...SIZE },
    margin: MARGIN,
    country,
    closeup: { shapes: closeup, name: text.map.oslofjord, ink },
    circles,
    names: {
      labels: labelsFor(picture, catalogue, labelPlaces, text),
      text,
      scale: 1,
      ink: ink.ink,
      halo: ink.ground,
    },
    pointed: (number) => said(picture.marks.get(number)),
    colour,
  });

  const signs = swatches(picture.against !== undefined);
  const legend = legendRows(picture, text, circles !== undefined).map(({ fill, label, count }) => {
    const told = fill.kind === 'class' ? text.legend.count(count, picture.level) : text.f.count(count);
    return `<li>${swatch(fillKey(fill))}<span>${escapeXml(label)}</span><b>${escapeXml(told)}</b></li>`;
  });

  const fylker = new Map(catalogue.fylker.map(({ number, officialName }) => [number, officialName]));
  const isKommuner = picture.level === 'kommune';
  const head = [
    text.table.number,
    text.table.name[picture.level],
    ...(isKommuner ? [text.table.fylke] : []),
    text.table.value(scale, since),
  ];
  const rows = placesOf(catalogue, picture.level)
    .toSorted((a, b) => a.number.localeCompare(b.number))
    .map((place) => {
      const mark = picture.marks.get(place.number);
      const fylke = isKommune(place)
        ? `<td lang="nb">${escapeXml(fylker.get(place.fylke) ?? place.fylke)}`
        : '';
      return `<tr><td>${place.number}<th scope="row" lang="nb">${escapeXml(place.officialName)}${fylke}<td class="n">${mark ? escapeXml(value(mark)) : ''}`;
    });
  const report = catalogue.reports.find(({ code }) => code === tiltak.report);
  const paragraph = (content: string, more = ''): string =>
    content === '' ? '' : `<p${more}>${escapeXml(content)}</p>`;

  return [
    `<!doctype html><html lang="${text.locale.slice(0, 2)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';style-src \'unsafe-inline\'">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${paletteRule(':root', paletteFor(picture, 'light'))}\n${inkRule('light')}`,
    `@media(prefers-color-scheme:dark){${paletteRule(':root', paletteFor(picture, 'dark'))}${inkRule('dark')}}`,
    `${STYLE}${mapRules(colour, signs)}</style></head><body>${defs(signs)}<main><div>`,
    `<h1><span>${escapeXml(choice)}</span>${escapeXml(rest)}</h1>`,
    paragraph(text.coverage(picture), ' class="quiet"'),
    `<h2>${escapeXml(text.legend.title(scale, since, period))}</h2><ul>${legend.join('')}</ul>`,
    paragraph(text.legend.denominator(scale, period, since, picture.populationFrom), ' class="quiet"'),
    paragraph(text.legend.observed(classes, scale, decimals, since), ' class="quiet"'),
    paragraph(hint, ' class="quiet"'),
    `<h2>${escapeXml(text.about.suppressedTitle)}</h2>${paragraph(text.about.suppressed)}`,
    picture.absent > 0 ? paragraph(`${text.place.absent}: ${text.place.absentWords}`) : '',
    `<h2>${escapeXml(text.about.source)}</h2>${sources.map((source) => paragraph(source)).join('')}`,
    report ? paragraph(text.attribution(report.updated), ' class="quiet"') : '',
    link ? `<p><a href="${escapeXml(link.href)}" rel="noopener">${escapeXml(link.words)}</a></p>` : '',
    `</div><div class="map"><svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui,sans-serif">${map}</svg></div>`,
    `<div class="figures"><table><caption>${escapeXml(title)}</caption><thead><tr>${head.map((of) => `<th scope="col">${escapeXml(of)}`).join('')}</thead><tbody>${rows.join('\n')}</table></div>`,
    '</main></body></html>\n',
  ].join('\n');
}
