import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mark } from './picture.ts';
import { SORT_COLUMNS, type SortColumn, sortMarks } from './table.ts';
import { builtDataset, pictureOf } from './testing/built.ts';
import { smallDataset } from './testing/small.ts';

const february = pictureOf(
  builtDataset((file) => readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8')),
  '?periode=2026-02',
);
const sorted = (column: SortColumn, direction: 'ascending' | 'descending') =>
  sortMarks(february.marks.values(), { column, direction });
const numbers = (marks: readonly Mark[]) => marks.map(({ kommune }) => kommune.number);
const numbersOf = (marks: readonly Mark[], kind: Mark['value']['kind']) =>
  numbers(marks.filter(({ value }) => value.kind === kind));

test.each(SORT_COLUMNS)('sorting by %s loses no row and changes no mark', (column) => {
  for (const direction of ['ascending', 'descending'] as const) {
    expect(new Set(sorted(column, direction))).toEqual(new Set(february.marks.values()));
    expect(sorted(column, direction)).toHaveLength(357);
  }
});

describe.each(['value', 'count'] as const)('sorted by %s', (column) => {
  const up = sorted(column, 'ascending');
  const down = sorted(column, 'descending');

  test('the published rise or fall', () => {
    const figures = (marks: readonly Mark[]) =>
      marks.flatMap((mark) => (mark[column].kind === 'count' ? [mark[column].value] : []));
    expect(figures(up)).toEqual([...figures(up)].sort((a, b) => a - b));
    expect(figures(down)).toEqual([...figures(up)].reverse());
  });

  test('suppressed and then absent come after the published, in both directions', () => {
    const kinds = [
      ...Array<string>(240).fill('count'),
      ...Array<string>(110).fill('suppressed'),
      ...Array<string>(7).fill('absent'),
    ];
    expect(up.map((mark) => mark[column].kind)).toEqual(kinds);
    expect(down.map((mark) => mark[column].kind)).toEqual(kinds);
  });

  test('the order within suppressed and absent is that of names, and does not hint at a figure', () => {
    for (const kind of ['suppressed', 'absent'] as const) {
      expect(numbersOf(up, kind)).toEqual(numbersOf(down, kind));
      expect(numbersOf(up, kind)).toEqual(numbersOf(sorted('name', 'ascending'), kind));
    }
  });
});

test('equal figures stand in order of name, in both directions', () => {
  const made = pictureOf(smallDataset(), '?periode=2026-01');
  for (const direction of ['ascending', 'descending'] as const) {
    const order = numbers(sortMarks(made.marks.values(), { column: 'value', direction }));
    // Oslo and Stavanger have 10 per 1 000, Eigersund and Hå are hidden, Utsira has no row.
    expect(order).toEqual(['0301', '1103', '1101', '1119', '1151']);
  }
});

test('numbers sort as text, so that 0301 is first', () => {
  expect(numbers(sorted('number', 'ascending'))).toEqual([...february.marks.keys()].sort());
  expect(numbers(sorted('number', 'descending'))).toEqual([...february.marks.keys()].sort().reverse());
});

test('names sort as in Norwegian: æ, ø and å last', () => {
  const names = sorted('name', 'ascending').map(({ kommune }) => kommune.norwegianName);
  expect(names[0]).toBe('Alstahaug');
  expect(names.at(-1)).toBe('Åsnes');
  expect(names.indexOf('Øyer')).toBeGreaterThan(names.indexOf('Værøy'));
  expect(sorted('name', 'descending').map(({ kommune }) => kommune.norwegianName)).toEqual(
    [...names].reverse(),
  );
});

test('kommuner of one name stand in order of number', () => {
  const both = sorted('name', 'ascending').filter(({ kommune }) => kommune.norwegianName === 'Herøy');
  expect(numbers(both)).toEqual(['1515', '1818']);
});

test('sorted by fylke, the kommuner of each stand in order of name', () => {
  const made = pictureOf(smallDataset(), '');
  const order = (direction: 'ascending' | 'descending') =>
    numbers(sortMarks(made.marks.values(), { column: 'fylke', direction }));
  expect(order('ascending')).toEqual(['0301', '1101', '1119', '1103', '1151']);
  expect(order('descending')).toEqual(['1101', '1119', '1103', '1151', '0301']);
});
