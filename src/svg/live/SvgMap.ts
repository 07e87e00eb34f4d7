import { select, type Selection } from 'd3-selection';
import 'd3-transition';
import {
  type D3ZoomEvent,
  zoom,
  type ZoomBehavior,
  zoomIdentity,
  type ZoomTransform,
  zoomTransform,
} from 'd3-zoom';
import type { Size } from '../../core/link/frame.ts';
import { Aim } from '../../core/map/aim.ts';
import {
  type Detail,
  type Level,
  levelFor,
  type LiveMap,
  type MapEvents,
  type MapStart,
  type Pointer,
  shiftFor,
} from '../../core/map/livemap.ts';
import type { FillKey, Picture } from '../../core/picture/picture.ts';
import type { PlaceLevel, PlaceNumber } from '../../core/places/places.ts';
import type { PlanePoint } from '../../core/places/projection.ts';
import { constrain, fitBox, fitFrame, frameOf, kmFor, middleOf, shiftBetween } from './camera.ts';
import { Drawing, type Paths, pathsOf } from './drawing.ts';
import { pixelOf } from '../fit.ts';
import { listenToPointer } from './pointing.ts';
import { type Box, shapesOf } from '../shapes.ts';

const MOVE_MS = 400;
/** How far a hand may tremble during a click, in pixels, without moving the map. The same as MapLibre's. */
const TREMBLE = 3;
/** Smaller moves of the map are invisible, in pixels. */
const UNSEEN = 0.5;
/** Tenths of a unit, 50 metres: finer than a pixel at the closest zoom. */
const CLOSE_PRECISION = 10;

/** Whether the map goes along with a gesture. One finger on a map inside another page scrolls that page. */
function isForMap(event: MouseEvent | TouchEvent, alone: boolean): boolean {
  if ('touches' in event) return alone || event.touches.length > 1;
  return event.button === 0 && (!event.ctrlKey || event.type === 'wheel');
}

/**
 * The live map on SVG. It takes over the SVG that `mapSvg` drew and that is in the page already, so the first picture never
 * disappears. A new Picture then only changes the class of the paths that differ.
 */
export class SvgMap extends Aim implements LiveMap {
  /** What the map's layers are in: the zoom and the pointer are heard of here, whichever layer they are over. */
  readonly #container: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #selection: Selection<HTMLElement, unknown, null, undefined>;
  readonly #drawing: Drawing;
  readonly #overview: Paths;
  readonly #box: Box;
  readonly #start: MapStart;
  readonly #events: MapEvents;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  readonly #listeners = new AbortController();
  readonly #resizes: ResizeObserver;
  /** The level of detail that is drawn, and the level that the zoom asks for, which may still be loading. */
  #level: { drawn: Level; wanted: Level } = { drawn: 'overview', wanted: 'overview' };
  #placeLevel: PlaceLevel;
  #size: Size;
  /** Where the map was when the reader's gesture began. */
  #found: ZoomTransform = zoomIdentity;
  /** Whether the move that goes on began by the reader. */
  #byReader = false;

