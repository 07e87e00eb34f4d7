import type { JSHandle, Page } from '@playwright/test';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Lets the page decode a PNG, which a browser does anyway, and keeps the pixels there: they are megabytes. */
function pixels(page: Page, png: Buffer): Promise<JSHandle<ImageData>> {
  return page.evaluateHandle(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!pen) throw new Error('no canvas to read pixels with');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  }, png.toString('base64'));
}

/** The colours that are on the screen at points of the page's viewport, in whole CSS pixels: one screenshot for all. */
export async function pixelsAt(
  page: Page,
  points: readonly (readonly [x: number, y: number])[],
): Promise<Colour[]> {
  const screen = await pixels(page, await page.screenshot({ scale: 'css' }));
  return screen.evaluate(
    ({ data, width }, at) =>
      at.map(([x, y]) => {
        const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4);
        return [red, green, blue] as const;
      }),
    points,
  );
}

/** The colour that is on the screen at one point. */
export async function pixelAt(page: Page, x: number, y: number): Promise<Colour> {
  const [colour] = await pixelsAt(page, [[x, y]]);
  if (!colour) throw new Error(`no pixel at ${x}, ${y}`);
  return colour;
}

/**
 * How many pixels differ between two screenshots (PNG).
 * @throws Error when they are not of one size
 */
export async function differentPixels(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    ([one, other]) => {
      if (one.width !== other.width || one.height !== other.height) {
        throw new Error(`pictures of ${one.width}×${one.height} and ${other.width}×${other.height} pixels`);
      }
      // A pixel is four bytes, so one number.
      const [left, right] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)];
      return left.reduce((different, pixel, index) => different + Number(pixel !== right[index]), 0);
    },
    [await pixels(page, a), await pixels(page, b)] as const,
  );
}
