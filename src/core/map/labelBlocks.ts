import type { Room } from './labelPlaces.ts';
import { type Block, fitsFrom } from './labelRoom.ts';
import { type Font, lengthOf } from '../places/lettering.ts';

/** How large a name is written: by how many people live there, as on a printed map. */
export type Weight = 'large' | 'middle' | 'small';
export const NAME_FONTS: Readonly<Record<Weight, Font>> = {
  large: { size: 12, bold: true },
  middle: { size: 12, bold: false },
  small: { size: 11, bold: false },
};
/** Of a place's other names, and of its figure. */
export const LINE_FONT: Font = { size: 11, bold: false };

/**
 * How many pixels the middle of a name lies above its point, by the number of lines that may come below the name. The name
 * never moves from there, since a figure that appears on zooming in must not push it up; together, name and lines are nearly
 * centred on the point.
 */
const RISES = { 1: 3, 2: 8 } as const;
/** How many lines may come below a name. */
export type LinesBelow = keyof typeof RISES;
/** Half the height of a line of a name, as a share of its font size: little more than the letters themselves. */
const HALF_LINE = 0.58;
/** The height of a line below a name, in pixels. */
const LINE_HEIGHT = 12.5;
/** From the middle of a line to its baseline, as a share of the font size: half the height of a capital. */
const BASELINE = 0.36;

/** A block of so many lines of text. */
export interface Lines extends Block {
  readonly lines: readonly string[];
}

/** The baseline of one of a block's lines, in pixels below the label's point. */
export const baselineOf = ({ top, bottom }: Block, { size }: Font, line = 0, lines = 1): number =>
  top + ((line + 0.5) * (bottom - top)) / lines + BASELINE * size;

/** The block of a line below another block. */
export const below = ({ bottom }: Block, width: number): Block => ({
  halfWidth: width / 2,
  top: bottom,
  bottom: bottom + LINE_HEIGHT,
});

/** The smallest block that contains all of some blocks. */
export const around = (...blocks: readonly Block[]): Block => ({
  halfWidth: Math.max(...blocks.map(({ halfWidth }) => halfWidth)),
  top: Math.min(...blocks.map(({ top }) => top)),
  bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
});

function inLines(lines: readonly string[], font: Font, linesBelow: LinesBelow): Lines {
  const half = font.size * HALF_LINE * lines.length;
  const width = Math.max(...lines.map((line) => lengthOf(line, font)));
  const rise = RISES[linesBelow];
  return { lines, halfWidth: width / 2, top: -rise - half, bottom: half - rise };
}

/** A name is written in two lines if that gives it room at a scale smaller by this factor. */
const MUCH_SOONER = 0.8;

/** A name in one line, or in two lines if these have room in the place at a much smaller scale. The same at every zoom. */
export function nameBlock(name: string, font: Font, rooms: readonly Room[], linesBelow: LinesBelow): Lines {
  const whole = inLines([name], font, linesBelow);
  // After a space or a hyphen.
  const parts = name.match(/[^ -]+[ -]?/g) ?? [name];
  const ways = parts.slice(1).map((_, index) => {
    const first = parts.slice(0, index + 1).join('');
    return inLines([first.trim(), name.slice(first.length)], font, linesBelow);
  });
  const [narrowest = whole] = ways.sort((a, b) => a.halfWidth - b.halfWidth);
  return fitsFrom(narrowest, rooms) < MUCH_SOONER * fitsFrom(whole, rooms) ? narrowest : whole;
}
