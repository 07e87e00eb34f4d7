import { ANSWERS } from '../../core/chance/answer.ts';
import { EDGES, HATCH_ID } from '../css.ts';
import type { LineLayer } from '../mapSvg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What lies under the fills and over them, and does not change with the month. */
const UNDER: readonly LineLayer[] = ['land', 'land-borders'];
const OVER: readonly LineLayer[] = ['fylke-borders'];

/**
 * A live map has its areas in one group, and outlines of their own over the borders for those that are hidden or have no row.
 * At rest it lies in layers, over a country that is hatched as a whole (`Layers`).
 */
export const layerRules = (): string =>
  [
    '.map-svg.gathered :is([class^=f-suppressed],.f-absent){stroke:none}',
    ...(
      [
        ['suppressed', ''],
        ['absent', `;stroke-dasharray:${EDGES.absent.dots.join(' ')}`],
      ] as const
    ).map(
      ([kind, more]) =>
        `.map-svg .edge-${kind}{fill:none;stroke:var(--${kind}-outline);stroke-width:${EDGES[kind].width}px;vector-effect:non-scaling-stroke;pointer-events:none${more}}`,
    ),
    '.map-svg .edge-class{visibility:hidden}',
    '.map-svg:is([data-level=fylke],[data-form=sirkler]) :is(.suppressed,.absent){display:none}',
    // The one in the middle stands where it stood: browsers would take another position for a shift of the page.
    '.map-svg:is(.under,.over){position:absolute;pointer-events:none}',
    '.map-svg.under{z-index:-1}',
    '.map-svg.still{will-change:transform}',
    `.map-svg .hatched{display:none;fill:url(#${HATCH_ID})}`,
    '.map-svg.on-hatch .hatched{display:inline}',
    '.map-svg.on-hatch [class^=f-suppressed]{fill:none;pointer-events:fill}',
    ...ANSWERS.map(
      (_, index) =>
        `.map-svg.on-hatch .f-suppressed-${index}{fill:var(--class-${index});fill-opacity:var(--tint)}`,
    ),
  ].join('\n');

/** An empty SVG as large as the map's own, of the same style, with a group that moves with the map. */
function sheet(svg: SVGSVGElement, name: string): { svg: SVGSVGElement; world: SVGGElement } {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', `map-svg live ${name}`);
  made.setAttribute('aria-hidden', 'true');
  Object.assign(made.dataset, svg.dataset);
  const world = made.appendChild(document.createElementNS(SVG, 'g'));
  world.setAttribute('class', 'world');
  return { svg: made, world };
}

/**
 * A live map in three SVGs, one over another. While it is at rest, each is a layer of its own for the browser, which then draws
 * only the one in the middle anew for a new month: flat colours and outlines. Under it the whole country is hatched once, and
 * shows where a figure is hidden. While it moves everything is drawn anew anyway, and the hidden kommuner alone are hatched.
 */
export class Layers {
  /** The three, lowest first: all have the attributes that say what is shown. */
  readonly sheets: readonly SVGSVGElement[];
  readonly #worlds: readonly SVGElement[];
  readonly #hatched: SVGPathElement;
  readonly #home: SVGElement;
  #resting = false;
  #plain = true;

  /** Takes groups out of the map's own SVG, which stays the one in the middle. `world` is what moves in it. */
  constructor(svg: SVGSVGElement, world: SVGElement) {
    const under = sheet(svg, 'under');
    const over = sheet(svg, 'over');
    const take = (selector: string, into: Element) => {
      const group = world.querySelector(selector);
      if (group) into.append(group);
    };
    for (const layer of UNDER) take(`.of-${layer}`, under.world);
    for (const layer of OVER) take(`.of-${layer}`, over.world);
    take('.outlines', over.world);
    this.#hatched = under.world.appendChild(document.createElementNS(SVG, 'path'));
    this.#hatched.setAttribute('class', 'hatched');
    svg.before(under.svg);
    svg.after(over.svg);
    this.#home = world;
    this.sheets = [under.svg, svg, over.svg];
    this.#worlds = [under.world, world, over.world];
  }

  /** The area that is hatched: the whole country's. */
  set area(d: string) {
    this.#hatched.setAttribute('d', d);
  }

  /** Moves all that is drawn. */
  set transform(transform: string) {
    for (const world of this.#worlds) world.setAttribute('transform', transform);
  }

  /** Whether the map is at rest. */
  set resting(resting: boolean) {
    if (resting === this.#resting) return;
    this.#resting = resting;
    this.#show();
  }

  /** Whether fills have their full colours: through faded ones the hatch under them would show, and circles need none. */
  set plain(plain: boolean) {
    if (plain === this.#plain) return;
    this.#plain = plain;
    this.#show();
  }

  /** Gives the map's own SVG back what was taken out of it. */
  close(): void {
    const [under, , over] = this.sheets;
    this.#hatched.remove();
    this.#home.querySelector('defs')?.after(...(this.#worlds[0]?.childNodes ?? []));
    this.#home.append(...(this.#worlds[2]?.childNodes ?? []));
    under?.remove();
    over?.remove();
    this.resting = false;
  }

  #show(): void {
    for (const { classList } of this.sheets) {
      classList.toggle('still', this.#resting);
      classList.toggle('on-hatch', this.#resting && this.#plain);
    }
  }
}
