import type { Meaning } from '../../../src/core/figures/table.ts';
import { tidy } from '../from.ts';

export type { Meaning };

/**
 * The usual code of Norwegian statistics. Statistics Norway: "." not possible to give, ".." missing, "…" not there yet, ":" not
 * published, "-" nought (ssb.no, standard signs in tables). NAV and the directorates hide with "*".
 */
const USUAL: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['', 'missing'],
  ['*', 'hidden'],
  ['**', 'hidden'],
  [':', 'hidden'],
  ['..', 'missing'],
  ['...', 'missing'],
  ['…', 'missing'],
  ['.', 'impossible'],
  ['-', 'nought'],
  ['–', 'nought'],
  ['—', 'nought'],
  ['−', 'nought'],
  ['#', 'missing'],
  ['na', 'missing'],
  ['n/a', 'missing'],
  ['#n/a', 'missing'],
  ['i/t', 'missing'],
  ['#i/t', 'missing'],
  ['nan', 'missing'],
  ['null', 'missing'],
]);

/** The usual meaning of a mark; undefined for one that has none. */
export const usualMeaning = (mark: string): Meaning | undefined => USUAL.get(tidy(mark).toLowerCase());

/** Whether a text is a mark that stands in the place of a number: one of the usual ones, and not nothing. */
export const isMark = (text: string): boolean => text.trim() !== '' && usualMeaning(text) !== undefined;
