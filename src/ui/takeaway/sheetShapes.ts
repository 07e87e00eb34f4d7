import { OSLOFJORD } from '../../core/link/frame.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { fylkeOf, isKommunenummer, type PlaceNumber } from '../../core/places/places.ts';
import { Drawing } from '../../svg/live/drawing.ts';
import { markup } from '../../svg/markup.ts';
import { boxOf, type Shapes, shapesOf } from '../../svg/shapes.ts';
import type { LabelPoints } from '../../svg/poster/symbols.ts';

/** What a sheet of paper is drawn of. */
export interface SheetShapes {
  readonly country: Shapes;
  readonly closeup: Shapes;
  /** Known with the boundaries. */
  readonly labelPoints?: LabelPoints;
}

/** The boundaries' shapes, once they have been asked for and have come. */
let fetched: SheetShapes | undefined;

/**
 * Fetches the boundaries for what is printed next. The overview in the page has neither the areas of fylker nor the
 * points of circles, and its close-up is coarse.
 */
export async function fetchSheet(load: LoadGeography): Promise<void> {
  if (fetched) return;
  const [geography, { closeupShapes }] = await Promise.all([
    load('standard'),
    import('../../svg/closeup.ts'),
  ]);
  fetched = {
    country: shapesOf(geography, 1),
    closeup: closeupShapes(geography, OSLOFJORD),
    labelPoints: geography.labelPoints,
  };
}

/** What the overview does not have is fetched before anybody prints. */
export const needsBoundaries = ({ level, form }: Pick<Picture, 'level' | 'form'>): boolean =>
  level === 'fylke' || form === 'sirkler';

/** The shapes of the overview: of a fylke, its kommuner. */
function ofOverview(svg: SVGSVGElement, { fills }: Picture, load: LoadGeography): SheetShapes {
  const { kommuner, layers } = new Drawing(svg, fills.keys(), load).paths;
  const areaOf = (place: PlaceNumber): string | undefined =>
    isKommunenummer(place)
      ? kommuner.get(place)
      : [...kommuner].map(([number, d]) => (fylkeOf(number) === place ? d : '')).join('');
  const { x, y, width, height } = svg.viewBox.baseVal;
  const country: Shapes = {
    kommuner,
    areaOf,
    kommuneBorders: layers.get('kommune-borders') ?? '',
    fylkeBorders: layers.get('fylke-borders') ?? '',
    land: layers.get('land') ?? '',
    landBorders: layers.get('land-borders') ?? '',
    box: { x, y, width, height },
  };
  // Clipped where it is drawn.
  return { country, closeup: { ...country, box: boxOf(OSLOFJORD) } };
}

/**
 * The best shapes that are there: once a browser has begun to print it waits for nothing. Undefined where the page was
 * built without an overview and the boundaries have not come.
 */
export function sheetShapes(
  overview: string,
  picture: Picture,
  load: LoadGeography,
): SheetShapes | undefined {
  if (fetched) return fetched;
  const holder = document.createElement('div');
  holder.innerHTML = markup(overview);
  const svg = holder.querySelector('svg');
  return svg ? ofOverview(svg, picture, load) : undefined;
}
