import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import catalogueUrl from '../../../data/built/catalogue.json?url';
import figuresUrl from '../../../data/built/tiltak/arbeidstrening.json?url';
import kommunerUrl from '../../../geo/kommuner.topo.json?url';
import { type Catalogue, type Figures, fillsOf, type Look, monthsOf, rateOf } from '../picture.ts';

// What every page needs and no library brings: the data, the slider, a tooltip, and the signal that the map is drawn.

/** Written in by the bench when it builds the pages. */
declare const LOOK: Look;
export const look: Look = LOOK;

export type Kommuner = FeatureCollection<Polygon | MultiPolygon, { kommunenummer: string }>;

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export const map = element('#map');
for (const side of ['left', 'top', 'width', 'height'] as const) map.style[side] = `${look.box[side]}px`;
map.style.background = look.sea;

const fetchJson = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** Boundaries in WGS 84, months, and for each month how the kommuner are filled and what is said of one. */
export async function load() {
  const [topology, tiltak, places] = await Promise.all(
    [kommunerUrl, figuresUrl, catalogueUrl].map(fetchJson),
  );
  const boundaries = topology as Topology<{ kommuner: GeometryCollection<{ kommunenummer: string }> }>;
  const [figures, catalogue] = [tiltak as Figures, places as Catalogue];
  const months = monthsOf(figures);
  const fills = new Map(months.map((month) => [month, fillsOf(figures, catalogue, month, look.breaks)]));
  const names = new Map(catalogue.kommuner.map(([number, name]) => [number, name]));
  return {
    topology: boundaries,
    kommuner: feature(boundaries, boundaries.objects.kommuner) as Kommuner,
    months,
    /** A class's index, or the word. */
    fill: (number: string, month: string) => fills.get(month)?.get(number) ?? 'absent',
    text: (number: string, month: string) => {
      const rate = rateOf(figures, catalogue, number, month);
      const said = { suppressed: 'skjult', absent: 'ingen rad' };
      return `${names.get(number) ?? number}: ${typeof rate === 'string' ? said[rate] : rate.toFixed(1)}`;
    },
  };
}

/** The same boundaries with every position put through `f`. */
export function transform(
  kommuner: Kommuner,
  f: (lonLat: [number, number]) => [number, number] | null,
): Kommuner {
  const ring = (positions: Position[]) =>
    positions.map(([lon = NaN, lat = NaN]): Position => {
      const point = f([lon, lat]);
      if (!point) throw new RangeError(`no place on the plane for ${lon}, ${lat}`);
      return point;
    });
  return {
    ...kommuner,
    features: kommuner.features.map(({ geometry, ...rest }) => ({
      ...rest,
      geometry:
        geometry.type === 'Polygon'
          ? { ...geometry, coordinates: geometry.coordinates.map(ring) }
          : { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) },
    })),
  };
}

/** Hands the month to `show`, first the newest, then what the slider says, and tells that the map is drawn. */
export async function slide(months: readonly string[], show: (month: string) => void | Promise<void>) {
  const input = element('input') as HTMLInputElement;
  const output = element('output');
  const step = () => {
    const month = months[input.valueAsNumber];
    if (month === undefined) throw new RangeError(`no month ${input.value}`);
    output.textContent = month;
    return show(month);
  };
  input.max = String(months.length - 1);
  input.value = input.max;
  await step();
  input.addEventListener('input', () => void step());
  map.dataset['state'] = 'ready';
}

/** The tooltip beside the pointer; undefined hides it. For libraries without one of their own. */
export function tip(text: string | undefined, at?: { clientX: number; clientY: number }) {
  const box = element('#tip');
  box.hidden = text === undefined;
  if (text !== undefined) box.textContent = text;
  if (at) box.style.translate = `${at.clientX + 14}px ${at.clientY + 14}px`;
}

/** The hatch as an SVG pattern, to be put into a `<defs>`. */
export const hatchPattern = `<pattern id="hatch" width="${look.hatch.tile}" height="${look.hatch.tile}" patternUnits="userSpaceOnUse">
<rect width="${look.hatch.tile}" height="${look.hatch.tile}" fill="${look.hatch.ground}" /><path d="${look.hatch.path}" stroke="${look.hatch.ink}" stroke-width="${look.hatch.width}" /></pattern>`;

/** The hatch as an image that repeats. */
export function hatchTile(): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = look.hatch.tile;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw the hatch on');
  pen.fillStyle = look.hatch.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = look.hatch.ink;
  pen.lineWidth = look.hatch.width;
  pen.stroke(new Path2D(look.hatch.path));
  return { canvas, pen };
}

export const BORDER = { colour: '#ffffff', width: 0.6 } as const;
export const HOVER = { colour: '#11161d', width: 2 } as const;