  /** @throws Error where the container holds no map that `mapSvg` drew. */
  constructor(container: HTMLElement, start: MapStart, events: MapEvents) {
    super(start);
    const svg = container.querySelector<SVGSVGElement>('svg.map-svg');
    if (!svg) throw new Error('there is no drawn map to take over');
    this.#container = container;
    this.#svg = svg;
    this.#selection = select(container);
    this.#drawing = new Drawing(svg, start.picture.fills.keys(), start.load, events);
    this.#overview = this.#drawing.paths;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#box = { x, y, width, height };
    this.#start = start;
    this.#events = events;
    this.#placeLevel = start.picture.level;
    this.#size = this.#measure();
    this.#zoom = zoom<HTMLElement, unknown>()
      .extent((): [[number, number], [number, number]] => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => constrain(transform, this.#box, this.#size))
      .clickDistance(TREMBLE)
      .filter((event: MouseEvent | TouchEvent) => isForMap(event, start.alone))
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        this.#found = event.transform;
        this.#byReader = Boolean(event.sourceEvent);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        this.#apply(event.transform);
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        this.going = false;
        this.#drawing.rest();
        this.#refine();
        // A move that began without an event is our own, even if a finger has passed over it; only the reader's go into the link.
        if (this.#byReader && event.sourceEvent) this.#letGo(event.sourceEvent as Event);
      });
    this.#resizes = new ResizeObserver(() => {
      this.#resize();
    });
    this.#open(container);
    this.#drawing.paint(start.picture);
    this.place(false);
    requestAnimationFrame(() => {
      events.onready();
    });
  }

  paint(picture: Picture): void {
    this.#drawing.paint(picture);
    if (picture.level === this.#placeLevel) return;
    this.#placeLevel = picture.level;
    this.#refine();
  }

  emphasise(fill: FillKey | undefined): void {
    this.#drawing.emphasise(fill);
  }

  highlight(place: PlaceNumber | undefined): void {
    this.#drawing.highlight(place);
  }

  zoomBy(steps: number, about?: PlanePoint): void {
    this.arrive();
    const before = zoomTransform(this.#container);
    const still = about && this.pointAt(about);
    this.#zoom.scaleBy(this.#selection, 2 ** steps, still && [still.x, still.y]);
    if (this.#shiftFrom(before) > UNSEEN) this.#moved();
  }

  panBy(dx: number, dy: number): void {
    this.arrive();
    const before = zoomTransform(this.#container);
    this.#zoom.translateBy(this.#selection, -dx / before.k, -dy / before.k);
    if (this.#shiftFrom(before) > UNSEEN) this.#moved();
  }

  show(point: PlanePoint, gently = false): void {
    this.arrive();
    const { x, y } = shiftFor(this.pointAt(point), this.#size, this.padding);
    if (x === 0 && y === 0) return;
    if (!gently) this.panBy(-x, -y);
    else {
      const transform = zoomTransform(this.#container);
      this.#go(transform.translate(x / transform.k, y / transform.k), true);
    }
  }

  pointAt(point: PlanePoint): Pointer {
    return pixelOf(point, zoomTransform(this.#container));
  }

  centre(): PlanePoint {
    return middleOf(zoomTransform(this.#container), this.#size);
  }

  /** Releases the SVG, which then fits itself into its box again as it was first drawn. */
  destroy(): void {
    this.#listeners.abort();
    this.#resizes.disconnect();
    this.#selection.interrupt().on('.zoom', null);
    const { x, y, width, height } = this.#box;
    this.#svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    this.#svg.removeAttribute('aria-hidden');
    this.#svg.classList.remove('live');
    this.#drawing.release();
    this.#drawing.paths = this.#overview;
  }

  #open(container: HTMLElement): void {
    const svg = this.#svg;
    svg.removeAttribute('viewBox');
    // The SVG of the build is an image with a name. On a live map, the element around it has the name and takes the keys.
    svg.setAttribute('aria-hidden', 'true');
    svg.classList.add('live');
    this.#drawing.spread();
    this.#selection.call(this.#zoom);
    this.#resizes.observe(container);
    // A double click does not zoom: its two clicks would first have chosen the place and then removed it.
    this.#selection.on('dblclick.zoom', null);
    if (!this.#start.alone) this.#selection.on('wheel.zoom', null);
    listenToPointer(container, this.#events, this.#listeners.signal);
  }

  /** A gesture has ended. d3-zoom reports this after a plain click too, which has moved nothing. */
  #letGo({ type }: Event): void {
    const shift = this.#shiftFrom(this.#found);
    if (shift > (type === 'wheel' ? 0 : TREMBLE)) {
      this.#moved();
      return;
    }
    // Undoes the tremble of a click, or resumes the move that the click interrupted.
    const off = this.#shiftFrom(this.#target());
    if (shift > UNSEEN || off > TREMBLE) this.place(off > TREMBLE);
  }

  /** The largest distance that any point of the view has moved, in pixels. */
  #shiftFrom(before: ZoomTransform): number {
    return shiftBetween(before, zoomTransform(this.#container), this.#size);
  }

  #moved(): void {
    this.target = frameOf(zoomTransform(this.#container), this.#size);
    this.#events.onframe(this.target);
  }

  #apply(transform: ZoomTransform): void {
    this.#drawing.move(transform);
    this.#events.onmove();
  }

  #measure(): Size {
    const { clientWidth, clientHeight } = this.#container;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
  }

  /** Where the link says that the map is. */
  #target(): ZoomTransform {
    return this.target ? fitFrame(this.target, this.#size) : fitBox(this.#box, this.#size, this.padding);
  }

  protected override place(animate: boolean): void {
    this.#go(this.#target(), animate);
  }

  #go(target: ZoomTransform, animate: boolean): void {
    this.#selection.interrupt();
    this.going = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#zoom.transform(
      this.going ? this.#selection.transition().duration(MOVE_MS) : this.#selection,
      target,
    );
  }

  #resize(): void {
    const size = this.#measure();
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.place(false);
  }

  /** Changes to the level of detail that the zoom asks for, when it has loaded. */
  #refine(): void {
    const close = levelFor(kmFor(zoomTransform(this.#container).k, this.#size));
    // The overview has no areas of fylker to outline.
    const wanted = close === 'overview' && this.#placeLevel === 'fylke' ? 'standard' : close;
    this.#level.wanted = wanted;
    if (wanted === this.#level.drawn) return;
    if (wanted === 'overview') this.#draw(wanted, this.#overview);
    else {
      const fetchLevel = () => this.#fetchLevel(wanted);
      // The map keeps the coarser boundaries; the next move tries again.
      fetchLevel().catch((reason: unknown) => {
        this.#events.onlack('boundaries', reason, fetchLevel);
      });
    }
  }

  async #fetchLevel(wanted: Detail): Promise<void> {
    const geography = await this.#start.load(wanted);
    if (this.#level.wanted === wanted && !this.#listeners.signal.aborted) {
      this.#draw(wanted, pathsOf(shapesOf(geography, CLOSE_PRECISION)));
    }
  }

  #draw(level: Level, paths: Paths): void {
    if (this.#level.drawn === level) return;
    this.#level.drawn = level;
    this.#drawing.paths = paths;
  }
}
