import { isMonth, type Month, type Period } from './period.ts';

const NON_BREAKING_SPACE = '\u00a0';

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
  /** februar 2026 */
  readonly month: (month: Month) => string;
  /** februar */
  readonly monthName: (month: Month) => string;
  /** 4. mars 2026, from an ISO date */
  readonly date: (isoDate: string) => string;
  /** 1, 2 og 3 */
  readonly list: (items: readonly string[]) => string;
}

/** The first day of a month, in UTC: formatted in UTC too, so that no time zone moves it. */
const firstDay = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

export function formatter(locale: string): Formatter {
  const unbroken = (text: string) => text.replaceAll(' ', NON_BREAKING_SPACE);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Making a number format takes longer than a hundred uses of it, and a table has hundreds of numbers.
  const made = new Map<string, Intl.NumberFormat>();
  const make = (digits: number, roundingMode: 'halfExpand' | 'ceil') =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      // Node 20 and today's browsers round as told; older ones round half up, which is what "halfExpand" is.
      ...({ roundingMode } as Intl.NumberFormatOptions),
    });
  const decimals = (value: number, digits: number, roundingMode: 'halfExpand' | 'ceil') => {
    const key = `${digits} ${roundingMode}`;
    const format = made.get(key) ?? make(digits, roundingMode);
    made.set(key, format);
    return format.format(value);
  };
  return {
    count: (value) => unbroken(whole.format(value)),
    decimal: (value, digits) => unbroken(decimals(value, digits, 'halfExpand')),
    decimalUp: (value, digits) => unbroken(decimals(value, digits, 'ceil')),
    change: (value) => unbroken(signed.format(value)),
    month: (value) => unbroken(month.format(firstDay(value))),
    monthName: (value) => monthName.format(firstDay(value)),
    date: (value) => unbroken(date.format(new Date(`${value}T00:00:00Z`))),
    list: (items) => list.format(items),
  };
}

/** The months that a year's average covers, first and last, or undefined for a month. */
export function monthsBehind(period: Period, months: readonly Month[]): readonly [Month, Month] | undefined {
  if (isMonth(period)) return undefined;
  const within = months.filter((month) => month.startsWith(`${period}-`));
  const [first, last] = [within[0], within.at(-1)];
  return first && last ? [first, last] : undefined;
}
