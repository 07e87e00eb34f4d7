import { OSLOFJORD } from '../../core/link/frame.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { lengthOf } from './lettering.ts';
import { escapeXml } from '../mapSvg.ts';
import { type FixedNames, namesSvg } from '../names.ts';
import { mapAt, type Pointed } from './posterMap.ts';
import { rect } from '../live/rect.ts';
import { type Box, boxOf, type Shapes } from '../shapes.ts';
import type { FixedCircles } from './symbols.ts';

/** The close-up of the Oslofjord, with its name and the colours of its frame. */
export interface Closeup {
  /** The shapes inside `boxOf(OSLOFJORD)`, which is also their box. */
  readonly shapes: Shapes;
  readonly name: string;
  readonly ink: { readonly ground: string; readonly ink: string; readonly frame: string };
}

/** The map of the country on a page of fixed size. */
export interface CountryMap {
  /** The map's box on the page, in pixels. */
  readonly clip: Box;
  /** Kept free inside the box. */
  readonly margin: number;
  readonly country: Shapes;
  readonly closeup?: Closeup | undefined;
  readonly circles?: FixedCircles | undefined;
  readonly names?: FixedNames | undefined;
  readonly pointed?: Pointed | undefined;
  /** The values of a palette's properties. */
  readonly colour: (property: string) => string;
}

/** The largest box of the proportions of `inner` inside `outer`, to its left and in the middle of its height. */
function fit(inner: Box, outer: Box): Box {
  const scale = Math.min(outer.width / inner.width, outer.height / inner.height);
  const [width, height] = [inner.width * scale, inner.height * scale];
  const x = outer.x + Math.min((outer.width - width) * 0.3, width * 0.2);
  return { x, y: outer.y + (outer.height - height) / 2, width, height };
}

/** Where the free corner south-east of the country begins, as shares of the box round Norway from its left and its top. */
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

/** The close-up in its frame with its name, and where it lies on the map of the country. */
function closeupAt(
  picture: Picture,
  { shapes, name, ink }: Closeup,
  map: CountryMap,
  country: Box,
  corner: Box,
): string {
  const scale = country.width / map.country.box.width;
  const shown = boxOf(OSLOFJORD);
  const where: Box = {
    x: country.x + (shown.x - map.country.box.x) * scale,
    y: country.y + (shown.y - map.country.box.y) * scale,
    width: shown.width * scale,
    height: shown.height * scale,
  };
  const unit = corner.width / 320;
  const font = { size: 15 * unit, bold: true };
  const label = {
    x: corner.x + 10 * unit,
    y: corner.y + 10 * unit,
    width: lengthOf(name, font) + 16 * unit,
    height: 25 * unit,
  };
  const { names, pointed, colour } = map;
  // A file that people point at is to be small.
  const circles = map.circles && pointed ? { ...map.circles, within: shown } : map.circles;
  const placed = { name: 'closeup', clip: corner, place: corner, shapes, circles, pointed };
  return [
    rect(where, `fill="none" stroke="${ink.ink}" stroke-width="${(1.2 * unit).toFixed(2)}"`),
    mapAt(placed, picture, colour),
    names ? namesSvg(picture, names, placed, [label]) : '',
    rect(
      corner,
      `fill="none" stroke="${ink.frame}" stroke-width="${(4 * unit).toFixed(2)}" rx="${(3 * unit).toFixed(2)}"`,
    ),
    rect(label, `fill="${ink.ground}" rx="${(5 * unit).toFixed(2)}"`),
    `<text x="${(label.x + 8 * unit).toFixed(2)}" y="${(label.y + 17.5 * unit).toFixed(2)}" font-size="${font.size.toFixed(2)}" font-weight="700" fill="${ink.ink}">${escapeXml(name)}</text>`,
  ].join('');
}

/** The whole country, and the close-up in its corner, as SVG in pixels of a page: for files and for paper. */
export function countryMap(picture: Picture, map: CountryMap): string {
  const { clip, margin, country: shapes, circles, names, pointed, colour, closeup } = map;
  const inner: Box = {
    x: clip.x + margin,
    y: clip.y + margin,
    width: clip.width - 2 * margin,
    height: clip.height - 2 * margin,
  };
  const country = fit(shapes.box, inner);
  const corner = cornerOf(country, inner);
  const placed = { name: 'country', clip, place: country, shapes, circles, pointed };
  return [
    mapAt(placed, picture, colour),
    names ? namesSvg(picture, names, placed, closeup ? [corner] : []) : '',
    closeup ? closeupAt(picture, closeup, map, country, corner) : '',
  ].join('');
}
