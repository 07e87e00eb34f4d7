import { monthNumber } from '../lines/months.ts';
import { type Month, isMonth } from '../../../src/core/figures/period.ts';
import type { Fault } from '../../faults.ts';
import type { Edge, Line } from '../lines/line.ts';
import { normalise } from '../words.ts';

/** What a report says of itself, on every page or on one of them. */
export interface Head {
  readonly code: string;
  readonly title: string;
  readonly updated: string;
  readonly months: readonly Month[];
}

/** `04.03.2026` → `2026-03-04`; undefined for what is no date. */
function isoDate(printed: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** January to the last month; undefined for anything but that ("so far this year" begins in January). */
function monthsOf([first, last]: readonly [Edge, Edge]): Month[] | undefined {
  const end = monthNumber(last.month);
  if (monthNumber(first.month) !== 1 || first.year !== last.year || end === undefined) return undefined;
  return Array.from({ length: end }, (_, i) => `${first.year}-${String(i + 1).padStart(2, '0')}`).filter(
    isMonth,
  );
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The first and the last day on which a report of some months may have been updated: from the last day of its months to a
 * year later. Reports appear in the first days of the next month, and revised reports in the months after. A misread year, or
 * the day on which a file was saved again years later, is outside these limits.
 */
export function daysOf(months: readonly Month[]): readonly [first: string, last: string] | undefined {
  const [year, month] = (months.at(-1) ?? '').split('-').map(Number);
  if (year === undefined || month === undefined) return undefined;
  // The day before the first day of a month is the last day of the previous month.
  const end = new Date(Date.UTC(year, month, 0));
  return [isoOf(end), isoOf(new Date(Date.UTC(year + 1, month - 1, end.getUTCDate() - 1)))];
}

/** The day on which the file was made or changed, if the report can be of that day. */
function dayOf(made: readonly Date[], months: readonly Month[] | undefined): string | undefined {
  const days = months && daysOf(months);
  return made.map(isoOf).find((day) => days && day >= days[0] && day <= days[1]);
}

/**
 * Finds code, title, date and months in the lines of a report. Each may stand anywhere and more than once, but must
 * say the same each time. Where no line has the date, it is taken from the days on which the file was `made`, if one of them
 * is possible. Returns the head, or every fault.
 */
export function findHead(file: string, lines: readonly Line[], made: readonly Date[] = []): Head | Fault[] {
  const faults: Fault[] = [];
  /** The value that all lines of a kind must agree on. */
  function only<K extends Line['kind'], T>(
    kind: K,
    what: string,
    say: (line: Extract<Line, { kind: K }>) => T | undefined,
    print: (line: Extract<Line, { kind: K }>) => string,
  ): T | undefined {
    const found = lines.filter((line): line is Extract<Line, { kind: K }> => line.kind === kind);
    const [first] = found;
    if (first === undefined) return undefined;
    const said = say(first);
    for (const line of found) {
      const again = say(line);
      const fault = { file, where: line.where, found: `"${print(line)}"` };
      if (again === undefined) faults.push({ ...fault, expected: what });
      else if (said !== undefined && JSON.stringify(again) !== JSON.stringify(said)) {
        faults.push({ ...fault, expected: `"${print(first)}", as on ${first.where}` });
      }
    }
    return said;
  }
  if (!lines.some(({ kind }) => kind === 'title')) {
    const expected = 'a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?';
    return [{ file, why: 'no-report', found: 'no title of a report', expected }];
  }
  const titles = new Set(lines.flatMap((line) => (line.kind === 'title' ? [line.title] : [])));
  const longest = [...titles].reduce((a, b) => (b.length > a.length ? b : a), '');
  // A page may hold only the beginning of a title, whose end is cut off or on another line.
  const whole = (title: string): string =>
    normalise(longest).startsWith(normalise(title)) ? longest : title;
  const title = only(
    'title',
    '"TILT120 <title>"',
    // The number of a page may stand behind it.
    ({ code, title }) => ({ code, title: titles.size > 1 ? whole(title).replace(/ \d{1,4}$/, '') : title }),
    ({ code, title }) => `${code} ${title}`,
  );
  const printed = only('updated', UPDATED, ({ date }) => isoDate(date), printedDate);
  const months = only(
    'period',
    PERIOD,
    ({ words }) => monthsOf(words),
    ({ words }) => words.map(({ month, year }) => `${month} ${year}`).join(' - '),
  );
  const updated = printed ?? dayOf(made, months);
  const has = (wanted: Line['kind']) => lines.some(({ kind }) => kind === wanted);
  // Without months the possible dates are unknown.
  if (!has('updated') && updated === undefined && (months !== undefined || made.length === 0)) {
    const days = made.map(isoOf).join(' and ');
    const besides = days === '' ? '' : `: it was made ${days}, which can not be its date`;
    faults.push({ file, found: `no such line${besides}`, expected: UPDATED });
  }
  if (!has('period')) faults.push({ file, found: 'no such line', expected: PERIOD });
  const days = months && daysOf(months);
  if (printed !== undefined && days && (printed < days[0] || printed > days[1])) {
    const [line] = lines.filter((each) => each.kind === 'updated');
    const expected = `a date from ${days[0]}, the last day of its months, to ${days[1]}`;
    if (line) faults.push({ file, where: line.where, found: `"${printedDate(line)}"`, expected });
  }
  if (faults.length > 0 || !title || !updated || !months) return faults;
  return { ...title, updated, months };
}

const UPDATED = '"Rapport oppdatert: dd.mm.yyyy"';
const PERIOD = '"Januar <year> - <month> <year>", both of one year';
const printedDate = ({ date }: { readonly date: string }): string => `Rapport oppdatert: ${date}`;
