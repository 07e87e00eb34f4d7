import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, count } from '../figures/cell.ts';
import { decodeSeries } from '../figures/dataset.ts';
import type { Kommune } from '../places/places.ts';
import { countryFigures, fylkeFigures } from './references.ts';
import { builtDataset } from '../testing/built.ts';
import { period, smallCatalogue, smallTiltakFile, tiltakId } from '../testing/small.ts';

/** 357 kommuner, Rogaland and Oslo among the fylker. */
const real = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const ARBEIDSTRENING = tiltakId('arbeidstrening');
const february = period('2026-02');

function realSeries() {
  const found = real.series.get(ARBEIDSTRENING);
  if (!found) throw new Error('no series');
  return found;
}
function realKommune(number: string): Kommune {
  const found = real.catalogue.kommuner.find((kommune) => kommune.number === number);
  if (!found) throw new Error(`no ${number}`);
  return found;
}

describe('the country', () => {
  test('has a rate of the report’s national figure, which no sum of kommuner is', () => {
    const at = countryFigures(real.catalogue, realSeries(), 'per1000-18-66');
    // NAV's report of February 2026, and SSB's table 07459.
    expect(at?.(february)).toEqual({
      period: february,
      count: count(7350),
      value: count((7350 / 3_566_387) * 1000),
    });
  });

  test('is reckoned in each year by that year’s inhabitants', () => {
    const catalogue = smallCatalogue();
    const file = smallTiltakFile('arbeidstrening', [900, 1000, 1100, 1050], { '0301': [40, 50, 60, 55] });
    const series = decodeSeries(file, ARBEIDSTRENING, catalogue, 'history');
    const at = countryFigures(catalogue, series, 'per1000-18-66');
    expect([at?.(period('2025-12')).value, at?.(period('2026-01')).value]).toEqual([
      ABSENT,
      count((1000 / 9000) * 1000),
    ]);
  });

  test('has no counts to compare with', () => {
    expect(countryFigures(real.catalogue, realSeries(), 'antall')).toBeUndefined();
  });
});

describe('the fylke', () => {
  const of = (number: string, scale: Parameters<typeof fylkeFigures>[2] = 'per1000-18-66') =>
    fylkeFigures(real.catalogue, realSeries(), scale, realKommune(number));

  test('has a rate of the report’s row of it', () => {
    const rogaland = of('1103');
    expect(rogaland?.fylke.norwegianName).toBe('Rogaland');
    expect(rogaland?.at(february).count).toEqual(count(859));
    expect(rogaland?.at(february).value).toEqual(count((859 / 321_549) * 1000));
  });

  test('is nothing to compare with for Oslo, which is all of it, nor for counts, nor for itself', () => {
    expect(of('0301')).toBeUndefined();
    expect(of('1103', 'antall')).toBeUndefined();
    const [fylke] = real.catalogue.fylker;
    if (!fylke) throw new Error('no fylker');
    expect(fylkeFigures(real.catalogue, realSeries(), 'per1000', fylke)).toBeUndefined();
  });

  test('is nothing to compare with where the report has no table of fylker', () => {
    const catalogue = smallCatalogue();
    const file = smallTiltakFile('arbeidstrening', [9, 9, 9, 9], { '1103': [4, 5, 6, 5] });
    const series = decodeSeries(file, ARBEIDSTRENING, catalogue, 'history');
    const stavanger = catalogue.kommuner.find(({ number }) => number === '1103');
    if (!stavanger) throw new Error('no Stavanger');
    expect(fylkeFigures(catalogue, series, 'per1000', stavanger)).toBeUndefined();
  });
});
