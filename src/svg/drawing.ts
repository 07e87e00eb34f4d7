import { isKommunenummer, type Kommunenummer } from '../core/places.ts';
import { type FillKey, fillKey, type Picture } from '../core/picture.ts';
import { fillClass, LAYERS, layerPaths, LINE_LAYERS, type LineLayer, outline, pathId } from './mapSvg.ts';
import type { Shapes } from './shapes.ts';

/** The path data of one level of detail: of each kommune, and of the other layers by their class. */
export interface Paths {
  readonly kommuner: ReadonlyMap<Kommunenummer, string>;
  readonly layers: ReadonlyMap<LineLayer, string>;
}

export const pathsOf = (shapes: Shapes): Paths => ({
  kommuner: shapes.kommuner,
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

/** How near to a kommune still counts, in pixels, where there is none under the pointer: small islands are hard to hit. */
const REACH = 5;
const AROUND = [-REACH, 0, REACH].flatMap((dx) => [-REACH, 0, REACH].map((dy) => [dx, dy] as const));

function kommuneOf(target: EventTarget | null): Kommunenummer | undefined {
  const number = target instanceof SVGPathElement ? target.id.slice(1) : '';
  return isKommunenummer(number) ? number : undefined;
}

/** The kommune under a pointer, or else one close by. */
export function kommuneAt({ target, clientX, clientY }: MouseEvent): Kommunenummer | undefined {
  const own = kommuneOf(target);
  if (own !== undefined) return own;
  return AROUND.map(([dx, dy]) => kommuneOf(document.elementFromPoint(clientX + dx, clientY + dy))).find(
    (number) => number !== undefined,
  );
}

/** The SVG that `mapSvg` drew, as elements that can be changed: only what differs from the last picture is touched. */
export class Drawing {
  readonly world: SVGElement;
  readonly pattern: SVGElement;
  readonly #outlines: SVGElement;
  readonly #paths: ReadonlyMap<Kommunenummer, SVGPathElement>;
  readonly #groups: Readonly<Record<keyof typeof LAYERS, SVGElement>>;
  readonly #lines: ReadonlyMap<LineLayer, SVGElement>;
  readonly #keys = new Map<Kommunenummer, FillKey>();
  #selected: readonly Kommunenummer[] = [];
  #hovered: Kommunenummer | undefined;

  /** @throws Error where the SVG is none that `mapSvg` drew. */
  constructor(svg: SVGElement, numbers: Iterable<Kommunenummer>) {
    this.world = part(svg, '.world');
    this.pattern = part(svg, 'pattern');
    this.#outlines = part(svg, '.outlines');
    this.#groups = {
      class: part(svg, `.${LAYERS.class}`),
      suppressed: part(svg, `.${LAYERS.suppressed}`),
      absent: part(svg, `.${LAYERS.absent}`),
    };
    this.#paths = new Map(
      [...numbers].map((number) => [number, part(svg, `#${pathId(number)}`) as SVGPathElement]),
    );
    this.#lines = new Map(LINE_LAYERS.map((layer) => [layer, part(svg, `.of-${layer}`)]));
  }

  /** The path data as they stand. */
  get paths(): Paths {
    const d = (element: SVGElement) => element.getAttribute('d') ?? '';
    return {
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
  set paths({ kommuner, layers }: Paths) {
    for (const [number, d] of kommuner) this.#paths.get(number)?.setAttribute('d', d);
    for (const [layer, d] of layers) {
      const group = this.#lines.get(layer);
      if (group) group.innerHTML = layerPaths(layer, d);
    }
    this.#outline();
  }

  paint(picture: Picture): void {
    for (const [number, { fill }] of picture.marks) {
      const key = fillKey(fill);
      const path = this.#paths.get(number);
      if (!path || this.#keys.get(number) === key) continue;
      this.#keys.set(number, key);
      path.setAttribute('class', fillClass(key));
      const layer = this.#groups[fill.kind];
      if (path.parentNode !== layer) layer.append(path);
    }
    if (this.#selected.join() === picture.selected.join()) return;
    this.#selected = picture.selected;
    this.#outline();
  }

  highlight(kommune: Kommunenummer | undefined): void {
    if (kommune === this.#hovered) return;
    this.#hovered = kommune;
    this.#outline();
  }

  /** Outlines of the chosen kommuner, and above them of the one that is pointed at. */
  #outline(): void {
    const draw = (kind: 'selected' | 'hover', number: Kommunenummer) =>
      outline(kind, this.#paths.get(number)?.getAttribute('d') ?? '');
    this.#outlines.innerHTML = [
      ...this.#selected.map((number) => draw('selected', number)),
      ...(this.#hovered === undefined ? [] : [draw('hover', this.#hovered)]),
    ].join('');
  }
}
