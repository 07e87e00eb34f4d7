import { OSLOFJORD, type Size } from '../../core/link/frame.ts';
import type { LabelPlaces } from '../../core/map/labelPlaces.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import type { Theme } from '../../core/classes/schemes.ts';
import { closeupShapes } from '../../svg/closeup.ts';
import { poster, POSTER_PARTS } from '../../svg/poster/poster.ts';
import type { Told } from '../../svg/poster/posterPanel.ts';
import { shapesOf } from '../../svg/shapes.ts';

/** As high as the country needs beside the panel with its words: half again a screen, for slides and pages. */
export const IMAGE_SIZE: Size = { width: 1600, height: 1200 };
/** Pixels of a PNG to one of its drawing: sharp in print, too. */
export const PNG_SCALE = 2;
/** Tenths of a unit, 50 metres: a tenth of a pixel of the PNG. */
const PRECISION = 10;

/** The picture as a whole SVG file, of boundaries that are finer than its pixels. */
export async function imageSvg(
  told: Told,
  theme: Theme,
  load: LoadGeography,
  loadNames: () => Promise<LabelPlaces>,
): Promise<string> {
  const { names } = told.picture;
  const [geography, labelPlaces] = await Promise.all([load('standard'), names ? loadNames() : undefined]);
  const subject = {
    ...told,
    country: shapesOf(geography, PRECISION),
    closeup: closeupShapes(geography, OSLOFJORD),
    labelPoints: geography.labelPoints,
    labelPlaces,
  };
  return poster(subject, { ...IMAGE_SIZE, theme, parts: POSTER_PARTS });
}

/** The same drawing told to be `scale` times as large: some browsers paint an SVG at its own size and then enlarge it. */
export function enlarged(svg: string, { width, height }: Size, scale: number): string {
  const own = `width="${width}" height="${height}"`;
  if (!svg.includes(own)) throw new RangeError(`the drawing is not ${width} × ${height}`);
  return svg.replace(own, `width="${width * scale}" height="${height * scale}"`);
}

export const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });

/** The browser gives other pixels than were painted: some browsers do so to prevent fingerprinting. */
export class NoiseError extends Error {
  override readonly name = 'NoiseError';
}

/** Known colours, painted and read back. A browser that only shifts a colour by a shade does no harm. */
const KNOWN = ['#102030', '#c04080', '#ffffff', '#000000', '#40c080'] as const;
const SHADES = 8;

/** @throws NoiseError where a canvas gives other colours than were painted on it. */
export function checkCanvas(canvas: HTMLCanvasElement = document.createElement('canvas')): void {
  canvas.width = KNOWN.length;
  canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser gives no canvas');
  for (const [x, colour] of KNOWN.entries()) {
    pen.fillStyle = colour;
    pen.fillRect(x, 0, 1, 1);
  }
  const { data } = pen.getImageData(0, 0, KNOWN.length, 1);
  const isKnown = KNOWN.every((colour, x) =>
    [1, 3, 5].every((at, part) => {
      const painted = parseInt(colour.slice(at, at + 2), 16);
      return Math.abs((data[x * 4 + part] ?? NaN) - painted) <= SHADES;
    }),
  );
  if (!isKnown) throw new NoiseError('the canvas gives other colours than were painted');
}

/**
 * Paints an SVG file on a canvas, with nothing from the network, and gives it back as PNG.
 * @throws NoiseError where the browser would make noise of it.
 */
export async function pngOf(svg: string, size: Size, scale: number): Promise<Blob> {
  checkCanvas();
  const url = URL.createObjectURL(svgBlob(enlarged(svg, size, scale)));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * scale;
    canvas.height = size.height * scale;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('the browser gives no canvas');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the canvas gave no PNG'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
