import type { LoadGeography, MapEvents } from '../../core/map/livemap.ts';
import { isKommunenummer, type Kommunenummer, type PlaceNumber } from '../../core/places/places.ts';
import { type Fill, type FillKey, fillKey, type Picture } from '../../core/picture/picture.ts';
import type { Circles } from './Circles.ts';
import {
  fillClass,
  LAYERS,
  layerPaths,
  LINE_LAYERS,
  type LineLayer,
  MAP,
  type MapNames,
  outline,
} from '../mapSvg.ts';
import { layerRules, Layers } from './layers.ts';
import { adoptStyles, markup } from '../markup.ts';
import type { Shapes } from '../shapes.ts';

/** The path data of one level of detail: of each kommune, and of the other layers by their class. */
export interface Paths {
  readonly kommuner: ReadonlyMap<Kommunenummer, string>;
  readonly layers: ReadonlyMap<LineLayer, string>;
  /** The area of a kommune or of a fylke, where it is known. */
  readonly areaOf: (place: PlaceNumber) => string | undefined;
}

export const pathsOf = (shapes: Shapes): Paths => ({
  kommuner: shapes.kommuner,
  areaOf: shapes.areaOf,
  layers: new Map([
    ['land', shapes.land],
    ['land-borders', shapes.landBorders],
    ['kommune-borders', shapes.kommuneBorders],
    ['fylke-borders', shapes.fylkeBorders],
  ]),
});

function part(parent: Element, selector: string): SVGElement {
  const found = parent.querySelector<SVGElement>(selector);
  if (!found) throw new Error(`the map's SVG has no ${selector}`);
  return found;
}

/** Given to the page once, by the first map that lives. */
let styles: ReturnType<typeof adoptStyles> | undefined;

/** A kommune this near to the pointer, in pixels, counts as hit where none lies under it: small islands are hard to hit. */
const REACH = 5;
const AROUND = [-REACH, 0, REACH].flatMap((dx) => [-REACH, 0, REACH].map((dy) => [dx, dy] as const));

function kommuneOf(target: EventTarget | null): Kommunenummer | undefined {
  // An area, or a circle.
  const number = target instanceof SVGElement ? target.id.slice(1) : '';
  return isKommunenummer(number) ? number : undefined;
}

/** The kommune of a map under the pointer, or else one close by. Another map beside it is ignored. */
export function kommuneAt(map: Element, { target, clientX, clientY }: MouseEvent): Kommunenummer | undefined {
  const own = kommuneOf(target);
  if (own !== undefined) return own;
  return AROUND.map(([dx, dy]) => document.elementFromPoint(clientX + dx, clientY + dy))
    .map((near) => (map.contains(near) ? kommuneOf(near) : undefined))
    .find((number) => number !== undefined);
}

/** The SVG that `mapSvg` drew, as elements that can be changed: only what differs from the last picture is touched. */
export class Drawing {
  readonly pattern: SVGElement;
  readonly #world: SVGElement;
  readonly #load: LoadGeography;
  readonly #svg: SVGSVGElement;
  readonly #events: Pick<MapEvents, 'onlack'> | undefined;
  readonly #outlines: SVGElement;
  readonly #paths: ReadonlyMap<Kommunenummer, SVGPathElement>;
  readonly #groups: Readonly<Record<keyof typeof LAYERS, SVGElement>>;
  readonly #lines: ReadonlyMap<LineLayer, SVGElement>;
  readonly #keys = new Map<Kommunenummer, FillKey>();
  #fills: Picture['fills'] = new Map();
  /** Outlines over the borders of all that is hidden or has no row, or was: made when first needed. */
  readonly #edges = new Map<Kommunenummer, SVGPathElement>();
  #layers: Layers | undefined;
  #selected: readonly PlaceNumber[] = [];
  #hovered: PlaceNumber | undefined;
  /** What is drawn of the outlines; undefined before the first time. */
  #outlined: string | undefined;
  /** The code of circles, fetched when a picture first needs it. */
  #circles: Promise<Circles> | undefined;
  /** The overview in the page has only the areas of kommuner. */
  #areaOf: Paths['areaOf'] = (place) => this.#own(place);

