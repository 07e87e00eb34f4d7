import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { count, SUPPRESSED } from '../figures/cell.ts';
import { type Catalogue, decodeCatalogue, type Series } from '../figures/dataset.ts';
import type { PlaceLevel } from '../places/places.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';
import { builtDataset } from '../testing/built.ts';
import {
  fylkesnummer,
  kommunenummer,
  month,
  period,
  smallCatalogueFile,
  smallDataset,
  smallSeries,
  tiltakId,
} from '../testing/small.ts';
import { againstCountry, countryRate, expectationOf, type Stand } from './against.ts';
import { ANSWERS } from './answer.ts';
import { answerOf } from './answers.ts';
import { bandOfMonths } from './band.ts';

const built = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

function compare(dataset: Dataset, tiltak: string, level: PlaceLevel, when: string) {
  const series = seriesOf(dataset, tiltakId(tiltak));
  if (!series) throw new RangeError(`${tiltak} is not loaded`);
  return againstCountry(dataset.catalogue, series, level, period(when));
}

const inhabitants = (catalogue: Catalogue): ReadonlyMap<string, number> =>
  new Map(
    [...(catalogue.population.get('2026' as never) ?? [])].map(([number, bands]) => [number, bands['18-66']]),
  );

/**
 * The same test from nothing but the report and the inhabitants, without exponents or factorials: each term of the distribution
 * is the one before it times the expected number over the count, and what share of all of them lies in a tail is asked.
 */
function outside(persons: number, expected: number): 'above' | 'below' | undefined {
  const likeliest = Math.floor(expected);
  const end = likeliest + 300 + persons;
  const terms = new Map([[likeliest, 1]]);
  for (let k = likeliest; k > 0; k--) terms.set(k - 1, ((terms.get(k) ?? NaN) * k) / expected);
  for (let k = likeliest; k < end; k++) terms.set(k + 1, ((terms.get(k) ?? NaN) * expected) / (k + 1));
  const sum = (those: (count: number) => boolean) =>
    [...terms].reduce((all, [count, term]) => (those(count) ? all + term : all), 0);
  const all = sum(() => true);
  if (sum((count) => count <= persons) / all < 0.025) return 'below';
  return sum((count) => count >= persons) / all < 0.025 ? 'above' : undefined;
}

describe('kommuner in February 2026', () => {
  test.each([
    ['arbeidstrening', { 'far-below': 11, below: 10, as: 167, above: 30, 'far-above': 22 }],
    ['arbeidsforberedende-trening', { 'far-below': 11, below: 8, as: 165, above: 26, 'far-above': 17 }],
  ] as const)('%s: most are as the country', (tiltak, published) => {
    expect(compare(built, tiltak, 'kommune', '2026-02').published).toEqual(published);
  });

  test.each([
    ['arbeidstrening', { within: 167, above: 52, below: 21 }],
    ['arbeidsforberedende-trening', { within: 165, above: 43, below: 19 }],
  ] as const)('%s: so many are within and outside 95 per cent, reckoned in another way', (tiltak, found) => {
    const series = seriesOf(built, tiltakId(tiltak));
    const total = series?.total(period('2026-02'));
    if (!series || total?.kind !== 'count') throw new Error('no national figure');
    const people = inhabitants(built.catalogue);
    const country = [...people.values()].reduce((a, b) => a + b, 0);
    const counts = { within: 0, above: 0, below: 0 };
    for (const [number, persons] of people) {
      const cell = series.cell('kommune', number, period('2026-02'));
      if (cell.kind === 'count') counts[outside(cell.value, (total.value / country) * persons) ?? 'within']++;
    }
    expect(counts).toEqual(found);
  });
});

const everything = ['arbeidstrening', 'arbeidsforberedende-trening', 'i-alt'].flatMap((tiltak) =>
  ['2026-01', '2026-02', '2026'].flatMap((when) =>
    (['kommune', 'fylke'] as const).map((level) => [tiltak, when, level] as const),
  ),
);

describe.each(everything)('%s, %s, by %s', (tiltak, when, level) => {
  const comparison = compare(built, tiltak, level, when);
  const stands = [...comparison.stands.values()];

  test('every place stands somewhere, and the country is what they stand against', () => {
    const { published, hidden, absent } = comparison;
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(published) + sum(hidden) + absent).toBe(level === 'kommune' ? 357 : 15);
    const expected = stands.reduce((all, { expectation }) => all + (expectation?.expected ?? NaN), 0);
    const total = seriesOf(built, tiltakId(tiltak))?.total(period(when));
    expect(count(Math.round(expected))).toEqual(total);
  });

  test('a published figure has the answer of its count, and what is within the limits is within', () => {
    for (const { count: cell, expectation, answer, strength } of stands) {
      if (cell.kind !== 'count' || !expectation) continue;
      const [least, most] = expectation.within['95'];
      const [fewest, greatest] = expectation.within['99.8'];
      expect(answer).toBe(answerOf(cell.value, expectation.expected));
      expect(answer === 'as').toBe(least <= cell.value && cell.value <= most);
      expect(answer === 'far-below').toBe(cell.value < fewest);
      expect(answer === 'far-above').toBe(cell.value > greatest);
      expect(Math.sign(strength ?? NaN)).not.toBeNaN();
    }
  });

  test('nothing is said of a hidden figure that is not so for every number it may stand for', () => {
    for (const { count: cell, expectation, answer, strength } of stands) {
      if (cell.kind !== 'suppressed') continue;
      expect(strength).toBeUndefined();
      const possible = [0, 1, 2, 3].map((persons) => answerOf(persons, expectation?.expected ?? NaN));
      if (answer !== undefined) expect(possible).toEqual(possible.map(() => answer));
      else if (tiltak !== 'i-alt') expect(new Set(possible).size).toBeGreaterThan(1);
      if (tiltak === 'i-alt') expect(answer).toBeUndefined();
    }
  });
});

