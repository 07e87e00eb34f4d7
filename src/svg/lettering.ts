/**
 * Lengths of text without a font at hand. Widths are those of DejaVu Sans, which is among the widest of the usual
 * sans-serifs, each rounded up with its like: text that fits by this measure fits in the fonts of `FONT_FAMILY`.
 */
export const FONT_FAMILY = "'DejaVu Sans', Verdana, 'Segoe UI', Roboto, Arial, sans-serif";

export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** Characters by their width in ems, regular and bold. */
const WIDTHS: readonly (readonly [regular: number, bold: number, characters: string])[] = [
  [0.3, 0.38, "'ijlI"],
  [0.35, 0.41, ' \u00a0,.·’:;|/'],
  [0.4, 0.48, 'f-()[]t'],
  [0.45, 0.5, '!r'],
  [0.5, 0.57, '"*_–'],
  [0.55, 0.6, 'sšzžcč?'],
  [0.6, 0.67, 'Lkvxy'],
  [0.65, 0.75, 'FPTYoòóôöøaàáâäåeèéêëEhnuñŋdđbgpqST«»0123456789'],
  [0.7, 0.79, 'KAÁÅÄVXZBRCČ'],
  [0.75, 0.84, 'UN'],
  [0.8, 0.88, 'HDGĐOØÖQ&'],
  [0.85, 0.99, 'w+<=>−'],
];
/** As wide as the widest of Latin script: m, W, Æ, ©, …, and whatever is not in the table. */
const WIDEST = { regular: 1.1, bold: 1.17 };

const ems = new Map(
  WIDTHS.flatMap(([regular, bold, characters]) =>
    Array.from(characters, (character) => [character, { regular, bold }] as const),
  ),
);

/** The length of a text in pixels, never less than it is drawn. */
export function lengthOf(text: string, { size, bold }: Font): number {
  const weight = bold ? 'bold' : 'regular';
  let sum = 0;
  for (const character of text) sum += (ems.get(character) ?? WIDEST)[weight];
  return sum * size;
}

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

/**
 * The same number of lines as `wrap` gives, as even as can be: for headings, which must not end in a lone word. No word is
 * broken for that.
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
