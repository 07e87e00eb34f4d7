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

/** Also the spellings of those without æøå on their keyboard: oe for ø, aa for å. */
const variants = (query: string): readonly string[] => [
  query,
  query.replaceAll('oe', 'o').replaceAll('aa', 'a'),
];

/** 0 for a whole name, 1 for its beginning, 2 for the beginning of a later word, 3 for inside it. */
function closeness(name: string, query: string): number | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : undefined;
}

/** Finds kommuner by number or by name in any official language, the closest first, at most `limit` of them. */
export function searchKommuner(kommuner: readonly Kommune[], text: string, limit = 8): readonly Kommune[] {
  const query = fold(text);
  if (query === '') return [];
  const queries = variants(query);
  return kommuner
    .flatMap((kommune) => {
      const names = [kommune.norwegianName, ...kommune.otherNames, kommune.officialName].map(fold);
      const best = queries
        .flatMap((q) => [
          // No name contains a digit, so digits only search numbers.
          ...(kommune.number.startsWith(q) ? [0] : []),
          ...names.map((name) => closeness(name, q)),
        ])
        .filter((score) => score !== undefined);
      return best.length === 0 ? [] : [{ kommune, score: Math.min(...best) }];
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
