import type { DecimalMark } from '../../../src/core/figures/table.ts';
import { tidy } from '../from.ts';

export type { DecimalMark };

/** A figure that is written as a text. */
export interface WrittenNumber {
  readonly value: number;
  /** How many decimals it is written with. */
  readonly decimals: number;
  /** What is written after it: `%`. */
  readonly unit: string | undefined;
}

const WRITTEN = /^([-+−–]\s?)?(\d[\d\s.,'’]*?)\s?(%|‰|prosent|kr|kroner)?$/i;
/** Digits with or without marks between their thousands, by what stands before the decimals. */
const DIGITS: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^(\d{1,3}(?:[\s.'’]\d{3})+|\d+)(?:,(\d+))?$/,
  '.': /^(\d{1,3}(?:[\s,'’]\d{3})+|\d+)(?:\.(\d+))?$/,
};

/** Reads "5 525", "70,9%", "- 4", "1.234,5" or "1,234.5". undefined for what is no number with these marks. */
export function numberIn(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const [, sign = '', digits = '', unit] = WRITTEN.exec(tidy(text)) ?? [];
  const [, whole, fraction = ''] = DIGITS[mark].exec(digits) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction}`);
  return {
    value: /[-−–]/.test(sign) ? -value || 0 : value,
    decimals: fraction.length,
    unit: unit?.toLowerCase(),
  };
}

/** "< 5", "under 4", "færre enn 4": a figure that is only said to be below another. Its limit; undefined for others. */
export function limitIn(text: string): number | undefined {
  const [, digits] = /^(?:<|under|mindre enn|færre enn|less than|below)\s?(\d{1,6})$/i.exec(tidy(text)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What the marks of a table's numbers are, and whether another reading would give other numbers. */
export interface Marking {
  readonly mark: DecimalMark;
  readonly isCertain: boolean;
}

/** Marks that can only stand before decimals. */
const sureOf = (mark: ',' | '\\.', other: ',' | '\\.'): RegExp =>
  new RegExp(
    `^[^${mark}]*${mark}(?:\\d{1,2}|\\d{4,})\\D*$|\\d${other}\\d{3}${mark}\\d|^\\D*0${mark}\\d{3}\\D*$`,
  );
const COMMA = sureOf(',', '\\.');
const STOP = sureOf('\\.', ',');
/** "1,234" and "1.234": thousands or decimals. */
const EITHER = /^\D*[1-9]\d{0,2}([.,])\d{3}\D*$/;

/**
 * Tells the decimal mark from the numbers of a table. Where all of them can be read both ways, a mark before three digits is
 * taken for a thousands separator, and the result is marked as uncertain.
 */
export function markingOf(texts: Iterable<string>): Marking {
  const either = new Set<string>();
  let [commas, stops] = [0, 0];
  for (const text of texts) {
    if (COMMA.test(text)) commas += 1;
    else if (STOP.test(text)) stops += 1;
    else {
      const [, mark] = EITHER.exec(text) ?? [];
      if (mark !== undefined) either.add(mark);
    }
  }
  if (commas > 0 || stops > 0) {
    return { mark: commas >= stops ? ',' : '.', isCertain: commas === 0 || stops === 0 };
  }
  return { mark: either.has(',') ? '.' : ',', isCertain: either.size === 0 };
}
