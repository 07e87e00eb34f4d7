import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { LiveMap, MakeSvgMap, MapEvents, MapStart } from '../../core/map/livemap.ts';
import type { Painter } from '../../core/link/permalink.ts';

/** Makes a live map in an element, once its code and data have loaded. */
export type MakeMap = (node: HTMLElement, start: MapStart, events: MapEvents) => Promise<LiveMap>;

/** What a live map tells whoever asked for it; the rest is between it and the painters. */
export type ReaderEvents = Omit<MapEvents, 'onready' | 'ongone' | 'onfail'>;

/**
 * Who paints the map. The SVG is the map from the first moment; where WebGL is to draw, it takes the SVG's place once it
 * has painted, and the SVG takes over again whenever it has nothing on screen, or should it ever fail.
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
      ongone: () => undefined,
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
    // At once: what has lost its pixels may take seconds to get them back, and a click on it would be lost.
    const ongone = () => {
      this.#painting = 'svg';
    };
    this.#makeGl(node, this.#begin(), { ...this.#events, onready, ongone, onfail })
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
