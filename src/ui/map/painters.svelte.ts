import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { LiveMap, MakeSvgMap, MapEvents, MapStart } from '../../core/map/livemap.ts';
import type { Painter } from '../../core/link/permalink.ts';

/** Makes a live map in an element, once its code and data have loaded. */
export type MakeMap = (node: HTMLElement, start: MapStart, events: MapEvents) => Promise<LiveMap>;

/** The events of a live map that are passed on; the others are handled by `Painters`. */
export type ReaderEvents = Omit<MapEvents, 'onready' | 'onfail'>;

/**
 * Chooses the painter of the map. The SVG is the map from the start. Where WebGL is to draw, it replaces the SVG once it has
 * painted; if it fails, the SVG takes over again.
 */
export class Painters {
  readonly #begin: () => MapStart;
  readonly #events: ReaderEvents;
  readonly #makeSvg: MakeSvgMap;
  readonly #makeGl: MakeMap;
  #failed = $state(false);
  #ready = $state(false);
  #map: LiveMap | undefined = $state.raw();
  #painting: Painter = $state('svg');

  /** `begin` gives the current state for a new map to start from. */
  constructor(begin: () => MapStart, events: ReaderEvents, makeSvg: MakeSvgMap, makeGl: MakeMap) {
    this.#begin = () => untrack(begin);
    this.#events = events;
    this.#makeSvg = makeSvg;
    this.#makeGl = makeGl;
  }

  /** The live map that is shown; undefined while there is only the SVG of the build. */
  get map(): LiveMap | undefined {
    return this.#map;
  }

  /** The current painter. */
  get painting(): Painter {
    return this.#painting;
  }

  /** Whether a map is on screen. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The painter to use where `painter` is asked for. */
  wanted(painter: Painter): Painter {
    return this.#failed ? 'svg' : painter;
  }

  /** Attached to the element that contains the SVG of the build. */
  readonly svg: Attachment<HTMLElement> = (node) => {
    if (this.#painting !== 'svg') return;
    const made = this.#makeSvg(node, this.#begin(), {
      ...this.#events,
      onready: () => {
        this.#ready = true;
      },
      onfail: () => undefined,
    });
    this.#map = made;
    return () => {
      made.destroy();
    };
  };

  /** Attached to an empty element over the SVG. */
  readonly gl: Attachment<HTMLElement> = (node) => {
    let made: LiveMap | undefined;
    let gone = false;
    // No error is shown: the SVG stays the map.
    const onfail = () => {
      this.#failed = true;
      this.#painting = 'svg';
    };
    const onready = () => {
      made?.paint(this.#begin().picture);
      this.#map = made;
      this.#painting = 'webgl';
    };
    this.#makeGl(node, this.#begin(), { ...this.#events, onready, onfail })
      .then((created) => {
        made = created;
        if (gone) created.destroy();
      })
      .catch(onfail);
    return () => {
      gone = true;
      made?.destroy();
      this.#painting = 'svg';
    };
  };
}
