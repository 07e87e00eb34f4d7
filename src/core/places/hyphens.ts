/** Where the words of narrow headings may be hyphenated: browsers hyphenate few languages, and not on every machine. */
const PARTED = [
  'del|takere',
  'delta|karar',
  'inn|byggere',
  'inn|byggja|rar',
  'partici|pants',
  'inhabi|tants',
  'munici|pality',
  'sup|pressed',
] as const;

const SOFT_HYPHEN = '\u00ad';
const PLACES = new Map(PARTED.map((word) => [word.replaceAll('|', ''), word.split('|')]));
const WORDS = new RegExp([...PLACES.keys()].join('|'), 'gi');

/** The same word, with its own capitals, in the parts that it may be broken into. */
function part(word: string): string {
  let at = 0;
  const parts = (PLACES.get(word.toLowerCase()) ?? [word]).map(({ length }) =>
    word.slice(at, (at += length)),
  );
  return parts.join(SOFT_HYPHEN);
}

/**
 * A heading that fits into a narrow column: long words may be hyphenated, and lines may break at non-breaking spaces, except
 * between thousands.
 */
export const narrowable = (heading: string): string =>
  heading.replace(/\u00a0(?!\d{3}\b)/g, ' ').replace(WORDS, (word) => part(word));
