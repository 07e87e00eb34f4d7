import { describe, expect, test } from 'vitest';
import { knowing } from '../../testing/known.ts';
import type { Line } from '../lines/line.ts';
import { linesOfSheet } from './sheets.ts';
import type { SheetValue } from './sheet.ts';

/** What a test puts in a cell: a text, a number, nothing, or another value as it is. */
type Put = string | number | null | SheetValue;

function valueOf(put: Put): SheetValue | undefined {
  if (put === null) return undefined;
  if (typeof put === 'string') return { kind: 'text', text: put };
  return typeof put === 'number' ? { kind: 'number', value: put } : put;
}

const linesOf = (...rows: readonly (readonly Put[])[]): Line[] =>
  linesOfSheet({ name: 'Ark', rows: rows.map((row) => row.map(valueOf)) });
/** The lines below headings of an average and a month. */
const below = (...rows: readonly (readonly Put[])[]): Line[] => linesOf(HEADINGS, ...rows).slice(1);
/** The cells of the only row below such headings. */
function cellsOf(...row: readonly Put[]): unknown {
  const [line] = below(row);
  return line?.kind === 'row' ? line.cells : line;
}

const AVERAGE = 'Gjennomsnitt hittil i år';
const HEADINGS = [null, AVERAGE, 'Januar'] as const;
const date = (day: string): SheetValue => ({ kind: 'date', date: new Date(`${day}T00:00:00Z`) });
const other = (found: string): SheetValue => ({ kind: 'other', found });

describe('headings', () => {
  test.each([
    [
      ['', AVERAGE, 'Januar'],
      [AVERAGE, 'Januar'],
    ],
    [
      ['', 'Januar', 'Februar'],
      ['Januar', 'Februar'],
    ],
    // However they are broken; the average alone is enough.
    [['', 'Gjennom snitt hittil i år'], ['Gjennom snitt hittil i år']],
    // What stands before the first of them is over the labels; empty columns are none.
    [
      ['Kommune', 'nr', AVERAGE, 'NA', 'Januar', ' ', 'na', null],
      [AVERAGE, 'Januar'],
    ],
    // One that is not known is told by whoever knows the months.
    [
      ['', AVERAGE, 'Januar', 'NAV', 'Februør', 'Sum'],
      [AVERAGE, 'Januar', 'NAV', 'Februør', 'Sum'],
    ],
  ])('are those of %j', (row, cells) => {
    expect(linesOf(row)).toEqual([{ kind: 'header', cells, where: 'sheet "Ark", row 1' }]);
  });

  test.each([
    [['', 'Januar'], { kind: 'text', text: 'Januar' }],
    [['Kommune', 'Tall'], { kind: 'text', text: 'Kommune Tall' }],
    [['Januar', 'Februar', 7], { kind: 'row', label: 'Januar', cells: [] }],
  ])('are none of %j', (row, line) => {
    expect(linesOf(row)).toEqual([{ ...line, where: 'sheet "Ark", row 1' }]);
  });

  test('may come again, with other columns', () => {
    const [, first, , again] = linesOf(
      HEADINGS,
      ['Menn', 7, 8],
      [null, null, 'Januar', AVERAGE],
      [null, 'Menn', 8, 7],
    );
    expect([first, again]).toEqual([
      {
        kind: 'row',
        label: 'Menn',
        cells: [
          { text: '7', where: 'sheet "Ark", cell B2' },
          { text: '8', where: 'sheet "Ark", cell C2' },
        ],
        where: 'sheet "Ark", row 2',
      },
      {
        kind: 'row',
        label: 'Menn',
        cells: [
          { text: '8', where: 'sheet "Ark", cell C4' },
          { text: '7', where: 'sheet "Ark", cell D4' },
        ],
        where: 'sheet "Ark", row 4',
      },
    ]);
  });
});

