import { describe, expect, test } from 'vitest';
import type { Month } from '../../../src/core/figures/period.ts';
import { monthNumber } from '../lines/months.ts';
import { type Head, daysOf, findHead } from './head.ts';
import { linesOf, splitLines } from '../lines/lines.ts';

const HEAD = ['TILT120 Tiltak', 'Rapport oppdatert: 04.03.2026', 'Januar 2026 - Februar 2026'];
const FOUND: Head = {
  code: 'TILT120',
  title: 'Tiltak',
  updated: '2026-03-04',
  months: ['2026-01', '2026-02'] as Month[],
};
const read = (...lines: readonly string[]) => linesOf(splitLines(lines.join('\n')));
const find = (...lines: readonly string[]) => findHead('a.txt', read(...lines));
/** The head with one line exchanged. */
const withLine = (i: number, line: string) => find(...HEAD.map((each, j) => (i === j ? line : each)));
const fault = (found: string, expected: string, where?: string) => ({
  file: 'a.txt',
  found,
  expected,
  ...(where === undefined ? {} : { where }),
});
const [UPDATED, PERIOD] = [
  '"Rapport oppdatert: dd.mm.yyyy"',
  '"Januar <year> - <month> <year>", both of one year',
] as const;

test.each([
  ['Januar', 1],
  ['desember', 12],
  ['Febru ar', 2],
  ['Febrar', 2],
  ['02', 2],
  ['12', 12],
  ['13', undefined],
  ['00', undefined],
  ['2', undefined],
  ['Jui', undefined],
  ['Brudd', undefined],
  ['', undefined],
])('the number of the month %j is %j', (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

describe('the head of a report', () => {
  test('has the whole title, though pages show only its beginning', () => {
    const whole = ['TILT120 Tiltak. Demo-', 'TILT120 Tiltak. Demografi'];
    expect(find('TILT120 Tiltak', ...whole, ...HEAD.slice(1))).toEqual({
      ...FOUND,
      title: 'Tiltak. Demografi',
    });
    expect(find('TILT120 Demografi', ...whole, ...HEAD.slice(1))).toMatchObject([{ where: 'line 2' }, {}]);
  });

  test('is found wherever it stands, and though it comes again', () => {
    expect(find(...HEAD)).toEqual(FOUND);
    expect(find('Om noe', ...HEAD.toReversed(), 'Menn\t7', ...HEAD)).toEqual(FOUND);
  });

  test.each([
    ['4.3.2026', '2026-03-04'],
    ['28.02.2026', '2026-02-28'],
    ['31.12.2026', '2026-12-31'],
    ['27.02.2027', '2027-02-27'],
  ])('has the date %s as %s', (printed, updated) => {
    expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual({ ...FOUND, updated });
  });

  test.each(['34.03.2026', '04.13.2026', '29.02.2026', '00.03.2026', '04.03.26', '2026-03-04', 'i dag', ''])(
    'is faulty with the date %j',
    (printed) => {
      expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual([
        fault(`"Rapport oppdatert: ${printed}"`, UPDATED, 'line 2'),
      ]);
    },
  );

  test.each([
    ['Januar 2026', ['2026-01']],
    ['Januar - mars 2026', ['2026-01', '2026-02', '2026-03']],
    ['Periode: 2026 01 - 2026 02', ['2026-01', '2026-02']],
    [
      'Januar 2026 - November 2026',
      [...Array(11).keys()].map((i) => `2026-${String(i + 1).padStart(2, '0')}`),
    ],
  ])('has the months from January to the last: %j', (line, months) => {
    const updated = 'Rapport oppdatert: 04.12.2026';
    expect(find(HEAD[0] ?? '', updated, line)).toEqual({ ...FOUND, updated: '2026-12-04', months });
  });

  test.each([
    ['Februar 2026 - Mars 2026'],
    ['Januar 2025 - Februar 2026'],
    ['Februar 2025 - Mars 2026'],
    ['Januar 2026 - Noe 2026'],
    ['Noe 2026 - Mars 2026'],
  ])('is faulty with the months %j', (line) => {
    expect(withLine(2, line)).toEqual([fault(`"${line}"`, PERIOD, 'line 3')]);
  });

  test.each(['04.03.2026 kl. 8', '04.03.2026 kl. 08:15', '04.03.2026, 8.15', '04.03.2026 · Side 1 av 79'])(
    'has the date in %j',
    (printed) => {
      expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual(FOUND);
    },
  );

  // From the last day of its months, and within a year.
  test.each(['27.02.2026', '04.03.2016', '01.01.1900', '28.02.2027', '04.03.2027', '04.03.2036'])(
    'can not have the date %s',
    (printed) => {
      const days = 'a date from 2026-02-28, the last day of its months, to 2027-02-27';
      expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual([
        fault(`"Rapport oppdatert: ${printed}"`, days, 'line 2'),
      ]);
    },
  );

  test('is faulty with all that is not said', () => {
    expect(withLine(0, '')).toEqual([
      {
        file: 'a.txt',
        why: 'no-report',
        found: 'no title of a report',
        expected: 'a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
      },
    ]);
    expect(find('TILT120 Tiltak')).toEqual([fault('no such line', UPDATED), fault('no such line', PERIOD)]);
  });

  test('is faulty with all that is said in two ways, by which line each is', () => {
    const others = ['TILT130 Tiltak', 'Rapport oppdatert: 05.03.2026', 'Januar 2026 - Mars 2026'];
    expect(find(...HEAD, ...others)).toEqual([
      fault('"TILT130 Tiltak"', '"TILT120 Tiltak", as on line 1', 'line 4'),
      fault('"Rapport oppdatert: 05.03.2026"', '"Rapport oppdatert: 04.03.2026", as on line 2', 'line 5'),
      fault('"Januar 2026 - Mars 2026"', '"Januar 2026 - Februar 2026", as on line 3', 'line 6'),
    ]);
    // Said in other words, but the same.
    expect(find(...HEAD, 'Rapport oppdatert 4.3.2026', 'Januar - februar 2026')).toEqual(FOUND);
  });

  test('is faulty with what can not be read, whichever of the lines it is', () => {
    const bad = 'Rapport oppdatert: i dag';
    const faults = (where: string) => [fault(`"${bad}"`, UPDATED, where)];
    expect(find(...HEAD, bad)).toEqual(faults('line 4'));
    const other = 'Rapport oppdatert: i går';
    expect(find(...HEAD, bad, other)).toEqual([...faults('line 4'), fault(`"${other}"`, UPDATED, 'line 5')]);
    // Nothing is set against a first one that says nothing.
    expect(find(bad, ...HEAD)).toEqual(faults('line 1'));
  });

  test('has a title that the number of a page may stand behind', () => {
    expect(find('TILT120 Tiltak 1', ...HEAD, 'TILT120 Tiltak 79')).toEqual(FOUND);
    // One alone may end so.
    expect(withLine(0, 'TILT120 Tiltak 2026')).toEqual({ ...FOUND, title: 'Tiltak 2026' });
  });

  test('has a title that is told by code and words', () => {
    expect(find(...HEAD, 'TILT120 Noe annet')).toEqual([
      fault('"TILT120 Noe annet"', '"TILT120 Tiltak", as on line 1', 'line 4'),
    ]);
  });
});

describe('the day that a file was made', () => {
  const day = (text: string) => new Date(`${text}T12:00:00Z`);
  const [title = '', , period = ''] = HEAD;
  const made = (...days: readonly string[]) => findHead('a.txt', read(title, period), days.map(day));

  test('is the date of a report that tells none, where it can be', () => {
    expect(made('2026-03-04')).toEqual(FOUND);
    expect(made('2015-06-01', '2026-03-04')).toEqual(FOUND);
    expect(made('2026-02-28', '2026-03-04')).toEqual({ ...FOUND, updated: '2026-02-28' });
    expect(findHead('a.txt', read(...HEAD), [day('2026-04-01')])).toEqual(FOUND);
  });

  test('is told where it can not be', () => {
    expect(made('2015-06-01', '2036-01-01')).toEqual([
      fault('no such line: it was made 2015-06-01 and 2036-01-01, which can not be its date', UPDATED),
    ]);
    expect(made()).toEqual([fault('no such line', UPDATED)]);
  });

  test('is nothing to a date that can not be read', () => {
    const bad = read(title, 'Rapport oppdatert: i dag', period);
    expect(findHead('a.txt', bad, [day('2026-03-04')])).toEqual([
      fault('"Rapport oppdatert: i dag"', UPDATED, 'line 2'),
    ]);
  });
});

describe('the days on which a report may have been updated', () => {
  test.each([
    ['2026-02', ['2026-02-28', '2027-02-27']],
    ['2024-02', ['2024-02-29', '2025-02-28']],
    ['2025-12', ['2025-12-31', '2026-12-30']],
    ['2026-04', ['2026-04-30', '2027-04-29']],
  ])('of months to %s are from %j on', (last, days) => {
    expect(daysOf([last as Month])).toEqual(days);
  });

  test('are none without months', () => {
    expect(daysOf([])).toBeUndefined();
  });
});
