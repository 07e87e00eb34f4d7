import type { Browser, BrowserContext, JSHandle, Page } from '@playwright/test';

/** A part of a picture, in its own pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where among several frames something is first seen, and by how many pixels it was told. */
export interface Sight {
  readonly index: number;
  readonly pixels: number;
}

/** Channels that differ by less are of the same colour: scaling and blending round. */
const TOLERANCE = 16;

/** Looks at PNGs in a page of its own, since a browser decodes them anyway. They are given as base64. */
export class Viewer {
  readonly #context: BrowserContext;
  readonly #page: Page;
  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async open(browser: Browser): Promise<Viewer> {
    const context = await browser.newContext();
    return new Viewer(context, await context.newPage());
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  /**
   * The first frame that shows the last one's map: of its pixels that have one of `colours`, nine in ten. Index −1 and no
   * pixels where the last shows no map. `except` is not looked at: something that comes to lie over the map later.
   */
  async firstMap(
    pngs: readonly string[],
    region: Region,
    colours: readonly string[],
    except?: Region,
  ): Promise<Sight> {
    const frames = await this.#decode(pngs);
    return frames.evaluate(
      (images, { region: { left, top, width, height }, rgb, tolerance, over }) => {
        const last = images.at(-1);
        if (!last) return { index: -1, pixels: 0 };
        const offsets: number[] = [];
        for (let y = top; y < top + height; y++) {
          for (let x = left; x < left + width; x++) {
            const covers =
              over &&
              x >= over.left &&
              x < over.left + over.width &&
              y >= over.top &&
              y < over.top + over.height;
            if (covers) continue;
            const at = (y * last.width + x) * 4;
            const is = (colour: number[]) =>
              colour.every((c, i) => Math.abs(c - (last.data[at + i] ?? 0)) < 4);
            if (rgb.some(is)) offsets.push(at);
          }
        }
        const alike = (image: ImageData) =>
          offsets.filter((at) =>
            [0, 1, 2].every(
              (i) => Math.abs((image.data[at + i] ?? 0) - (last.data[at + i] ?? 0)) < tolerance,
            ),
          ).length;
        const index = images.findIndex((image) => alike(image) >= 0.9 * offsets.length);
        return offsets.length === 0 ? { index: -1, pixels: 0 } : { index, pixels: offsets.length };
      },
      { region, rgb: colours.map(channels), tolerance: TOLERANCE, over: except },
    );
  }

  /**
   * Compares frames with the first. `whole`: the first of them that has changed to what the last one shows, 98 in 100 of
   * the changed pixels; else the first that has changed at all. `pixels` is how many differ between first and last.
   */
  async firstChange(pngs: readonly string[], region: Region, whole: boolean): Promise<Sight> {
    const frames = await this.#decode(pngs);
    return frames.evaluate(
      (images, { region: { left, top, width, height }, whole: all, tolerance }) => {
        const [first, last] = [images[0], images.at(-1)];
        if (!first || !last) return { index: -1, pixels: 0 };
        const differ = (a: ImageData, b: ImageData, at: number) =>
          [0, 1, 2].some((i) => Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0)) >= tolerance);
        const offsets: number[] = [];
        for (let y = top; y < top + height; y++) {
          for (let x = left; x < left + width; x++) offsets.push((y * first.width + x) * 4);
        }
        const changed = offsets.filter((at) => differ(first, last, at));
        const index = images.findIndex((image) =>
          all
            ? changed.filter((at) => !differ(image, last, at)).length >= 0.98 * changed.length
            : offsets.filter((at) => differ(image, first, at)).length >= 3,
        );
        return changed.length === 0 && all ? { index: -1, pixels: 0 } : { index, pixels: changed.length };
      },
      { region, whole, tolerance: TOLERANCE },
    );
  }

  /** The colours of squares round points, `side` pixels wide, row by row, as red, green and blue. */
  async squares(png: string, points: readonly (readonly [x: number, y: number])[], side: number) {
    const images = await this.#decode([png]);
    return images.evaluate(
      ([image], { points: centres, side: width }) => {
        if (!image) return [];
        const half = (width - 1) / 2;
        return centres.map(([x, y]) =>
          Array.from({ length: width * width }, (_, index) => {
            const column = Math.floor(x) - half + (index % width);
            const row = Math.floor(y) - half + Math.floor(index / width);
            return [...image.data.subarray((row * image.width + column) * 4).subarray(0, 3)];
          }),
        );
      },
      { points, side },
    );
  }

  #decode(pngs: readonly string[]): Promise<JSHandle<ImageData[]>> {
    return this.#page.evaluateHandle(
      (all) =>
        Promise.all(
          all.map(async (base64) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes]));
            const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
            if (!pen) throw new Error('no canvas to read pixels with');
            pen.drawImage(image, 0, 0);
            return pen.getImageData(0, 0, image.width, image.height);
          }),
        ),
      [...pngs],
    );
  }
}

/** Red, green and blue of `rgb(1, 2, 3)`, as a browser tells computed colours. */
export function channels(colour: string): number[] {
  const numbers = colour.match(/\d+/g)?.slice(0, 3).map(Number);
  if (numbers?.length !== 3) throw new RangeError(`expected a colour such as rgb(1, 2, 3), found ${colour}`);
  return numbers;
}