describe('a cell', () => {
  const [inAverage, inMonth] = [{ where: 'sheet "Ark", cell B2' }, { where: 'sheet "Ark", cell C2' }];
  const fault = (found: string, expected: string) => ({ text: '', ...inMonth, fault: { found, expected } });
  const NUMBER = 'a whole number or *';

  test.each<[Put, string]>([
    [0, '0'],
    [14614, '14614'],
    ['*', '*'],
    [' * ', '*'],
    // A number may be stored as a text.
    ['0', '0'],
    ['7497', '7497'],
    [' 14 614 ', '14614'],
    ['14\u00a0614', '14614'],
    ['1\u202f014\u202f614', '1014614'],
    ['34.0', '34'],
    ['1e+05', '100000'],
  ])('%j is read as it stands', (put, text) => {
    expect(cellsOf('Menn', put, put)).toEqual([
      { text, ...inAverage },
      { text, ...inMonth },
    ]);
  });

  test.each([
    [7.49, '7'],
    [7.5, '8'],
    [0.4, '0'],
    [0, '0'],
    ['7.49', '7'],
    ['7,5', '8'],
    ['14 614,33', '14614'],
    ['0.4', '0'],
  ])('of an average may be stored unrounded: %j is %s', (put, text) => {
    expect(cellsOf('Menn', put, 7)).toEqual([
      { text, ...inAverage },
      { text: '7', ...inMonth },
    ]);
  });

  test('of an average is no more negative than any other', () => {
    for (const put of [-0.4, -7]) {
      expect(cellsOf('Menn', put, 7)).toEqual([
        { text: '', ...inAverage, fault: { found: String(put), expected: NUMBER } },
        { text: '7', ...inMonth },
      ]);
    }
  });

  test.each<[Put, string, string]>([
    [null, 'an empty cell', NUMBER],
    [7.5, '7.5', NUMBER],
    [-7, '-7', NUMBER],
    ['  mange\u00a0 her ', 'the text "mange her"', NUMBER],
    ['14.614,5', 'the text "14.614,5"', NUMBER],
    ['007', 'the text "007"', NUMBER],
    ['-7', 'the text "-7"', NUMBER],
    ['1 23', 'the text "1 23"', NUMBER],
    ['7,5', '7.5', NUMBER],
    [date('2026-02-03'), 'the date 2026-02-03', NUMBER],
    [other('a formula'), 'a formula', `${NUMBER}: put the value in its place`],
  ])('%j is a fault that says what it is', (put, found, expected) => {
    expect(cellsOf('Menn', 7, put)).toEqual([{ text: '7', ...inAverage }, fault(found, expected)]);
  });
});

