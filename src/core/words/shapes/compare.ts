import type { Comparison } from '../../picture/comparison.ts';
import type { Scale } from '../../figures/scale.ts';
import type { Month } from '../../figures/period.ts';
import type { State, Tally } from '../../picture/strip.ts';

/** Every text about the chosen places that comes with their cards, and of the comparison, in one language. */
export interface CompareMessages {
  /** Opens the comparison. */
  readonly open: string;
  /** Copies a sentence about a place. */
  readonly copy: string;
  /** Unfolds the rest of a card, or raises the sheet that it is in. */
  readonly more: string;
  /** A place's rank among the figures that are shown, or among the changes. */
  readonly rank: (rank: number, shown: number) => string;
  readonly changeRank: (rank: number, shown: number) => string;
  readonly title: string;
  readonly close: string;
  /** The heading of the charts, and what is worth knowing of them. */
  readonly months: string;
  readonly chartsHint: string;
  readonly monthsMissing: string;
  /** A place's line, read aloud. */
  readonly line: (name: string, values: readonly string[]) => string;
  /** Short, beside a line. */
  readonly country: string;
  readonly break: string;
  readonly inFylke: string;
  readonly wholeCountry: string;
  readonly inhabitants: Readonly<Record<Scale, string>>;
  /** Over a column, from a period by its name. */
  readonly changeFrom: (period: string) => string;
  /** Under a number. */
  readonly from: (period: string) => string;
  /** Why no change can be told. */
  readonly noChange: Readonly<Record<'suppressed' | 'absent' | 'break', (period: string) => string>>;
  readonly whyHidden: (isSum: boolean) => string;
  readonly table: string;
  readonly monthTable: { readonly show: string; readonly month: string };
  readonly tally: (tally: Tally) => string;
  readonly state: (month: Month, kind: State['kind']) => string;
  /** The classes that a hidden figure may lie in. */
  readonly inClass: (label: string) => string;
  readonly inClasses: (low: string, high: string) => string;
  readonly neighbours: {
    readonly add: string;
    /** Begins with `add`. */
    readonly addOf: (name: string) => string;
    readonly added: (names: readonly string[], left: number) => string;
    readonly none: (name: string) => string;
    readonly allChosen: (name: string) => string;
    readonly full: string;
    readonly failed: string;
  };
  /** Why changes, or answers, that were asked for are not shown: of the period to compare with, or that is shown. */
  readonly refused: Readonly<
    Record<Exclude<Comparison['kind'], 'none' | 'since'>, (period: string) => string>
  >;
}
