import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mark } from './picture.ts';
import {
  columnsOf,
  fylkeNames,
  isFigure,
  kindIn,
  SORT_COLUMNS,
  type SortColumn,
  sortMarks,
} from './table.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { smallDataset } from '../testing/small.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const february = pictureOf(dataset, '?periode=2026-02');
const fylkeOf = fylkeNames(dataset.catalogue.fylker);
const sorted = (column: SortColumn, direction: 'ascending' | 'descending', marks = february.marks) =>
  sortMarks(marks.values(), { column, direction }, fylkeOf);
const numbers = (marks: readonly Mark[]) => marks.map(({ place }) => place.number);
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

  test('equal figures stand in order of name, in both directions', () => {
    const figure = (mark: Mark) => (mark[column].kind === 'count' ? mark[column].value : NaN);
    const published = (marks: readonly Mark[]) => marks.filter((mark) => mark[column].kind === 'count');
    const byName = published(sorted('name', 'ascending'));
    expect(numbers(published(up))).toEqual(numbers(byName.toSorted((a, b) => figure(a) - figure(b))));
    expect(numbers(published(down))).toEqual(numbers(byName.toSorted((a, b) => figure(b) - figure(a))));
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
    const order = numbers(sorted('value', direction, made.marks));
    // Oslo and Stavanger have 10 per 1 000, Eigersund and Hå are hidden, Utsira has no row.
    expect(order).toEqual(['0301', '1103', '1101', '1119', '1151']);
  }
});

test('numbers sort as text, so that 0301 is first', () => {
  expect(numbers(sorted('number', 'ascending'))).toEqual([...february.marks.keys()].sort());
  expect(numbers(sorted('number', 'descending'))).toEqual([...february.marks.keys()].sort().reverse());
});

test('names sort as in Norwegian: æ, ø and å last', () => {
  const names = sorted('name', 'ascending').map(({ place }) => place.norwegianName);
  expect(names[0]).toBe('Alstahaug');
  expect(names.at(-1)).toBe('Åsnes');
  expect(names.indexOf('Øyer')).toBeGreaterThan(names.indexOf('Værøy'));
  expect(sorted('name', 'descending').map(({ place }) => place.norwegianName)).toEqual([...names].reverse());
});

test('kommuner of one name stand in order of number, in whichever order they come', () => {
  const turned = new Map([...february.marks].reverse());
  for (const marks of [february.marks, turned]) {
    const both = sorted('name', 'ascending', marks).filter(({ place }) => place.norwegianName === 'Herøy');
    expect(numbers(both)).toEqual(['1515', '1818']);
  }
});

describe('sorted by fylke', () => {
  test('the fylker stand in order of the names that are shown, and not of their numbers', () => {
    const shown = (direction: 'ascending' | 'descending') => {
      const names = sorted('fylke', direction).map(fylkeOf);
      return names.filter((name, index) => name !== names[index - 1]);
    };
    expect(shown('ascending').slice(0, 4)).toEqual(['Agder', 'Akershus', 'Buskerud', 'Finnmark']);
    expect(shown('ascending').at(-1)).toBe('Østfold');
    expect(shown('ascending')).toHaveLength(15);
    expect(shown('descending')).toEqual([...shown('ascending')].reverse());
  });

  test('the kommuner of each stand in order of name, in both directions', () => {
    const { marks } = pictureOf(smallDataset(), '');
    expect(numbers(sorted('fylke', 'ascending', marks))).toEqual(['0301', '1101', '1119', '1103', '1151']);
    expect(numbers(sorted('fylke', 'descending', marks))).toEqual(['1101', '1119', '1103', '1151', '0301']);
  });

  test('a fylke that the catalogue does not know is shown by its number', () => {
    expect([...february.marks.values()].map(fylkeNames([]))[0]).toBe('03');
  });

  test('fylker have nothing in that column', () => {
    const { marks } = pictureOf(dataset, '?nivaa=fylke');
    expect(new Set([...marks.values()].map(fylkeOf))).toEqual(new Set(['']));
  });
});

describe('the columns', () => {
  test('of figures are those of persons and of the value that is shown', () => {
    expect(SORT_COLUMNS.filter(isFigure)).toEqual(['before', 'count', 'value', 'answer', 'expected']);
  });

  test.each([
    ['', 'number name fylke value count'],
    ['?verdi=antall', 'number name fylke value'],
    ['?nivaa=fylke', 'number name value count'],
    ['?sammenlign=2026-01', 'number name fylke before count value'],
    ['?sammenlign=2026-01&nivaa=fylke&verdi=antall', 'number name before count value'],
  ])('of %j are %s', (search, expected) => {
    expect(columnsOf(pictureOf(dataset, search)).join(' ')).toBe(expected);
  });
});

describe('of changes', () => {
  const { marks } = pictureOf(dataset, '?verdi=antall&sammenlign=2026-01');

  test('sorting by each figure groups the rows by that figure, whatever the others are', () => {
    for (const column of ['before', 'count', 'value'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const kinds = sorted(column, direction, marks).map((mark) => kindIn(mark, column));
        const runs = kinds.filter((kind, index) => kind !== kinds[index - 1]);
        expect(runs, `${column} ${direction}`).toEqual(['count', 'suppressed', 'absent']);
      }
    }
  });

  test('the changes rise from the largest fall to the largest rise', () => {
    const changes = sorted('value', 'ascending', marks).flatMap(({ value }) =>
      value.kind === 'count' ? [value.value] : [],
    );
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    expect(changes[0]).toBeLessThan(0);
  });
});
