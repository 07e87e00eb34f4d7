import { describe, expect, test } from 'vitest';
import { fitted, monthIn, whenOf, whenWithin, yearsIn } from './periods.ts';

describe('a time', () => {
  test.each([
    ['2026', 'year', '2026'],
    ['2026-02', 'month', '2026-02'],
    ['202602', 'month', '2026-02'],
    ['2026M02', 'month', '2026-02'],
    ['2026/02', 'month', '2026-02'],
    ['02.2026', 'month', '2026-02'],
    ['Februar 2026', 'month', '2026-02'],
    ['feb. 2026', 'month', '2026-02'],
    ['2026 februar', 'month', '2026-02'],
    ['February 2026', 'month', '2026-02'],
    ['feb.26', 'month', '2026-02'],
    ['2026K1', 'quarter', '2026-K1'],
    ['2026Q1', 'quarter', '2026-K1'],
    ['1. kvartal 2026', 'quarter', '2026-K1'],
    ['2. halvår 2025', 'half', '2025-H2'],
    ['3. tertial 2025', 'tertial', '2025-T3'],
    ['2024-2026', 'span', '2024/2026'],
    ['2024–2026', 'span', '2024/2026'],
    ['2023/24', 'span', '2023/2024'],
    ['31.12.2025', 'day', '2025-12-31'],
    ['1. januar 2026', 'day', '2026-01-01'],
    ['2026-01-01', 'day', '2026-01-01'],
    ['2021 2021', 'year', '2021'],
    ['2021M02 2021M02', 'month', '2021-02'],
    ['År: 1995', 'year', '1995'],
    ['Per 31.12.2025', 'day', '2025-12-31'],
  ] as const)('%j is the %s %s', (text, kind, id) => {
    expect(whenOf(text)).toEqual({ kind, id });
  });

  test.each([
    '',
    'Oslo',
    '2026-13',
    '202613',
    '2026K5',
    '1899',
    '0301',
    '3101',
    '2026-2024',
    '18-66 år',
    '15-74',
    '≥ 1000',
    '2026 Personer',
  ])('is not %j', (text) => {
    expect(whenOf(text)).toBeUndefined();
  });
});

test.each([
  ['Personer 2024', '2024', 'Personer'],
  ['2024 Personer', '2024', 'Personer'],
  ['Andel (prosent) 2021K4', '2021-K4', 'Andel (prosent)'],
  ['Sysselsatte, 1. kvartal 2026', '2026-K1', 'Sysselsatte'],
  ['Antall (2023)', '2023', 'Antall'],
])('%j holds %s, and says %j', (text, id, rest) => {
  const found = whenWithin(text);
  expect([found?.when.id, found?.rest]).toEqual([id, rest]);
});

test.each(['Innbyggere 18-66 år', 'Antall', 'Per 1 000 innbyggere', 'Norge'])('%j holds no time', (text) => {
  expect(whenWithin(text)).toBeUndefined();
});

test.each([
  ['Januar', 1],
  ['mai', 5],
  ['des.', 12],
  ['October', 10],
  ['sept.', 9],
  ['Marsala', undefined],
  ['', undefined],
])('the month %j is %s', (text, month) => {
  expect(monthIn(text)).toBe(month);
});

test.each([
  [
    ['2024-01-01', '2025-01-01'],
    ['2024', '2025'],
  ],
  [['2024-12-31'], ['2024']],
  [
    ['2024-01-01', '2024-02-01'],
    ['2024-01', '2024-02'],
  ],
  [
    ['2024-01-31', '2024-02-29'],
    ['2024-01', '2024-02'],
  ],
  [
    ['2024-01-15', '2024-02-15'],
    ['2024-01-15', '2024-02-15'],
  ],
])('the days %j stand for %j', (days, ids) => {
  expect(fitted(days.map((id) => ({ kind: 'day', id }))).map(({ id }) => id)).toEqual(ids);
});

test('years are found in prose', () => {
  expect(yearsIn('Januar - oktober 2022')).toEqual(['2022']);
  expect(yearsIn('Fra 2017 til 2020, tabell 12134')).toEqual(['2017', '2020']);
});
