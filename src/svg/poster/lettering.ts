import { type Font, lengthOf } from '../../core/places/lettering.ts';

export { type Font, lengthOf };

/** The fonts of standalone drawings; none of them is wider than the font that text is measured by. */
export const FONT_FAMILY = "'DejaVu Sans', Verdana, 'Segoe UI', Roboto, Arial, sans-serif";

/** A line of a wrapped text, and where in the text it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The longest beginning of `word` that fits, at least one character: for a word that is wider than a line. */
function beginning(word: string, width: number, font: Font): string {
  const characters = Array.from(word);
  let count = 1;
  while (count < characters.length && lengthOf(characters.slice(0, count + 1).join(''), font) <= width)
    count++;
  return characters.slice(0, count).join('');
}

/** Breaks a text into lines no longer than `width`: at its spaces, non-breaking ones not, and else inside a word. */
export function wrap(text: string, width: number, font: Font): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = { text: '', start: 0 };
  let at = 0;
  for (const word of text.split(' ')) {
    const longer = line.text === '' ? word : `${line.text} ${word}`;
    if (line.text !== '' && lengthOf(longer, font) > width) {
      lines.push(line);
      line = { text: word, start: at };
    } else line = { text: longer, start: line.text === '' ? at : line.start };
    while (lengthOf(line.text, font) > width) {
      const fits = beginning(line.text, width, font);
      if (fits === line.text) break;
      lines.push({ text: fits, start: line.start });
      line = { text: line.text.slice(fits.length), start: line.start + fits.length };
    }
    at += word.length + 1;
  }
  return [...lines, line];
}

/** The font, or a smaller one of its kind in which the longest word of a text is no wider than `width`. */
export function fitting(text: string, width: number, font: Font): Font {
  const widest = Math.max(...text.split(' ').map((word) => lengthOf(word, font)));
  return widest <= width ? font : { ...font, size: Math.floor((font.size * width * 10) / widest) / 10 };
}

/**
 * As many lines as `wrap` gives, but as equal in length as possible: for headings, which must not end in a single word. It
 * breaks no further words.
 */
export function wrapEvenly(text: string, width: number, font: Font): readonly Line[] {
  let lines = wrap(text, width, font);
  const widest = Math.max(...text.split(' ').map((word) => lengthOf(word, font)));
  for (let narrower = width; narrower >= widest; narrower -= font.size / 4) {
    const next = wrap(text, narrower, font);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}
