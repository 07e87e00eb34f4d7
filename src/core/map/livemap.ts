import type { Frame, Size } from '../link/frame.ts';
import type { Geography } from '../places/geography.ts';
import type { FillKey, Picture } from '../picture/picture.ts';
import type { Kommunenummer, PlaceNumber } from '../places/places.ts';
import type { PlanePoint } from '../places/projection.ts';

/** Where the pointer is, in pixels of the map element. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
}

/** A box on the map element, in pixels. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room that things over the map take, in pixels: along its edges, and in boxes that do not span a whole edge. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly over: readonly PixelBox[];
}

/** Whether two paddings leave the same room. */
export const samePadding = (a: Padding, b: Padding): boolean =>
  (['top', 'right', 'bottom', 'left'] as const).every((edge) => a[edge] === b[edge]) &&
  a.over.length === b.over.length &&
  a.over.every(({ x, y, width, height }, index) => {
    const other = b.over[index];
    return x === other?.x && y === other.y && width === other.width && height === other.height;
  });

export interface MapEvents {
  /** A kommune was clicked or tapped. */
  onselect(kommune: Kommunenummer): void;
  /** The pointer is over a kommune, or over none, or has left the map. A tap counts: touch has no hover. */
  onhover(kommune: Kommunenummer | undefined, pointer: Pointer | undefined): void;
  /** The reader moved the map. */
  onframe(frame: Frame): void;
  /** The map moved, by the reader or by the app, so points of the plane are elsewhere on the screen. */
  onmove(): void;
  /** The first picture is on screen, or the first one after all was gone. */
  onready(): void;
  /** What was on screen is gone, and may come back: then `onready` says so. */
  ongone(): void;
  /** The map goes on without a part that could not be fetched; `again` fetches it and draws it. */
  onlack(part: string, reason: unknown, again: () => Promise<unknown>): void;
  /** This painter can't go on: no WebGL, or it was lost for good. */
  onfail(reason: Error): void;
}

/**
 * Whether a pointer that has left the map no longer points at anything. A finger that was lifted still points at what it
 * tapped, although browsers report that it left; some also report a mouse leaving. So pointerleave is used, which says what
 * kind of pointer it was.
 */
export const isGone = ({ pointerType }: { readonly pointerType: string }): boolean => pointerType !== 'touch';

/** Boundaries by level of detail, each loaded when it is first needed. */
export type Detail = 'standard' | 'detail';
export type LoadGeography = (detail: Detail) => Promise<Geography>;

/** The overview is drawn into the page itself, and is there from the start. */
export type Level = 'overview' | Detail;

/**
 * Below these widths, in kilometres across the shorter side, a reader begins to see that a level is coarser than the source:
 * at that width 95 % of its lines lie within 0.7 of a pixel of the source's, on 900 pixels (geo/README.md).
 */
const STANDARD_BELOW_KM = 700;
const DETAIL_BELOW_KM = 300;

/** The boundaries to draw where `km` kilometres go across the shorter side. */
export const levelFor = (km: number): Level =>
  km < DETAIL_BELOW_KM ? 'detail' : km < STANDARD_BELOW_KM ? 'standard' : 'overview';

/** What a live map starts from. */
export interface MapStart {
  readonly picture: Picture;
  /** Undefined: the whole country. */
  readonly frame: Frame | undefined;
  readonly padding: Padding;
  /** Whether the wheel and one finger move the map: inside another page they are that page's. */
  readonly alone: boolean;
  readonly load: LoadGeography;
}

/** A live map of either painter. Code that uses it does not know which painter runs. */
export interface LiveMap {
  /** Shows a picture; only what differs from the last one is changed. */
  paint(picture: Picture): void;
  /** Keeps the colour of one kind of fill and fades the others; undefined ends it. */
  emphasise(fill: FillKey | undefined): void;
  /** Draws the hover outline round a kommune or a fylke, or round none. */
  highlight(place: PlaceNumber | undefined): void;
  /** Shows a frame, or the whole country. Does nothing where the map was last sent there. */
  frame(frame: Frame | undefined): void;
  /** Goes to a frame even if it was the last one asked for, since the reader may have moved the map since. */
  recentre(frame: Frame | undefined): void;
  /**
   * Each step doubles or halves the scale, about a point of the plane that stays where it is on the screen, or about the
   * middle.
   */
  zoomBy(steps: number, about?: PlanePoint): void;
  /** Moves the view right and down by so many pixels. */
  panBy(dx: number, dy: number): void;
  /**
   * Moves the map just far enough for a point of the plane to come out from under the padding: at once, as if the reader had
   * moved it, or `gently`, as a move by the app.
   */
  show(point: PlanePoint, gently?: boolean): void;
  /** Where a point of the plane is on the map element. */
  pointAt(point: PlanePoint): Pointer;
  /** The point of the plane in the middle of the map element. */
  centre(): PlanePoint;
  /** Tells how much of the map is covered, so that the country is fitted into the rest. */
  pad(padding: Padding): void;
  destroy(): void;
}

/**
 * How far the view has to move, in pixels along one axis, for `at` to come between `low` and `high`. A point just outside
 * comes in with some of its surroundings; a point far off comes to the middle.
 */
function shiftAlong(at: number, low: number, high: number): number {
  if (at >= low && at <= high) return 0;
  const room = Math.max(0, high - low);
  const middle = (low + high) / 2;
  if (Math.abs(at - middle) > room) return middle - at;
  return at < low ? low + room / 6 - at : high - room / 6 - at;
}

/** The distance from a box, in pixels, at which a small place and some of its surroundings are clear of it. */
const CLEAR = 32;

/** How far the view has to move for a point to come out from under the padding. */
export function shiftFor({ x, y }: Pointer, { width, height }: Size, padding: Padding): Pointer {
  const { top, right, bottom, left, over } = padding;
  const inside = { x: shiftAlong(x, left, width - right), y: shiftAlong(y, top, height - bottom) };
  const at = { x: x + inside.x, y: y + inside.y };
  const isOver = (point: Pointer, { x, y, width, height }: PixelBox) =>
    point.x > x && point.x < x + width && point.y > y && point.y < y + height;
  const covering = over.find((box) => isOver(at, box));
  if (!covering) return inside;
  // Out at the nearest side of the box, unless something else lies there.
  const ways = [
    { x: covering.x - CLEAR - at.x, y: 0 },
    { x: covering.x + covering.width + CLEAR - at.x, y: 0 },
    { x: 0, y: covering.y - CLEAR - at.y },
    { x: 0, y: covering.y + covering.height + CLEAR - at.y },
  ]
    .filter((way) => {
      const end = { x: at.x + way.x, y: at.y + way.y };
      return (
        end.x >= left &&
        end.x <= width - right &&
        end.y >= top &&
        end.y <= height - bottom &&
        !over.some((box) => isOver(end, box))
      );
    })
    .sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y));
  const [way] = ways;
  return way ? { x: inside.x + way.x, y: inside.y + way.y } : inside;
}

/** Makes the live map on SVG of the one that is drawn in an element. */
export type MakeSvgMap = (container: HTMLElement, start: MapStart, events: MapEvents) => LiveMap;
