import type { Frame } from './frame.ts';
import type { Geography } from './geography.ts';
import type { FillKey, Picture } from './picture.ts';
import type { Kommunenummer } from './places.ts';

/** Where the pointer is, in pixels of the map element. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
}

/** Room that things lying over the map take, in pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapEvents {
  /** A kommune was clicked or tapped. */
  onselect(kommune: Kommunenummer): void;
  /** The pointer is over a kommune, or over none. A tap counts: touch has no hover. */
  onhover(kommune: Kommunenummer | undefined, pointer: Pointer): void;
  /** The reader moved the map. */
  onframe(frame: Frame): void;
  /** The first picture is on screen. */
  onready(): void;
  /** This painter can't go on: no WebGL, or it was lost for good. */
  onfail(reason: Error): void;
}

/** Boundaries by how close one looks, each loaded when it is first needed. */
export type Detail = 'standard' | 'detail';
export type LoadGeography = (detail: Detail) => Promise<Geography>;

/** The overview is drawn into the page itself, and is there from the start. */
export type Level = 'overview' | Detail;

/**
 * Below these widths, in kilometres across the shorter side, a coarser level begins to show: there 95 % of its line lies
 * within 0.7 of a pixel of the source's, on 900 pixels (geo/README.md).
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
  readonly load: LoadGeography;
}

/** A live map, whichever way it paints. Nothing above it knows which one runs. */
export interface LiveMap {
  /** Shows a picture; what is as before is left alone. */
  paint(picture: Picture): void;
  /** Keeps the colour of one kind of fill and fades the others; undefined ends it. */
  emphasise(fill: FillKey | undefined): void;
  /** Draws the hover outline round a kommune, or round none. */
  highlight(kommune: Kommunenummer | undefined): void;
  /** Shows a frame, or the whole country. Does nothing where the map was last sent there. */
  frame(frame: Frame | undefined): void;
  /** Goes to a frame even where it is the last that was asked for: the reader may have strayed from it since. */
  recentre(frame: Frame | undefined): void;
  /** Each step doubles or halves. */
  zoomBy(steps: number): void;
  /** Tells how much of the map is covered, so that the country is fitted into the rest. */
  pad(padding: Padding): void;
  /** Names the map for those who hear it. */
  describe(label: string): void;
  destroy(): void;
}
