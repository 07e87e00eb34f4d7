import { describe, expect, test } from 'vitest';
import { SIZE, piece } from '../../testing/runs.ts';
import { heightsOf, isFigure, textOf } from './heights.ts';
import type { Page } from './turned.ts';

const textsOf = (page: Page): string[][] => heightsOf(page).map(({ runs }) => runs.map(({ text }) => text));
/** What pieces of text on one height are put together to. */
const joined = (...page: Page): string[] | undefined => textsOf(page)[0];

describe('a figure', () => {
  const isOne = (text: string): boolean => isFigure(piece(text, 0, 0));

  test.each(['*', '0', '7', '14614', '14 614', '614 000', '1 014 614'])('%j is one', (text) => {
    expect(isOne(text)).toBe(true);
  });

  test.each([
    '',
    '**',
    '4*',
    '-4',
    '1,5',
    '14 61',
    '1 2',
    '1234 567',
    '7 kommuner',
    'av 7',
    '17O',
    '1 234 av',
  ])('%j is none', (text) => {
    expect(isOne(text)).toBe(false);
  });
});

describe('the heights of a page', () => {
  test('are numbered from top to bottom, in whatever order the text is told', () => {
    const page = [piece('c', 0, 90), piece('a', 0, 50), piece('b', 0, 70)];
    expect(heightsOf(page).map(({ number, base, runs }) => [number, base, runs[0]?.text])).toEqual([
      [1, 50, 'a'],
      [2, 70, 'b'],
      [3, 90, 'c'],
    ]);
    expect(heightsOf([])).toEqual([]);
  });

  test('hold what stands at most three tenths of the font below their topmost text', () => {
    expect(textsOf([piece('a', 0, 50), piece('b', 100, 53)])).toEqual([['a', 'b']]);
    expect(textsOf([piece('a', 0, 50), piece('b', 100, 53.5)])).toEqual([['a'], ['b']]);
    // From the topmost, not from the one before.
    expect(textsOf([piece('a', 0, 50), piece('b', 100, 53), piece('c', 200, 56)])).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  test('are as large as the largest text on them, and stand where their topmost does', () => {
    const page = [piece('a', 0, 51), piece('b', 100, 50, 12), piece('c', 200, 50, 8)];
    expect(heightsOf(page)).toMatchObject([{ base: 50, size: 12 }]);
  });

  test('are told as text with a space between what stands apart', () => {
    const [height] = heightsOf([piece('282', 200, 50), piece('Stavanger', 0, 50)]);
    expect(height && textOf(height)).toBe('Stavanger 282');
  });
});

describe('text on one height', () => {
  /** Where the piece `a` ends. */
  const END = SIZE / 2;

  test('is put in the order in which it is read', () => {
    expect(joined(piece('c', 200, 50), piece('a', 0, 50), piece('b', 100, 50))).toEqual(['a', 'b', 'c']);
  });

  test('is one where it follows closely, with a space where there is room for one', () => {
    expect(joined(piece('a', 0, 50), piece('b', END, 50))).toEqual(['ab']);
    expect(joined(piece('a', 0, 50), piece('b', END + 1.5, 50))).toEqual(['ab']);
    expect(joined(piece('a', 0, 50), piece('b', END + 1.6, 50))).toEqual(['a b']);
    expect(joined(piece('a', 0, 50), piece('b', END + 6, 50))).toEqual(['a b']);
    expect(joined(piece('a', 0, 50), piece('b', END + 6.1, 50))).toEqual(['a', 'b']);
  });

  test('is judged by the larger font of the two', () => {
    expect(joined(piece('a', 0, 50), piece('b', END + 11, 50, 20))).toEqual(['a b']);
    expect(joined(piece('a', 0, 50, 20), piece('b', 2 * END + 11, 50))).toEqual(['a b']);
  });

  test('reaches as far as the furthest of its pieces', () => {
    // An accent that is told by itself stands above a letter of the word before it.
    const word = { ...piece('a', 0, 50), right: 60 };
    expect(joined(word, piece('b', 20, 50), piece('c', 62, 50))).toEqual(['ab c']);
    expect(heightsOf([word, piece('b', 20, 50)])[0]?.runs).toMatchObject([{ left: 0, right: 60 }]);
    expect(heightsOf([piece('a', 0, 50), piece('b', END, 50)])[0]?.runs).toMatchObject([
      { left: 0, right: 2 * END, base: 50, size: SIZE },
    ]);
  });

  test('loses spaces at its ends, and has plain ones within', () => {
    expect(joined(piece(' 14\u00a0614 ', 0, 50))).toEqual(['14 614']);
  });
});

describe('a figure close behind another text', () => {
  /** Rows of figures that end at 300 and 400, as long labels leave no room before them. */
  const row = (base: number, first: string, second: string) => [
    { ...piece(first, 0, base), left: 300 - first.length * 5, right: 300 },
    piece(second, 380, base),
  ];
  const others = [...row(10, '282', '275'), ...row(30, '117', '114'), ...row(50, '14 614', '1')];
  const last = (...page: Page): string[] | undefined => textsOf([...others, ...page]).at(-1);
  const ending = (text: string, right: number) => ({ ...piece(text, 0, 70), left: right - 50, right });

  test('is a cell where figures like it stand in the same place, whether it is told by itself or not', () => {
    expect(last(ending('trening 151', 300), piece('146', 380, 70))).toEqual(['trening', '151', '146']);
    const figure = piece('151', 285, 70);
    expect(last(ending('trening', 282), figure, piece('146', 380, 70))).toEqual(['trening', '151', '146']);
  });

  test('is a cell where it begins as others do, however many digits they have', () => {
    expect(last(ending('trening 1510', 305), piece('1460', 380, 70))).toEqual(['trening', '1510', '1460']);
  });

  test('is a cell beside an asterisk or another figure, though there is no room between them', () => {
    expect(last(piece('Tysvær', 0, 70), ending('* 151', 300), piece('146', 380, 70))).toEqual([
      'Tysvær',
      '*',
      '151',
      '146',
    ]);
  });

  test.each([
    ['its end is elsewhere', 'trening 151', 303],
    ['figures there have other digits', 'trening 15', 300],
    ['no figure there is like it', 'trening 1 510', 300],
    ['it may be the end of a larger figure', '7 151', 300],
  ])('is none where %s', (_, text, right) => {
    expect(last(ending(text, right), piece('146', 380, 70))).toEqual([text, '146']);
  });

  test('is none in prose', () => {
    expect(last(ending('mindre enn 151', 300))).toEqual(['mindre enn 151']);
  });
});

test('a heading that runs into the next one ends where that begins', () => {
  const wide = { ...piece('Gjennomsnitt hittil i år', 100, 50), right: 260 };
  const [height] = heightsOf([wide, piece('Januar', 160, 50), piece('Februar', 300, 50)]);
  expect(height?.kind).toBe('headings');
  expect(height?.runs).toMatchObject([{ right: 158.5 }, { text: 'Januar', left: 160 }, { text: 'Februar' }]);
});

describe('the kind of a height', () => {
  /** Each text in a column of its own. */
  const kindOf = (...texts: string[]): string | undefined =>
    heightsOf(texts.map((text, i) => piece(text, 150 * i, 50)))[0]?.kind;

  test.each([
    ['1103 Stavanger', '282', '*'],
    ['282', '275'],
    ['Januar', '14 614', '7'],
  ])('of two figures or more is figures: %j, %j, %j', (...texts) => {
    expect(kindOf(...texts)).toBe('figures');
  });

  test.each([
    ['Januar'],
    ['Januar', 'Februar'],
    ['Gjennomsnitt hittil i år', 'Januar', 'Februar'],
    // A part of the average's heading, and a figure by itself.
    ['i år', 'Januar', '7'],
    ['Gjennoms', 'nitt', 'i', 'Januar', 'Februar'],
  ])('of months and little else is headings: %j', (...texts) => {
    expect(kindOf(...texts)).toBe('headings');
  });

  test.each([
    ['1103 Stavanger'],
    ['Side', '3'],
    ['7'],
    ['brudd', 'i', 'statistikken'],
    ['brudd', 'i', 'april', 'som'],
  ])('of all else is neither: %j', (...texts) => {
    expect(kindOf(...texts)).toBe('other');
  });
});
