import type { Catalogue } from '../../core/figures/dataset.ts';
import { labelPlacesNow } from '../../files/labelPlaces.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import type { Messages } from '../../core/words/messages.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { countryMap } from '../../svg/poster/countryMap.ts';
import { adoptStyles, markup } from '../../svg/markup.ts';
import { labelsFor } from '../../svg/names.ts';
import type { Box } from '../../svg/shapes.ts';
import { sheetShapes } from './sheetShapes.ts';

export { fetchSheet, needsBoundaries } from './sheetShapes.ts';

/** What a map is printed of. */
export interface Printed {
  readonly picture: Picture;
  readonly catalogue: Catalogue;
  readonly text: Messages;
  /** The SVG of the whole country, of any picture. */
  readonly overview: string;
  readonly load: LoadGeography;
}

/** The map's box on the sheet, in CSS pixels of A4: print.css has it as a ratio. */
const SHEET: Box = { x: 0, y: 0, width: 676, height: 620 };
const MARGIN = 8;
/** Smaller than on the screen: paper is read from nearer. */
const NAMES_SCALE = 0.85;
/** The page's, on paper. */
const INK = { ground: 'var(--ground)', ink: 'var(--ink)', frame: 'var(--ground)' };

/**
 * The whole country with its close-up as one more SVG, whichever painter runs and whatever part of the map it shows. Its
 * colours are the page's own, which on paper are light.
 */
function drawn({ picture, catalogue, text, overview, load }: Printed): string {
  const shapes = sheetShapes(overview, picture, load);
  if (!shapes) return '';
  const { country, closeup, labelPoints } = shapes;
  const map = countryMap(picture, {
    clip: SHEET,
    margin: MARGIN,
    country,
    closeup: { shapes: closeup, name: text.map.oslofjord, ink: INK },
    // As large as in the legend.
    circles: picture.form === 'sirkler' && labelPoints ? { labelPoints, scale: 1 } : undefined,
    names: {
      labels: labelsFor(picture, catalogue, labelPlacesNow(), text),
      text,
      scale: NAMES_SCALE,
      ink: INK.ink,
      halo: INK.ground,
    },
    colour: (property) => `var(${property})`,
  });
  return `<svg viewBox="0 0 ${SHEET.width} ${SHEET.height}" aria-hidden="true">${map}</svg>`;
}

/**
 * Lays a map for paper into the page while it is printed, however it is asked to print. The one on the screen is cut to
 * the screen's size. Returns the function that stops.
 */
export function followPrinting(what: () => Printed | undefined): () => void {
  let sheet: HTMLElement | undefined;
  let dropStyles: (() => void) | undefined;
  const clear = () => {
    sheet?.remove();
    dropStyles?.();
    sheet = undefined;
    dropStyles = undefined;
  };
  const lay = () => {
    clear();
    const map = document.querySelector<HTMLElement>('[data-map]');
    const printed = what();
    const svg = map && printed ? drawn(printed) : '';
    if (!map || svg === '') return;
    sheet = document.createElement('div');
    sheet.className = 'print-map';
    const { drawing, drop } = adoptStyles(svg);
    dropStyles = drop;
    sheet.innerHTML = markup(drawing);
    map.append(sheet);
  };
  addEventListener('beforeprint', lay);
  addEventListener('afterprint', clear);
  return () => {
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', clear);
    clear();
  };
}
