import { describe, expect, test } from 'vitest';
import { SourceError } from '../../faults.ts';
import type { Line } from './line.ts';
import { checkLength, linesIn, linesOf as readLines, splitLines } from './lines.ts';

const linesOf = (text: string): Line[] => readLines(splitLines(text));

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
    expect(linesIn([text], 'line 7')).toMatchObject([{ where: 'line 7' }]);
  });

  test.each([
    'Se TILT120 Tiltak',
    'TILT120',
    'TILT12 Tiltak',
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
    // Headings that are none, and a row of what are no figures.
    ['\tNoe\tMars', { kind: 'header', cells: ['Noe', 'Mars'] }],
    ['1103 Stavanger\tx\ty', { kind: 'row', label: '1103 Stavanger', cells: [{ text: 'x' }, { text: 'y' }] }],
    ['Side 3\t7', { kind: 'row', label: 'Side 3', cells: [{ text: '7' }] }],
  ])('is a row, or headings where its first cell is empty: %j', (text, expected) => {
    expect(only(text)).toEqual(expected);
  });
});

describe('a line whose tabs part what stands at a page’s edge', () => {
  const kinds = (text: string) => linesOf(text).map(({ kind, where }) => `${where}: ${kind}`);

  test.each([
    ['Kilde: NAV\tSide 3 av 79', ['aside', 'aside']],
    ['\tSide 3 av 79', ['aside']],
    ['Kilde: NAV\t\tTILT120 Tiltak', ['aside', 'title']],
    ['TILT120 Tiltak\tRapport oppdatert: 04.03.2026', ['title', 'updated']],
    ['\t\tJanuar 2026 - Februar 2026\tSide 3', ['period', 'aside']],
  ])('is no row: %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected.map((kind) => `line 1: ${kind}`));
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

test('a text of more lines than a report has is refused', () => {
  checkLength('a', 60_000);
  expect(() => {
    checkLength('a', 60_001);
  }).toThrow(SourceError);
});
