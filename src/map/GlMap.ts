import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { paletteFor } from '../core/picture/colours.ts';
import { type Frame, sameFrame } from '../core/link/frame.ts';
import { Aim } from '../core/map/aim.ts';
import type { Geography } from '../core/places/geography.ts';
import {
  levelFor,
  type LiveMap,
  type LoadGeography,
  type MapEvents,
  type MapStart,
  type Pointer,
  shiftFor,
} from '../core/map/livemap.ts';
import type { FillKey, Picture } from '../core/picture/picture.ts';
import type { PlaceNumber } from '../core/places/places.ts';
import type { PlanePoint } from '../core/places/projection.ts';
import {
  constrain,
  currentFrame,
  kmAcross,
  lngLatOf,
  middleOf,
  OWN,
  pixelOf,
  place,
  sizeOf,
} from './camera.ts';
import { watchContext } from './context.ts';
import './map.css';
import { Painting } from './Painting.ts';
import { listenToPointer } from './pointing.ts';
import { followPixelRatio } from './screen.ts';
import { mapStyle } from './style.ts';

// Without this line the build passes, but the map stays blank.
setWorkerUrl(workerUrl);

/** How long the map takes to follow a key or a button that moves it. */
const MOVE_MS = 250;

/** Loads the boundaries and makes a live map on MapLibre. Rejects where there is no WebGL 2 or no boundaries. */
export async function createGlMap(
  container: HTMLElement,
  start: MapStart,
  events: MapEvents,
): Promise<LiveMap> {
  return new GlMap(container, await start.load('standard'), start, events);
}

/** The live map on MapLibre: where it looks, and how the reader moves it. It uses no links, texts or Svelte. */
class GlMap extends Aim implements LiveMap {
  readonly #map: MapLibreMap;
  readonly #painting: Painting;
  readonly #load: LoadGeography;
  readonly #events: MapEvents;
  #detailed = false;
  /** The frame that the map showed when it last came to rest. */
  #rest: Frame;
  /** Its context is lost, and with it what it had drawn. */
  #gone = false;
  #unfollow = (): void => undefined;
  /** The zoom that is eased to: keys come faster than the map follows, and each of them counts. */
  #zoomTo: number | undefined;

  /** @throws Error where there is no WebGL 2. */
  constructor(container: HTMLElement, geography: Geography, start: MapStart, events: MapEvents) {
    super(start);
    this.#load = start.load;
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(paletteFor(start.picture), geography, start.picture.theme),
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // The element around the map takes the keys. A double click chooses, as one click does.
      keyboard: false,
      doubleClickZoom: false,
      scrollZoom: start.alone,
      maxPitch: 0,
      rollEnabled: false,
      fadeDuration: 0,
      transformConstrain: (centre, zoom) => constrain(centre, zoom, geography.bounds, sizeOf(container)),
    });
    this.#map.touchZoomRotate.disableRotation();
    const canvas = this.#map.getCanvas();
    for (const name of ['tabindex', 'role', 'aria-label']) canvas.removeAttribute(name);
    canvas.setAttribute('aria-hidden', 'true');
    this.#painting = new Painting(this.#map, geography, start.picture);
    this.place(false);
    this.#rest = currentFrame(this.#map);
    this.#listen();
  }

  paint(picture: Picture): void {
    this.#painting.paint(picture);
  }

  emphasise(fill: FillKey | undefined): void {
    this.#painting.emphasise(fill);
  }

  highlight(place: PlaceNumber | undefined): void {
    this.#painting.highlight(place);
  }

  zoomBy(steps: number, about?: PlanePoint): void {
    this.arrive();
    const around = about ? { around: lngLatOf(about) } : {};
    const zoom = (this.#zoomTo ?? this.#map.getZoom()) + steps;
    this.#map.easeTo({ zoom, duration: MOVE_MS, ...around });
    this.#zoomTo = this.#map.isMoving() ? zoom : undefined;
  }

  panBy(dx: number, dy: number): void {
    this.arrive();
    this.#map.panBy([dx, dy], { duration: MOVE_MS });
  }

  show(point: PlanePoint, gently = false): void {
    this.arrive();
    this.#map.stop();
    const { x, y } = shiftFor(this.pointAt(point), sizeOf(this.#map.getContainer()), this.padding);
    if (x === 0 && y === 0) return;
    if (gently) this.#map.panBy([-x, -y], { duration: MOVE_MS }, OWN);
    else this.#map.panBy([-x, -y], { animate: false });
  }

  pointAt(point: PlanePoint): Pointer {
    return pixelOf(this.#map, point);
  }

  centre(): PlanePoint {
    return middleOf(this.#map);
  }

  destroy(): void {
    this.#unfollow();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    const events = this.#events;
    // Idle comes before the pixels: the frame after the next one has them.
    const tellReady = () => {
      map.once('idle', () => {
        map.once('render', () => {
          requestAnimationFrame(() => {
            if (!this.#gone) events.onready();
          });
        });
        map.triggerRepaint();
      });
    };
    tellReady();
    map.on('error', ({ error }) => {
      events.onfail(new Error(error.message));
    });
    watchContext(map, {
      ongone: () => {
        this.#gone = true;
        events.ongone();
      },
      onback: () => {
        this.#gone = false;
        tellReady();
      },
      onfail: (reason) => {
        events.onfail(reason);
      },
    });
    // MapLibre only looks at its element's size.
    this.#unfollow = followPixelRatio(window, () => {
      map.resize();
    });
    map.on('resize', () => {
      if (this.target === undefined) this.place(false);
      this.#rest = currentFrame(map);
    });
    map.on('move', () => {
      events.onmove();
    });
    map.on('moveend', (event) => {
      this.going = false;
      this.#zoomTo = undefined;
      this.#refine();
      const before = this.#rest;
      this.#rest = currentFrame(map);
      // Only the reader's moves go into the link: not the app's, and none that change nothing, as when the element is resized
      // or a key asks for more than the map allows.
      if ('own' in event || sameFrame(before, this.#rest)) return;
      this.target = this.#rest;
      events.onframe(this.target);
    });
    listenToPointer(map, events);
  }

  protected override place(animate: boolean): void {
    place(this.#map, this.#painting.bounds, this.target, this.padding, animate);
    this.going = animate;
  }

  /** Loads the source's full detail, once, when the map first shows an area small enough for it to be seen. */
  #refine(): void {
    if (this.#detailed || levelFor(kmAcross(this.#map)) !== 'detail') return;
    this.#detailed = true;
    const redraw = async () => {
      await this.#painting.redraw(await this.#load('detail'));
      this.#detailed = true;
    };
    redraw().catch((reason: unknown) => {
      // The map keeps the coarser boundaries; the next move tries again.
      this.#detailed = false;
      this.#events.onlack('boundaries', reason, redraw);
    });
  }
}
