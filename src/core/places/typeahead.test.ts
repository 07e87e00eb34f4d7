import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, PlaceNumber } from './places.ts';
import { builtDataset } from '../testing/built.ts';
import { fylkesnummer } from '../testing/small.ts';
import { typeAhead } from './typeahead.ts';

const { kommuner, fylker } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
).catalogue;

/** Where typing letter by letter leads, from nowhere or from a place. */
const typed = (text: string, start?: string, places: Parameters<typeof typeAhead>[0] = kommuner) => {
  let from = places.find(({ norwegianName }) => norwegianName === start)?.number;
  for (let length = 1; length <= text.length; length++) {
    from = typeAhead(places, text.slice(0, length), from)?.number ?? from;
  }
  return places.find(({ number }) => number === from)?.norwegianName;
};
const next = (text: string, start: string) =>
  typeAhead(kommuner, text, kommuner.find(({ norwegianName }) => norwegianName === start)?.number)
    ?.norwegianName;

test.each([
  ['tro', 'Tromsø'],
  ['TROND', 'Trondheim'],
  ['stavan', 'Stavanger'],
  ['nord-fron', 'Nord-Fron'],
  ['nord fron', 'Nord-Fron'],
  ['nordre f', 'Nordre Follo'],
  // Norwegian letters are letters of their own …
  ['å', 'Åfjord'],
  ['åles', 'Ålesund'],
  ['øy', 'Øyer'],
  ['æ', undefined],
  // … but can be done without.
  ['tromso', 'Tromsø'],
  ['oygard', 'Øygarden'],
  ['oeygard', 'Øygarden'],
  ['ales', 'Ålesund'],
  ['aales', 'Ålesund'],
  // Names in the Sámi languages and Kven, in full and without their marks.
  ['unjá', 'Nesseby'],
  ['unja', 'Nesseby'],
  ['guov', 'Kautokeino'],
  ['kárášj', 'Karasjok'],
  ['gáiv', 'Kåfjord'],
  ['kaivuono', 'Kåfjord'],
  ['trå', 'Trondheim'],
  // Numbers.
  ['1103', 'Stavanger'],
  ['0', 'Oslo'],
  ['1', 'Eigersund'],
  ['56', 'Alta'],
])('%j leads to %s', (text, name) => {
  expect(typed(text)).toBe(name);
});

test('a letter that comes with its ring as a mark of its own is the letter', () => {
  expect(typeAhead(kommuner, 'å'.normalize('NFD'), undefined)?.norwegianName).toBe('Åfjord');
  expect(typeAhead(kommuner, 'ål'.normalize('NFD'), undefined)?.norwegianName).toBe('Ål');
});

test.each([
  ['unja', 'Nesseby'],
  ['kaivuono', 'Kåfjord'],
  ['oeygard', 'Øygarden'],
])('%j leads to %s at once, too', (text, name) => {
  expect(typeAhead(kommuner, text, undefined)?.norwegianName).toBe(name);
});

test.each([
  ['a mark without a letter', '\u030a'],
  ['a letter that shares only its capital with another', 'ı'],
  ['a space before a name', ' o'],
  ['a letter twice and another', 'ttx'],
])('%s leads nowhere: %j', (_, text) => {
  expect(typeAhead(kommuner, text, undefined)).toBeUndefined();
});

test('on a map of fylker it leads to fylker', () => {
  expect(typed('tro', undefined, fylker)).toBe('Troms');
  expect(typed('trö', undefined, fylker)).toBe('Trøndelag');
  expect(typed('46', undefined, fylker)).toBe('Vestland');
});

describe('one letter', () => {
  test('goes on to the next name, and round again', () => {
    expect(next('å', 'Ål')).toBe('Ålesund');
    expect(next('å', 'Åsnes')).toBe('Åfjord');
    expect(next('o', 'Oslo')).not.toBe('Oslo');
  });

  test('typed again goes on to the next', () => {
    const [one, two] = [typed('s', 'Bergen'), typed('ss', 'Bergen')];
    expect(one?.[0]).toBe('S');
    expect(two?.[0]).toBe('S');
    expect(two).not.toBe(one);
  });

  test('typed again is a name first, where one begins so', () => {
    expect(next('aa', 'Bergen')).toBe('Hattfjelldal');
  });

  test('leads through all the names that begin with it before the first comes again', () => {
    const all = new Set<string | undefined>();
    let name: string | undefined = 'Bergen';
    for (;;) {
      name = next('v', name);
      if (name === undefined || all.has(name)) break;
      all.add(name);
    }
    // No name in another language begins so.
    expect(all.size).toBe(new Set(kommuner.map((k) => k.norwegianName).filter((n) => /^V/.test(n))).size);
  });
});

test('more letters stay where they still fit', () => {
  const herøy = kommuner.findLast(({ norwegianName }) => norwegianName === 'Herøy');
  expect(typeAhead(kommuner, 'her', herøy?.number)).toBe(herøy);
  expect(next('tr', 'Tromsø')).toBe('Tromsø');
});

test('a whole name is found where it is also the beginning of another', () => {
  expect(typed('hol', 'Holmestrand')).toBe('Hol');
  expect(typed('holm', 'Hol')).toBe('Holmestrand');
});

describe('of made places', () => {
  const place = (number: string, norwegianName: string, officialName = norwegianName) => ({
    number: fylkesnummer(number),
    norwegianName,
    officialName,
  });
  const found = (places: readonly Place[], text: string, from?: PlaceNumber) =>
    typeAhead(places, text, from)?.number;

  test('one is known by the whole of any of its names', () => {
    const [whole, longer] = [place('01', 'Vik', 'Vijka - Vik'), place('02', 'Vika')];
    for (const text of ['vik', 'vijka']) expect(found([whole, longer], text, longer.number)).toBe('01');
  });

  test('two of one name stand in order of number, in whichever order they come', () => {
    const [one, two] = [place('01', 'Vik'), place('02', 'Vik')];
    for (const places of [
      [one, two],
      [two, one],
    ])
      expect(found(places, 'v')).toBe('01');
  });
});

test('a space ends a word: it is a part of the name, or nothing begins so', () => {
  expect(next('nordre ', 'Bergen')).toMatch(/^Nordre /);
  expect(next('nord ', 'Bergen')).toMatch(/^Nord-/);
  expect(next('nord - ', 'Bergen')).toMatch(/^Nord-/);
  expect(typeAhead(kommuner, 'tro ', undefined)).toBeUndefined();
  expect(typeAhead(kommuner, ' ', undefined)).toBeUndefined();
  expect(typeAhead(kommuner, '', undefined)).toBeUndefined();
});

test('whatever is typed of a name in full leads to a place of that name', () => {
  const names = kommuner.flatMap((kommune) => [kommune.norwegianName, ...kommune.otherNames]);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...kommuner), (name, { number }) => {
      const found = typeAhead(kommuner, name, number);
      expect([found?.norwegianName, ...(found?.officialName.split(' - ') ?? [])]).toContain(name);
    }),
  );
});

test('nothing that is typed throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(() => typeAhead(kommuner, text, undefined)).not.toThrow();
    }),
  );
});
