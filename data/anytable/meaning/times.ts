import type { SheetValue } from '../from.ts';
import { type PeriodKind, type When, fitted, monthIn, whenOf, whenOfDate } from '../words/periods.ts';

/** A column that may tell the time of a row. */
export interface TimeColumn {
  readonly column: number;
  /** The time of each value; undefined where the values are months of a year that another column tells. */
  readonly times: ReadonlyMap<string, When> | undefined;
  readonly months: ReadonlyMap<string, number> | undefined;
}

const HEADS_TIME =
  /^(?:.*[ _-])?(?:år|aar|årgang|year|tid|time|periode?|måned|månednummer|mnd|month|kvartal|quarter|dato|date|årstall|årmåned)(?:[ _(-].*)?$/i;
const HEADS_MONTH = /måned|month|mnd/i;
export const headsTime = (heading: string): boolean => HEADS_TIME.test(heading.trim());

const isDate = (values: readonly SheetValue[]): boolean => values.every(({ kind }) => kind === 'date');

/**
 * What times the values of a column are, each told once; undefined for a column of something else. Bare numbers may be figures:
 * they are years where the heading says so, or where few of them come again and again.
 */
export function timesOf(
  values: ReadonlyMap<string, SheetValue>,
  heading: string,
  rows: number,
): Pick<TimeColumn, 'times' | 'months'> | undefined {
  if (values.size === 0) return undefined;
  const all = [...values];
  if (isDate(all.map(([, value]) => value))) {
    const times = fitted(all.map(([, value]) => (value.kind === 'date' ? whenOfDate(value.date) : NEVER)));
    return { times: new Map(all.map(([text], i) => [text, times[i] ?? NEVER])), months: undefined };
  }
  const found: (When | undefined)[] = [];
  for (const [text] of all) {
    found.push(whenOf(text));
    if (found.at(-1) === undefined) break;
  }
  const isBare = all.some(([text]) => /^\d+$/.test(text));
  if (found.every((when) => when !== undefined)) {
    if (isBare && !headsTime(heading) && values.size * 3 > rows && values.size > 1) return undefined;
    if (isBare && !headsTime(heading) && heading !== '' && values.size > 60) return undefined;
    const times = fitted(found);
    return { times: new Map(all.map(([text], i) => [text, times[i] ?? NEVER])), months: undefined };
  }
  const months = all.map(
    ([text]) =>
      monthIn(text) ??
      (HEADS_MONTH.test(heading) && /^(0?[1-9]|1[0-2])$/.test(text) ? Number(text) : undefined),
  );
  if (!months.every((month) => month !== undefined)) return undefined;
  return { times: undefined, months: new Map(all.map(([text], i) => [text, months[i] ?? 0])) };
}
const NEVER: When = { kind: 'year', id: '' };

/** The finest first; a span says more than the year that stands for it. */
const ORDER: readonly PeriodKind[] = ['span', 'day', 'month', 'quarter', 'tertial', 'half', 'year'];

/** The times of rows, by which columns tell them. */
export interface RowTimes {
  readonly columns: readonly number[];
  readonly timeOf: (textAt: (column: number) => string) => When | undefined;
}

/** Which of the columns that tell times tells most; a month without a year takes it from a column of years. */
export function bestTimes(columns: readonly TimeColumn[]): RowTimes | undefined {
  const rank = ({ times }: TimeColumn): [number, number] => {
    const all = [...(times?.values() ?? [])];
    const ids = new Set(all.map(({ id }) => id));
    return [ids.size, ORDER.indexOf(all[0]?.kind ?? 'year')];
  };
  const [best] = columns
    .filter(({ times }) => times !== undefined)
    .sort((a, b) => rank(b)[0] - rank(a)[0] || rank(a)[1] - rank(b)[1] || a.column - b.column);
  const month = columns.find(({ months }) => months !== undefined);
  if (best?.times === undefined) return undefined;
  const { column, times } = best;
  const isYears = [...times.values()].every(({ kind }) => kind === 'year');
  if (month?.months && isYears) {
    const { months } = month;
    return {
      columns: [column, month.column],
      timeOf: (textAt) => {
        const [year, number] = [times.get(textAt(column)), months.get(textAt(month.column))];
        return year && number !== undefined
          ? { kind: 'month', id: `${year.id}-${String(number).padStart(2, '0')}` }
          : undefined;
      },
    };
  }
  return { columns: [column], timeOf: (textAt) => times.get(textAt(column)) };
}
