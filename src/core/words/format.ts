import type { Month } from '../figures/period.ts';

const NON_BREAKING_SPACE = '\u00a0';
/** Intl writes English numbers with a hyphen for minus, which is shorter than a plus and lets lines break. */
const MINUS = '\u2212';

/** Numbers, dates and lists as a language writes them. Spaces inside a number never break across lines. */
export interface Formatter {
  /** 7 350 */
  readonly count: (value: number) => string;
  /** 2,9 with as many decimals as asked for. */
  readonly decimal: (value: number, decimals: number) => string;
  /** Like `decimal`, never below the value: for "at most", which must stay true after rounding. */
  readonly decimalUp: (value: number, decimals: number) => string;
  /** +14, −3, 0 */
  readonly change: (value: number) => string;
  /** +0,3 with as many decimals as asked for; what is written 0,0 has no sign. */
  readonly signed: (value: number, decimals: number) => string;
  /** februar 2026 */
  readonly month: (month: Month) => string;
  /** februar */
  readonly monthName: (month: Month) => string;
  /** 4. mars 2026, from an ISO date */
  readonly date: (isoDate: string) => string;
  /** 1, 2 og 3 */
  readonly list: (items: readonly string[]) => string;
}

type RoundingMode = 'halfExpand' | 'ceil';
type SignDisplay = 'auto' | 'exceptZero';

/** The first day of a month, in UTC: formatted in UTC too, so that no time zone moves it. */
const firstDay = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

/**
 * A locale with its fallbacks. Chromium does not know nynorsk, and would write numbers and months in the browser's own
 * language; bokmål writes both as nynorsk does.
 */
const withFallback = (locale: string): string[] => (locale === 'nn-NO' ? [locale, 'nb-NO'] : [locale]);

export function formatter(language: string): Formatter {
  const locale = withFallback(language);
  const unbroken = (text: string) => text.replaceAll(' ', NON_BREAKING_SPACE);
  const asNumber = (text: string) => unbroken(text).replace('-', MINUS);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale);
  // Making a number format takes longer than a hundred uses of it, and a table has hundreds of numbers.
  const made = new Map<string, Intl.NumberFormat>();
  const make = (digits: number, roundingMode: RoundingMode, signDisplay: SignDisplay) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
      // Node 20 and today's browsers follow this option; older browsers ignore it and round half up, as "halfExpand" does.
      ...({ roundingMode } as Intl.NumberFormatOptions),
    });
  const decimals = (
    value: number,
    digits: number,
    roundingMode: RoundingMode = 'halfExpand',
    signDisplay: SignDisplay = 'auto',
  ) => {
    const key = `${digits} ${roundingMode} ${signDisplay}`;
    const format = made.get(key) ?? make(digits, roundingMode, signDisplay);
    made.set(key, format);
    return asNumber(format.format(value));
  };
  const signed = (value: number, digits: number) => decimals(value, digits, 'halfExpand', 'exceptZero');
  return {
    count: (value) => asNumber(whole.format(value)),
    decimal: (value, digits) => decimals(value, digits),
    decimalUp: (value, digits) => decimals(value, digits, 'ceil'),
    change: (value) => signed(value, 0),
    signed,
    month: (value) => unbroken(month.format(firstDay(value))),
    monthName: (value) => monthName.format(firstDay(value)),
    date: (value) => unbroken(date.format(new Date(`${value}T00:00:00Z`))),
    list: (items) => list.format(items),
  };
}

/** The beginning of a sentence or of a label: with a capital letter. */
export const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A name as it is written inside a sentence: with a small letter, unless it begins with an abbreviation, like AMO. */
export const insideSentence = (name: string, locale: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
