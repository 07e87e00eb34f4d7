import { describe, expect, test } from 'vitest';
import { SUPPRESSED, count } from '../../../src/core/figures/cell.ts';
import { type Fault, SourceError, formatFault } from '../../faults.ts';
import type { Report } from '../../report.ts';
import { SMALL_TABLES } from '../../testing/tables.ts';
import { type Printout, interpret } from './interpret.ts';
import type { Line } from '../lines/line.ts';
import { linesOf, splitLines } from '../lines/lines.ts';

const HEAD = ['TILT120 Tiltak', 'Rapport oppdatert: 04.03.2026', 'Januar 2026 - Februar 2026'];
const HEADINGS = '\tGjennomsnitt hittil i år\tJanuar\tFebruar';
const TOTAL = 'I alt arbeidstrening\t8\t7\t9';

const section = (where: string, ...lines: readonly string[]) => ({
  where,
  lines: linesOf(splitLines(lines.join('\n'))),
});
/** A report of sections, as a reader brings it. */
const read = (sections: Printout['sections'], more: Partial<Printout> = {}): Report =>
  interpret('a.txt', { sections, notes: [], faults: [], aside: 0, ...more }, SMALL_TABLES);
/** A report of one section, below its head. */
const readLines = (...lines: readonly string[]): Report => read([section('tables', ...HEAD, ...lines)]);

/** The faults that something ends with. */
function faults(run: () => unknown): readonly Fault[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults;
  }
}
const told = (run: () => unknown): string[] => faults(run).map(formatFault);

test('a report has its head, its notes and its rows, the cells in the order of the periods', () => {
  const report = read([section('tables', ...HEAD, HEADINGS, TOTAL, '0301 Oslo\t*\t*\t14 614')], {
    notes: ['Om noe.'],
  });
  expect(report).toEqual({
    code: 'TILT120',
    title: 'Tiltak',
    updated: '2026-03-04',
    months: ['2026-01', '2026-02'],
    notes: ['Om noe.'],
    aside: 0,
    rows: [
      {
        tiltak: 'trening',
        dimension: 'i-alt',
        code: '',
        label: 'I alt arbeidstrening',
        where: 'line 5',
        cells: [count(7), count(9), count(8)],
      },
      {
        tiltak: 'trening',
        dimension: 'kommune',
        code: '0301',
        label: '0301 Oslo',
        where: 'line 6',
        cells: [SUPPRESSED, count(14614), SUPPRESSED],
      },
    ],
  });
});

describe('rows', () => {
  const first = (report: Report, i = 0) => report.rows[i]?.cells;

  test('are read under the headings last seen, or under the first ones where they stand above them', () => {
    const swapped = '\tJanuar\tFebruar\tGjennomsnitt hittil i år';
    expect(first(readLines(swapped, 'I alt arbeidstrening\t7\t9\t8'))).toEqual([
      count(7),
      count(9),
      count(8),
    ]);
    expect(first(readLines('I alt arbeidstrening\t7\t9\t8', swapped))).toEqual([
      count(7),
      count(9),
      count(8),
    ]);
    const report = readLines(HEADINGS, TOTAL, swapped, '0301 Oslo\t5\t6\t6');
    expect(first(report, 1)).toEqual([count(5), count(6), count(6)]);
  });

  test('of each section have headings of their own', () => {
    const report = read([
      section('a', ...HEAD, HEADINGS, TOTAL),
      section('b', '\tJanuar\tFebruar\tGjennomsnitt hittil i år', 'I alt AFT\t7\t9\t8'),
    ]);
    expect(first(report, 1)).toEqual([count(7), count(9), count(8)]);
  });

  test('are none that have no figures and no label that is known', () => {
    const lost: Line = { kind: 'row', label: 'Kilde: NAV', cells: [], where: 'line 9' };
    const tables = section('tables', ...HEAD, HEADINGS, TOTAL);
    const withLine = (line: Line) => () => read([{ ...tables, lines: [...tables.lines, line] }]);
    expect(told(withLine(lost))).toEqual([]);
    expect(told(withLine({ ...lost, label: '0301 Oslo' }))).toEqual([
      'a.txt, line 9, row "0301 Oslo": found 0 cells, expected 3 cells',
    ]);
    expect(told(withLine({ ...lost, cells: [{ text: '1' }, { text: '1' }, { text: '1' }] }))).toEqual([
      expect.stringMatching(/^a\.txt, line 9: found "Kilde: NAV", expected a number of a kommune/),
    ]);
  });

  test('are faulty with another number of cells, each by itself', () => {
    expect(told(() => readLines(HEADINGS, TOTAL, '0301 Oslo\t1\t2', '1103 Stavanger\t1\t2\t3\t4'))).toEqual([
      'a.txt, line 6, row "0301 Oslo": found 2 cells, expected 3 cells',
      'a.txt, line 7, row "1103 Stavanger": found 4 cells, expected 3 cells',
    ]);
  });

  test('are faulty with what is no number, cell by cell', () => {
    expect(told(() => readLines(HEADINGS, TOTAL, '0301 Oslo\t1,5\t\t7'))).toEqual([
      'a.txt, line 6, row "0301 Oslo", column "Januar": found "", expected a whole number or *',
      'a.txt, line 6, row "0301 Oslo", column "Gjennomsnitt hittil i år": found "1,5", expected a whole number or *',
    ]);
  });

  test('that are faulty are set against no others', () => {
    expect(told(() => readLines(HEADINGS, TOTAL, TOTAL.replace('7', 'x')))).toEqual([
      'a.txt, line 6, row "I alt arbeidstrening", column "Januar": found "x", expected a whole number or *',
    ]);
  });

  test('are faulty where the file itself tells so, by the address of the cell', () => {
    const fault = { found: 'a formula', expected: 'a value' };
    const cells = [{ text: '7' }, { text: '7', where: 'cell C9', fault }, { text: '7' }];
    const tables = section('tables', ...HEAD, HEADINGS, TOTAL);
    const line: Line = { kind: 'row', label: '0301 Oslo', cells, where: 'line 9' };
    expect(told(() => read([{ ...tables, lines: [...tables.lines, line] }]))).toEqual([
      'a.txt, cell C9, row "0301 Oslo", column "Januar": found a formula, expected a value',
    ]);
  });
});

