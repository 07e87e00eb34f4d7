import {
  type LngLatBoundsLike,
  LngLat,
  Map as MapLibreMap,
  type MapMouseEvent,
  type PointLike,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {
  type Frame,
  FRAME_LIMITS,
  frameAt,
  frameCentre,
  kmFor,
  roundFrame,
  type Size,
  zoomFor,
} from '../core/frame.ts';
import type { Geography } from '../core/geography.ts';
import { hatchTile } from '../core/hatch.ts';
import { type FillKey, type Picture } from '../core/picture.ts';
import type { Kommunenummer } from '../core/places.ts';
import { planeToPseudo, pseudoToPlane } from '../core/projection.ts';
import { type KommuneState, kommuneStates } from './states.ts';
import { HATCH, KOMMUNE_FILL, KOMMUNER, mapStyle } from './style.ts';

// Without it the build passes and the map stays blank for ever.
setWorkerUrl(workerUrl);

/** Where the pointer is, in pixels of the map element. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
}

export interface MapEvents {
  /** A kommune was clicked or tapped. */
  onselect(kommune: Kommunenummer): void;
  /** The pointer is over a kommune, or over none. A tap counts: touch has no hover. */
  onhover(kommune: Kommunenummer | undefined, pointer: Pointer): void;
  /** The reader moved the map. */
  onframe(frame: Frame): void;
  onready(): void;
  /** The map can't be drawn: WebGL is missing or gone. */
  onfail(reason: Error): void;
}

/** Room that things lying over the map take, in pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Small islands are hard to hit: a kommune this many pixels from the pointer still counts where there is none under it. */
const REACH = 5;
const IMAGE_RATIO = 2;
/** Marks the moves that the app makes: MapLibre hands it on with their events. */
const OWN = { own: true } as const;

/**
 * The live map on MapLibre. Draws Pictures; knows nothing of links, texts or Svelte. A new Picture is sent as
 * feature-state, which repaints in one frame; geometry is sent once.
 * @throws Error from the constructor where there is no WebGL 2.
 */
export class ChoroplethMap {
  readonly #map: MapLibreMap;
  readonly #geography: Geography;
  readonly #events: MapEvents;
  #states: ReadonlyMap<Kommunenummer, KommuneState> = new Map();
  #selected: readonly Kommunenummer[] = [];
  #hovered: Kommunenummer | undefined;
  #picture: Picture;
  #frame: Frame | undefined;
  #padding: Padding;
  #emphasised: FillKey | undefined;
  #styled = false;
  #resizing = false;

