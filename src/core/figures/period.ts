/** A month, `2026-02`. */
export type Month = string & { readonly brand: 'Month' };
/** A year, `2026`: the average of the months that the year's newest report covers ("gjennomsnitt hittil i år"). */
export type Year = string & { readonly brand: 'Year' };
export type Period = Month | Year;

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const isYear = (text: string): text is Year => /^\d{4}$/.test(text);
export const isPeriod = (text: string): text is Period => isMonth(text) || isYear(text);

/** The year that a month or a year's average belongs to; its 1 January gives the population behind a rate. */
export const yearOf = (period: Period): Year => period.slice(0, 4) as Year;

/** The months among `periods`, in their order. */
export const monthsIn = (periods: readonly Period[]): Month[] => periods.filter(isMonth);

/** The months that a year's average covers, first and last. Undefined for a month: no other lies in it. */
export function monthsBehind(period: Period, months: readonly Month[]): readonly [Month, Month] | undefined {
  const within = months.filter((month) => month.startsWith(`${period}-`));
  const [first, last] = [within[0], within.at(-1)];
  return first && last ? [first, last] : undefined;
}
