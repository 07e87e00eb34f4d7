import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAME_SEPARATOR, NAMES, nameParts } from './names.ts';
import { builtDataset } from '../testing/built.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { kommuner, fylker } = catalogue;
const places = [...kommuner, ...fylker];

describe('an official name', () => {
  test.each([
    ['Stavanger', [['Stavanger', undefined]]],
    ['Nord-Odal', [['Nord-Odal', undefined]]],
    ['Herøy (Møre og Romsdal)', [['Herøy (Møre og Romsdal)', undefined]]],
    [
      'Guovdageaidnu - Kautokeino',
      [
        ['Guovdageaidnu', 'se'],
        ['Kautokeino', undefined],
      ],
    ],
    [
      'Hábmer - Hamarøy',
      [
        ['Hábmer', 'smj'],
        ['Hamarøy', undefined],
      ],
    ],
    [
      'Oslo - Oslove',
      [
        ['Oslo', undefined],
        ['Oslove', 'sma'],
      ],
    ],
    [
      'Gáivuotna - Kåfjord - Kaivuono',
      [
        ['Gáivuotna', 'se'],
        ['Kåfjord', undefined],
        ['Kaivuono', 'fkv'],
      ],
    ],
  ])('%s is taken apart into its languages', (name, parts) => {
    expect(nameParts(name).map(({ text, language }) => [text, language])).toEqual(parts);
  });

  test('is whole again when its parts are put together', () => {
    for (const { officialName } of places) {
      const whole = nameParts(officialName)
        .map(({ text }) => text)
        .join(NAME_SEPARATOR);
      expect(whole).toBe(officialName);
    }
  });

  test('has exactly one Norwegian part, which is the Norwegian name but for what tells namesakes apart', () => {
    for (const { officialName, norwegianName } of places) {
      const norwegian = nameParts(officialName).filter(({ language }) => language === undefined);
      expect(norwegian.map(({ text }) => text.replace(/ \(.*\)$/, ''))).toEqual([norwegianName]);
    }
  });
});

test('every name that the register has beside the Norwegian one is in the table, and no other', () => {
  const others = [
    ...kommuner.flatMap(({ otherNames }) => otherNames),
    ...fylker.flatMap(({ officialName, norwegianName }) =>
      officialName.split(NAME_SEPARATOR).filter((part) => part !== norwegianName),
    ),
  ];
  const known: readonly string[] = Object.values(NAMES).flat();
  expect([...known].sort()).toEqual([...new Set(others)].sort());
  expect(new Set(known).size).toBe(known.length);
});

test('no place has two names in one language', () => {
  for (const { officialName } of places) {
    const languages = nameParts(officialName).map(({ language }) => language);
    expect(new Set(languages).size, officialName).toBe(languages.length);
  }
});

test('Kven names are of Troms and Finnmark, southern Sámi ones of Nordland, Trøndelag and Oslo', () => {
  const fylkerWith = (language: string) =>
    new Set(
      kommuner
        .filter(({ officialName }) => nameParts(officialName).some((part) => part.language === language))
        .map(({ fylke }) => fylke),
    );
  expect(fylkerWith('fkv')).toEqual(new Set(['55', '56']));
  expect(fylkerWith('sma')).toEqual(new Set(['03', '18', '50']));
  expect(fylkerWith('smj')).toEqual(new Set(['18']));
  expect(fylkerWith('se')).toEqual(new Set(['18', '55', '56']));
});
