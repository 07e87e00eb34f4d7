import type { Kommune } from './places.ts';

/** Letters that Unicode does not decompose into a plain letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

/** Folds a name to what people type: no case, no accents, æ as ae, ø as o, å as a, punctuation as one space. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æøđŋŧ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** A name in lower case with no punctuation, but every letter its own: how it is typed by those who have all letters. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, ' ');

/** The same for those without æøå on their keyboard, who write ae or a for æ, oe or o for ø, and aa or a for å. */
const loose = (folded: string): string => folded.replace(/ae|aa/g, 'a').replace(/oe/g, 'o');

/** Whether each word that is typed begins a word of the name, in the same order: "evje hornnes". */
function hasWords(name: string, query: string): boolean {
  const words = name.split(' ');
  let next = 0;
  return query.split(' ').every((typed) => {
    next = words.findIndex((word, i) => i >= next && word.startsWith(typed)) + 1;
    return next > 0;
  });
}

/** 0 for a whole name, 1 for its beginning, 2 for the beginning of a later word, 3 for inside it, 4 for some of its words. */
function closeness(name: string, query: string): number | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  if (name.includes(query)) return 3;
  return query.includes(' ') && hasWords(name, query) ? 4 : undefined;
}

/** What is found by other letters than those that were typed comes after all else, where letters of their own were typed. */
const OTHER_LETTERS = 5;
/** Otherwise those letters only part what is as close. */
const A_LITTLE = 0.25;

/** Finds a name by what is typed: a function that gives 0 for the closest, and undefined where it is not found. */
function finder(text: string): (name: string) => number | undefined {
  const typed = plain(text).trim();
  const folded = fold(text);
  const loosened = loose(folded);
  // An å that is typed means å; an a may be meant for one.
  const behind = typed === folded ? A_LITTLE : OTHER_LETTERS;
  return (name) => {
    const exact = closeness(plain(name), typed);
    const without = closeness(fold(name), folded);
    const least = closeness(loose(fold(name)), loosened);
    const best = Math.min(
      exact ?? Infinity,
      (without ?? Infinity) + behind,
      (least ?? Infinity) + behind + A_LITTLE,
    );
    return best === Infinity ? undefined : best;
  };
}

/** The same of a number, today's or one that was valid before, and with or without the nought it begins with. */
function numberCloseness(number: string, query: string, former: readonly string[]): number | undefined {
  if (number.startsWith(query)) return 0;
  if (number === `0${query}`) return 1;
  return former.includes(number) ? 2 : undefined;
}

/**
 * Finds kommuner by number or by name in any official language, the closest first, at most `limit` of them. `former` has
 * the numbers that were valid before, with today's.
 */
export function searchKommuner(
  kommuner: readonly Kommune[],
  text: string,
  limit = 8,
  former: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Kommune[] {
  const query = fold(text);
  if (query === '') return [];
  const find = finder(text);
  return kommuner
    .flatMap((kommune) => {
      const { number, norwegianName, otherNames, officialName } = kommune;
      const scores = [
        numberCloseness(number, query, former.get(query) ?? []),
        ...[norwegianName, ...otherNames, officialName].map(find),
      ].filter((score) => score !== undefined);
      return scores.length === 0 ? [] : [{ kommune, score: Math.min(...scores) }];
    })
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.kommune.norwegianName.localeCompare(b.kommune.norwegianName, 'nb') ||
        a.kommune.number.localeCompare(b.kommune.number),
    )
    .slice(0, limit)
    .map(({ kommune }) => kommune);
}
