import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draw } from '../picture/picture.ts';
import { decode } from '../link/permalink.ts';
import type { PlaceNumber } from '../places/places.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';
import { type Standing, standingOf } from './standing.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { decodeSeries } from '../figures/dataset.ts';
import { period, smallCatalogue, smallHeadFile, smallTiltakFile, tiltakId } from '../testing/small.ts';
import { scaleOf } from '../figures/scale.ts';

const real = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

function standing(search: string, number: string, dataset: Dataset = real): Standing {
  const picture = pictureOf(dataset, search);
  const mark = picture.marks.get(number as PlaceNumber);
  const series = seriesOf(dataset, picture.tiltak.id);
  if (!mark || !series) throw new Error(`${search} has no ${number}`);
  return standingOf(mark, picture, dataset.catalogue, series);
}

const told = ({ rank, shown, fylke, country }: Standing) => [
  rank,
  shown,
  fylke && `${fylke.fylke.norwegianName} ${fylke.value.toFixed(2)}`,
  country?.toFixed(2),
];

describe('in the real report', () => {
  // Rogaland has 859 of 321 549, the country 7 350 of 3 566 387 inhabitants of working age; in January 798 and 6 859.
  const [rogaland, country] = [(859 / 321_549) * 1000, (7350 / 3_566_387) * 1000];
  const [rogalandBefore, countryBefore] = [(798 / 321_549) * 1000, (6859 / 3_566_387) * 1000];

  test('a kommune has a place among those shown, beside its fylke and the country', () => {
    const picture = pictureOf(real, '?periode=2026-02');
    const larger = [...picture.marks.values()].filter(
      ({ value }) => value.kind === 'count' && value.value > (289 / 98_601) * 1000,
    );
    expect(told(standing('?periode=2026-02', '1103'))).toEqual([
      larger.length + 1,
      240,
      `Rogaland ${rogaland.toFixed(2)}`,
      country.toFixed(2),
    ]);
  });

  test.each([
    ['a hidden one', '5636', 'Finnmark'],
    ['one without a row', '1133', 'Rogaland'],
  ])('%s has no place, but what its fylke and the country have', (_, number, name) => {
    const { rank, shown, fylke, country: of } = standing('?periode=2026-02', number);
    expect([rank, shown, fylke?.fylke.norwegianName]).toEqual([undefined, 240, name]);
    expect(of).toBeCloseTo(country);
  });

  test('Oslo stands beside the country alone, and so does a fylke', () => {
    expect(standing('?periode=2026-02', '0301').fylke).toBeUndefined();
    expect(told(standing('?periode=2026-02&nivaa=fylke', '11')).slice(1)).toEqual([
      15,
      undefined,
      country.toFixed(2),
    ]);
  });

  test('counts have a place and nothing to stand beside', () => {
    const { rank, fylke, country: of } = standing('?periode=2026-02&verdi=antall', '0301');
    expect([rank, fylke, of]).toEqual([1, undefined, undefined]);
  });

  test('a change stands beside the changes of fylke and country', () => {
    const { shown, fylke, country: of } = standing('?periode=2026-02&sammenlign=2026-01', '1103');
    expect(shown).toBe(pictureOf(real, '?periode=2026-02&sammenlign=2026-01').published);
    expect(fylke?.value).toBeCloseTo(rogaland - rogalandBefore);
    expect(of).toBeCloseTo(country - countryBefore);
  });

  test('an average has its own', () => {
    const { fylke, country: of } = standing('?periode=2026', '1103');
    // 829 and 7 105 in the column of averages.
    expect(fylke?.value).toBeCloseTo((829 / 321_549) * 1000);
    expect(of).toBeCloseTo((7105 / 3_566_387) * 1000);
  });
});

describe('what can’t be told', () => {
  const catalogue = smallCatalogue();
  const file = smallTiltakFile('arbeidstrening', [60, 70, 80, 70], {
    '1101': [4, 5, 6, 5],
    '1103': [20, 25, 30, 25],
  });
  const withFylker = { ...file, tables: { ...file.tables, fylke: { '11': [50, '*' as const, 70, 60] } } };
  const of =
    (notes = catalogue.notes) =>
    (search: string, since?: string) => {
      const one = { ...catalogue, notes };
      const series = decodeSeries(withFylker, tiltakId('arbeidstrening'), one, 'history');
      const { view } = decode(search, one);
      const picture = draw({
        view,
        catalogue: one,
        series,
        classes: series.classes[scaleOf(view.value)],
        theme: 'light',
        since: since === undefined ? undefined : period(since),
      });
      const mark = picture.marks.get('1103' as PlaceNumber);
      if (!mark) throw new Error('no Stavanger');
      return standingOf(mark, picture, one, series);
    };

  test('is left out where the fylke’s own figure is hidden', () => {
    const history = of();
    expect(history('?periode=2026-01').fylke).toBeUndefined();
    expect(history('?periode=2026-02').fylke?.value).toBeCloseTo((70 / 4000) * 1000);
    expect(history('?periode=2026-02', '2026-01').fylke).toBeUndefined();
  });

  test('is left out where its inhabitants are unknown', () => {
    // 1151 has none in 2025.
    const { fylke, country } = of()('?periode=2025-12');
    expect([fylke, country]).toEqual([undefined, undefined]);
  });

  test('is left out across a break in its own series', () => {
    const note = (dimension: 'fylke' | 'i-alt') => [
      { id: 'b', text: 'A break.', from: period('2026-02'), dimension },
    ];
    const across = (dimension: 'fylke' | 'i-alt') => of(note(dimension))('?periode=2026-02', '2026-01');
    expect(across('i-alt').country).toBeUndefined();
    expect(across('fylke').country).toBeCloseTo((10 / 9000) * 1000);
  });

  test.each([
    ['the period', { period: period('2025-12'), since: undefined }],
    ['the period before', { period: period('2026-02'), since: period('2025-12') }],
  ])('is left out while %s is not loaded', (_, when) => {
    const series = decodeSeries(smallHeadFile(withFylker), tiltakId('arbeidstrening'), catalogue);
    const place = catalogue.kommuner.find(({ number }) => number === '1103');
    if (!place) throw new Error('no Stavanger');
    const shown = { scale: 'per1000', published: 4, ...when } as const;
    expect(standingOf({ rank: 2, place }, shown, catalogue, series)).toEqual({
      rank: 2,
      shown: 4,
      fylke: undefined,
      country: undefined,
    });
  });
});