  /** @throws Error where the SVG is none that `mapSvg` drew. */
  constructor(
    svg: SVGSVGElement,
    numbers: Iterable<Kommunenummer>,
    load: LoadGeography,
    events?: Pick<MapEvents, 'onlack'>,
    names: MapNames = MAP,
  ) {
    this.#svg = svg;
    this.#events = events;
    this.#load = load;
    this.#world = part(svg, '.world');
    this.pattern = part(svg, 'pattern');
    // The tinted hatches have the scale of the hatch, whenever it changes.
    for (const tinted of svg.querySelectorAll('pattern ~ pattern')) {
      tinted.setAttribute('href', `#${names.hatch}`);
    }
    this.#outlines = part(svg, '.outlines');
    this.#groups = {
      class: part(svg, `.${LAYERS.class}`),
      suppressed: part(svg, `.${LAYERS.suppressed}`),
      absent: part(svg, `.${LAYERS.absent}`),
    };
    this.#paths = new Map(
      [...numbers].map((number) => [number, part(svg, `#${names.path(number)}`) as SVGPathElement]),
    );
    this.#lines = new Map(LINE_LAYERS.map((layer) => [layer, part(svg, `.of-${layer}`)]));
  }

  /** The path data as they stand. */
  get paths(): Paths {
    const d = (element: SVGElement) => element.getAttribute('d') ?? '';
    return {
      areaOf: (place) => this.#own(place),
      kommuner: new Map([...this.#paths].map(([number, path]) => [number, d(path)])),
      layers: new Map(
        [...this.#lines].map(([layer, group]) => [
          layer,
          [...group.querySelectorAll('path')].map(d).join(''),
        ]),
      ),
    };
  }

  /** Draws the same map at another level of detail. */
  set paths({ kommuner, layers, areaOf }: Paths) {
    this.#areaOf = areaOf;
    for (const [number, d] of kommuner) {
      this.#paths.get(number)?.setAttribute('d', d);
      this.#edges.get(number)?.setAttribute('d', d);
    }
    for (const [layer, d] of layers) {
      const group = this.#lines.get(layer);
      if (group) group.innerHTML = markup(layerPaths(layer, d));
    }
    this.#hatchAll();
    this.#outline();
  }

  /** Lays the map out in layers, of which a new month changes one. */
  spread(): void {
    this.#layers ??= new Layers(this.#svg, this.#world);
    this.#hatchAll();
  }

  /** Moves what is drawn to `k` pixels a unit, with the plane's origin at x and y; `rest` tells that the move is over. */
  move({ k, x, y }: { readonly k: number; readonly x: number; readonly y: number }): void {
    if (!this.#layers) return;
    this.#layers.resting = false;
    this.#layers.transform = `translate(${x} ${y}) scale(${k})`;
    this.pattern.setAttribute('patternTransform', `scale(${1 / k})`);
  }

  rest(): void {
    if (this.#layers) this.#layers.resting = true;
  }

  paint(picture: Picture): void {
    this.#gather();
    for (const { dataset } of this.#sheets) {
      dataset['level'] = picture.level;
      // At once: until the circles are there, no area may have a colour that the legend has not.
      dataset['form'] = picture.form;
    }
    for (const [number, fill] of picture.fills) {
      const key = fillKey(fill);
      const path = this.#paths.get(number);
      if (!path || this.#keys.get(number) === key) continue;
      this.#keys.set(number, key);
      path.setAttribute('class', fillClass(key));
      this.#edge(number, fill.kind);
    }
    this.#fills = picture.fills;
    this.#plain();
    if (this.#circles || picture.form === 'sirkler') {
      const draw = () => this.#withCircles((circles) => circles.paint(picture));
      // The map goes on without; the next picture asks again.
      draw().catch((reason: unknown) => {
        this.#events?.onlack('circles', reason, draw);
      });
    }
    if (this.#selected.join() === picture.selected.join()) return;
    this.#selected = picture.selected;
    this.#outline();
  }

  /** Keeps the colour of one kind of fill and fades the others; undefined ends it. */
  emphasise(fill: FillKey | undefined): void {
    for (const { dataset } of this.#sheets) {
      if (fill === undefined) delete dataset['emphasis'];
      else dataset['emphasis'] = fill;
    }
    this.#plain();
  }

  highlight(place: PlaceNumber | undefined): void {
    if (place === this.#hovered) return;
    this.#hovered = place;
    this.#outline();
  }

  /** Releases the SVG as it was, except for its fills. */
  release(): void {
    this.highlight(undefined);
    this.#layers?.close();
    this.#layers = undefined;
    this.#world.removeAttribute('transform');
    this.#part();
    delete this.#svg.dataset['form'];
    this.#circles?.then(
      (circles) => {
        circles.remove();
      },
      () => undefined,
    );
  }

  async #withCircles(act: (circles: Circles) => void | Promise<void>): Promise<void> {
    this.#circles ??= import('./Circles.ts').then(({ Circles }) => new Circles(this.#top, this.#load));
    const circles = await this.#circles.catch((reason: unknown) => {
      this.#circles = undefined;
      throw reason;
    });
    await act(circles);
  }

  /** The SVGs that the map is drawn in. */
  get #sheets(): readonly SVGSVGElement[] {
    return this.#layers?.sheets ?? [this.#svg];
  }

  /** The one that the outlines are in. */
  get #top(): SVGSVGElement {
    return this.#sheets.at(-1) ?? this.#svg;
  }

  /** All areas into one group, in which they stay: an element that is moved is laid out anew. */
  #gather(): void {
    const { classList } = this.#svg;
    if (classList.contains('gathered')) return;
    this.#groups.class.append(...this.#paths.values());
    classList.add('gathered');
    styles ??= adoptStyles(`<style>${layerRules()}</style>`);
  }

  /** Each area into the group of its kind, as `mapSvg` draws them. */
  #part(): void {
    for (const edge of this.#edges.values()) edge.remove();
    this.#edges.clear();
    this.#svg.classList.remove('gathered');
    for (const [number, { kind }] of this.#fills) {
      const path = this.#paths.get(number);
      if (path) this.#groups[kind].append(path);
    }
  }

  /** Outlines a kommune as its kind is, or not. One that is seen no more stays: to hide it, nothing is laid out. */
  #edge(number: Kommunenummer, kind: Fill['kind']): void {
    let edge = this.#edges.get(number);
    if (!edge && kind !== 'class') {
      edge = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      edge.setAttribute('d', this.#own(number) ?? '');
      this.#edges.set(number, edge);
    }
    edge?.setAttribute('class', `edge-${kind}`);
    const group = this.#groups[kind];
    if (edge && kind !== 'class' && edge.parentNode !== group) group.append(edge);
  }

  #hatchAll(): void {
    if (this.#layers) {
      this.#layers.area = [...this.#paths.keys()].map((number) => this.#own(number) ?? '').join('');
    }
  }

  #plain(): void {
    const { emphasis, form } = this.#svg.dataset;
    if (this.#layers) this.#layers.plain = emphasis === undefined && form !== 'sirkler';
  }

  #own(place: PlaceNumber): string | undefined {
    return isKommunenummer(place) ? (this.#paths.get(place)?.getAttribute('d') ?? undefined) : undefined;
  }

  /** Outlines the chosen places and, above them, the place that is pointed at. */
  #outline(): void {
    const hovered = this.#hovered === undefined ? [] : [this.#hovered];
    this.#circles?.then(
      (circles) => {
        circles.mark(hovered);
      },
      () => undefined,
    );
    const draw = (kind: 'selected' | 'hover', place: PlaceNumber) => {
      const area = this.#areaOf(place);
      return area ? outline(kind, area) : '';
    };
    const outlined = [
      ...this.#selected.map((number) => draw('selected', number)),
      ...hovered.map((number) => draw('hover', number)),
    ].join('');
    if (outlined === this.#outlined) return;
    this.#outlined = outlined;
    this.#outlines.innerHTML = markup(outlined);
  }
}
