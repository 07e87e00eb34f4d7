import { describe, expect, test } from 'vitest';
import { SUPPRESSED, count } from '../../src/core/figures/cell.ts';
import type { Month } from '../../src/core/figures/period.ts';
import { columnsOf, headingOf, parseCell } from './cells.ts';

const MONTHS = ['2026-01', '2026-02'] as Month[];

describe('parseCell', () => {
  test.each([
    ['*', SUPPRESSED],
    ['0', count(0)],
    ['14 614', count(14614)],
    ['14\u00a0614', count(14614)],
    ['1\u202f014\u202f614', count(1014614)],
    ['14614', count(14614)],
  ])('reads %j', (printed, cell) => {
    expect(parseCell(printed)).toEqual(cell);
  });

  test('reads no number that would come out as another', () => {
    expect(parseCell('9007199254740991')).toEqual(count(9007199254740991));
    expect(parseCell('9007199254740993')).toBeUndefined();
    expect(parseCell('9'.repeat(400))).toBeUndefined();
  });

  test.each([
    '',
    '-',
    '1 2',
    '01',
    '00',
    '0 123',
    '1234 567',
    'a 1',
    '1 234 a',
    '** ',
    '* *',
    '14 61',
    '1,5',
    '**',
    '-4',
    '4*',
  ])('refuses %j', (printed) => {
    expect(parseCell(printed)).toBeUndefined();
  });
});

test.each([
  ['Januar', 'Januar'],
  ['Gjennom snitt hittil i år', 'Gjennomsnitt hittil i år'],
  ['Fylke', undefined],
  // Equally near to June and July.
  ['Jui', undefined],
])('the heading %j names %j', (printed, name) => {
  expect(headingOf(printed)).toBe(name);
});

describe('columnsOf', () => {
  test('finds each period, the average last', () => {
    expect(columnsOf(['Gjennom snitt hittil i år', 'Januar', 'Februar'], MONTHS)).toEqual([1, 2, 0]);
    expect(columnsOf(['Januar', 'Gjennomsnitt hittil i år', 'Februar'], MONTHS)).toEqual([0, 2, 1]);
    expect(columnsOf(['Januar', 'Gjennomsnitt hittil i år'], MONTHS.slice(0, 1))).toEqual([0, 1]);
  });

  test.each([
    [['Gjennomsnitt hittil i år', 'Januar']],
    [['Gjennomsnitt hittil i år', 'Januar', 'Mars']],
    [['Gjennomsnitt hittil i år', 'Februar', 'Januar']],
    [['Gjennomsnitt hittil i år', 'Januar', 'Februar', 'Mars']],
    [['Januar', 'Januar', 'Februar']],
  ])('refuses %j', (headings) => {
    expect(columnsOf(headings, MONTHS)).toBeUndefined();
  });
});
