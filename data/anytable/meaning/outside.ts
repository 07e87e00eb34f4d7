import { whenOf, whenWithin, yearsIn } from '../words/periods.ts';
import type { Candidate } from './candidates.ts';
import { isTime } from './prose.ts';
import type { Choices, Time, Understanding } from './types.ts';

/** A file's name without its ending, with spaces between its words. */
export const nameWithout = (file: string): string => file.replace(/\.[a-z0-9]+$/i, '').replace(/_/g, ' ');

/** The time of figures whose rows and headings tell none. */
export function timeOutside(
  candidate: Candidate,
  file: string,
  { period }: Choices,
): { time: Time | undefined; from: Understanding['timesFrom'] } {
  const chosen = period === undefined ? undefined : whenOf(period);
  if (chosen) return { time: chosen, from: 'reader' };
  const lines = [...candidate.table.above, candidate.sheet, nameWithout(file)];
  for (const line of lines) {
    const when = whenOf(line) ?? whenWithin(line)?.when;
    if (when) return { time: when, from: 'title' };
  }
  const [year, ...more] = yearsIn(nameWithout(file).replaceAll('-', ' '));
  if (year !== undefined && more.length === 0) return { time: { kind: 'year', id: year }, from: 'title' };
  return { time: undefined, from: 'nothing' };
}

/** The year of months that are told without one: the only one that the table's title, its sheet, the file's periods or its name tell. */
export function yearOutside(
  { table, sheet }: Candidate,
  file: string,
  elsewhere: readonly string[],
  { year }: Choices,
): string | undefined {
  if (year !== undefined) return year;
  const periods = elsewhere.filter((line) => line.length < 60 && isTime(line));
  for (const lines of [table.above, [sheet], periods, [nameWithout(file).replaceAll('-', ' ')]]) {
    const years = new Set(lines.flatMap(yearsIn));
    const [only] = years;
    if (only !== undefined && years.size === 1) return only;
  }
  return undefined;
}
