// PNG files of at most 256 colours: for a map, whose colours are few and flat, a fraction of the bytes of true colour.
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The upper five bits of each channel: colours that agree in them look alike. @param {number} rgb */
const binOf = (rgb) => ((rgb >> 9) & 0x7c00) | ((rgb >> 6) & 0x3e0) | ((rgb >> 3) & 0x1f);

/** The square of the distance between two colours. @param {number} a @param {number} b */
function distance(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
  const blue = (a & 0xff) - (b & 0xff);
  return red * red + green * green + blue * blue;
}

/**
 * Colours by bin: of each bin the colour that most pixels have, and how many pixels are in it; the fullest bins first.
 * @param {Uint32Array} pixels
 */
function binsOf(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const rgb of pixels) counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  /** @type {Map<number, { bin: number, rgb: number, most: number, total: number }>} */
  const bins = new Map();
  for (const [rgb, count] of counts) {
    const bin = binOf(rgb);
    const known = bins.get(bin);
    if (!known) bins.set(bin, { bin, rgb, most: count, total: count });
    else {
      known.total += count;
      if (count > known.most) [known.rgb, known.most] = [rgb, count];
    }
  }
  return [...bins.values()].sort((a, b) => b.total - a.total || a.bin - b.bin);
}

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * An opaque image as a PNG with a palette (PNG specification, third edition, colour type 3): colours that look alike become
 * one, and the rarest of more than 256 are drawn in the nearest of the others.
 * @param {{ width: number, height: number, pixels: Uint8Array }} image RGBA, row by row
 * @returns {Buffer}
 */
export function indexedPng({ width, height, pixels }) {
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) {
    const [red, green, blue] = [4 * at, 4 * at + 1, 4 * at + 2];
    colours[at] = ((pixels[red] ?? 0) << 16) | ((pixels[green] ?? 0) << 8) | (pixels[blue] ?? 0);
  }
  const bins = binsOf(colours);
  const palette = bins.slice(0, MOST_COLOURS).map(({ rgb }) => rgb);
  const nearest = (/** @type {number} */ rgb) =>
    palette.reduce((best, candidate, index) => {
      return distance(candidate, rgb) < distance(palette[best] ?? 0, rgb) ? index : best;
    }, 0);
  const indexOf = new Map(bins.map(({ bin, rgb }, at) => [bin, at < MOST_COLOURS ? at : nearest(rgb)]));
  // A byte a pixel, and before each row the byte that says it is not filtered.
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((rgb, at) => {
    rows[at + Math.floor(at / width) + 1] = indexOf.get(binOf(rgb)) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
