import { select, type Selection } from 'd3-selection';
import 'd3-transition';
import { type D3ZoomEvent, zoom, type ZoomBehavior, type ZoomTransform, zoomTransform } from 'd3-zoom';
import { type Frame, sameFrame, type Size } from '../core/frame.ts';
import {
  type Level,
  levelFor,
  type LiveMap,
  type MapEvents,
  type MapStart,
  type Padding,
} from '../core/livemap.ts';
import type { FillKey, Picture } from '../core/picture.ts';
import type { Kommunenummer } from '../core/places.ts';
import { constrain, fitBox, fitFrame, frameOf, kmFor } from './camera.ts';
import { Drawing, kommuneAt, type Paths, pathsOf } from './drawing.ts';
import { type Box, shapesOf } from './shapes.ts';

const MOVE_MS = 400;
/** How far an arrow key moves the map, in pixels. */
const KEY_STEP = 100;
const PANS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};
/** Tenths of a unit, 50 metres: finer than a pixel at the closest zoom. */
const CLOSE_PRECISION = 10;

/**
 * The live map on SVG. It takes over the SVG that `mapSvg` drew and that stands in the page already, so the first picture
 * never goes away; after that a new Picture changes the class of the paths that differ, and nothing else.
 */
export class SvgMap implements LiveMap {
  readonly #svg: SVGSVGElement;
  readonly #selection: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #drawing: Drawing;
  readonly #overview: Paths;
  readonly #box: Box;
  readonly #start: MapStart;
  readonly #events: MapEvents;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #listeners = new AbortController();
  readonly #resizes: ResizeObserver;
  /** What is drawn, and what the zoom calls for and may still be loading. */
  #level: { drawn: Level; wanted: Level } = { drawn: 'overview', wanted: 'overview' };
  #frame: Frame | undefined;
  #padding: Padding;
  #size: Size;

