import type { Place, PlaceNumber } from './places.ts';
import { fold, plain } from './search.ts';

/** Also for those without æøå and Sámi letters on their keyboard: o or oe for ø, a or aa for å. */
const spelled = (typed: string): readonly string[] => {
  const folded = fold(typed);
  return [folded, folded.replaceAll('oe', 'o').replaceAll('aa', 'a')];
};

/** The names of a place in every language. */
const namesOf = (place: Place): readonly string[] => [
  place.norwegianName,
  ...place.officialName.split(' - '),
];

const isNumber = (typed: string): boolean => /^\d/.test(typed);

const collator = new Intl.Collator('nb');
const byNumber = (a: Place, b: Place): number => a.number.localeCompare(b.number);
const byName = (a: Place, b: Place): number =>
  collator.compare(a.norwegianName, b.norwegianName) || byNumber(a, b);

/** Whether a place's name, or its number, begins with what is typed. */
type Test = (place: Place) => boolean;

/** The tests to try, the strictest first: an å that is typed means å, and where no name begins so, a. */
function testsFor(typed: string): readonly Test[] {
  if (isNumber(typed)) return [({ number }) => number.startsWith(typed)];
  const query = plain(typed);
  const spellings = spelled(typed).filter((spelling) => spelling !== '');
  return [
    // "Hol" is a name, and not only the beginning of Holmestrand.
    (place) => namesOf(place).some((name) => plain(name) === query),
    (place) => namesOf(place).some((name) => plain(name).startsWith(query)),
    // Folding drops a space at the end, but that space means that the word is complete.
    ...(query.endsWith(' ')
      ? []
      : [
          (place: Place) =>
            namesOf(place).some((name) => spellings.some((spelling) => fold(name).startsWith(spelling))),
        ]),
  ];
}

/**
 * The place that typed letters lead to from the current place: the next place in alphabetical order, going round, whose name
 * begins with the letters. One letter, also repeated, always moves on. Several letters stay at the current place while its
 * name begins with them, unless they are another place's full name. Digits find a number. Undefined where nothing fits.
 */
export function typeAhead(
  places: readonly Place[],
  typed: string,
  from: PlaceNumber | undefined,
): Place | undefined {
  const ordered = places.toSorted(isNumber(typed) ? byNumber : byName);
  const here = ordered.findIndex(({ number }) => number === from);
  const find = (query: string, onwards: boolean): Place | undefined => {
    const first = onwards ? here + 1 : Math.max(0, here);
    const rotated = [...ordered.slice(first), ...ordered.slice(0, first)];
    for (const fits of testsFor(query)) {
      const found = rotated.find(fits);
      if (found) return found;
    }
    return undefined;
  };
  const [letter = '', ...others] = typed;
  if (letter.trim() === '') return undefined;
  if (others.length === 0) return find(letter, true);
  return find(typed, false) ?? (others.every((other) => other === letter) ? find(letter, true) : undefined);
}
