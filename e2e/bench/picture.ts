import { type GeoProjection, geoTransverseMercator } from 'd3-geo';

/**
 * The one picture that every contender draws: how it looks is read off the app's own legend, what it shows is worked out
 * here from the built data, and where, by the app's projection. Shared by the bench and its pages.
 */
export interface Look {
  /** The map on the page, in CSS pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The window that gives the map this box. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly sea: string;
  /** The classes' colours, lowest first, and the limits between them. */
  readonly classes: readonly string[];
  readonly breaks: readonly number[];
  readonly absent: string;
  readonly hatch: {
    readonly ground: string;
    readonly ink: string;
    /** Side of the tile in pixels, its lines as an SVG path, and their width. */
    readonly tile: number;
    readonly path: string;
    readonly width: number;
  };
}

/** What part of the country the contenders show, as the app's link says it: the whole, where the app puts it itself. */
export const FRAME = { lat: 65.27, lon: 16.46, km: 1680 } as const;

const EARTH_RADIUS = 6_371_008.8;

/** Transverse Mercator on 15° E, in metres, y southwards. */
const plane = (): GeoProjection =>
  geoTransverseMercator().rotate([-15, 0]).scale(EARTH_RADIUS).translate([0, 0]);

function onPlane(project: GeoProjection, lon: number, lat: number): [x: number, y: number] {
  const point = project([lon, lat]);
  if (!point) throw new RangeError(`no place on the plane for ${lon}, ${lat}`);
  return point;
}

/** Pixels per metre at FRAME in a map of this size. */
export const pixelsPerMetre = ({ width, height }: Look['box']): number =>
  Math.min(width, height) / (FRAME.km * 1000);

/** From longitude and latitude to pixels of the map. */
export function projectionFor(box: Look['box']): GeoProjection {
  const scale = pixelsPerMetre(box);
  const [x, y] = onPlane(plane(), FRAME.lon, FRAME.lat);
  return plane()
    .scale(EARTH_RADIUS * scale)
    .translate([box.width / 2 - x * scale, box.height / 2 - y * scale]);
}

/** How a kommune is filled: by a class, or as suppressed or absent. */
export type Fill = number | 'suppressed' | 'absent';

/** The parts of `data/built/tiltak/<id>.json` and `catalogue.json` that the picture needs. */
export interface Figures {
  readonly periods: readonly string[];
  readonly tables: { readonly kommune: Readonly<Record<string, readonly (number | '*' | null)[]>> };
}
export interface Catalogue {
  readonly kommuner: readonly (readonly [number: string, officialName: string, ...rest: unknown[]])[];
  /** Year → kommune → inhabitants, all and aged 18–66. */
  readonly population: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

export const monthsOf = (figures: Figures): string[] =>
  figures.periods.filter((period) => /^\d{4}-\d{2}$/.test(period));

/** Participants per 1 000 inhabitants aged 18–66, or why there is no number. */
export function rateOf(figures: Figures, catalogue: Catalogue, number: string, month: string) {
  const cell = figures.tables.kommune[number]?.[figures.periods.indexOf(month)] ?? null;
  if (cell === '*') return 'suppressed';
  const persons = catalogue.population[month.slice(0, 4)]?.[number]?.[1];
  return cell === null || persons === undefined ? 'absent' : (cell / persons) * 1000;
}

/** Decimals that the app shows rates with. */
const DECIMALS = 1;

/**
 * How every kommune is filled in a month, by its rate as it is shown. Classes are half-open: a limit belongs to the class above
 * it.
 */
export const fillsOf = (figures: Figures, catalogue: Catalogue, month: string, breaks: readonly number[]) =>
  new Map<string, Fill>(
    catalogue.kommuner.map(([number]) => {
      const rate = rateOf(figures, catalogue, number, month);
      if (typeof rate === 'string') return [number, rate];
      const shown = Number(rate.toFixed(DECIMALS));
      return [number, breaks.filter((limit) => limit <= shown).length];
    }),
  );