  /** @throws Error where the container holds no map that `mapSvg` drew. */
  constructor(container: HTMLElement, start: MapStart, events: MapEvents) {
    const svg = container.querySelector<SVGSVGElement>('svg.map-svg');
    if (!svg) throw new Error('there is no drawn map to take over');
    this.#svg = svg;
    this.#selection = select(svg);
    this.#drawing = new Drawing(svg, start.picture.marks.keys());
    this.#overview = this.#drawing.paths;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#box = { x, y, width, height };
    this.#start = start;
    this.#events = events;
    this.#frame = start.frame;
    this.#padding = start.padding;
    this.#size = this.#measure();
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .extent((): [[number, number], [number, number]] => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => constrain(transform, this.#box, this.#size))
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#apply(event.transform);
      })
      .on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#refine();
        // An event without a source is our own move; only the reader's go into the link.
        if (event.sourceEvent) this.#moved();
      });
    this.#resizes = new ResizeObserver(() => {
      this.#resize();
    });
    this.#open(container);
    this.#drawing.paint(start.picture);
    this.#place(false);
    requestAnimationFrame(() => {
      events.onready();
    });
  }

  paint(picture: Picture): void {
    this.#drawing.paint(picture);
  }

  emphasise(fill: FillKey | undefined): void {
    if (fill === undefined) this.#svg.removeAttribute('data-emphasis');
    else this.#svg.setAttribute('data-emphasis', fill);
  }

  highlight(kommune: Kommunenummer | undefined): void {
    this.#drawing.highlight(kommune);
  }

  frame(frame: Frame | undefined): void {
    if (!sameFrame(frame, this.#frame)) this.recentre(frame);
  }

  recentre(frame: Frame | undefined): void {
    this.#frame = frame;
    this.#place(true);
  }

  zoomBy(steps: number): void {
    this.#zoom.scaleBy(this.#selection, 2 ** steps);
    this.#moved();
  }

  pad(padding: Padding): void {
    this.#padding = padding;
    if (this.#frame === undefined) this.#place(false);
  }

  describe(label: string): void {
    this.#svg.setAttribute('aria-label', label);
  }

  /** Lets go of the SVG, which then fits itself into its box again as it was drawn. */
  destroy(): void {
    this.#listeners.abort();
    this.#resizes.disconnect();
    this.#selection.interrupt().on('.zoom', null);
    const { x, y, width, height } = this.#box;
    this.#svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    this.#svg.setAttribute('role', 'img');
    this.#svg.removeAttribute('tabindex');
    this.#svg.classList.remove('live');
    this.#drawing.world.removeAttribute('transform');
    this.#drawing.highlight(undefined);
    this.#drawing.paths = this.#overview;
  }

  #open(container: HTMLElement): void {
    const svg = this.#svg;
    svg.removeAttribute('viewBox');
    svg.setAttribute('role', 'region');
    svg.setAttribute('tabindex', '0');
    svg.classList.add('live');
    this.#selection.call(this.#zoom);
    this.#resizes.observe(container);
    const { signal } = this.#listeners;
    const hover = (event: MouseEvent) => {
      const { left, top } = svg.getBoundingClientRect();
      const kommune = kommuneAt(event);
      this.#events.onhover(kommune, { x: event.clientX - left, y: event.clientY - top });
      return kommune;
    };
    svg.addEventListener('mousemove', hover, { signal });
    svg.addEventListener(
      'mouseleave',
      () => {
        this.#events.onhover(undefined, { x: 0, y: 0 });
      },
      { signal },
    );
    svg.addEventListener(
      'click',
      (event) => {
        const kommune = hover(event);
        if (kommune !== undefined) this.#events.onselect(kommune);
      },
      { signal },
    );
    svg.addEventListener(
      'keydown',
      (event) => {
        this.#key(event);
      },
      { signal },
    );
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = PANS[event.key];
    if (pan) {
      const { k } = zoomTransform(this.#svg);
      this.#zoom.translateBy(this.#selection, pan[0] / k, pan[1] / k);
      this.#moved();
    } else if (event.key === '+' || event.key === '=') this.zoomBy(1);
    else if (event.key === '-') this.zoomBy(-1);
    else return;
    event.preventDefault();
  }

  #moved(): void {
    this.#frame = frameOf(zoomTransform(this.#svg), this.#size);
    this.#events.onframe(this.#frame);
  }

  #apply({ k, x, y }: ZoomTransform): void {
    this.#drawing.world.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    this.#drawing.pattern.setAttribute('patternTransform', `scale(${1 / k})`);
  }

  #measure(): Size {
    const { clientWidth, clientHeight } = this.#svg.parentElement ?? this.#svg;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
  }

  #place(animate: boolean): void {
    const target = this.#frame
      ? fitFrame(this.#frame, this.#size)
      : fitBox(this.#box, this.#size, this.#padding);
    if (animate && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#zoom.transform(this.#selection.transition().duration(MOVE_MS), target);
    } else {
      this.#zoom.transform(this.#selection.interrupt(), target);
    }
  }

  #resize(): void {
    const size = this.#measure();
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#place(false);
  }

  /** Changes to the boundaries that the zoom calls for, once they are loaded. */
  #refine(): void {
    const wanted = levelFor(kmFor(zoomTransform(this.#svg).k, this.#size));
    this.#level.wanted = wanted;
    if (wanted === this.#level.drawn) return;
    if (wanted === 'overview') this.#draw(wanted, this.#overview);
    else {
      this.#start.load(wanted).then(
        (geography) => {
          if (this.#level.wanted === wanted && !this.#listeners.signal.aborted) {
            this.#draw(wanted, pathsOf(shapesOf(geography, CLOSE_PRECISION)));
          }
        },
        // The map goes on with coarser boundaries; the next move asks again.
        () => undefined,
      );
    }
  }

  #draw(level: Level, paths: Paths): void {
    if (this.#level.drawn === level) return;
    this.#level.drawn = level;
    this.#drawing.paths = paths;
  }
}
