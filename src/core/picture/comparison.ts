import { breakBetween } from '../figures/seriesBreaks.ts';
import type { Catalogue, Note } from '../figures/dataset.ts';
import { AGAINST } from '../figures/scale.ts';
import { isMonth, type Period } from '../figures/period.ts';
import { periodOf, type ViewState } from '../link/permalink.ts';

/** Whether changes can be shown: not asked for, shown since a period, or refused and why. */
export type Comparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'since'; readonly since: Period }
  /** One period is a month and the other a year, or the first is not the earlier. */
  | { readonly kind: 'not-earlier'; readonly since: Period }
  /** The figures before and after do not count the same. */
  | { readonly kind: 'break'; readonly since: Period; readonly note: Note }
  /** Answers have no change: many persons stand in both periods, so that the test does not hold for the difference. */
  | { readonly kind: 'same-persons'; readonly since: Period }
  /** Places can't be held against the country, since its own figure is not published, or its inhabitants not known. */
  | { readonly kind: 'no-country' };

/** Whether a view shows changes, and why not if it asks for changes that can't be shown. */
export function comparisonOf(view: ViewState, catalogue: Catalogue): Comparison {
  const { since } = view;
  if (since === undefined) return { kind: 'none' };
  if (view.value === AGAINST) return { kind: 'same-persons', since };
  const period = periodOf(view, catalogue);
  if (isMonth(since) !== isMonth(period) || since >= period) return { kind: 'not-earlier', since };
  const note = breakBetween(catalogue.notes, view.level, since, period);
  return note ? { kind: 'break', since, note } : { kind: 'since', since };
}

/** The earlier periods that a period can be compared with, newest first. */
export const earlierThan = (period: Period, { periods }: Pick<Catalogue, 'periods'>): readonly Period[] =>
  periods.filter((other) => isMonth(other) === isMonth(period) && other < period).reverse();
