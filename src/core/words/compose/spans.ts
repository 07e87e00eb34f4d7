import type { Formatter } from '../format.ts';
import { type Month, yearOf } from '../../figures/period.ts';
import { afterGaps, placesInTime } from '../../figures/runs.ts';

/** From as many months in a row on, only the first and the last are named. */
const LONG = 3;

type Words = Pick<Formatter, 'list' | 'month' | 'monthName'>;

/** Months in a sentence: "januar 2026 og februar 2026", "januar–desember 2025". Oldest first. */
export const spans = (f: Words, months: readonly Month[]): string => f.list(spansOf(f, months));

/** Its parts, to be listed with others. */
export function spansOf(f: Words, months: readonly Month[]): string[] {
  const starts = afterGaps(placesInTime(months));
  const runs: Month[][] = [];
  for (const [i, month] of months.entries()) {
    const run = runs.at(-1);
    const inYear = run?.[0] !== undefined && yearOf(run[0]) === yearOf(month);
    if (starts.has(i) || !inYear) runs.push([month]);
    else run.push(month);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < LONG || first === undefined || last === undefined) return run.map(f.month);
    return [`${f.monthName(first)}–${f.month(last)}`];
  });
}
