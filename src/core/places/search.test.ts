import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kommune } from './places.ts';
import { fold, searchKommuner } from './search.ts';
import { builtDataset } from '../testing/built.ts';
import { fylkesnummer, kommunenummer } from '../testing/small.ts';

const { kommuner, former } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
).catalogue;
const numbers = (text: string, limit?: number) =>
  searchKommuner(kommuner, text, limit, former).map(({ number }) => number);
const names = (text: string, limit?: number) =>
  searchKommuner(kommuner, text, limit, former).map(({ norwegianName }) => norwegianName);

test.each([
  ['0301', '0301'],
  ['5001', '5001'],
  ['Oslo', '0301'],
  ['oslo', '0301'],
  ['  OSLO ', '0301'],
  ['Oslove', '0301'],
  ['Hå', '1119'],
  ['ha', '1119'],
  ['haa', '1119'],
  ['HÅ', '1119'],
  ['Ålesund', '1508'],
  ['alesund', '1508'],
  ['aalesund', '1508'],
  ['A\u030alesund', '1508'],
  ['Tromsø', '5501'],
  ['tromso', '5501'],
  ['tromsoe', '5501'],
  ['Værøy', '1857'],
  ['vaeroy', '1857'],
  ['vaeroey', '1857'],
  ['Nord-Odal', '3414'],
  ['nord odal', '3414'],
  ['Unjárga', '5636'],
  ['unjarga', '5636'],
  ['Nesseby', '5636'],
  ['guovdageaidnu', '5612'],
  ['Deatnu', '5628'],
  ['Snåase', '5041'],
  ['snaase', '5041'],
])('%j finds %s first', (text, number) => {
  expect(numbers(text)[0]).toBe(number);
});

test('two kommuner may share a name: both are found, in order of number', () => {
  expect(numbers('Herøy').slice(0, 2)).toEqual(['1515', '1818']);
  expect(numbers('Våler').slice(0, 2)).toEqual(['3114', '3419']);
  const turned = searchKommuner(kommuner.toReversed(), 'Herøy').map(({ number }) => number);
  expect(turned.slice(0, 2)).toEqual(['1515', '1818']);
});

describe('of made kommuner', () => {
  const kommune = (number: string, norwegianName: string, ...otherNames: string[]): Kommune => ({
    number: kommunenummer(number),
    norwegianName,
    otherNames,
    officialName: [...otherNames, norwegianName].join(' - '),
    fylke: fylkesnummer(number.slice(0, 2)),
  });
  const found = (text: string, ...all: Kommune[]) =>
    searchKommuner(all, text).map(({ norwegianName }) => norwegianName);

  test('one is as close as the closest of its names', () => {
    const [long, both] = [kommune('1101', 'Vikna'), kommune('1102', 'Sandvika', 'Vik')];
    expect(found('vik', long, both)).toEqual(['Sandvika', 'Vikna']);
  });

  test('those that are as close stand in the order of the Norwegian alphabet', () => {
    const all = ['Åsvik', 'Østvik', 'Ærvik', 'Vestvik'].map((name, i) => kommune(`110${i}`, name));
    expect(found('vik', ...all)).toEqual(['Vestvik', 'Ærvik', 'Østvik', 'Åsvik']);
  });
});

test('the beginning of a number finds all that begin so', () => {
  const found = numbers('18', 100);
  expect(found).toEqual(expect.arrayContaining(['1804', '1818']));
  expect(found.filter((number) => !number.startsWith('18'))).toEqual([]);
  expect(found).toHaveLength(kommuner.filter(({ number }) => number.startsWith('18')).length);
});

test('Oslo is found without the nought that its number begins with, after what begins so', () => {
  expect(numbers('301')).toEqual(['0301']);
  expect(numbers('30', 400)).not.toContain('0301');
});

test.each([
  ['3001', ['3101']],
  ['5401', ['5501']],
  // It was divided.
  ['1507', ['1508', '1580']],
  ['300', []],
])('a number that was valid before finds what has its place today: %s', (number, today) => {
  expect(numbers(number).toSorted()).toEqual(today);
});

test.each(['å', 'ø', 'ål', 'ås', 'øy', 'bæ', 'kå', 'Å', 'A\u030a', 'gá'])(
  'names that begin with the letters that are typed come first: %s',
  (typed) => {
    const begins = (name: string) => name.toLowerCase().startsWith(typed.normalize('NFC').toLowerCase());
    const all = kommuner
      .filter(({ norwegianName, otherNames }) => [norwegianName, ...otherNames].some(begins))
      .map(({ number }) => number);
    expect(all.length).toBeGreaterThan(0);
    expect(numbers(typed, all.length).toSorted()).toEqual(all.toSorted());
  },
);

test('other letters come after the ones that are typed', () => {
  expect(names('ål').slice(0, 2)).toEqual(['Ål', 'Ålesund']);
  expect(names('al', 30).indexOf('Ålesund')).toBeGreaterThan(names('al', 30).indexOf('Alstahaug'));
  // A whole name comes first, however it is spelt.
  expect(names('al')[0]).toBe('Ål');
});

test.each([
  ['barum', 'Bærum'],
  ['baerum', 'Bærum'],
  ['sor varanger', 'Sør-Varanger'],
  ['evje hornnes', 'Evje og Hornnes'],
  ['evje horn', 'Evje og Hornnes'],
  ['nore uvdal', 'Nore og Uvdal'],
])('%s finds %s', (typed, name) => {
  expect(names(typed)).toEqual([name]);
});

test('words in another order than the name’s find nothing', () => {
  expect(names('hornnes evje')).toEqual([]);
});

test('whole names come before beginnings, beginnings before later words and insides', () => {
  expect(numbers('os').slice(0, 2)).toEqual(['3430', '5020']);
  const found = searchKommuner(kommuner, 'odal', 10).map(({ norwegianName }) => norwegianName);
  expect(found).toEqual(['Nord-Odal', 'Sør-Odal', 'Modalen']);
});

test.each(['', '   ', '-', '«»', 'Xyzzy', '9999'])('%j finds nothing', (text) => {
  expect(numbers(text)).toEqual([]);
});

test('there are at most eight, or as many as asked for', () => {
  expect(numbers('a')).toHaveLength(8);
  expect(numbers('a', 3)).toHaveLength(3);
  expect(numbers('a', 3)).toEqual(numbers('a').slice(0, 3));
});

test('every kommune is found by its number, its Norwegian name and every other name', () => {
  for (const { number, norwegianName, otherNames } of kommuner) {
    expect(numbers(number)[0]).toBe(number);
    for (const name of [norwegianName, ...otherNames])
      expect(numbers(name).slice(0, 2), name).toContain(number);
  }
});

test('every kommune is found by its official name, the one that the app shows', () => {
  for (const { number, officialName } of kommuner)
    expect(numbers(officialName), officialName).toContain(number);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test.each([
  ['Ærøskøbing', 'aeroskobing'],
  ['Gáivuotna - Kåfjord', 'gaivuotna kafjord'],
  ['Stïentje', 'stientje'],
  ['Đŋŧ', 'dnt'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
