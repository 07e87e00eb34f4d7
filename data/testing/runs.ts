// For tests: pieces of text put on a page by hand.
import type { Run } from '../readers/pdf/turned.ts';

/** The height of the font, where a test is not about it: tenths of it are whole numbers. */
export const SIZE = 10;

/** A piece of text that begins at `left` and stands on `base`. Its letters are half as wide as they are high. */
export const piece = (text: string, left: number, base: number, size = SIZE): Run => ({
  text,
  left,
  right: left + (text.length * size) / 2,
  base,
  size,
});