describe('a row', () => {
  test('has as its label all words before the headings', () => {
    const rows = linesOf(
      [null, null, null, AVERAGE],
      ['0301', ' Oslo ', null, 7],
      [1103, null, 'Stavanger', 8],
      [date('2026-02-03'), other('a formula'), '', 9],
      [null, null, null, 10],
    );
    expect(rows.map((line) => (line.kind === 'row' ? line.label : line.kind))).toEqual([
      'header',
      '0301 Oslo',
      '1103 Stavanger',
      '03.02.2026',
      '',
    ]);
  });

  test('has as many cells as there are headings, wherever these are', () => {
    const [, row] = linesOf([null, AVERAGE, null, 'NA', 'Januar'], ['Menn', 7, null, 'NA', 8]);
    expect(row).toEqual({
      kind: 'row',
      label: 'Menn',
      cells: [
        { text: '7', where: 'sheet "Ark", cell B2' },
        { text: '8', where: 'sheet "Ark", cell E2' },
      ],
      where: 'sheet "Ark", row 2',
    });
  });

  test.each<[Put[], string, string]>([
    [['Menn', 7, 8, 9], 'D', '9'],
    [['Menn', 7, 8, null, 'se note'], 'E', 'se note'],
    [['Menn', null, null, 9], 'D', '9'],
    [['Menn', 7, 8, 'NA', other('a formula')], 'E', ''],
  ])('with something in a column without a heading is faulty: %j', (row, column, found) => {
    const cells = cellsOf(...row);
    expect(cells).toHaveLength(2);
    expect(cells).toMatchObject([
      {
        text: '',
        where: `sheet "Ark", cell ${column}2`,
        fault: { found, expected: 'nothing: the column has no heading' },
      },
      { where: 'sheet "Ark", cell C2' },
    ]);
  });

  test('in a block may have lost its figures, and is a row all the same', () => {
    const lost = { kind: 'row', label: 'Kvinner', cells: [], where: 'sheet "Ark", row 3' };
    expect(below(['Menn', 7, 8], ['Kvinner'])[1]).toEqual(lost);
    expect(below(['Menn', 7, 8], ['Kvinner'], ['Ukjent'])[2]).toMatchObject({ kind: 'row', label: 'Ukjent' });
  });

  test('is no row outside a block: before the first, after an empty row, below headings', () => {
    const text = (line: Line | undefined) => (line?.kind === 'text' ? line.text : line?.kind);
    expect(text(below(['Om noe'])[0])).toBe('Om noe');
    expect(text(below(['Menn', 7, 8], [], ['Om noe'])[2])).toBe('Om noe');
    expect(text(below(['Menn', 7, 8], [null, null], ['Om noe'])[2])).toBe('Om noe');
    expect(text(below(['Menn', 7, 8], HEADINGS, ['Om noe'])[2])).toBe('Om noe');
    // Nor is a number where labels are.
    expect(text(below(['Menn', 7, 8], [], [2026])[2])).toBe('2026');
  });

  test('is no row in a block that looks like none', () => {
    const rows = [HEADINGS, ['Menn', 7, 8], ['Foreløpige tall'], ['Kvinner']].map((row) => row.map(valueOf));
    const telling = knowing({ isRow: (text) => text === 'Kvinner' });
    expect(linesOfSheet({ name: 'Ark', rows }, telling).map(({ kind }) => kind)).toEqual([
      'header',
      'row',
      'text',
      'row',
    ]);
  });

  test.each<[Put[], string[]]>([
    [['Kilde: NAV'], ['aside']],
    [
      ['Kilde: NAV', null, 'Side 3 av 79'],
      ['aside', 'aside'],
    ],
    [[null, 'Side 3 av 79'], ['aside']],
    [[null, null, 'Rapport oppdatert: 04.03.2026'], ['updated']],
    [['Rapport oppdatert:', date('2026-03-04')], ['updated']],
    [
      ['TILT120 Tiltak', null, 'Side 3'],
      ['title', 'aside'],
    ],
    // Figures by themselves, and dates in their place, are rows.
    [[null, 7, 8], ['row']],
    [['Ukjent', date('2026-03-04'), date('2026-03-05')], ['row']],
    [[null, date('2026-03-04'), date('2026-03-05')], ['row']],
    [['Ukjent', 'x', 'y'], ['row']],
    [[null, 'x', 'y'], ['row']],
    [['Side 3', 7, 8], ['row']],
  ])('is what stands at the edge of a page, in whichever columns, or a row: %j', (row, kinds) => {
    expect(
      below(['Menn', 7, 8], row)
        .slice(1)
        .map(({ kind }) => kind),
    ).toEqual(kinds);
  });

  test('is a text that stands by itself in the place of a figure', () => {
    const rows = [HEADINGS, ['Menn', 7, 8], [null, null, 'Foreløpig']].map((row) => row.map(valueOf));
    expect(linesOfSheet({ name: 'Ark', rows }, knowing()).at(-1)).toMatchObject({
      kind: 'text',
      text: 'Foreløpig',
    });
    expect(linesOfSheet({ name: 'Ark', rows }).at(-1)).toMatchObject({ kind: 'row', label: '' });
  });

  test('of nothing but what can not be seen is blank', () => {
    expect(below(['Menn', 7, 8], [' '])[1]).toEqual({ kind: 'blank', where: 'sheet "Ark", row 3' });
  });

  test('of figures before any heading is kept, so that the heading is missed', () => {
    expect(linesOf([null, 'Menn', 7, 8])).toEqual([
      { kind: 'row', label: 'Menn', cells: [], where: 'sheet "Ark", row 1' },
    ]);
    expect(linesOf([7, 8])).toMatchObject([{ kind: 'row', label: '7', cells: [] }]);
  });
});

test('all else is a line as on a page, its cells together', () => {
  expect(
    linesOf(
      ['TILT120', 'Tiltak'],
      [null, 'Rapport oppdatert:', date('2026-03-04')],
      [],
      ['Tiltak og fylke'],
      ['Januar 2026', null, '- Februar 2026'],
      [null, other('a formula')],
    ),
  ).toEqual([
    { kind: 'title', code: 'TILT120', title: 'Tiltak', where: 'sheet "Ark", row 1' },
    { kind: 'updated', date: '04.03.2026', where: 'sheet "Ark", row 2' },
    { kind: 'blank', where: 'sheet "Ark", row 3' },
    { kind: 'section', where: 'sheet "Ark", row 4' },
    {
      kind: 'period',
      words: [
        { month: 'Januar', year: '2026' },
        { month: 'Februar', year: '2026' },
      ],
      where: 'sheet "Ark", row 5',
    },
    { kind: 'blank', where: 'sheet "Ark", row 6' },
  ]);
});
