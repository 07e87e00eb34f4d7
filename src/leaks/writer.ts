import type { Catalogue } from '../core/figures/dataset.ts';
import { formatter } from '../core/words/format.ts';
import { type Scale, SCALES } from '../core/figures/scale.ts';
import type { Picture } from '../core/picture/picture.ts';
import { yearOf } from '../core/figures/period.ts';
import type { Language } from '../core/link/permalink.ts';
import { AT_MOST, LOCALES, PHRASES } from './phrases.ts';
import { plainOf } from './plain.ts';

/** The most persons that `*` stands for, by the law and not by the app. */
export const MOST = 3;
/** The scales that are rates. */
export const RATES: readonly Scale[] = SCALES.filter((scale) => scale !== 'antall');

/** Writes what is published as texts in a language may write it, in the form that `plainOf` gives them. */
export class Writer {
  readonly language: Language;
  /** Those that are always allowed. */
  readonly phrases: readonly string[];
  readonly write: (value: number, decimals: number, how?: 'decimal' | 'decimalUp') => string;
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue, language: Language) {
    this.#catalogue = catalogue;
    this.language = language;
    const f = formatter(LOCALES[language]);
    this.write = (value, decimals, how = 'decimal') => plainOf(f[how](value, decimals), language);
    this.phrases = [...PHRASES[language], ...this.#times()];
  }

  /** The years and the numbers of periods, as texts and files name them. */
  #times(): readonly string[] {
    const { periods, reports } = this.#catalogue;
    const f = formatter(LOCALES[this.language]);
    return [
      ...periods.map(String),
      ...periods.map((period) => yearOf(period)),
      ...reports.map(({ updated }) => f.date(updated)),
    ];
  }

  /** "høyst 2,9": the rate that three persons give, for the page's own rounding up. */
  bound(persons: number, decimals: number): string {
    return `${AT_MOST[this.language]} ${this.write((MOST / persons) * 1000, decimals, 'decimalUp')}`;
  }

  /** Limits of classes. Of counts and of changes the last figure under a limit may be named too. */
  limits(
    limits: readonly number[],
    { scale, since }: Pick<Picture, 'scale' | 'since'>,
    decimals: number,
  ): readonly string[] {
    const isClosed = scale === 'antall' || since !== undefined;
    return limits
      .flatMap((limit) => (isClosed ? [limit, limit - 10 ** -decimals] : [limit]))
      .map((limit) => this.write(Math.abs(limit), decimals));
  }
}
