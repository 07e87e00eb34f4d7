import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode, encode, type Ignored } from './permalink.ts';
import { builtDataset } from '../testing/built.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const read = (search: string) => decode(search, catalogue);
const viewOf = (search: string) => read(search).view;
const ignoredIn = (search: string) =>
  read(search).ignored.map(({ key, value, reason }: Ignored) => `${key} ${value} ${reason}`);

describe('numbers that were valid before', () => {
  const of = (search: string) => ({ selected: viewOf(search).selected, ignored: read(search).ignored });

  test('one that goes on under another number is followed, and that is said', () => {
    expect(of('?valgt=3001')).toEqual({
      selected: ['3101'],
      ignored: [{ key: 'valgt', value: '3001', reason: 'renumbered', now: ['3101 Halden'] }],
    });
  });

  test('one that was divided is none of its parts, which are told', () => {
    expect(of('?valgt=1507,1103')).toEqual({
      selected: ['1103'],
      ignored: [{ key: 'valgt', value: '1507', reason: 'divided', now: ['1508 Ålesund', '1580 Haram'] }],
    });
    expect(of('?nivaa=fylke&valgt=30').ignored[0]?.now).toEqual(['31 Østfold', '32 Akershus', '33 Buskerud']);
  });

  test('a place is chosen once, by its old and its new number', () => {
    expect(viewOf('?valgt=3101,3001').selected).toEqual(['3101']);
    expect(ignoredIn('?valgt=3101,3001')).toEqual(['valgt 3001 renumbered', 'valgt 3101 repeated']);
  });

  test('a link that is written has today’s number', () => {
    expect(encode(viewOf('?valgt=3001'), catalogue)).toBe('?valgt=3101');
  });
});

describe('what can not be followed is said, and the rest is', () => {
  test.each([
    ['?vis=kartet', 'vis kartet unknown'],
    ['?tiltak=', 'tiltak  unknown'],
    ['?tiltak=lønnstilskudd', 'tiltak lønnstilskudd unknown'],
    ['?tiltak=lonnstilskudd', 'tiltak lonnstilskudd not-in-data'],
    ['?periode=2026-13', 'periode 2026-13 unknown'],
    ['?periode=februar', 'periode februar unknown'],
    ['?periode=2019-01', 'periode 2019-01 not-in-data'],
    ['?periode=2019', 'periode 2019 not-in-data'],
    ['?periode=2019-01--2019-03', 'periode 2019-01--2019-03 not-in-data'],
    ['?periode=2026-01--2026-13', 'periode 2026-01--2026-13 unknown'],
    ['?periode=2026-02--2026-01', 'periode 2026-02--2026-01 unknown'],
    ['?periode=2025-12--2026-02', 'periode 2025-12--2026-02 unknown'],
    ['?periode=2026--2026', 'periode 2026--2026 unknown'],
    ['?periode=2026-01--2026-02--', 'periode 2026-01--2026-02-- unknown'],
    ['?periode=--2026-02', 'periode --2026-02 unknown'],
    ['?periode=2026-01--2026-05', 'periode 2026-01--2026-05 other-months'],
    ['?verdi=prosent', 'verdi prosent unknown'],
    ['?innebygd=ja', 'innebygd ja unknown'],
    ['?navn=0', 'navn 0 unknown'],
    ['?tegner=canvas', 'tegner canvas unknown'],
    ['?sprak=se', 'sprak se unknown'],
    ['?valgt=9999', 'valgt 9999 not-in-data'],
    ['?valgt=301', 'valgt 301 unknown'],
    ['?valgt=oslo', 'valgt oslo unknown'],
    ['?tiltak=i-alt&tiltak=arbeidstrening', 'tiltak arbeidstrening repeated'],
  ])('%s', (search, ...expected) => {
    expect(ignoredIn(search)).toEqual(expected);
  });

  test('a long value is told by its beginning', () => {
    const sixty = 'x'.repeat(60);
    expect(ignoredIn(`?vis=${sixty}`)).toEqual([`vis ${sixty} unknown`]);
    expect(ignoredIn(`?vis=${sixty}x`)).toEqual([`vis ${'x'.repeat(59)}… unknown`]);
    // A character of two halves is told whole or not at all.
    expect(ignoredIn(`?vis=${'x'.repeat(58)}🙂x`)).toEqual([`vis ${'x'.repeat(58)}… unknown`]);
  });

  test('the first of a repeated key counts', () => {
    expect(viewOf('?tiltak=i-alt&tiltak=arbeidstrening').tiltak).toBe('i-alt');
  });

  test('the sound part of a choice is kept', () => {
    const search = '?valgt=1103,9999,301,0301,1103,9998,,5001';
    expect(viewOf(search).selected).toEqual(['1103', '0301', '5001']);
    expect(ignoredIn(search)).toEqual([
      'valgt 9999 not-in-data',
      'valgt 301 unknown',
      'valgt 1103 repeated',
      'valgt 9998 not-in-data',
    ]);
  });

  test('eight kommuner can be chosen', () => {
    const ten = catalogue.kommuner.slice(0, 10).map(({ number }) => number);
    const search = `?valgt=${ten.join(',')}`;
    expect(viewOf(search).selected).toEqual(ten.slice(0, 8));
    expect(ignoredIn(search)).toEqual(ten.slice(8).map((number) => `valgt ${number} too-many`));
  });
});

test.each([
  '59.91,10.75',
  '59.91,10.75,120,1',
  '59.91,10.75,',
  'a,b,c',
  '55.99,10.75,120',
  '73.01,10.75,120',
  '59.91,-20,120',
  '59.91,36.1,120',
  '59.91,10.75,19.9',
  '59.91,10.75,4001',
  '6e1,10.75,120',
  'NaN,10.75,120',
  '59.91,10.75,Infinity',
  '0x3b,10.75,120',
  '59.,10.75,120',
])('utsnitt=%s is no view of Norway', (text) => {
  expect(viewOf(`?utsnitt=${text}`).frame).toBeUndefined();
  expect(ignoredIn(`?utsnitt=${text}`)).toEqual([`utsnitt ${text} unknown`]);
});

test.each([
  ['57,-4,20', 'the North Sea'],
  ['71,0,100', 'the Norwegian Sea'],
  ['56,18,100', 'the Baltic'],
  ['62,30,60', 'Finland'],
])('utsnitt=%s shows %s, and is told of', (text) => {
  expect(viewOf(`?utsnitt=${text}`).frame).toBeUndefined();
  expect(ignoredIn(`?utsnitt=${text}`)).toEqual([`utsnitt ${text} no-norway`]);
});

test.each(['56,-5,4000', '73,36,4000', '57.9,7.5,20'])(
  'utsnitt=%s lies on the limits, or at the edge of the country, and is read',
  (text) => {
    expect(encode(viewOf(`?utsnitt=${text}`), catalogue)).toBe(`?utsnitt=${text}`);
  },
);