describe('headings', () => {
  const expected = 'expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says';

  test('must be those of the period line, and nothing is read under others', () => {
    expect(told(() => readLines(HEADINGS, TOTAL, '\tJanuar\tMars', '0301 Oslo\tx'))).toEqual([
      `a.txt, line 6, row "headings": found Januar, Mars, ${expected}`,
    ]);
  });

  test('must stand in every section that has a table', () => {
    const tables = section('a', ...HEAD, HEADINGS, TOTAL);
    expect(told(() => read([tables, section('b', 'I alt AFT\tx')]))).toEqual([
      `a.txt, b, row "headings": found none, ${expected}`,
    ]);
    expect(told(() => read([tables, section('b', '', 'TILT120 Tiltak', 'Om noe')]))).toEqual([]);
  });

  test('are missed once where there is no table at all', () => {
    expect(told(() => read([section('a', ...HEAD), section('b', 'Om noe')]))).toEqual([
      `a.txt, tables, row "headings": found none, ${expected}`,
    ]);
  });

  test('alone make a table without rows', () => {
    expect(readLines(HEADINGS).rows).toEqual([]);
  });
});

describe('a report', () => {
  const before: Fault = { file: 'a.txt', found: 'a', expected: 'b' };
  const BEFORE = 'a.txt: found a, expected b';

  test('is refused with all that is wrong in it, and what its reader found before', () => {
    const tables = section('tables', ...HEAD, HEADINGS, TOTAL, '0301 Oslo\t1', 'Oslo\t1\t2\t3');
    expect(told(() => read([tables], { faults: [before] }))).toEqual([
      BEFORE,
      'a.txt, line 6, row "0301 Oslo": found 1 cells, expected 3 cells',
      expect.stringMatching(/^a\.txt, line 7: found "Oslo", expected /),
    ]);
    expect(told(() => read([section('tables', ...HEAD, HEADINGS, TOTAL)], { faults: [before] }))).toEqual([
      BEFORE,
    ]);
  });

  test('is refused for its head before anything else is read', () => {
    const found = told(() => read([section('tables', 'TILT120 Tiltak', TOTAL)], { faults: [before] }));
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(BEFORE);
  });

  test('is refused where no table tells its tiltak', () => {
    const other = section('tables', 'TILT190 Tiltak', ...HEAD.slice(1), HEADINGS, TOTAL);
    expect(faults(() => read([other], { faults: [before] }))).toEqual([
      before,
      {
        file: 'a.txt',
        why: 'other-report',
        found: 'TILT190',
        expected: 'a report that tables/tiltak.json names: TILT100, TILT120. Describe its tiltak there',
      },
    ]);
  });

  test('is refused where text is turned round, wherever that stands', () => {
    const turned = 'found a character that turns text round, expected text that is read as it shows';
    const lines = [
      'TILT120 Til\u202etak',
      'Om\u2066 noe',
      HEADINGS,
      'I alt\u202a\t7',
      '0301 Oslo\t7\t\u2069',
      TOTAL,
    ];
    expect(told(() => read([section('tables', ...lines)], { faults: [before] }))).toEqual([
      BEFORE,
      ...[1, 2, 4, 5].map((n) => `a.txt, line ${n}: ${turned}`),
    ]);
  });

  test('is refused where it is longer than any', () => {
    const blank: Line = { kind: 'blank', where: '' };
    const lines = (length: number): Line[] => Array.from({ length }, () => blank);
    const small = section('tables', ...HEAD, HEADINGS);
    const padded = (length: number) => () => read([small, { where: '', lines: lines(length - 4) }]);
    expect(faults(padded(60_001))).toEqual([
      {
        file: 'a.txt',
        why: 'too-large',
        found: '60001 lines',
        expected: 'a report: none has more than 60000',
      },
    ]);
    expect(faults(padded(60_000))).toEqual([]);
  });
});
