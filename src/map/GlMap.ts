import { type GeoJSONSource, Map as MapLibreMap, type PointLike, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { paletteFor } from '../core/colours.ts';
import { type Frame, sameFrame } from '../core/frame.ts';
import type { Geography } from '../core/geography.ts';
import { hatchTile } from '../core/hatch.ts';
import {
  levelFor,
  type LiveMap,
  type LoadGeography,
  type MapEvents,
  type MapStart,
  type Padding,
  type Pointer,
} from '../core/livemap.ts';
import type { FillKey, Picture } from '../core/picture.ts';
import type { Kommunenummer } from '../core/places.ts';
import { constrain, currentFrame, kmAcross, place, sizeOf } from './camera.ts';
import './map.css';
import { type KommuneState, kommuneStates } from './states.ts';
import { HATCH, KOMMUNE_FILL, KOMMUNER, mapData, mapStyle } from './style.ts';

// Without it the build passes and the map stays blank for ever.
setWorkerUrl(workerUrl);

/** How near to a kommune still counts, in pixels, where there is none under the pointer: small islands are hard to hit. */
const REACH = 5;
const IMAGE_RATIO = 2;
/** A lost context that has not come back by then is not coming back. */
const CONTEXT_PATIENCE_MS = 3000;

/** Loads the boundaries and makes a live map on MapLibre. Rejects where there is no WebGL 2 or no boundaries. */
export async function createGlMap(
  container: HTMLElement,
  start: MapStart,
  events: MapEvents,
): Promise<LiveMap> {
  return new GlMap(container, await start.load('standard'), start, events);
}

/**
 * The live map on MapLibre. Draws Pictures; knows nothing of links, texts or Svelte. A new Picture is sent as
 * feature-state, which repaints in one frame; geometry is sent once a level of detail.
 */
class GlMap implements LiveMap {
  readonly #map: MapLibreMap;
  readonly #geography: Geography;
  readonly #load: LoadGeography;
  readonly #events: MapEvents;
  #detailed = false;
  #states: ReadonlyMap<Kommunenummer, KommuneState> = new Map();
  #selected: readonly Kommunenummer[] = [];
  #hovered: Kommunenummer | undefined;
  #picture: Picture;
  #frame: Frame | undefined;
  #padding: Padding;
  #emphasised: FillKey | undefined;
  #styled = false;
  #resizing = false;

  /** @throws Error where there is no WebGL 2. */
  constructor(container: HTMLElement, geography: Geography, start: MapStart, events: MapEvents) {
    this.#geography = geography;
    this.#load = start.load;
    this.#events = events;
    this.#picture = start.picture;
    this.#frame = start.frame;
    this.#padding = start.padding;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(paletteFor(start.picture), geography),
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      rollEnabled: false,
      fadeDuration: 0,
      transformConstrain: (centre, zoom) => constrain(centre, zoom, geography.bounds, sizeOf(container)),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#place(false);
    this.#listen();
  }

  paint(picture: Picture): void {
    const restyled = picture.theme !== this.#picture.theme;
    this.#picture = picture;
    if (!this.#styled) return;
    if (restyled) {
      this.#map.updateImage(HATCH, this.#hatch());
      this.#map.setStyle(mapStyle(paletteFor(picture), this.#geography), { diff: true });
    }
    this.#repaint();
  }

  emphasise(fill: FillKey | undefined): void {
    this.#emphasised = fill;
    this.#repaint();
  }

  highlight(kommune: Kommunenummer | undefined): void {
    if (kommune === this.#hovered || !this.#styled) return;
    if (this.#hovered !== undefined) this.#set(this.#hovered, { hover: false });
    if (kommune !== undefined) this.#set(kommune, { hover: true });
    this.#hovered = kommune;
  }

  frame(frame: Frame | undefined): void {
    if (!sameFrame(frame, this.#frame)) this.recentre(frame);
  }

  recentre(frame: Frame | undefined): void {
    this.#frame = frame;
    this.#place(true);
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps });
  }

  pad(padding: Padding): void {
    this.#padding = padding;
    if (this.#frame === undefined) this.#place(false);
  }

  describe(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
  }

  destroy(): void {
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    const events = this.#events;
    map.setMissingStyleImageResolver((id) => {
      if (id === HATCH) map.addImage(HATCH, this.#hatch(), { pixelRatio: IMAGE_RATIO });
    });
    map.once('style.load', () => {
      this.#styled = true;
      this.#repaint();
    });
    // Idle comes before the pixels: the frame after the next one has them.
    map.once('idle', () => {
      map.once('render', () => {
        requestAnimationFrame(() => {
          events.onready();
        });
      });
      map.triggerRepaint();
    });
    map.on('error', ({ error }) => {
      events.onfail(new Error(error.message));
    });
    this.#watchContext();
    map.on('resize', () => {
      this.#resizing = true;
      if (this.#frame === undefined) this.#place(false);
    });
    map.on('moveend', (event) => {
      this.#refine();
      // Only the reader's moves go into the link: not our own, and not the one that follows a resize.
      if ('own' in event) return;
      if (this.#resizing) {
        this.#resizing = false;
        return;
      }
      this.#frame = currentFrame(map);
      events.onframe(this.#frame);
    });
    map.on('mousemove', ({ point }) => {
      events.onhover(this.#at(point), { x: point.x, y: point.y });
    });
    map.on('mouseout', () => {
      events.onhover(undefined, { x: 0, y: 0 });
    });
    map.on('click', ({ point }) => {
      const kommune = this.#at(point);
      events.onhover(kommune, { x: point.x, y: point.y });
      if (kommune !== undefined) events.onselect(kommune);
    });
  }

  #watchContext(): void {
    let patience: ReturnType<typeof setTimeout> | undefined;
    this.#map.on('webglcontextlost', () => {
      patience = setTimeout(() => {
        this.#events.onfail(new Error('the WebGL context was lost and did not come back'));
      }, CONTEXT_PATIENCE_MS);
    });
    this.#map.on('webglcontextrestored', () => {
      clearTimeout(patience);
    });
  }

  #hatch() {
    const { ink, ground } = paletteFor(this.#picture).suppressed;
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

  #place(animate: boolean): void {
    place(this.#map, this.#geography.bounds, this.#frame, this.#padding, animate);
  }

  /** Sends the source's full detail, once, when one first looks so close that it shows. */
  #refine(): void {
    if (this.#detailed || levelFor(kmAcross(this.#map)) !== 'detail') return;
    this.#detailed = true;
    this.#sendDetail().catch(() => {
      // The map goes on with coarser boundaries; the next move asks again.
      this.#detailed = false;
    });
  }

  async #sendDetail(): Promise<void> {
    const sent = Object.entries(mapData(await this.#load('detail'))).map(async ([id, data]) => {
      await this.#map.getSource<GeoJSONSource>(id)?.setData(data);
    });
    await Promise.all(sent);
  }

  #at(point: Pointer): Kommunenummer | undefined {
    const find = (area: PointLike | [PointLike, PointLike]) =>
      this.#map.queryRenderedFeatures(area, { layers: [KOMMUNE_FILL] })[0]?.id as Kommunenummer | undefined;
    const { x, y } = point;
    return (
      find([x, y]) ??
      find([
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ])
    );
  }
}
