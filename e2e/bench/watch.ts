import type { Page } from '@playwright/test';
import { Fault } from '../../scripts/command.mjs';
import type { Region, Viewer } from './frames.ts';
import type { Look } from './picture.ts';
import { type Screencast, SCALE } from './screencast.ts';

/** A page has come to rest when no frame has come for this long, in ms. */
export const QUIET = 450;
/** How long a change may take. */
const PATIENCE = 10_000;

/** The map in the frames of a recording. */
export const regionOf = ({ box }: Look): Region => ({
  left: Math.ceil(box.left * SCALE),
  top: Math.ceil(box.top * SCALE),
  width: Math.floor(box.width * SCALE),
  height: Math.floor(box.height * SCALE),
});

/**
 * From `act`, which tells when it began in ms since 1970, to the first frame whose map answers it: `whole`, shows all of
 * what it comes to, else any of it. In ms. @throws Fault when nothing changes
 */
export async function watch(
  viewer: Viewer,
  cast: Screencast,
  region: Region,
  whole: boolean,
  act: () => Promise<number>,
): Promise<number> {
  cast.mark();
  const start = await act();
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    await cast.settled(QUIET);
    const { frames } = cast;
    const pngs = frames.map(({ png }) => png);
    const change = await viewer.firstChange(pngs, region, whole);
    const seen = frames[change.index];
    if (seen && change.pixels > 0) return seen.time - start;
  }
  throw new Fault(`nothing changed on the map in ${PATIENCE / 1000} s`);
}

/** Moves the slider to a month, by its place among them. @returns when, and the second animation frame after it */
export const slide = (page: Page, month: number) =>
  page.locator('input[type="range"]').evaluate(async (input: HTMLInputElement, value) => {
    const now = () => performance.timeOrigin + performance.now();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = now();
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    await frame();
    return { start, frame: now() };
  }, month);

/** Makes the page write down when the pointer last moved in it. */
export const heedPointer = (page: Page) =>
  page.evaluate(() => {
    addEventListener(
      'pointermove',
      ({ timeStamp }) => Reflect.set(window, 'pointed', performance.timeOrigin + timeStamp),
      { capture: true },
    );
  });

/** Moves the pointer. @returns when the browser says it was, in ms since 1970 */
export async function point(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  await page.mouse.move(x, y);
  return page.evaluate(() => Number(Reflect.get(window, 'pointed')));
}
