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

/** Making an expression takes longer than a hundred uses of it. */
const made = new Map<string, RegExp>();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The phrases, numbers and words of a text, the longest phrase that stands at a place first. */
function partsOf(phrases: readonly string[], language: Language): RegExp {
  const wholes = phrases
    .map((phrase) => plainOf(phrase, language))
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const phrase = wholes.length === 0 ? '(?!)' : wholes.join('|');
  const word = WORDS[language].join('|');
  return new RegExp(
    `(?<![\\p{L}\\d])(?<phrase>${phrase})(?![\\p{L}\\d]|\\.\\d)|(?<number>\\d+(?:\\.\\d+)*)|(?<!\\p{L})(?<word>${word})(?!\\p{L})`,
    'giu',
  );
}

/** A check of texts in a language against what is allowed. */
export function checkFor({ phrases, numbers }: Allowed, language: Language): Check {
  const known = new Set(numbers);
  const key = [language, ...phrases].join('\n');
  const parts = made.get(key) ?? partsOf(phrases, language);
  made.set(key, parts);
  return (text) => {
    const told = plainOf(text, language).replace(parts, (found: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { phrase?: string; number?: string };
      if (groups.phrase !== undefined || (groups.number !== undefined && known.has(groups.number)))
        return found;
      return BLOT;
    });
    return told.includes(BLOT) ? told : undefined;
  };
}
