import { describe, expect, test } from 'vitest';
import { PREPARATION, SMALL_TABLES as tables, TRAINING, measure } from '../testing/tables.ts';
import { type Meaning, looksLikeTotal, rowBeginnings, vocabularyOf } from './vocabulary.ts';
import type { Match } from './words.ts';

test.each([
  [true, 'I alt'],
  [true, 'I alt arbeidstrening'],
  [true, 'i  ALT'],
  [true, 'Ialt'],
  [true, 'I- alt lønnstilskudd'],
  [false, 'alt'],
  [false, 'Tiltak i alt'],
  [false, ''],
])('that a total begins there is %s of %j', (expected, label) => {
  expect(looksLikeTotal(label)).toBe(expected);
});

describe('the beginning of a row', () => {
  const begins = rowBeginnings(tables);

  test.each([
    ['0301'],
    ['0301 Oslo'],
    ['1103 stavanger'],
    ['03 Oslo'],
    ['55 Troms'],
    ['18 Ørland'],
    ['I alt arbeidsforbe'],
    ['20-24 år'],
    ['Svalbard'],
    // What stands beside the numbers is told though it is misread, or printed otherwise.
    ['Ukjenr'],
    ['Svalbord'],
  ])('is told of %j', (text) => {
    expect(begins(text)).toBe(true);
  });

  test.each([
    ['Stavanger'],
    ['301 Oslo'],
    ['03011 Oslo'],
    ['0301Oslo'],
    ['Nr 0301 Oslo'],
    ['03'],
    ['03 oslo'],
    // "4 år" of "over 4 år", and a label that is misread: it may be a part of one.
    ['4 år'],
    ['20-24 ar'],
    // Of statuses goes on what "I alt" began.
    ['Andre på tiltak'],
    [''],
  ])('is not told of %j', (text) => {
    expect(begins(text)).toBe(false);
  });
});

/** What a label is found to say, in one line. */
function said(match: Match<Meaning>): string {
  if (match.kind !== 'one') return match.kind;
  const { value } = match;
  switch (value.kind) {
    case 'total':
      return `total of ${value.key.tiltak}, ${value.key.dimension} ${value.key.code}: ${value.holds.join()}`;
    case 'measure':
      return `measure ${value.tiltak}`;
    case 'entry':
      return value.places.map(({ dimension, code }) => `${dimension} ${code}`).join(', ');
  }
}

describe('a label of a report of measures and their sum', () => {
  const meaningOf = vocabularyOf('TILT120', tables);

  test.each([
    ['I alt', 'total of i-alt, i-alt : measure'],
    ['I alt arbeidstrening', 'total of trening, i-alt : entry'],
    ['I alt Arbeidsforberede dende trening', 'total of forberedelse, i-alt : entry'],
    ['I alt AFT', 'total of forberedelse, i-alt : entry'],
    ['I alt andre på tiltak', 'total of i-alt, status andre: measure'],
    ['Arbeidstrening', 'measure trening'],
    ['AFT', 'measure forberedelse'],
    ['20-24 år', 'alder 20-24'],
    ['Svalbard', 'fylke svalbard'],
    ['21 Svalbard', 'fylke svalbard'],
    ['Ukjent', 'fylke ukjent, kommune ukjent'],
  ])('is understood: %j is %j', (label, meaning) => {
    expect(said(meaningOf(label))).toBe(meaning);
  });

  test.each([
    ['0301 Oslo', 'kommune 0301'],
    ['1103', 'kommune 1103'],
    [' 1103 Stavanger', 'kommune 1103'],
    ['1103Stavanger', 'kommune 1103'],
    ['03 Oslo', 'fylke 03'],
    // Words before numbers.
    ['19 år og under', 'alder 19-og-under'],
  ])('that begins with a number is a place by it, and by nothing else: %j is %j', (label, meaning) => {
    expect(said(meaningOf(label))).toBe(meaning);
  });

  test.each([
    'Opplæring',
    'I alt opplæring',
    'I alt lønnstilskudd',
    'Oslo',
    '301 Oslo',
    '11030 Stavanger',
    'Nr. 1103',
    '',
  ])('is not known that is none of its own: %j', (label) => {
    expect(meaningOf(label)).toEqual({ kind: 'none' });
  });
});

describe('a label of a report whose sum has the tables', () => {
  const meaningOf = vocabularyOf('TILT100', tables);

  test.each([
    ['I alt', 'total of alle, i-alt : measure,entry'],
    ['I alt alle tiltak', 'total of alle, i-alt : measure,entry'],
    ['I alt opplæring', 'total of gruppe, i-alt : '],
    ['Opplæring', 'measure gruppe'],
    ['Alle tiltak', 'none'],
    ['Arbeidstrening', 'none'],
  ])('is understood: %j is %j', (label, meaning) => {
    expect(said(meaningOf(label))).toBe(meaning);
  });
});

test('a report without a table of statuses has no totals of them', () => {
  const without = { ...tables, dimensions: tables.dimensions.filter(({ id }) => id !== 'status') };
  expect(said(vocabularyOf('TILT120', without)('I alt andre på tiltak'))).toBe('none');
  expect(said(vocabularyOf('TILT120', without)('I alt'))).toBe('total of i-alt, i-alt : measure');
});

test('labels are equally near to two where nothing tells which of them is meant', () => {
  const twins = {
    ...tables,
    tiltak: [measure('TILT120', TRAINING, 'Trening'), measure('TILT120', PREPARATION, 'Treneng')],
  };
  expect(vocabularyOf('TILT120', twins)('Trenang')).toEqual({ kind: 'many', labels: ['Trening', 'Treneng'] });
});
