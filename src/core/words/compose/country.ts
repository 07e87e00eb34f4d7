import type { Cell } from '../../figures/cell.ts';
import type { Change } from '../../country/country.ts';
import type { Tiltak } from '../../figures/dataset.ts';
import { capitalised, type Formatter, formatter, insideSentence } from '../format.ts';
import { isMonth, type Month, type Period, monthsBehind } from '../../figures/period.ts';
import type { CountryMessages } from '../shapes/country.ts';

/** The few words by which the languages differ in what is put together alike. */
export interface Words {
  readonly locale: string;
  readonly names: keyof Tiltak['names'];
  /** Before the months or the year that an average is of. */
  readonly average: string;
  /** Over a column with the average of a year. */
  readonly averageOf: (year: string) => string;
  readonly hidden: string;
  readonly noRow: string;
  readonly percentSign: string;
}

type Shared = Pick<
  CountryMessages,
  'f' | 'capital' | 'periodName' | 'column' | 'tiltakLabel' | 'tick' | 'cell' | 'share' | 'change'
>;

/** Stands where there is no number to show. */
const DASH = '–';

/** The texts that all languages put together in the same way. */
export function shared(words: Words): Shared {
  const { locale, names, average, hidden, noRow } = words;
  const f = formatter(locale);
  const percent = (share: number, decimals: number) =>
    `${f.decimal(share * 100, decimals)}${words.percentSign}`;
  const written = (cell: Cell, write: (value: number) => string): string => {
    switch (cell.kind) {
      case 'count':
        return write(cell.value);
      case 'suppressed':
        return hidden;
      case 'absent':
        return noRow;
      default:
        return cell satisfies never;
    }
  };
  return {
    f,
    capital: (text) => capitalised(text, locale),
    periodName: (period: Period, months: readonly Month[]) => {
      if (isMonth(period)) return f.month(period);
      const span = monthsBehind(period, months);
      if (!span) return `${average} ${period}`;
      const [first, last] = span;
      return first === last
        ? `${average} ${f.month(first)}`
        : `${average} ${f.monthName(first)}–${f.month(last)}`;
    },
    column: (period) => (isMonth(period) ? f.month(period) : words.averageOf(period)),
    tiltakLabel: (tiltak) => tiltak.names[names],
    tick: (share) => percent(share, Math.round(share * 1000) % 10 === 0 ? 0 : 1),
    cell: (cell) => written(cell, f.count),
    share: (share) => written(share, (value) => percent(value, 1)),
    change: (change: Change) => (change.kind === 'count' ? f.change(change.value) : DASH),
  };
}

/** A tiltak inside a sentence, where it is written with a small letter in every language. */
export const inSentence = (tiltak: Tiltak, names: keyof Tiltak['names'], locale: string): string =>
  insideSentence(tiltak.names[names], locale);

/** A month, or a year and not its average: from when on something is so. */
export const whenOf = (f: Formatter, from: Period): string => (isMonth(from) ? f.month(from) : from);
