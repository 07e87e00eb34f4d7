/** The mark before a note, which a text above refers to: "²", "*", "2)". */
export const MARK = /^(?:[¹²³⁰⁴-⁹]+|\*{1,3}(?= )|[†‡]|\(?\d{1,2}\)|[a-z]\)) ?/u;

/** The text of a note without the mark before it. */
export const unmarked = (text: string): string => text.replace(MARK, '');
