import { describe, expect, test } from 'vitest';
import { readTablesNow } from '../../testing/project.ts';
import { type Place, gazetteerOf } from './places.ts';

const tables = readTablesNow();
const { placeOf, placeOfNumber } = gazetteerOf(tables);
const told = (place: Place | undefined): string => {
  if (place?.kind === 'kommune') return place.number;
  if (place?.kind === 'ambiguous') return `ambiguous ${place.numbers.join(' ')}`;
  if (place?.kind === 'fylke') return `fylke ${place.number ?? place.now.join(' ')}`;
  return place?.kind ?? 'nothing';
};

describe('a kommune', () => {
  test.each([
    ['0301', '0301'],
    ['K-0301', '0301'],
    ['K0301', '0301'],
    ['0301 Oslo', '0301'],
    ['0301 Oslo - Oslove', '0301'],
    ['0301: Oslo', '0301'],
    ['Oslo', '0301'],
    ['OSLO', '0301'],
    ['Oslo kommune', '0301'],
    ['Tromsø', '5501'],
    ['Tromso', '5501'],
    ['Tromsoe', '5501'],
    ['Guovdageaidnu - Kautokeino', '5612'],
    ['Kautokeino', '5612'],
    ['Guovdageaidnu', '5612'],
    ['Kautokeino - Guovdageaidnu', '5612'],
    ['Herøy (Nordland)', '1818'],
    ['Herøy i Møre og Romsdal', '1515'],
    ['HERØY (MØRE OG ROMSDAL)', '1515'],
    ['Våler (Hedmark)', '3419'],
    ['Våler (Viken)', '3114'],
    ['Våler, Østfold', '3114'],
    // Numbers of 2020 to 2023.
    ['3001 Halden', '3101'],
    ['3001 Halden (2020-2023)', '3101'],
    ['Hammerfest (f.o.m. 2020)', '5603'],
  ])('is %j', (text, number) => {
    expect(told(placeOf(text))).toBe(number);
  });

  test.each([...tables.kommuner])(
    '$officialName is found by each of its names, unless another has it',
    (kommune) => {
      const { number, norwegianName, officialName, otherNames } = kommune;
      for (const name of [norwegianName, officialName, ...otherNames]) {
        const place = placeOf(name);
        expect(place?.kind === 'ambiguous' ? place.numbers : [told(place)]).toContain(number);
        expect(told(placeOf(`${number} ${name.toUpperCase()}`))).toBe(number);
      }
    },
  );

  test('may share its name: nothing is guessed', () => {
    expect(told(placeOf('Herøy'))).toBe('ambiguous 1515 1818');
    expect(told(placeOf('Våler'))).toBe('ambiguous 3114 3419');
    expect(told(placeOf('Herøy', { fylker: ['18'] }))).toBe('1818');
  });

  test('of 2020 to 2023 is what it is today, but where it was divided', () => {
    expect(told(placeOf('1507 Ålesund'))).toBe('divided');
    expect(told(placeOf('Ålesund'))).toBe('1508');
    expect(told(placeOf('Ålesund', { isFormer: true }))).toBe('divided');
    expect(placeOf('3001')).toMatchObject({ number: '3101', isFormer: true });
  });

  test('may stand beside the name of another, and the number counts', () => {
    expect(placeOf('0301 Bergen')).toMatchObject({ number: '0301', isMisnamed: true });
    expect(placeOf('3001 Halden')).toMatchObject({ isMisnamed: false });
  });

  test('may have lost its first nought', () => {
    expect(told(placeOfNumber(301))).toBe('0301');
    expect(told(placeOfNumber(3101))).toBe('3101');
    expect(told(placeOfNumber(2024))).toBe('nothing');
    expect(told(placeOfNumber(301.5))).toBe('nothing');
  });
});

test.each([
  ['Hele landet', 'country'],
  ['0 Hele landet', 'country'],
  ['I alt', 'total'],
  ['I alt Rogaland', 'total'],
  ['03 Oslo - Oslove i alt', 'total'],
  ['Sum', 'total'],
  ['11 Rogaland', 'fylke 11'],
  ['Nordland - Nordlánnda', 'fylke 18'],
  ['Trøndelag fylke', 'fylke 50'],
  ['Viken', 'fylke 31 32 33'],
  ['30 Viken', 'fylke 31 32 33'],
  ['Hedmark', 'fylke 34'],
  ['030101 Gamle Oslo', 'part'],
  ['2100 Svalbard', 'outside'],
  ['Svalbard og øvrige områder', 'outside'],
  ['9999', 'unknown'],
  ['Uoppgitt kommune', 'unknown'],
  ['K9999 Uoppgitt kommune', 'unknown'],
  ['0104 Moss', 'older'],
  ['K5011 Hemne (t.o.m. 2019)', 'older'],
  ['Rømskog (t.o.m. 2019)', 'older'],
  ['7777 Ingensted', 'unrecognised'],
  ['2021', 'nothing'],
  ['2021 2021', 'nothing'],
  ['Kommune', 'nothing'],
  ['Ingensted', 'nothing'],
  ['', 'nothing'],
])('%j is %s', (text, kind) => {
  expect(told(placeOf(text))).toBe(kind);
});
