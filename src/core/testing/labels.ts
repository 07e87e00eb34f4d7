import { type Frame, frameCentre, OSLOFJORD, type Size } from '../link/frame.ts';
import type { Camera } from '../map/labelsAt.ts';

/** The main views of the map: on a wide screen beside the panel, and on a phone. */
export const SCREENS: readonly Size[] = [
  { width: 888, height: 900 },
  { width: 360, height: 500 },
];

/** From the whole country to a town: south and north, coast and inland. */
export const FRAMES: readonly Frame[] = [
  { lat: 65, lon: 16, km: 1750 },
  OSLOFJORD,
  { lat: 69.9, lon: 25, km: 500 },
  { lat: 61.2, lon: 6.2, km: 300 },
  { lat: 63.4, lon: 10.4, km: 220 },
  { lat: 68.2, lon: 14.5, km: 180 },
  { lat: 58.3, lon: 8, km: 120 },
  { lat: 60.4, lon: 5.3, km: 60 },
  { lat: 58.95, lon: 5.7, km: 40 },
  { lat: 59.92, lon: 10.75, km: 20 },
];

/** How a map lies on a screen that shows a frame. */
export function cameraFor(frame: Frame, { width, height }: Size): Camera {
  const scale = Math.min(width, height) / (frame.km * 1000);
  const [x, y] = frameCentre(frame);
  return { scale, x: width / 2 - x * scale, y: height / 2 + y * scale };
}
