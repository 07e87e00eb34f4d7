import { describe, expect, test } from 'vitest';
import { type Line, TURNING, lineOf, linesOf, noteOf, proseOf, tidy } from './lines.ts';

/** What a line is, without where it stands. */
function isLine(line: Line | undefined): unknown {
  const { where, ...rest } = line ?? { where: '' };
  expect(where).toBe('line 1');
  return rest;
}
const only = (text: string): unknown => isLine(linesOf(text)[0]);
const period = (first: string, firstYear: string, last: string, lastYear: string) => ({
  kind: 'period',
  words: [
    { month: first, year: firstYear },
    { month: last, year: lastYear },
  ],
});

test.each([
  ['  14\u00a0614 ', '14 614'],
  ['a\t\u202f\n b', 'a b'],
  ['Sta\u200bvan\u200fger\ufeff', 'Stavanger'],
  ['\u200b \u2060', ''],
])('what is left of %j is %j', (text, left) => {
  expect(tidy(text)).toBe(left);
});

test.each([
  [true, 'a\u202eb'],
  [true, '\u2066'],
  [false, 'Guovdageaidnu - Kautokeino\u200f'],
])('that text is turned round is %s of %j', (expected, text) => {
  expect(TURNING.test(text)).toBe(expected);
});

describe('a line without cells', () => {
  test.each([
    ['', { kind: 'blank' }],
    [' \u00a0\u200b', { kind: 'blank' }],
    ['TILT120 Tiltak. Demografi', { kind: 'title', code: 'TILT120', title: 'Tiltak. Demografi' }],
    ['TILT100  Alt ', { kind: 'title', code: 'TILT100', title: 'Alt' }],
    ['Rapport oppdatert: 04.03.2026', { kind: 'updated', date: '04.03.2026' }],
    ['rapport oppdatert 04.03.2026', { kind: 'updated', date: '04.03.2026' }],
    ['Rapport oppdatert :04.03.2026', { kind: 'updated', date: '04.03.2026' }],
    ['Rapport oppdatert', { kind: 'updated', date: '' }],
    ['Januar 2026 - Februar 2026', period('Januar', '2026', 'Februar', '2026')],
    ['Januar 2025 – Februar 2026', period('Januar', '2025', 'Februar', '2026')],
    ['Januar 2026—Februar 2026', period('Januar', '2026', 'Februar', '2026')],
    ['Januar - august 2026', period('Januar', '2026', 'august', '2026')],
    ['Januar-august 2026', period('Januar', '2026', 'august', '2026')],
    ['Januar 2026', period('Januar', '2026', 'Januar', '2026')],
    ['Tiltak og fylke', { kind: 'section' }],
    ['Arbeidsmarkedsstatus og tiltak', { kind: 'section' }],
  ])('is told by its form: %j', (text, expected) => {
    expect(only(text)).toEqual(expected);
    expect(lineOf(text, 'line 7')).toMatchObject({ where: 'line 7' });
  });

  test.each([
    'Se TILT120 Tiltak',
    'TILT120',
    'TILT12 Tiltak',
    'Denne Rapport oppdatert: 04.03.2026',
    'Januar',
    'I Januar 2026 - Februar 2026',
    'Januar 2026 - Februar 2026 og mars',
    'Januar 2026 - Februar 20266',
    'Januar 2026 - Februar',
    'Brudd i Januar 2026',
    'Januar 20266',
    '1 - 2 2026',
    'Tiltak',
    'Fylke og kommune',
    '3 tiltak og fylke',
    'Tiltak og fylke 3',
    'Tiltak * og fylke',
    'Tiltak og *',
    'Noe annet',
  ])('is text where it is nothing else: %j', (text) => {
    expect(only(text)).toEqual({ kind: 'text', text });
  });
});

describe('a line with cells', () => {
  test.each([
    ['\tJanuar\tFebruar', { kind: 'header', cells: ['Januar', 'Februar'] }],
    [' \u00a0\t Januar ', { kind: 'header', cells: ['Januar'] }],
    ['Menn\t7\t*', { kind: 'row', label: 'Menn', cells: [{ text: '7' }, { text: '*' }] }],
    [
      ' 0301\u00a0Oslo \t14\u00a0614\t\t7\t ',
      { kind: 'row', label: '0301 Oslo', cells: [{ text: '14 614' }, { text: '' }, { text: '7' }] },
    ],
    // Tabs behind it are no cells.
    ['Menn\t\t', { kind: 'row', label: 'Menn', cells: [] }],
    [' \t\t', { kind: 'blank' }],
  ])('is a row, or headings where its first cell is empty: %j', (text, expected) => {
    expect(only(text)).toEqual(expected);
  });
});

test('lines are numbered, whatever ends them, and a page break is none', () => {
  expect(linesOf('a\nb\r\n\fc\rd\f\f')).toEqual([
    { kind: 'text', text: 'a', where: 'line 1' },
    { kind: 'text', text: 'b', where: 'line 2' },
    { kind: 'text', text: 'c', where: 'line 3' },
    { kind: 'text', text: 'd', where: 'line 4' },
  ]);
  // Nothing stands in its place, within a word either.
  expect(linesOf('Me\fnn\t7')).toMatchObject([{ label: 'Menn' }]);
});

test.each([
  ['Noe om tiltak.', 'Noe om tiltak.'],
  ['Se "Om statistikken "', 'Se "Om statistikken"'],
  ['Se "Om " og "Noe"', 'Se "Om " og "Noe"'],
  ['Overskrift', undefined],
  ['Innhold i rapporten', undefined],
])('the note in %j is %j', (paragraph, note) => {
  expect(noteOf(paragraph)).toBe(note);
});

describe('prose', () => {
  const prose = (text: string) => {
    const { notes, strays } = proseOf(linesOf(text));
    return { notes, strays: strays.map(({ where, text }) => `${where}: ${text}`) };
  };

  test('before the tables is paragraphs, between blank lines', () => {
    expect(prose('Om noe\ni to linjer\n\nOm noe annet\n\tJanuar\n')).toEqual({
      notes: ['Om noe i to linjer', 'Om noe annet'],
      strays: [],
    });
  });

  test('has an end where a line of another kind stands', () => {
    expect(prose('Om noe\nTILT120 Tiltak\nOm noe annet\n\tJanuar').notes).toEqual(['Om noe', 'Om noe annet']);
  });

  test.each(['\tJanuar', 'Menn\t7', 'Januar 2026'])('is astray below %j', (table) => {
    expect(prose(`Om noe\n${table}\nKilde: NAV\nMenn\t7\nNoe`)).toEqual({
      notes: ['Om noe'],
      strays: ['line 3: Kilde: NAV', 'line 5: Noe'],
    });
  });

  test('is all astray where the tables are first', () => {
    expect(prose('Menn\t7\nNoe')).toEqual({ notes: [], strays: ['line 2: Noe'] });
  });

  test('is all paragraphs where there is no table', () => {
    expect(prose('Om noe\n\nOm noe annet')).toEqual({ notes: ['Om noe', 'Om noe annet'], strays: [] });
    expect(prose('')).toEqual({ notes: [], strays: [] });
  });
});
