import { describe, expect, test } from 'vitest';
import { comparedIn, neededForCountry } from './country.sources.ts';
import { type CatalogueFile, decodeCatalogue } from './dataset.ts';
import { smallCatalogueFile } from './testing/small.ts';

/** A catalogue with measures a, b and c, and totals of some of them. */
const catalogueWith = (totals: Readonly<Record<string, string[]>>) => {
  const of = (id: string, sumOf: string[]): CatalogueFile['tiltak'][number] => ({
    id,
    report: 'R1',
    names: { nb: id, nn: id, en: id },
    sumOf,
  });
  return decodeCatalogue({
    ...smallCatalogueFile(),
    tiltak: [
      ...['a', 'b', 'c'].map((id) => of(id, [])),
      ...Object.entries(totals).map(([id, sumOf]) => of(id, sumOf)),
    ],
  });
};
const idsOf = (totals: Readonly<Record<string, string[]>>) =>
  comparedIn(catalogueWith(totals)).map(({ id }) => id);

describe('compared are', () => {
  test('the measures that the first total is the sum of', () => {
    expect(idsOf({ sum: ['b', 'c'], other: ['a', 'b'] })).toEqual(['b', 'c']);
  });

  test('the first two where there is no total', () => {
    expect(idsOf({})).toEqual(['a', 'b']);
  });
});

test('totals come along that are of nothing but what is compared', () => {
  expect(neededForCountry(catalogueWith({ sum: ['b', 'c'], part: ['b'], wider: ['a', 'b'] }))).toEqual([
    'b',
    'c',
    'sum',
    'part',
  ]);
});
