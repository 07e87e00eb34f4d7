import { describe, expect, test } from 'vitest';
import type { Month } from '../../src/core/period.ts';
import { type Head, findHead, monthNumber } from './head.ts';
import { linesOf } from './lines.ts';

const HEAD = ['TILT120 Tiltak', 'Rapport oppdatert: 04.03.2026', 'Januar 2026 - Februar 2026'];
const FOUND: Head = {
  code: 'TILT120',
  title: 'Tiltak',
  updated: '2026-03-04',
  months: ['2026-01', '2026-02'] as Month[],
};
const find = (...lines: readonly string[]) => findHead('a.txt', linesOf(lines.join('\n')));
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
  ['Jui', undefined],
  ['Brudd', undefined],
  ['', undefined],
])('the number of the month %j is %j', (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

describe('the head of a report', () => {
  test('is found wherever it stands, and though it comes again', () => {
    expect(find(...HEAD)).toEqual(FOUND);
    expect(find('Om noe', ...HEAD.toReversed(), 'Menn\t7', ...HEAD)).toEqual(FOUND);
  });

  test.each([
    ['4.3.2026', '2026-03-04'],
    ['29.02.2024', '2024-02-29'],
    ['31.12.2026', '2026-12-31'],
  ])('has the date %s as %s', (printed, updated) => {
    expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual({ ...FOUND, updated });
  });

  test.each([
    '34.03.2026',
    '04.13.2026',
    '29.02.2026',
    '00.03.2026',
    '04.03.26',
    '2026-03-04',
    'i 04.03.2026',
    '04.03.2026 kl. 8',
    '',
  ])('is faulty with the date %j', (printed) => {
    expect(withLine(1, `Rapport oppdatert: ${printed}`)).toEqual([
      fault(`"Rapport oppdatert: ${printed}"`, UPDATED, 'line 2'),
    ]);
  });

  test.each([
    ['Januar 2026', ['2026-01']],
    ['Januar - mars 2025', ['2025-01', '2025-02', '2025-03']],
    [
      'Januar 2026 - November 2026',
      [...Array(11).keys()].map((i) => `2026-${String(i + 1).padStart(2, '0')}`),
    ],
  ])('has the months from January to the last: %j', (line, months) => {
    expect(withLine(2, line)).toEqual({ ...FOUND, months });
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

  test('has a title that is told by code and words', () => {
    expect(find(...HEAD, 'TILT120 Noe annet')).toEqual([
      fault('"TILT120 Noe annet"', '"TILT120 Tiltak", as on line 1', 'line 4'),
    ]);
  });
});
