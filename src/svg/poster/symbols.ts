import type { Box } from '../shapes.ts';
import {
  largestCount,
  NARROW,
  NARROW_RING,
  NARROW_SCALE,
  radiusOf,
  RING_RADIUS,
} from '../../core/classes/circles.ts';
import type { Fill, Picture } from '../../core/picture/picture.ts';
import type { Kommunenummer, PlaceNumber } from '../../core/places/places.ts';
import { pointsOf } from '../../core/places/points.ts';
import type { PlanePoint } from '../../core/places/projection.ts';
import { type FixedMap, HATCH_ID } from '../css.ts';
import { UNIT } from '../path.ts';

/** The circle of a place: its count as an area, or a ring of fixed size for what has no number. */
export interface MapSymbol {
  readonly place: PlaceNumber;
  /** The kommune that it stands in: of a fylke one in the middle. */
  readonly kommune: Kommunenummer;
  readonly kind: Fill['kind'];
  /** In units. */
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly radius: number;
}

export type LabelPoints = ReadonlyMap<Kommunenummer, PlanePoint>;

/**
 * The circles of a picture of counts, in drawing order: the largest first, so that they cover no others, and places without a
 * number last.
 */
export function symbolsOf(
  { marks, level, classes }: Pick<Picture, 'marks' | 'level' | 'classes'>,
  labelPoints: LabelPoints,
): readonly MapSymbol[] {
  const largest = largestCount(classes);
  const kommuneAt = new Map([...labelPoints].map(([kommune, point]) => [point, kommune]));
  const points = pointsOf(labelPoints, level);
  const symbols = [...marks.values()].flatMap(({ place, value, fill }): MapSymbol[] => {
    const point = points.get(place.number);
    const kommune = point && kommuneAt.get(point);
    if (!point || kommune === undefined) return [];
    const radius = value.kind === 'count' ? radiusOf(value.value, largest) : RING_RADIUS;
    const [x, y] = [point[0] / UNIT, -point[1] / UNIT];
    return [{ place: place.number, kommune, kind: fill.kind, x, y, radius }];
  });
  const counts = symbols.filter(({ kind }) => kind === 'class');
  return [
    ...counts.sort((a, b) => b.radius - a.radius),
    ...symbols.filter(({ kind }) => kind === 'suppressed'),
    ...symbols.filter(({ kind }) => kind === 'absent'),
  ];
}

const short = (value: number): number => Number(value.toFixed(2));

/** On a map that stands alone, circles of counts are as large as the page's times a scale. */
export const scaledRadius = ({ kind, radius }: Pick<MapSymbol, 'kind' | 'radius'>, scale: number): number =>
  // In a smaller ring the hatch could not be seen.
  radius * (kind === 'class' ? scale : Math.max(1, scale));

/** Where circles stand on a map of fixed scale, and how large they are there. */
export interface FixedCircles {
  readonly labelPoints: LabelPoints;
  /** Times as large as on the page. */
  readonly scale: number;
  /** Left out, all of them are drawn; otherwise those that may reach into this box. */
  readonly within?: Box;
}

/** The largest circle reaches less far than this share of the close-up's width. */
const REACH = 0.15;

/** The circles of a map of fixed scale. */
export function symbolsWithin(picture: Picture, { labelPoints, within }: FixedCircles): readonly MapSymbol[] {
  const symbols = symbolsOf(picture, labelPoints);
  if (!within) return symbols;
  const margin = within.width * REACH;
  const isNear = (at: number, from: number, size: number) => at > from - margin && at < from + size + margin;
  return symbols.filter(
    ({ x, y }) => isNear(x, within.x, within.width) && isNear(y, within.y, within.height),
  );
}

/** A circle as a path of two halves. */
const ring = (x: number, y: number, radius: number): string =>
  `M${short(x - radius)} ${short(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/**
 * The circles on a map of fixed scale, in units (`unitsPerPixel` to a pixel). All suppressed places are one path, since a PDF
 * stores a drawn hatch for each path.
 */
function fixedSvg(symbols: readonly MapSymbol[], scale: number, unitsPerPixel: number): string {
  const circles = { class: '', suppressed: '', absent: '' } satisfies Record<Fill['kind'], string>;
  for (const symbol of symbols) {
    const { kind, x, y } = symbol;
    const radius = short(scaledRadius(symbol, scale) * unitsPerPixel);
    circles[kind] +=
      kind === 'suppressed'
        ? ring(x, y, radius)
        : `<circle class="s-${kind}" cx="${short(x)}" cy="${short(y)}" r="${radius}"/>`;
  }
  const suppressed =
    circles.suppressed === '' ? '' : `<path class="s-suppressed" d="${circles.suppressed}"/>`;
  return circles.class + suppressed + circles.absent;
}

/**
 * The circles as SVG. On a map that is zoomed they get their radius from `symbolRules`, in pixels whatever the zoom; on
 * one of fixed scale they have it themselves.
 */
export const symbolsSvg = (
  symbols: readonly MapSymbol[],
  fixed?: { readonly scale: number; readonly unitsPerPixel: number },
): string =>
  fixed
    ? fixedSvg(symbols, fixed.scale, fixed.unitsPerPixel)
    : symbols
        .map(
          ({ kommune, kind, x, y }) =>
            `<circle id="s${kommune}" class="s-${kind}" cx="${short(x)}" cy="${short(y)}"/>`,
        )
        .join('');

/** How circles are drawn. As `mapRules`, which also have the areas under them, on a live map. */
export function symbolRules(colour: (property: string) => string, fixed?: FixedMap): string {
  const { name, hatchId, unitsPerPixel } = fixed ?? {
    name: 'map-svg',
    hatchId: HATCH_ID,
    unitsPerPixel: undefined,
  };
  const units = (pixels: number): number => short(pixels * (unitsPerPixel ?? 1));
  const stroke = (property: string, width: number): string =>
    `stroke:${colour(property)};stroke-width:${units(width)}${unitsPerPixel === undefined ? 'px;vector-effect:non-scaling-stroke' : ''}`;
  const circles = `.${name} .circles`;
  const rules = [
    `${circles} circle{fill:${colour('--circle')};fill-opacity:.7;${stroke('--casing', 0.9)}}`,
    `${circles} .s-suppressed{fill:url(#${hatchId});fill-opacity:1;${stroke('--suppressed-outline', 1)}}`,
    `${circles} .s-absent{fill:${colour('--absent-ground')};fill-opacity:1;${stroke('--absent-outline', 1.2)};stroke-dasharray:${units(1.4)} ${units(1.9)}}`,
  ];
  if (fixed) {
    return [
      ...rules,
      `.${name} .ground{fill:${colour('--suppressed-ground')}}`,
      `.${name} .ground-borders{fill:none;${stroke('--land-border', 0.6)}}`,
    ].join('\n');
  }
  const map = `.${name}[data-form=sirkler]`;
  return [
    ...rules,
    `${circles} circle{r:calc(var(--r)*1px/var(--k));pointer-events:auto}`,
    `@media ${NARROW}{${circles} circle{r:calc(var(--r)*${NARROW_RING}px/var(--k))}${circles} .s-class{r:calc(var(--r)*${NARROW_SCALE}px/var(--k))}}`,
    `${circles} :is(.hover,.selected){${stroke('--selection', 2.5)}}`,
    `${map}[data-emphasis] .circles circle{opacity:.15}`,
    ...['suppressed', 'absent'].map((kind) => `${map}[data-emphasis=${kind}] .circles .s-${kind}{opacity:1}`),
  ].join('\n');
}
