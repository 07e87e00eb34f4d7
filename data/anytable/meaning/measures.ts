import { tidy } from '../from.ts';
import { type When, fitted } from '../words/periods.ts';
import { type FigureKind, saysRate, unitWithin } from '../words/units.ts';
import { type Heading, readHeading } from './headings.ts';

/** What a column of figures is: of which measure, and of which time where its heading says. */
export interface ColumnMeaning {
  readonly column: number;
  readonly words: readonly string[];
  readonly unit: string | undefined;
  readonly when: When | undefined;
  readonly month: number | undefined;
}

const UNIT_ALONE = /^(?:enhet|måleenhet|unit)\s?:/i;

/** Takes the headings of figures apart. Where the rows tell the time, the headings tell none. */
export function columnMeanings(
  columns: readonly number[],
  headings: ReadonlyMap<number, readonly string[]>,
  isTimed: boolean,
): ColumnMeaning[] {
  const all = columns.map((column) => {
    const path = headings.get(column) ?? [];
    const whole: Heading = { when: undefined, month: undefined, words: path };
    const { when, month, words } = isTimed ? whole : readHeading(path);
    const unit = words.map(unitWithin).findLast((said) => said !== undefined);
    return { column, when, month, unit, words: words.filter((part) => !UNIT_ALONE.test(part)) };
  });
  // Days that are all the first of a month are the months.
  const fit = fitted(all.flatMap(({ when }) => (when ? [when] : [])));
  let next = 0;
  return all.map((own) => (own.when ? { ...own, when: fit[next++] } : own));
}

/** What all measures are called in common, which tells none of them from another. */
export function commonWords(all: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = all;
  if (rest.length === 0) return [];
  return first.filter((part) => rest.every((words) => words.includes(part)));
}

/** The name of a measure from what its heading says. */
export const nameOf = (words: readonly string[]): string => tidy(words.join(' · '));

/** What its words and its figures say of a measure. */
export function kindOf(words: string, unit: string | undefined, isWhole: boolean): FigureKind {
  if (saysRate(words) || (unit !== undefined && saysRate(unit))) return 'rate';
  return isWhole || unit === 'personer' ? 'count' : 'rate';
}

/** Figures with more decimals than this have not been rounded. */
const MOST_DECIMALS = 3;

/**
 * Decimals to show figures with: those they are printed with or, for figures that are not rounded, enough to tell them apart.
 */
export function decimalsFor(most: number, largest: number): number {
  if (most <= MOST_DECIMALS) return most;
  return largest < 1 ? 3 : largest < 10 ? 2 : 1;
}
