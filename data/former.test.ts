import { describe, expect, test } from 'vitest';
import type { Year } from '../src/core/figures/period.ts';
import { checkReport } from './checks.ts';
import { numbersIn, underTodaysNumbers } from './former.ts';
import type { Report } from './report.ts';
import { monthlyReports } from './synthetic/monthly.ts';
import { readTablesNow } from './testing/project.ts';
import { tablesThen, THEN } from './testing/then.ts';

const tables = readTablesNow();
const [january2023] = monthlyReports({ seed: 5, years: [THEN], months: 1 }, tablesThen(tables));
if (january2023 === undefined) throw new RangeError('no report was made');
const faultsOf = (report: Report) =>
  checkReport({ file: 'a', report, tables }).map(({ found, expected }) => `${found}: ${expected}`);
/** The report with another number in the place of one. */
const renumbered = (report: Report, from: string, to: string): Report => ({
  ...report,
  rows: report.rows.map((row) => (row.code === from ? { ...row, code: to } : row)),
});

describe('the table of numbers that were valid from 2020 to 2023', () => {
  const [era] = tables.former;

  test('leads to all kommuner of today that have another number, and to no other', () => {
    expect(tables.former.map(({ from, until }) => [from, until])).toEqual([['2020', '2023']]);
    const today = new Set<string>(tables.kommuner.map(({ number }) => number));
    const now = era?.kommuner.flatMap((each) => each.now) ?? [];
    expect(now).toHaveLength(115);
    expect(new Set(now).size).toBe(115);
    expect(now.filter((number) => !today.has(number))).toEqual([]);
    // Every kommune of the fylker that were divided got a new number.
    const divided = new Set<string>(era?.fylker.flatMap((each) => each.now));
    expect(
      tables.kommuner.filter(({ number, fylke }) => divided.has(fylke) && !now.includes(number)),
    ).toEqual([]);
  });

  test('has each kommune under its own name, in a part of its own fylke', () => {
    for (const { number, name, now } of era?.kommuner ?? []) {
      const found = tables.kommuner.find((kommune) => kommune.number === now[0]);
      expect(found?.norwegianName, number).toBe(name);
      const parts = era?.fylker.find((fylke) => number.startsWith(fylke.number))?.now ?? [number.slice(0, 2)];
      expect(parts, number).toContain(found?.fylke);
    }
  });

  test('has 113 new numbers, and Ålesund, which was divided', () => {
    expect(era?.kommuner.filter(({ now }) => now.length === 1)).toHaveLength(113);
    expect(era?.kommuner.filter(({ now }) => now.length > 1)).toEqual([
      { number: '1507', name: 'Ålesund', now: ['1508', '1580'] },
    ]);
  });

  test('makes 356 kommuner and 11 fylker of 2023, and the 357 and 15 of every year since', () => {
    const sizes = (year: string) => Object.values(numbersIn(year as Year, tables)).map(({ size }) => size);
    expect(['2023', '2024', '2026'].map(sizes)).toEqual([
      [356, 11],
      [357, 15],
      [357, 15],
    ]);
  });
});

describe('a report of 2023', () => {
  test('is sound under the numbers of its time', () => {
    expect(faultsOf(january2023)).toEqual([]);
  });

  test('goes on under the new numbers where nothing else changed', () => {
    const { report } = underTodaysNumbers(january2023, tables);
    const cells = (from: Report, code: string) =>
      from.rows.filter((row) => row.code === code).map((row) => row.cells);
    expect(cells(report, '3101')).toEqual(cells(january2023, '3001'));
    expect(cells(report, '3101')).toHaveLength(2);
    expect(cells(report, '3001')).toEqual([]);
    expect(cells(report, '5636')).toEqual(cells(january2023, '5442'));
  });

  test('has the rows of divided kommuner and fylker set aside, and no other', () => {
    const { report, setAside } = underTodaysNumbers(january2023, tables);
    expect(setAside.map(({ number, name, now }) => [number, name, now])).toEqual([
      ['30', 'Viken', ['31', '32', '33']],
      ['38', 'Vestfold og Telemark', ['39', '40']],
      ['54', 'Troms og Finnmark', ['55', '56']],
      ['1507', 'Ålesund', ['1508', '1580']],
    ]);
    const gone = january2023.rows.length - report.rows.length;
    expect(gone).toBe(2 * 4);
    for (const dimension of ['i-alt', 'kjonn', 'status', 'utdanning']) {
      const of = (each: Report) => each.rows.filter((row) => row.dimension === dimension);
      expect(of(report)).toEqual(of(january2023));
    }
  });

  test('is refused with a number of another time, and told what it is', () => {
    expect(faultsOf(renumbered(january2023, '3001', '3101'))).toContain(
      'number 3101: one of 2023: until 2023 it was 3001 Halden',
    );
  });
});

test('a report of today is as it is, and refused with a number of 2023', () => {
  const [report] = monthlyReports({ seed: 5, years: ['2025' as Year], months: 1 }, tables);
  if (report === undefined) throw new RangeError('no report was made');
  expect(underTodaysNumbers(report, tables)).toEqual({ report, setAside: [] });
  expect(faultsOf(renumbered(report, '1508', '1507'))).toContain(
    'number 1507: one of 2025: 1507 was Ålesund from 2020 to 2023, today 1508 and 1580',
  );
});

test('a report from before the table begins is refused', () => {
  const months = january2023.months.map((month) =>
    month.replace('2023', '2019'),
  ) as Report['months'][number][];
  expect(faultsOf({ ...january2023, months })[0]).toBe(
    'a report of 2019: one of 2020 or later: which kommuner there were before is in no table',
  );
});
