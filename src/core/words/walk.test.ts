import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS } from '../places/keys.ts';
import { LANGUAGES } from '../link/permalink.ts';
import type { Picture } from '../picture/picture.ts';
import { LEVELS } from '../places/places.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { loadMessages } from './index.ts';
import { nb } from './nb/index.ts';
import { spokenPlace, walkMessages, walkMessagesFor } from './walk.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const picture = (search = '') => pictureOf(dataset, search);
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');

const markOf = (shown: Picture, number: string) => {
  const mark = [...shown.marks.values()].find(({ place }) => place.number === number);
  if (!mark) throw new RangeError(`no place ${number}`);
  return mark;
};
const spoken = (search: string, number: string) => {
  const shown = picture(search);
  return spokenPlace(markOf(shown, number), shown, nb);
};

test.each([
  ['', '1103', 'Stavanger, 2,9 per 1_000, nummer 88 av 240 viste'],
  ['?valgt=1103', '1103', 'Stavanger, 2,9 per 1_000, nummer 88 av 240 viste, valgt'],
  ['?verdi=antall', '1103', 'Stavanger, 289 deltakere, nummer 4 av 240 viste'],
  ['', '1111', 'Sokndal, 4,1 per 1_000, usikker, nummer 41 av 240 viste'],
  ['', '5636', 'Unjárga - Nesseby, skjult: færre enn fire deltakere'],
  ['?tiltak=i-alt', '1111', 'Sokndal, skjult: minst ett av tallene er skjult'],
  ['', '1133', 'Hjelmeland, ingen rad i rapporten'],
  ['?nivaa=fylke&verdi=antall', '11', 'Rogaland, 859 deltakere, nummer 2 av 15 viste'],
])('of %j, %s is spoken of as: %s', (search, number, words) => {
  expect(spoken(search, number)).toBe(unbroken(words));
});

test('of a hidden figure nothing narrower is said than that it is hidden, in any language', async () => {
  for (const language of LANGUAGES) {
    const text = await loadMessages(language);
    for (const search of ['', '?verdi=antall', '?tiltak=i-alt', '?periode=2026']) {
      const shown = picture(search);
      for (const mark of shown.marks.values()) {
        if (mark.value.kind !== 'suppressed') continue;
        expect(spokenPlace(mark, shown, text).replace(mark.place.officialName, '')).not.toMatch(/\d/);
      }
    }
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = walkMessages[language];

  test('everything is said', () => {
    const said = [
      words.selected,
      words.chosen('X'),
      words.removed('X'),
      ...DIRECTIONS.map((direction) => words.edge[direction]),
      ...LEVELS.map((level) => words.noName('x', level)),
    ];
    expect(said.filter((line) => line.trim() === '')).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
    expect(Object.keys(words).sort()).toEqual(Object.keys(walkMessages.nb).sort());
  });

  test('it goes with the other texts', async () => {
    expect(walkMessagesFor(await loadMessages(language))).toBe(words);
  });
});

test('the languages say it differently', () => {
  const [b, n, e] = LANGUAGES.map((language) => walkMessages[language]);
  expect(new Set([b, n, e].map((words) => words?.removed('X'))).size).toBe(3);
  expect(new Set([b, n, e].map((words) => words?.edge.east)).size).toBe(3);
});

test('a new picture is told in words, after its period', () => {
  expect(nb.told(picture())).toBe(unbroken('7_350 deltakere i hele landet, 240 av 357 kommuner vises'));
  expect(nb.told(picture('?nivaa=fylke'))).toBe(
    unbroken('7_350 deltakere i hele landet, 15 av 15 fylker vises'),
  );
});
