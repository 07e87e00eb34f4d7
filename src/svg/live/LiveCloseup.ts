import type { LoadGeography, MapEvents } from '../../core/map/livemap.ts';
import type { FillKey, Picture } from '../../core/picture/picture.ts';
import type { PlaceNumber } from '../../core/places/places.ts';
import { Drawing } from './drawing.ts';
import { type Drawn, CLOSEUP, mapContent } from '../mapSvg.ts';
import { markup } from '../markup.ts';
import { listenToPointer } from './pointing.ts';
import type { Shapes } from '../shapes.ts';

/** The kommuner of a picture that are partly or wholly in a close-up. */
const within = (picture: Drawn, { kommuner }: Shapes): Drawn => ({
  ...picture,
  fills: new Map([...picture.fills].filter(([number]) => kommuner.has(number))),
});

/** The content of a close-up's SVG, in units, `side` pixels across. */
export const closeupContent = (picture: Drawn, shapes: Shapes, side: number): string =>
  mapContent(within(picture, shapes), shapes, { unitsPerPixel: shapes.box.width / side, names: CLOSEUP });

/** What a close-up starts from. */
export interface CloseupStart {
  readonly picture: Picture;
  readonly shapes: Shapes;
  /** In pixels. */
  readonly side: number;
  readonly load: LoadGeography;
}

/**
 * The close-up over a live map of either painter. It shows the same picture as the map in the same frame: a frame of its own
 * would cost the browser more than what is drawn in it.
 */
export class LiveCloseup {
  readonly #drawing: Drawing;
  readonly #width: number;
  readonly #listeners = new AbortController();
  #picture: Picture;

  /** Draws into an SVG element. */
  constructor(
    svg: SVGSVGElement,
    { picture, shapes, side, load }: CloseupStart,
    events: Pick<MapEvents, 'onhover' | 'onselect'>,
  ) {
    const { x, y, width, height } = shapes.box;
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    svg.innerHTML = markup(`<g class="world">${closeupContent(picture, shapes, side)}</g>`);
    this.#width = width;
    this.#picture = picture;
    this.#drawing = new Drawing(svg, shapes.kommuner.keys(), load, undefined, CLOSEUP);
    // The paths are drawn, so the areas of fylker are known too.
    this.#drawing.paths = { kommuner: new Map(), layers: new Map(), areaOf: shapes.areaOf };
    this.#drawing.paint(picture);
    listenToPointer(svg, events, this.#listeners.signal);
  }

  paint(picture: Picture): void {
    if (picture === this.#picture) return;
    this.#picture = picture;
    this.#drawing.paint(picture);
  }

  highlight(place: PlaceNumber | undefined): void {
    this.#drawing.highlight(place);
  }

  emphasise(fill: FillKey | undefined): void {
    this.#drawing.emphasise(fill);
  }

  /** Adapts the hatch to a close-up of `side` pixels, so that its lines stay equally fine. */
  resize(side: number): void {
    this.#drawing.pattern.setAttribute('patternTransform', `scale(${this.#width / side})`);
  }

  destroy(): void {
    this.#listeners.abort();
  }
}
