import type { Cell } from '../../figures/cell.ts';
import type { Tiltak } from '../../figures/dataset.ts';
import { capitalised, formatter, insideSentence } from '../format.ts';
import { bandOf } from '../../figures/measures.ts';
import type { Scale } from '../../figures/scale.ts';
import { isMonth, type Month, type Period, yearOf, monthsBehind } from '../../figures/period.ts';
import type { Language } from '../../link/permalink.ts';
import type { Mark, TotalChange } from '../../picture/picture.ts';
import type { PlaceLevel } from '../../places/places.ts';

/** What is counted: "1 kommune", "2 kommuner". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** The words that a language's texts are put together from. */
export interface Words {
  readonly locale: string;
  readonly language: Language;
  /** A total, as a choice, and its measures inside a sentence. */
  readonly total: string;
  readonly allTiltak: string;
  readonly participants: Noun;
  readonly places: Readonly<Record<PlaceLevel, Noun>>;
  /** Follows what a map shows; empty for kommuner, the level that maps show unless they say otherwise. */
  readonly byPlaces: Readonly<Record<PlaceLevel, string>>;
  readonly perThousand: string;
  /** Whom a rate is reckoned by. */
  readonly inhabitants: Readonly<Record<Scale, string>>;
  /** Before the months or the year that an average is of. */
  readonly average: string;
  /** "fra januar til februar 2026" */
  readonly fromTo: (from: string, to: string) => string;
  /** Instead of a figure, inside a sentence. */
  readonly hidden: string;
  /** After how many places are hidden. */
  readonly hiddenPlaces: Noun;
  readonly noRow: string;
  /** Where the report has no table of the places at all: "ingen tabell over kommuner". */
  readonly noTable: Readonly<Record<PlaceLevel, string>>;
  /** After those two, of a change: "i minst én av periodene". */
  readonly inEither: string;
  /** All that may be said of a hidden figure of a measure, and the rate that its upper end gives. */
  readonly hiddenPersons: string;
  readonly atMost: (rate: string) => string;
  readonly whyHidden: { readonly measure: string; readonly sum: string };
  /** The country's figure. */
  readonly national: {
    readonly count: (participants: string) => string;
    readonly suppressed: string;
    readonly absent: string;
  };
  /** The change of it: "+491 deltakere i hele landet, fra 6 859 til 7 350". */
  readonly nationalChange: {
    readonly count: (change: string, from: string, to: string) => string;
    readonly none: (participants: string) => string;
    readonly suppressed: string;
    readonly absent: string;
    readonly break: string;
  };
}

export type Composed = ReturnType<typeof compose>;

/** What every text is made of, by the words of a language: the branching is here, once for all languages. */
export function compose(words: Words, f = formatter(words.locale)) {
  const { locale, inhabitants, perThousand } = words;
  const capital = (text: string): string => capitalised(text, locale);
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  const nounFor = (n: number, { one, many }: Noun): string => (Math.abs(n) === 1 ? one : many);
  const counted = (n: number, noun: Noun): string => joined(f.count(n), nounFor(n, noun));

  /** A cell as a number, or a word for why there is none. */
  const written = (cell: Cell, write: (value: number) => string): string => {
    switch (cell.kind) {
      case 'count':
        return write(cell.value);
      case 'suppressed':
        return words.hidden;
      case 'absent':
        return words.noRow;
      default:
        return cell satisfies never;
    }
  };
  /** A number on a scale: decimals are for rates. */
  const number = (value: number, scale: Scale, decimals: number): string =>
    bandOf(scale) === undefined ? f.count(value) : f.decimal(value, decimals);
  const per = (scale: Scale): string =>
    bandOf(scale) === undefined ? '' : `${perThousand} ${inhabitants[scale]}`;

  /** "februar 2026", "gjennomsnitt januar–februar 2026", or "gjennomsnitt 2025" of a whole year. */
  const periodName = (period: Period, months: readonly Month[]): string => {
    if (isMonth(period)) return f.month(period);
    const span = monthsBehind(period, months);
    const [first, last] = span ?? [];
    // Of all twelve months the year is enough.
    const isWhole = first?.endsWith('-01') === true && last?.endsWith('-12') === true;
    if (!first || !last || isWhole) return `${words.average} ${period}`;
    return first === last
      ? `${words.average} ${f.month(first)}`
      : `${words.average} ${f.monthName(first)}–${f.month(last)}`;
  };

  return {
    words,
    f,
    capital,
    joined,
    nounFor,
    counted,
    number,
    per,
    periodName,
    /** "per 1 000", for where the denominator is told elsewhere. */
    perShort: (scale: Scale): string => (bandOf(scale) === undefined ? '' : perThousand),
    participants: (n: number): string => counted(n, words.participants),
    places: (n: number, level: PlaceLevel): string => counted(n, words.places[level]),
    /** A tiltak inside a sentence, where these languages write it small. */
    tiltakName: ({ sumOf, names }: Tiltak): string =>
      sumOf.length > 0 ? words.allTiltak : insideSentence(names[words.language], locale),
    /** The two ends of a change, the year once where it is the same. */
    span: (since: Period, period: Period, months: readonly Month[]): string =>
      words.fromTo(
        isMonth(since) && isMonth(period) && yearOf(since) === yearOf(period)
          ? f.monthName(since)
          : periodName(since, months),
        periodName(period, months),
      ),
    value: (cell: Cell, scale: Scale, decimals: number): string =>
      written(cell, (value) => number(value, scale, decimals)),
    /** A change of a figure, with its sign. */
    change: (cell: Cell, decimals: number): string => written(cell, (value) => f.signed(value, decimals)),
    national: (cell: Cell): string =>
      cell.kind === 'count'
        ? words.national.count(counted(cell.value, words.participants))
        : words.national[cell.kind],
    /** The change of the country's figure, with its sign, between the two figures that it is of. */
    nationalChange: (total: Cell, change: TotalChange): string => {
      if (change.kind !== 'count') return words.nationalChange[change.kind];
      // There is a change only where both figures are published, so the later one is a count too.
      if (total.kind !== 'count') return words.nationalChange[total.kind];
      const { value } = change;
      if (value === 0) return words.nationalChange.none(counted(total.value, words.participants));
      return words.nationalChange.count(
        `${f.change(value)} ${nounFor(value, words.participants)}`,
        f.count(total.value - value),
        f.count(total.value),
      );
    },
    /** What may be said of a suppressed figure: the interval, and the rate that its upper end gives. */
    interval: ({ upperBound }: Pick<Mark, 'upperBound'>, scale: Scale, decimals: number): string =>
      bandOf(scale) === undefined || upperBound === undefined
        ? words.hiddenPersons
        : `${words.hiddenPersons}, ${words.atMost(`${f.decimalUp(upperBound, decimals)} ${per(scale)}`)}`,
    /** Why a figure is hidden. Of a sum only a part may be hidden, so nothing may be said of its size. */
    whyHidden: ({ sumOf }: Tiltak): string => words.whyHidden[sumOf.length > 0 ? 'sum' : 'measure'],
    /** Instead of a figure, or of a change that a figure is missing for. */
    hidden: (since: Period | undefined): string =>
      since === undefined ? words.hidden : `${words.hidden} ${words.inEither}`,
    hiddenPlaces: (n: number, since: Period | undefined): string => {
      const places = counted(n, words.hiddenPlaces);
      return since === undefined ? places : `${places} ${words.inEither}`;
    },
  };
}
