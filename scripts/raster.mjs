// SVG to PNG, the same bytes on every machine: with the fonts of a package, and none of the system's.
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.mjs';

const { resolve } = createRequire(import.meta.url);
const FAMILY = 'DejaVu Sans';
const fontFiles = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
  resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);

const FONTS = {
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
};

/**
 * @param {string} svg
 * @param {number} [width] in pixels; without it the SVG's own
 */
function render(svg, width) {
  return new Resvg(svg, {
    ...FONTS,
    ...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
  }).render();
}

/**
 * A drawing, which may be see-through, as a PNG file in true colour.
 * @param {string} svg
 * @param {number} width in pixels
 * @returns {Buffer}
 */
export const drawingPng = (svg, width) => render(svg, width).asPng();

/**
 * A drawing that covers its whole ground as a small PNG file.
 * @param {string} svg with its size in pixels
 * @returns {Buffer}
 */
export const posterPng = (svg) => indexedPng(render(svg));

/**
 * How wide the ink of a text is in the fonts that PNG files are drawn with.
 * @param {string} text
 * @param {{ size: number, bold: boolean }} font
 * @returns {number} pixels
 */
export function widthOf(text, { size, bold }) {
  const content = text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="999"><text x="99" y="500" font-family="${FAMILY}" font-size="${size}" font-weight="${bold ? 700 : 400}">${content}</text></svg>`;
  return new Resvg(svg, FONTS).getBBox()?.width ?? 0;
}
