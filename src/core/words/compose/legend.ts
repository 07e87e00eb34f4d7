import type { Classes } from '../../figures/schema.ts';
import { bandOf } from '../../figures/measures.ts';
import type { Scale } from '../../figures/scale.ts';
import { type Period, type Year, yearOf } from '../../figures/period.ts';
import type { Composed } from './compose.ts';

/** The words of a legend. */
export interface LegendWords {
  readonly all: string;
  readonly none: string;
  readonly under: (limit: string) => string;
  readonly over: (limit: string) => string;
  /** Of changes: a dash between two limits would read as a minus. */
  readonly between: (low: string, high: string) => string;
  /** How far the outer classes reach. */
  readonly observed: (min: string, max: string) => string;
  readonly observedChanges: (min: string, max: string) => string;
  /** Which of its limits a class holds. */
  readonly limits: string;
  readonly title: string;
  readonly changeTitle: string;
  readonly countChangeTitle: string;
  readonly counts: string;
  readonly population: (date: string, inhabitants: string) => string;
  readonly populations: (years: string, inhabitants: string) => string;
  /** Where a year has no population of its own. */
  readonly nearest: string;
}

/** The texts of a legend. Of changes, `since` is told. */
export function legendTexts({ f, words, capital, joined, per, number, span }: Composed, legend: LegendWords) {
  /**
   * A class by its limits, half-open: the upper limit belongs to the next class. Of counts and of changes the last figure in
   * the class is named instead, as it is shown.
   */
  const classLabel = (
    classes: Classes,
    index: number,
    scale: Scale,
    decimals: number,
    since?: Period,
  ): string => {
    const [low, high] = [classes.breaks[index - 1], classes.breaks[index]];
    const format = (limit: number): string =>
      since === undefined ? number(limit, scale, decimals) : f.signed(limit, decimals);
    if (low === undefined) return high === undefined ? legend.all : legend.under(format(high));
    if (high === undefined) return legend.over(format(low));
    const isClosed = bandOf(scale) === undefined || since !== undefined;
    const [first, last] = [format(low), format(isClosed ? high - 10 ** -decimals : high)];
    if (first === last) return first;
    return since === undefined ? `${first}–${last}` : legend.between(first, last);
  };

  const observed = ({ range }: Classes, scale: Scale, decimals: number, since?: Period): string => {
    if (!range) return legend.none;
    const [min, max] = range;
    const write = (end: number): string =>
      since === undefined ? number(end, scale, decimals) : f.signed(end, decimals);
    const span = (since === undefined ? legend.observed : legend.observedChanges)(write(min), write(max));
    // Classes of counts and of changes are named by the first and the last figure in them.
    return bandOf(scale) === undefined || since !== undefined ? span : joined(span, legend.limits);
  };

  return {
    /** Of changes with the two periods where the later one is told. */
    title: (scale: Scale, since?: Period, period?: Period): string => {
      if (since === undefined) return capital(joined(legend.title, per(scale)));
      const title = bandOf(scale) === undefined ? legend.countChangeTitle : legend.changeTitle;
      return joined(title, per(scale), period === undefined ? '' : span(since, period, []));
    },
    class: classLabel,
    observed,
    /** The age band that rates are per, and the year of its population if that is another year's; for counts, a caution. */
    denominator: (scale: Scale, period: Period, since?: Period, from?: ReadonlyMap<Year, Year>): string => {
      if (bandOf(scale) === undefined) return legend.counts;
      const own = since === undefined ? [yearOf(period)] : [yearOf(since), yearOf(period)];
      const years = [...new Set(own.map((year) => from?.get(year) ?? year))];
      const told =
        years.length === 1
          ? legend.population(f.date(`${years.join('')}-01-01`), words.inhabitants[scale])
          : legend.populations(f.list(years), words.inhabitants[scale]);
      return own.some((year) => from?.has(year)) ? `${told} ${legend.nearest}` : told;
    },
  };
}
