import type { LoadGeography } from '../../core/map/livemap.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Kommunenummer, PlaceNumber } from '../../core/places/places.ts';
import { adoptStyles, markup } from '../markup.ts';
import { type LabelPoints, symbolRules, symbolsOf, symbolsSvg } from '../poster/symbols.ts';

/** The circles of a live SVG map: a layer of its own under the outlines. They have the same size in pixels at every zoom. */
export class Circles {
  readonly #load: LoadGeography;
  readonly #layer: SVGGElement;
  readonly #zooms: MutationObserver;
  readonly #dropStyles: () => void;
  #points: LabelPoints | undefined;
  #picture: Picture | undefined;
  #kommuner: ReadonlyMap<PlaceNumber, Kommunenummer> = new Map();
  #marked: readonly PlaceNumber[] = [];

  constructor(svg: SVGElement, load: LoadGeography) {
    this.#load = load;
    this.#layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    this.#layer.setAttribute('class', 'circles');
    svg.querySelector('.outlines')?.before(this.#layer);
    this.#dropStyles = adoptStyles(`<style>${symbolRules((property) => `var(${property})`)}</style>`).drop;
    // The map moves by one attribute. Circles depend only on how large a unit is.
    const scale = () => {
      const [, k = '1'] = /scale\(([^)]+)\)/.exec(world?.getAttribute('transform') ?? '') ?? [];
      if (this.#layer.style.getPropertyValue('--k') !== k) this.#layer.style.setProperty('--k', k);
    };
    const world = svg.querySelector('.world');
    this.#zooms = new MutationObserver(scale);
    if (world) this.#zooms.observe(world, { attributeFilter: ['transform'] });
    scale();
  }

  /**
   * Draws a picture's circles when their places have loaded, or none if the picture is not of circles. Rejects where the
   * places can't be loaded.
   */
  async paint(picture: Picture): Promise<void> {
    this.#picture = picture;
    if (!this.#points && picture.form !== 'flate') this.#points = (await this.#load('standard')).labelPoints;
    this.#draw();
  }

  /** Outlines the circle of the place that is pointed at. */
  mark(places: readonly PlaceNumber[]): void {
    this.#toggle(this.#marked, 'hover', false);
    this.#toggle(places, 'hover', true);
    this.#marked = places;
  }

  remove(): void {
    this.#zooms.disconnect();
    this.#layer.remove();
    this.#dropStyles();
  }

  #draw(): void {
    const picture = this.#picture;
    if (!picture) return;
    const symbols = picture.form === 'sirkler' && this.#points ? symbolsOf(picture, this.#points) : [];
    this.#kommuner = new Map(symbols.map(({ place, kommune }) => [place, kommune]));
    this.#layer.innerHTML = markup(symbolsSvg(symbols));
    // Set by script, since the page's policy allows no styles in markup.
    for (const [index, { radius }] of symbols.entries()) {
      const circle = this.#layer.children[index];
      if (circle instanceof SVGElement) circle.style.setProperty('--r', radius.toFixed(2));
    }
    this.#toggle(picture.selected, 'selected', true);
    this.mark(this.#marked);
  }

  #toggle(places: readonly PlaceNumber[], name: 'hover' | 'selected', on: boolean): void {
    for (const place of places) {
      const kommune = this.#kommuner.get(place);
      if (kommune !== undefined) this.#layer.querySelector(`#s${kommune}`)?.classList.toggle(name, on);
    }
  }
}
