import { expect, test } from 'vitest';
import { fylkeOf, isFylkesnummer, isKommunenummer, levelOf } from './places.ts';
import { fylkesnummer, kommunenummer } from '../testing/small.ts';

test.each(['0301', '5636', '0000'])('%s is a kommune number', (text) => {
  expect(isKommunenummer(text)).toBe(true);
});

test.each(['', '301', '03011', '030a', ' 0301', '0301\n', '٠٣٠١', '03 1'])(
  '%j is no kommune number',
  (text) => {
    expect(isKommunenummer(text)).toBe(false);
  },
);

test.each([
  ['03', true],
  ['56', true],
  ['3', false],
  ['031', false],
  ['0x', false],
  ['03\n', false],
])('%j as a fylke number: %s', (text, valid) => {
  expect(isFylkesnummer(text)).toBe(valid);
});

test('a number tells whether it is of a kommune or of a fylke', () => {
  expect([levelOf(kommunenummer('0301')), levelOf(fylkesnummer('03'))]).toEqual(['kommune', 'fylke']);
});

test('a fylke is the first two digits of its kommuner, the zero among them', () => {
  expect(fylkeOf(kommunenummer('0301'))).toBe('03');
  expect(fylkeOf(kommunenummer('5636'))).toBe('56');
});