  constructor(
    container: HTMLElement,
    geography: Geography,
    first: { picture: Picture; frame: Frame | undefined; padding: Padding },
    events: MapEvents,
  ) {
    this.#geography = geography;
    this.#events = events;
    this.#picture = first.picture;
    this.#frame = first.frame;
    this.#padding = first.padding;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(first.picture.palette, geography),
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      rollEnabled: false,
      fadeDuration: 0,
      transformConstrain: (centre, zoom) => this.#constrain(centre, zoom),
    });
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((id) => {
      if (id === HATCH) map.addImage(HATCH, this.#hatch(), { pixelRatio: IMAGE_RATIO });
    });
    this.#place(false);
    map.once('style.load', () => {
      this.#styled = true;
      this.#repaint();
    });
    map.once('idle', () => {
      events.onready();
    });
    map.on('error', ({ error }) => {
      events.onfail(new Error(error.message));
    });
    map.on('resize', () => {
      this.#resizing = true;
      if (this.#frame === undefined) this.#place(false);
    });
    map.on('moveend', (event) => {
      // Only the reader's moves go into the link: not our own, and not the one that follows a resize.
      if ('own' in event) return;
      if (this.#resizing) {
        this.#resizing = false;
        return;
      }
      this.#frame = this.#current();
      events.onframe(this.#frame);
    });
    map.on('mousemove', (event) => {
      this.#hover(event);
    });
    map.on('mouseout', () => {
      events.onhover(undefined, { x: 0, y: 0 });
    });
    map.on('click', (event) => {
      this.#hover(event);
      const kommune = this.#at(event.point);
      if (kommune !== undefined) events.onselect(kommune);
    });
  }

  /** Shows a picture. What is as before is not sent again. */
  paint(picture: Picture): void {
    const restyled = picture.theme !== this.#picture.theme;
    this.#picture = picture;
    if (restyled && this.#styled) {
      this.#map.updateImage(HATCH, this.#hatch());
      this.#map.setStyle(mapStyle(picture.palette, this.#geography), { diff: true });
    }
    this.#repaint();
  }

  /** Keeps the colour of one kind of fill and fades the others; undefined ends it. */
  emphasise(fill: FillKey | undefined): void {
    this.#emphasised = fill;
    this.#repaint();
  }

  /** Draws the hover outline round a kommune, or round none. */
  highlight(kommune: Kommunenummer | undefined): void {
    if (kommune === this.#hovered || !this.#styled) return;
    if (this.#hovered !== undefined) this.#set(this.#hovered, { hover: false });
    if (kommune !== undefined) this.#set(kommune, { hover: true });
    this.#hovered = kommune;
  }

  /** Shows a frame, or the whole country. Does nothing where the map is there already. */
  frame(frame: Frame | undefined): void {
    if (sameFrame(frame, this.#frame)) return;
    this.#frame = frame;
    this.#place(true);
  }

  /** Goes to a frame even where it is the last that was asked for: the reader may have strayed from it since. */
  recentre(frame: Frame | undefined): void {
    this.#frame = frame;
    this.#place(true);
  }

  /** Names the map for those who hear it. */
  describe(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps });
  }

  /** Tells how much of the map is covered, so that the country is fitted into the rest. */
  pad(padding: Padding): void {
    this.#padding = padding;
    if (this.#frame === undefined) this.#place(false);
  }

  /** Where a kommune's label point is now, in pixels of the map element. */
  project(kommune: Kommunenummer): Pointer | undefined {
    const point = this.#geography.labelPoints.get(kommune);
    if (!point) return undefined;
    const [lng, lat] = planeToPseudo(point);
    return this.#map.project([lng, lat]);
  }

  destroy(): void {
    this.#map.remove();
  }

  #hatch() {
    const { ink, ground } = this.#picture.palette.suppressed;
    return hatchTile(ink, ground, IMAGE_RATIO);
  }

  #set(kommune: Kommunenummer, state: Partial<KommuneState> & { hover?: boolean; selected?: boolean }): void {
    this.#map.setFeatureState({ source: KOMMUNER, id: kommune }, state);
  }

  #repaint(): void {
    if (!this.#styled) return;
    const states = kommuneStates(this.#picture, this.#emphasised);
    for (const [kommune, state] of states) {
      const before = this.#states.get(kommune);
      if (before?.colour !== state.colour || before.outline !== state.outline) this.#set(kommune, state);
    }
    this.#states = states;
    const { selected } = this.#picture;
    for (const kommune of this.#selected)
      if (!selected.includes(kommune)) this.#set(kommune, { selected: false });
    for (const kommune of selected)
      if (!this.#selected.includes(kommune)) this.#set(kommune, { selected: true });
    this.#selected = selected;
  }

  #size(): Size {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
  }

  #wholeCountry(): LngLatBoundsLike {
    const { min, max } = this.#geography.bounds;
    const [west, south] = planeToPseudo(min);
    const [east, north] = planeToPseudo(max);
    return [west, south, east, north];
  }

  #place(animate: boolean): void {
    const map = this.#map;
    const options = { animate, duration: animate ? 500 : 0 };
    if (this.#frame === undefined) {
      map.fitBounds(this.#wholeCountry(), { ...options, padding: this.#padding, linear: true }, OWN);
    } else {
      const [lng, lat] = planeToPseudo(frameCentre(this.#frame));
      map.easeTo({ ...options, center: [lng, lat], zoom: zoomFor(this.#frame.km, this.#size()) }, OWN);
    }
  }

  #current(): Frame {
    const { lng, lat } = this.#map.getCenter();
    const size = this.#size();
    const frame = frameAt(pseudoToPlane([lng, lat]), kmFor(this.#map.getZoom(), size));
    return roundFrame(frame, Math.min(size.width, size.height));
  }

  /** Keeps the centre over Norway and the zoom between the whole country and a town. */
  #constrain(centre: LngLat, zoom: number): { center: LngLat; zoom: number } {
    const { min, max } = this.#geography.bounds;
    const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
    const [x, y] = pseudoToPlane([centre.lng, centre.lat]);
    const [lng, lat] = planeToPseudo([clamp(x, min[0], max[0]), clamp(y, min[1], max[1])]);
    const [closest, farthest] = FRAME_LIMITS.km;
    // The constructor asks before the map is there.
    const size = this.#map instanceof MapLibreMap ? this.#size() : { width: 1000, height: 1000 };
    return {
      center: new LngLat(lng, lat),
      zoom: clamp(zoom, zoomFor(farthest, size), zoomFor(closest, size)),
    };
  }

  #at(point: { x: number; y: number }): Kommunenummer | undefined {
    const find = (area: PointLike | [PointLike, PointLike]) =>
      this.#map.queryRenderedFeatures(area, { layers: [KOMMUNE_FILL] })[0]?.id as Kommunenummer | undefined;
    return (
      find([point.x, point.y]) ??
      find([
        [point.x - REACH, point.y - REACH],
        [point.x + REACH, point.y + REACH],
      ])
    );
  }

  #hover({ point }: MapMouseEvent): void {
    this.#events.onhover(this.#at(point), { x: point.x, y: point.y });
  }
}

const sameFrame = (a: Frame | undefined, b: Frame | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.lat === b.lat && a.lon === b.lon && a.km === b.km);
