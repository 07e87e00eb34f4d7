import { type Fill, type FillKey, fillKey, type Picture } from '../../core/picture/picture.ts';
import { type FixedMap, mapRules } from '../css.ts';
import type { PlaceNumber } from '../../core/places/places.ts';
import { escapeXml, fillClass, hatchPattern, outline, tintedPatterns } from '../mapSvg.ts';
import type { Box, Shapes } from '../shapes.ts';
import { type FixedCircles, symbolRules, symbolsSvg, symbolsWithin } from './symbols.ts';

/** The hatch as a pattern, as fine as on the page at this many units to a pixel, and tinted where a picture may need that. */
export function hatch({ hatchId, tinted, unitsPerPixel }: FixedMap): string {
  const scale = Number(unitsPerPixel.toFixed(4));
  return hatchPattern(hatchId, scale) + (tinted ? tintedPatterns(hatchId, scale) : '');
}

/** What is said of a place where it is pointed at, in a file that people point at. */
export type Pointed = (place: PlaceNumber) => string;

const named = (name: string, d: string, title: string): string =>
  `<path class="${name}" d="${d}"><title>${escapeXml(title)}</title></path>`;

/** The layers under circles: the areas say nothing. */
function ground({ level, marks }: Picture, shapes: Shapes, pointed?: Pointed): string {
  const areas = pointed
    ? [...marks.keys()]
        .map((number) => named('ground', shapes.areaOf(number) ?? '', pointed(number)))
        .join('')
    : line('ground', [...shapes.kommuner.values()].join(''));
  return [
    line('land', shapes.land),
    line('land-borders', shapes.landBorders),
    areas,
    // Where each area is a path of its own, the path has its border.
    level === 'kommune' && !pointed ? line('ground-borders', shapes.kommuneBorders) : '',
    line('fylke-borders', shapes.fylkeBorders),
  ].join('');
}

const line = (name: string, d: string): string => (d === '' ? '' : `<path class="${name}" d="${d}"/>`);

/**
 * The layers of `mapContent`, with one path for all places of a fill where nobody points at single places, as on a poster.
 */
function layers(picture: Picture, shapes: Shapes, pointed?: Pointed): string {
  const paths = new Map<FillKey, string>();
  const add = (number: PlaceNumber, fill: Fill, d = '') => {
    const key = fillKey(fill);
    if (d === '') return;
    paths.set(key, (paths.get(key) ?? '') + (pointed ? named(fillClass(key), d, pointed(number)) : d));
  };
  // A fylke is one area: no outline of what has no number runs inside it.
  if (picture.level === 'fylke') {
    for (const [number, { fill }] of picture.marks) add(number, fill, shapes.areaOf(number));
  } else for (const [number, fill] of picture.fills) add(number, fill, shapes.kommuner.get(number));
  const fills = (...keys: readonly FillKey[]): string =>
    keys
      .map((key) => ({ key, d: paths.get(key) }))
      .map(({ key, d }) =>
        d === undefined ? '' : pointed ? d : `<path class="${fillClass(key)}" d="${d}"/>`,
      )
      .join('');
  return [
    line('land', shapes.land),
    line('land-borders', shapes.landBorders),
    fills(...picture.classCounts.map((_, index) => `${index}` as const)),
    picture.level === 'kommune' && !pointed ? line('kommune-borders', shapes.kommuneBorders) : '',
    fills(...[...paths.keys()].filter((key) => key.startsWith('suppressed')).sort()),
    fills('absent'),
    line('fylke-borders', shapes.fylkeBorders),
  ].join('');
}

const outlines = ({ selected }: Picture, shapes: Shapes): string =>
  selected
    .flatMap((number) => {
      const d = shapes.areaOf(number);
      return d === undefined ? [] : [outline('selected', d)];
    })
    .join('');

/** A map on a page: what it shows, where on the page, and how large. */
export interface PlacedMap {
  readonly name: string;
  /** Clipped to this box of the page, in pixels. */
  readonly clip: Box;
  /** Where the shapes' own box comes to lie, in pixels. */
  readonly place: Box;
  readonly shapes: Shapes;
  /** Given where the picture is of circles. */
  readonly circles?: FixedCircles | undefined;
  readonly pointed?: Pointed | undefined;
}

/** A map that stands alone: its rules, its hatch and its layers, clipped. `colour` gives the palette's values. */
export function mapAt(
  { name, clip, place, shapes, circles, pointed }: PlacedMap,
  picture: Picture,
  colour: (property: string) => string,
): string {
  const scale = place.width / shapes.box.width;
  const fixed: FixedMap = {
    name,
    hatchId: `${name}-hatch`,
    tinted: picture.against !== undefined,
    unitsPerPixel: 1 / scale,
  };
  const shift = [place.x - shapes.box.x * scale, place.y - shapes.box.y * scale];
  const symbols = circles && symbolsSvg(symbolsWithin(picture, circles), { ...circles, ...fixed });
  const drawn = symbols
    ? `${ground(picture, shapes, pointed)}<g class="circles">${symbols}</g>`
    : layers(picture, shapes, pointed);
  return [
    `<style>${mapRules(colour, fixed)}${circles ? symbolRules(colour, fixed) : ''}</style>`,
    `<clipPath id="${name}-clip"><rect x="${clip.x}" y="${clip.y}" width="${clip.width}" height="${clip.height}"/></clipPath>`,
    `<g class="${name}" data-level="${picture.level}" clip-path="url(#${name}-clip)"><defs>${hatch(fixed)}</defs>`,
    `<rect x="${clip.x}" y="${clip.y}" width="${clip.width}" height="${clip.height}" fill="${colour('--sea')}"/>`,
    `<g transform="translate(${shift.map((pixels) => pixels.toFixed(2)).join(' ')}) scale(${scale.toFixed(6)})">${drawn}${outlines(picture, shapes)}</g></g>`,
  ].join('');
}
