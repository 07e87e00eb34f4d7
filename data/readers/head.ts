import { type Month, isMonth } from '../../src/core/period.ts';
import type { Fault } from '../faults.ts';
import { MONTH_NAMES } from '../report.ts';
import type { Edge, Line } from './lines.ts';
import { matcher } from './words.ts';

/** What a report says of itself, on every page or on one of them. */
export interface Head {
  readonly code: string;
  readonly title: string;
  readonly updated: string;
  readonly months: readonly Month[];
}

const closestMonth = matcher(MONTH_NAMES.map((label, index) => ({ label, value: index + 1 })));

/** The number of a month from its printed name, or undefined for a name that is none, or equally near to two. */
export function monthNumber(name: string): number | undefined {
  const match = closestMonth(name);
  return match.kind === 'one' ? match.value : undefined;
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

/**
 * Finds code, title, date and months in the lines of a report. Each may stand anywhere and more than once, but must
 * say the same each time. Returns the head, or every fault.
 */
export function findHead(file: string, lines: readonly Line[]): Head | Fault[] {
  const faults: Fault[] = [];
  /** The one thing that all lines of a kind say. */
  function only<K extends Line['kind'], T>(
    kind: K,
    what: string,
    say: (line: Extract<Line, { kind: K }>) => T | undefined,
    print: (line: Extract<Line, { kind: K }>) => string,
  ): T | undefined {
    const found = lines.filter((line): line is Extract<Line, { kind: K }> => line.kind === kind);
    const [first] = found;
    if (first === undefined) {
      faults.push({ file, found: 'no such line', expected: what });
      return undefined;
    }
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
  const title = only(
    'title',
    '"TILT120 <title>"',
    ({ code, title }) => ({ code, title }),
    ({ code, title }) => `${code} ${title}`,
  );
  const updated = only(
    'updated',
    '"Rapport oppdatert: dd.mm.yyyy"',
    ({ date }) => isoDate(date),
    ({ date }) => `Rapport oppdatert: ${date}`,
  );
  const months = only(
    'period',
    '"Januar <year> - <month> <year>", both of one year',
    ({ words }) => monthsOf(words),
    ({ words }) => words.map(({ month, year }) => `${month} ${year}`).join(' - '),
  );
  if (faults.length > 0 || !title || !updated || !months) return faults;
  return { ...title, updated, months };
}
