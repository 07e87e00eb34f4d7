import { group } from 'd3-array';

/** Invisible characters: zero-width spaces and joiners, and direction marks that reverse nothing. */
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\u061c\ufeff]/g;
/** Characters that reverse the direction of text, so that it looks different from what it is. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Any run of ordinary, non-breaking and narrow spaces becomes one space, and spaces at the ends are removed; so are invisible
 * characters.
 */
export const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Letters and digits only, without case, accents, spaces and hyphens: the same for a label however it was broken. */
export const normalise = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The last row of the Levenshtein table: what it takes to make `a` into each beginning of `b`. `first` is its first row. */
function lastRow(a: string, b: string, first: (j: number) => number): number[] {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => first(j));
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? Infinity) + 1, (current[j - 1] ?? Infinity) + 1);
    }
    previous = current;
  }
  return previous;
}

/**
 * The Levenshtein distance: how many letters must be put in, taken out or exchanged to make `a` into `b`.
 * (V. I. Levenshtein 1966; the usual two-row form.)
 */
export const distance = (a: string, b: string): number => lastRow(a, b, (j) => j)[b.length] ?? 0;

/** The same to make `a` into the part of `b` that is nearest to it (P. H. Sellers 1980): 0 for a part of `b`. */
export const distanceWithin = (a: string, b: string): number => Math.min(...lastRow(a, b, () => 0));

export type Match<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'none' }
  /** Equally near to two or more candidates: none is chosen. */
  | { readonly kind: 'many'; readonly labels: readonly string[] };

export interface Candidate<T> {
  /** The label as it is written when it is right. */
  readonly label: string;
  readonly value: T;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** A label may differ from its right form in one letter of five, and always in one. */
const tolerance = (label: string): number => Math.max(1, Math.floor(label.length / 5));

/** A value that is worked out when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Of how many labels that are none it is kept what they are nearest to. A damaged file may have any number of them. */
const KEPT = 1000;

/**
 * Finds the candidate whose label is nearest to a printed one that may be broken or misread ("arbeidsforberede dende",
 * "lana over 4 år"). Digits carry the meaning of a label ("20-24 år") and must all be the same.
 */
export function matcher<T>(candidates: readonly Candidate<T>[]): (printed: string) => Match<T> {
  const known = once(() =>
    candidates.map((candidate) => {
      const label = normalise(candidate.label);
      return { ...candidate, normal: label, digits: digits(label), allowed: tolerance(label) };
    }),
  );
  // Most labels are printed correctly, and an exact match is always the nearest.
  const exact = once(() => group(known(), ({ normal }) => normal));
  const nearestTo = (wanted: string) => {
    const itsDigits = digits(wanted);
    const near = known().flatMap((each) => {
      if (each.digits !== itsDigits || Math.abs(each.normal.length - wanted.length) > each.allowed) return [];
      const apart = distance(wanted, each.normal);
      return apart <= each.allowed ? [{ each, apart }] : [];
    });
    const least = Math.min(...near.map(({ apart }) => apart));
    return near.filter(({ apart }) => apart === least).map(({ each }) => each);
  };
  // What a report prints beside its labels it prints on every page.
  const found = new Map<string, ReturnType<typeof nearestTo>>();
  const keptOf = (wanted: string) => {
    const nearest = found.get(wanted) ?? nearestTo(wanted);
    if (found.size < KEPT) found.set(wanted, nearest);
    return nearest;
  };
  return (printed) => {
    const wanted = normalise(printed);
    const nearest = exact().get(wanted) ?? keptOf(wanted);
    const [first, second] = nearest;
    if (first === undefined) return { kind: 'none' };
    if (second === undefined) return { kind: 'one', value: first.value };
    return { kind: 'many', labels: nearest.map(({ label }) => label) };
  };
}
