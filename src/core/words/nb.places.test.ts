import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mark, Picture } from '../picture/picture.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';
import { nb as text } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const picture = (search = '') => pictureOf(dataset, search);
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');

describe('a suppressed figure', () => {
  const hidden = (shown: Picture): readonly Mark[] =>
    [...shown.marks.values()].filter(({ value }) => value.kind === 'suppressed');

  test('is 0–3 persons, with the rate that three give, rounded up', () => {
    expect(text.interval({ upperBound: 2.21 }, 'per1000', 1)).toBe(
      unbroken('0–3 personer, høyst 2,3 per 1_000 innbyggere'),
    );
    expect(text.interval({ upperBound: 15 }, 'per1000-18-66', 1)).toBe(
      unbroken('0–3 personer, høyst 15,0 per 1_000 innbyggere 18–66 år'),
    );
    expect(text.interval({ upperBound: 3 }, 'antall', 0)).toBe('0–3 personer');
  });

  test.each(allSearches(dataset.catalogue).filter((search) => !search.includes('i-alt')))(
    'is spoken of as hidden, without a rank, in %s',
    (search) => {
      const shown = picture(search);
      for (const mark of hidden(shown)) {
        expect(text.value(mark.value, shown.scale, shown.decimals)).toBe('skjult');
        expect(text.place.figure(mark, shown)).toMatch(/^Skjult: færre enn fire deltakere \(0–3 personer/);
        expect(text.place.rank(mark, shown)).toBe('');
      }
    },
  );

  test('of a sum is not said to be fewer than four: its published part alone may be more', () => {
    const shown = picture('?tiltak=i-alt&verdi=antall');
    const [first] = hidden(shown);
    const words = first ? [text.place.figure(first, shown), text.place.suppressedWords(first, shown)] : [];
    expect(words).toHaveLength(2);
    for (const line of words) expect(line).not.toMatch(/0–3|[Ff]ærre enn fire/);
  });
});

test('a kommune without a row is spoken of as that', () => {
  const shown = picture();
  const absent = [...shown.marks.values()].filter(({ value }) => value.kind === 'absent');
  expect(absent).toHaveLength(7);
  for (const mark of absent) expect(text.chosen(mark, shown)).toMatch(/: Ingen rad i rapporten$/);
});

test('a chosen kommune is told with its figure and rank', () => {
  const oslo = [...picture('?verdi=antall').marks.values()].find(({ place }) => place.number === '0301');
  expect(oslo && text.chosen(oslo, picture('?verdi=antall'))).toBe(
    'Oslo - Oslove: 665 deltakere, nummer 1 av 240 viste',
  );
});