describe('the smallest and the largest', () => {
  const { stands } = compare(built, 'arbeidstrening', 'kommune', '2026-02');
  const at = (number: string): Stand | undefined => stands.get(kommunenummer(number));

  test('Utsira, of 135 aged 18–66 without a row, is still told what to expect', () => {
    expect(at('1151')).toMatchObject({
      count: { kind: 'absent' },
      expectation: { persons: 135, within: { '95': [0, 2], '99.8': [0, 3] } },
      answer: undefined,
      strength: undefined,
    });
  });

  test('Oslo, of 510 075, is far below, and most strongly of all', () => {
    const oslo = at('0301');
    expect(oslo?.expectation?.persons).toBe(510_075);
    expect(oslo?.expectation?.expected).toBeCloseTo((7350 * 510_075) / 3_566_387, 8);
    expect(oslo?.answer).toBe('far-below');
    expect(oslo?.strength).toBe(Math.min(...[...stands.values()].map(({ strength }) => strength ?? 0)));
  });
});

describe('a made report', () => {
  const dataset = smallDataset();

  test('fylker have the inhabitants of their kommuner, and an answer only where they have a row', () => {
    const { stands, absent, rate } = compare(dataset, 'arbeidstrening', 'fylke', '2026-02');
    expect(rate).toBeCloseTo((1100 / 9000) * 1000, 10);
    expect(stands.get(fylkesnummer('11'))?.expectation?.persons).toBe(4000);
    expect(absent).toBe(2);
  });

  test('a place without inhabitants of the age, or without a row, is absent', () => {
    const { stands, published, absent, hidden } = compare(dataset, 'arbeidstrening', 'kommune', '2026-02');
    expect(stands.get(kommunenummer('1151'))?.expectation).toBeUndefined();
    expect(published).toEqual({ 'far-below': 2, below: 0, as: 0, above: 0, 'far-above': 0 });
    // 306 and 61 are expected of them.
    expect(hidden).toEqual({ 'far-below': 2, below: 0, as: 0, above: 0, 'far-above': 0, open: 0 });
    expect(absent).toBe(1);
  });

  test('places come in order of number, however the catalogue lists them', () => {
    const { kommuner } = dataset.catalogue;
    const turned = { ...dataset, catalogue: { ...dataset.catalogue, kommuner: [...kommuner].reverse() } };
    const { stands } = compare(turned, 'arbeidstrening', 'kommune', '2026-02');
    expect([...stands.keys()]).toEqual(kommuner.map(({ number }) => number));
  });

  test('a hidden part of a sum has no answer, however many are expected', () => {
    const { stands, hidden } = compare(dataset, 'i-alt', 'kommune', '2026-02');
    expect(stands.get(kommunenummer('1119'))).toMatchObject({ count: SUPPRESSED, answer: undefined });
    expect(hidden.open).toBe(Object.values(hidden).reduce((a, b) => a + b, 0));
    expect(hidden.open).toBeGreaterThan(0);
  });

  test('nothing can be compared where the national figure is hidden or the inhabitants of a kommune unknown', () => {
    const rows = { '0301': [40, 50, 60, 55] };
    const hiddenTotal: Dataset = {
      ...dataset,
      series: new Map([[tiltakId('annet'), smallSeries('annet', ['*', '*', '*', '*'], rows)]]),
    };
    const unknown: Dataset = {
      ...dataset,
      catalogue: decodeCatalogue({
        ...smallCatalogueFile(),
        population: { ...smallCatalogueFile().population, '2026': { '0301': [10, 5] } },
      }),
    };
    for (const none of [
      compare(hiddenTotal, 'annet', 'kommune', '2026-02'),
      compare(unknown, 'arbeidstrening', 'kommune', '2026-02'),
    ]) {
      expect(none.rate).toBeUndefined();
      expect(Object.values(none.published)).toEqual(ANSWERS.map(() => 0));
      expect(none.absent + none.hidden.open).toBe(5);
    }
  });
});

describe('the band of a place’s months', () => {
  const { catalogue } = built;
  const series = seriesOf(built, tiltakId('arbeidstrening')) as Series;
  const months = [month('2026-01'), month('2026-02')];
  const stavanger = kommunenummer('1103');

  test('holds for each month what the country’s rate of that month lets expect', () => {
    const band = bandOfMonths(stavanger, months, catalogue, series);
    expect(band).toEqual(
      months.map((each) => ({
        month: each,
        expectation: expectationOf(catalogue, stavanger, each, countryRate(catalogue, series, each) ?? NaN),
      })),
    );
    const [january, february] = band ?? [];
    const ratio = (february?.expectation?.expected ?? NaN) / (january?.expectation?.expected ?? NaN);
    expect(ratio).toBeCloseTo(7350 / 6859, 10);
    expect(february?.expectation?.within['95'].map((limit) => limit > 200)).toEqual([false, true]);
  });

  test('waits for months that are not loaded', () => {
    expect(bandOfMonths(stavanger, [month('2025-12'), ...months], catalogue, series)).toBeUndefined();
  });

  test('takes the inhabitants of each year, and has a gap where they are unknown', () => {
    const small = smallDataset();
    const trening = small.series.get(tiltakId('arbeidstrening')) as Series;
    const band = bandOfMonths(stavanger, [month('2025-12'), ...months], small.catalogue, trening);
    // In 2025 Utsira's inhabitants are not known, and so not the country's.
    expect(band?.map(({ expectation }) => expectation?.persons)).toEqual([undefined, 2500, 2500]);
  });
});
