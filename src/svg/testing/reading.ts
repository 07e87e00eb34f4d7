import { paletteFor } from '../../core/picture/colours.ts';
import type { Messages } from '../../core/words/messages.ts';
import { monthsIn } from '../../core/figures/period.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Kommunenummer } from '../../core/places/places.ts';
import type { Theme } from '../../core/classes/schemes.ts';
import type { Dataset } from '../../core/figures/series.ts';
import { paletteProperties } from '../css.ts';
import { mapContent } from '../mapSvg.ts';
import { mapAt } from '../poster/posterMap.ts';
import type { Shapes } from '../shapes.ts';
import { symbolsOf } from '../poster/symbols.ts';

/** What the SVG painter drew, read off the drawing: a line of words for each thing that is worth knowing of it. */
export type Reading = Readonly<Record<string, string>>;

/**
 * How a fill is written: classes from `a` for the lowest, hidden as the report marks it, hidden with an answer from `A` for the
 * lowest, and no row as a dash.
 */
function letterOf(fill: string): string {
  if (fill === 'suppressed') return '*';
  if (fill === 'absent') return '-';
  const [, answer] = /^suppressed-(\d)$/.exec(fill) ?? [];
  return answer === undefined
    ? String.fromCharCode(97 + Number(fill))
    : String.fromCharCode(65 + Number(answer));
}

/** Areas that can be told from each other by their paths: each is the number of its place. */
function shapesFor({ catalogue: { kommuner } }: Dataset): Shapes {
  return {
    kommuner: new Map(kommuner.map(({ number }) => [number, `M${number}`])),
    areaOf: (place) => `M${place}`,
    kommuneBorders: '',
    fylkeBorders: '',
    land: '',
    landBorders: '',
    box: { x: 0, y: 0, width: 1000, height: 1000 },
  };
}

const placesIn = (path: string): readonly string[] =>
  [...path.matchAll(/M(\d+)/g)].map(([, number = '']) => number);

/** The letter of each place, by the fill that its area has in a drawing that stands alone. */
function fillsIn(svg: string): ReadonlyMap<string, string> {
  const paths = svg.matchAll(/<path class="f-([\w-]+)" d="([^"]*)"/g);
  return new Map(
    [...paths].flatMap(([, fill = '', d = '']) => placesIn(d).map((place) => [place, letterOf(fill)])),
  );
}

/** The same of the live map, which has a path for each kommune, in the layer of its kind. */
export function liveFills(picture: Picture, dataset: Dataset): ReadonlyMap<string, string> {
  const svg = mapContent(picture, shapesFor(dataset), { unitsPerPixel: 1 });
  const paths = svg.matchAll(/<path id="k(\d+)" class="f-([\w-]+)"/g);
  return new Map([...paths].map(([, place = '', fill = '']) => [place, letterOf(fill)]));
}

/** The colours that a drawing's own rules give each fill: `a rgb(…)`, the hatch, and the dotted outline. */
function coloursIn(svg: string, classes: number): string {
  const rule = (selector: string) => new RegExp(`${selector}\\{([^}]*)\\}`).exec(svg)?.[1] ?? 'no rule';
  const value = (selector: string, property: string) =>
    new RegExp(`(?:^|;)${property}:([^;]*)`).exec(rule(selector))?.[1] ?? 'none';
  const fills = Array.from(
    { length: classes },
    (_, index) => `${letterOf(String(index))} ${value(`\\.map \\.f-${index}`, 'fill')}`,
  );
  const [ground, ink] = [value('\\.hatch-ground', 'fill'), value('\\.hatch-ink', 'stroke')];
  const outline = (fill: string) => `outline ${value(`\\.map \\.f-${fill}`, 'stroke')}`;
  const dots = value('\\.map \\.f-absent', 'stroke-dasharray') === 'none' ? '' : ' dotted';
  return [
    ...fills,
    `* ${value('\\.map \\.f-suppressed', 'fill').replace(/^url.*/, 'hatch')} ${ink} on ${ground} ${outline('suppressed')}`,
    `- ${value('\\.map \\.f-absent', 'fill')} ${outline('absent')}${dots}`,
    `circle ${value('\\.map \\.circles circle', 'fill')}`,
  ].join(', ');
}

/** The radius of each place's circle, in pixels; of what has no number with its sign. */
function circlesIn(svg: string, at: ReadonlyMap<number, string>): ReadonlyMap<string, string> {
  const counts = [...svg.matchAll(/<circle class="s-(\w+)" cx="([\d.]+)" cy="[^"]*" r="([\d.]+)"/g)].map(
    ([, kind = '', x = '', r = '']) =>
      [Number(x), `${kind === 'class' ? '' : letterOf(kind)}${Number(r).toFixed(1)}`] as const,
  );
  const [, rings = ''] = /<path class="s-suppressed" d="([^"]*)"/.exec(svg) ?? [];
  const hidden = [...rings.matchAll(/M(-?[\d.]+) -?[\d.]+a([\d.]+) /g)].map(
    ([, left = '', r = '']) => [Number(left) + Number(r), `*${Number(r).toFixed(1)}`] as const,
  );
  return new Map([...counts, ...hidden].map(([x, size]) => [at.get(x) ?? `nowhere at ${x}`, size]));
}

function drawingOf(picture: Picture, dataset: Dataset, theme: Theme): string {
  const shapes = shapesFor(dataset);
  const properties = paletteProperties(paletteFor(picture, theme));
  const labelPoints = new Map(
    dataset.catalogue.kommuner.map(({ number }, index) => [number, [(index + 10) * 500, 0] as const]),
  );
  const circles = picture.form === 'sirkler' ? { labelPoints, scale: 1 } : undefined;
  const place = { name: 'map', clip: shapes.box, place: shapes.box, shapes, circles };
  return mapAt(place, picture, (property) => properties.get(property) ?? 'none');
}

/** The place that stands at each x of the drawing's circles. */
function standing(picture: Picture, { catalogue }: Dataset): ReadonlyMap<number, string> {
  const labelPoints = new Map<Kommunenummer, readonly [number, number]>(
    catalogue.kommuner.map(({ number }, index) => [number, [(index + 10) * 500, 0]]),
  );
  return new Map(symbolsOf(picture, labelPoints).map(({ x, place }) => [x, place]));
}

/** Reads a picture's drawing: what each place has, in order of number, the colours of both themes, and the words. */
export function readDrawing(picture: Picture, dataset: Dataset, text: Messages): Reading {
  const { classCounts, classes, scale, since, level } = picture;
  const [light, dark] = [drawingOf(picture, dataset, 'light'), drawingOf(picture, dataset, 'dark')];
  const circles = picture.form === 'sirkler';
  const found = circles ? circlesIn(light, standing(picture, dataset)) : fillsIn(light);
  const drawn = [...picture.marks.keys()].map((place) => found.get(place) ?? '?');
  const outlined = [...light.matchAll(/<g class="selected"><path class="casing" d="([^"]*)"/g)];
  const legend = classCounts.map(
    (count, index) => `${text.legend.class(classes, index, scale, classes.decimals, since)} ${count}`,
  );
  return {
    title: text.mapTitle(picture, monthsIn(dataset.catalogue.periods)),
    coverage: text.coverage(picture),
    legend: circles ? text.legend.title(scale, since) : legend.join(' | '),
    level,
    drawn: drawn.join(circles ? ' ' : ''),
    outlined: outlined.flatMap(([, d = '']) => placesIn(d)).join(' '),
    light: coloursIn(light, classCounts.length),
    dark: coloursIn(dark, classCounts.length),
  };
}
