/** Something that markup says, to eyes, ears or programs: a text, a comment, or the value of an attribute. */
export interface Piece {
  /** `text`, `comment`, or the attribute's name. */
  readonly where: string;
  readonly words: string;
}

/**
 * Attributes that say where and how large something is drawn, or tie elements together: numbers that no check of words
 * can know. What they are is held fast by `independence.test.ts`.
 */
const LAYOUT = new Set(
  'class colspan cx cy d dy fill for height id name patternTransform patternUnits points r rowspan rx stroke-width style tabindex text-anchor transform viewBox width x x1 x2 y y1 y2 aria-controls aria-describedby aria-labelledby'.split(
    ' ',
  ),
);
/** What Svelte marks its blocks and its ids with. */
const MARKER = /^\[?-?!?\d*\]?$|^[a-z0-9]{5,8}$|^\$s\d+$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** All that markup says, in its order. */
export function piecesOf(markup: string): readonly Piece[] {
  const parts = markup.matchAll(/<!--(.*?)-->|<((?:[^>"]|"[^"]*")*)>|([^<]+)/gs);
  return [...parts].flatMap(([, comment, tag, text]): Piece[] => {
    if (comment !== undefined) return MARKER.test(comment) ? [] : [{ where: 'comment', words: comment }];
    if (text !== undefined)
      return text.trim() === '' ? [] : [{ where: 'text', words: unescaped(text.trim()) }];
    return [...(tag ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, where = '', words = '']) =>
      LAYOUT.has(where) || words === '' ? [] : [{ where, words: unescaped(words) }],
    );
  });
}

/** The elements of a name that have no other of it inside them, with their tags. */
export const elementsOf = (markup: string, name: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, 'gs'))].map(([element]) => element);
