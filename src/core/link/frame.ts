import { fromPlane, type PlanePoint, PSEUDO_CIRCUMFERENCE, toPlane } from '../places/projection.ts';

/** What part of the country a map shows: the centre in WGS 84 degrees, and kilometres across its shorter side. */
export interface Frame {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** The frames that a link may ask for. Frames outside these limits show nothing of Norway. */
export const FRAME_LIMITS = { lat: [56, 73], lon: [-5, 36], km: [20, 4000] } as const;

const KM_PER_DEGREE = 111.2;

/** No map is so oblong that it shows farther from its centre than so many times the kilometres across its shorter side. */
const FARTHEST = 1.5;

/**
 * Whether a frame may show anything of Norway, which lies between two lines that lean east the farther north they come. West
 * of the western one there is nothing but sea.
 */
export function showsNorway({ lat, lon, km }: Frame): boolean {
  const north = (km * FARTHEST) / KM_PER_DEGREE;
  const [low, high] = [lat - north, lat + north];
  const east = north / Math.cos((Math.min(high, 80) * Math.PI) / 180);
  return (
    high > 57.9 &&
    low < 71.3 &&
    lon + east > 4 + Math.max(0, low - 63) * 1.4 &&
    lon - east < 13 + Math.max(0, high - 62) * 2.6
  );
}

/** The country's most crowded corner, where the small kommuner are. */
export const OSLOFJORD: Frame = { lat: 59.55, lon: 10.55, km: 145 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A frame rounded to what a pixel shows: a step in the last decimal moves the map by at most one pixel, so links stay
 * short and still open the same view. `pixels` is the map's shorter side.
 */
export function roundFrame(frame: Frame, pixels: number): Frame {
  const kmPerPixel = frame.km / pixels;
  const decimals = Math.min(5, Math.max(0, Math.ceil(Math.log10(KM_PER_DEGREE / kmPerPixel))));
  return {
    lat: Number(frame.lat.toFixed(decimals)),
    lon: Number(frame.lon.toFixed(decimals)),
    km: Number(frame.km.toFixed(Math.max(0, Math.ceil(-Math.log10(kmPerPixel))))),
  };
}

/** MapLibre's zoom at which the shorter side of a map of `size` pixels shows `km` kilometres. */
export const zoomFor = (km: number, size: Size): number =>
  Math.log2((Math.min(size.width, size.height) * PSEUDO_CIRCUMFERENCE) / (512 * km * 1000));

/** The inverse of `zoomFor`. */
export const kmFor = (zoom: number, size: Size): number =>
  (Math.min(size.width, size.height) * PSEUDO_CIRCUMFERENCE) / (512 * 2 ** zoom * 1000);

export const frameCentre = (frame: Frame): PlanePoint => toPlane([frame.lon, frame.lat]);

export function frameAt(centre: PlanePoint, km: number): Frame {
  const [lon, lat] = fromPlane(centre);
  return { lat, lon, km };
}

/** Wide enough to show a kommune among its neighbours. */
const AROUND_KM = 220;

/** A frame round a point of the plane, for showing a place that was searched for. */
export const frameAround = (point: PlanePoint): Frame => roundFrame(frameAt(point, AROUND_KM), 800);

export const sameFrame = (a: Frame | undefined, b: Frame | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.lat === b.lat && a.lon === b.lon && a.km === b.km);
