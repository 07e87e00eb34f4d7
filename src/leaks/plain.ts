import type { Language } from '../core/link/permalink.ts';

/** What may stand in a text: whole phrases, and beside them numbers as `plainOf` writes them. */
export interface Allowed {
  readonly phrases: readonly string[];
  readonly numbers: Iterable<string>;
}

/** Says where a text tells a number that nothing allows, with every such number blotted out; undefined where none does. */
export type Check = (text: string) => string | undefined;

/** Small numbers as words. Those that are articles too are left out. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['null', 'ingen', 'ett', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  nn: ['null', 'ingen', 'eitt', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  en: [
    'zero',
    'none',
    'nobody',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ],
};
const BLOT = '▮';

/** A text with its numbers as programs write them: 1000 for "1 000" and "1,000", 2.5 for "2,5". */
export function plainOf(text: string, language: Language): string {
  const spaced = text.replaceAll('\u202f', '\u00a0');
  const whole =
    language === 'en'
      ? spaced.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      : spaced.replace(/(?<=\d)\u00a0(?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
  return whole.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

/** The numbers of a text, and the words for small ones. */
const numbersOf = (language: Language): RegExp =>
  new RegExp(`\\d+(?:\\.\\d+)*|(?<!\\p{L})(?:${WORDS[language].join('|')})(?!\\p{L})`, 'giu');
const NUMBERS: Readonly<Record<Language, RegExp>> = {
  nb: numbersOf('nb'),
  nn: numbersOf('nn'),
  en: numbersOf('en'),
};

/** Phrases as they are looked for. Most are allowed of every place: each is made ready once. */
const ready = new Map<string, string>();

function readied(phrase: string, language: Language): string {
  const key = `${language} ${phrase}`;
  const made = ready.get(key) ?? plainOf(phrase, language).toLowerCase();
  ready.set(key, made);
  return made;
}

const GOES_ON_BEFORE = /[\p{L}\d]$/u;
const GOES_ON_AFTER = /^(?:[\p{L}\d]|\.\d)/u;

type Span = readonly [start: number, end: number];

/** Where a phrase stands whole in a text: not where a word or a number goes on before or after it. */
function spansOf(phrase: string, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (GOES_ON_BEFORE.test(text.slice(0, start)) || GOES_ON_AFTER.test(text.slice(end, end + 2))) continue;
    spans.push([start, end]);
  }
  return spans;
}

/** A check of texts in a language against what is allowed. */
export function checkFor({ phrases, numbers }: Allowed, language: Language): Check {
  const known = new Set(numbers);
  const wholes = phrases.map((phrase) => readied(phrase, language)).filter((phrase) => phrase !== '');
  return (text) => {
    const plain = plainOf(text, language);
    let spans: readonly Span[] | undefined;
    const told = plain.replace(NUMBERS[language], (found: string, at: number) => {
      if (known.has(found)) return found;
      spans ??= wholes.flatMap((phrase) => spansOf(phrase, plain.toLowerCase()));
      return spans.some(([start, end]) => start <= at && at + found.length <= end) ? found : BLOT;
    });
    return told.includes(BLOT) ? told : undefined;
  };
}
