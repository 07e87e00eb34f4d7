import { describe, expect, test } from 'vitest';
import { count, SUPPRESSED } from '../figures/cell.ts';
import { comparedIn, neededForCountry, sourcesFor } from './sources.ts';
import { type CatalogueFile, decodeCatalogue, decodeSeries } from '../figures/dataset.ts';
import { period, smallCatalogueFile, smallTiltakFile, tiltakId } from '../testing/small.ts';

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

test('a total is hidden beside a hidden part of its own, and not beside what it is no sum of', () => {
  const catalogue = catalogueWith({ sum: ['a', 'b'], part: ['b'] });
  const totals = { a: '*', b: 20, sum: 22, part: 20 } as const;
  const series = new Map(
    Object.entries(totals).map(([id, total]) => {
      const file = smallTiltakFile(id, [total, total, total, total], undefined);
      return [tiltakId(id), decodeSeries(file, tiltakId(id), catalogue, 'history')];
    }),
  );
  const february = period('2026-02');
  const shown = sourcesFor(catalogue, series, february)?.totals.map((total) => [
    total.tiltak.id,
    total.series.total(february),
  ]);
  expect(shown).toEqual([
    ['sum', SUPPRESSED],
    ['part', count(20)],
  ]);
});
