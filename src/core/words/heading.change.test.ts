// The heading of a map of changes, and what is spoken of it: the change of the country's own figure.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { count } from '../figures/cell.ts';
import { monthsIn } from '../figures/period.ts';
import { type Language, LANGUAGES } from '../link/permalink.ts';
import type { Picture, TotalChange } from '../picture/picture.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { loadMessages } from './index.ts';
import type { Messages } from './messages.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const months = monthsIn(dataset.catalogue.periods);
const change = pictureOf(dataset, '?sammenlign=2026-01');
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');

let texts: Readonly<Record<Language, Messages>>;
beforeAll(async () => {
  const [nb, nn, en] = await Promise.all(LANGUAGES.map(loadMessages));
  if (!nb || !nn || !en) throw new Error('a language is missing');
  texts = { nb, nn, en };
});

const heading = (language: Language, picture: Picture): string => {
  const { choice, rest } = texts[language].heading(picture, months);
  return choice + rest;
};

test.each([
  [
    'nb',
    'Arbeidstrening, endring fra januar til februar_2026: +491 deltakere i hele landet, fra 6_859 til 7_350',
  ],
  [
    'nn',
    'Arbeidstrening, endring frå januar til februar_2026: +491 deltakarar i heile landet, frå 6_859 til 7_350',
  ],
  [
    'en',
    'Work training, change from January to February_2026: +491 participants nationwide, from 6,859 to 7,350',
  ],
] as const)('in %s it tells the change with its sign, and the two figures', (language, expected) => {
  expect(heading(language, change)).toBe(unbroken(expected));
  const [, national = ''] = unbroken(expected).split(': ');
  expect(texts[language].told(change)).toContain(national);
});

describe('a country with', () => {
  test.each([
    [-1, '−1 deltaker i hele landet, fra 7_351 til 7_350'],
    [-1234, '−1_234 deltakere i hele landet, fra 8_584 til 7_350'],
    [0, 'ingen endring i hele landet, 7_350 deltakere i begge periodene'],
  ])('a change of %d', (value, expected) => {
    const picture = { ...change, total: count(7350), totalChange: count(value) };
    expect(heading('nb', picture)).toBe(
      unbroken(`Arbeidstrening, endring fra januar til februar_2026: ${expected}`),
    );
  });

  test.each<[TotalChange['kind'], Readonly<Record<Language, RegExp>>]>([
    [
      'suppressed',
      {
        nb: /: landstallet er skjult i minst én av periodene$/,
        nn: /: landstalet er skjult i minst éin av periodane$/,
        en: /: the national number is hidden in at least one of the periods$/,
      },
    ],
    [
      'absent',
      {
        nb: /: landstallet mangler i minst én av periodene$/,
        nn: /: landstalet manglar i minst éin av periodane$/,
        en: /: the national number is missing in at least one of the periods$/,
      },
    ],
    [
      'break',
      {
        nb: /: landstallene kan ikke sammenlignes, fordi det er brudd i statistikken$/,
        nn: /: landstala kan ikkje samanliknast, fordi det er brot i statistikken$/,
        en: /: the national numbers cannot be compared because of a break in the statistics$/,
      },
    ],
  ])('a change that is %s: neither figure is told', (kind, expected) => {
    const totalChange = { kind } as Exclude<TotalChange, { kind: 'count' }>;
    for (const language of LANGUAGES) {
      const told = heading(language, { ...change, totalChange });
      expect(told).toMatch(expected[language]);
      expect(told.replace('2026', '')).not.toMatch(/\d/);
    }
  });
});
