import type { Tiltak } from '../../figures/dataset.ts';
import { capitalised, type Formatter, formatter, insideSentence } from '../format.ts';
import { isMonth, type Month, type Period, monthsBehind } from '../../figures/period.ts';

/** What the sentences of all languages are put together from in the same way. */
export interface Words {
  readonly f: Formatter;
  readonly capital: (text: string) => string;
  /** A month; of an average the months or the year that it is of: "januar–februar 2026". */
  readonly span: (period: Period, months: readonly Month[]) => string;
  /** Names inside a sentence, as a list. */
  readonly names: (measures: readonly Tiltak[]) => string;
}

export function wordsOf(locale: string, language: keyof Tiltak['names']): Words {
  const f = formatter(locale);
  return {
    f,
    capital: (text) => capitalised(text, locale),
    span: (period, months) => {
      if (isMonth(period)) return f.month(period);
      const [first, last] = monthsBehind(period, months) ?? [];
      if (first === undefined || last === undefined) return period;
      return first === last ? f.month(first) : `${f.monthName(first)}–${f.month(last)}`;
    },
    names: (measures) =>
      f.list(measures.map(({ names: { [language]: name } }) => insideSentence(name, locale))),
  };
}
