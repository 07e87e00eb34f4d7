/**
 * Measures text without a font. The widths are those of DejaVu Sans, one of the widest common sans-serif fonts, rounded up in
 * groups of similar characters. So text that fits by this measure also fits in the fonts of the page and of files.
 */

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
/** The width of all other characters: that of the widest of Latin script, such as m, W, Æ, ©. */
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
