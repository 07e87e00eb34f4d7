import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { type Compared, sideBySide, type SideBySide } from './compare.ts';
import { decodeSeries } from '../figures/dataset.ts';
import { decode } from '../link/permalink.ts';
import { draw } from '../picture/picture.ts';
import type { PlaceNumber } from '../places/places.ts';
import type { Dataset } from '../figures/series.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import {
  period,
  smallCatalogue,
  smallDataset,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';
import { scaleOf } from '../figures/scale.ts';

const real = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

/** The chosen places of a link, side by side. */
function compared(search: string, dataset: Dataset = real): SideBySide {
  const { view } = decode(search, dataset.catalogue);
  const picture = pictureOf(dataset, search);
  const chosen = view.selected.flatMap((number: PlaceNumber) => picture.marks.get(number) ?? []);
  return sideBySide(picture, chosen, dataset);
}

const place = ({ places }: SideBySide, number: string): Compared => {
  const found = places.find(({ mark }) => mark.place.number === number);
  if (!found) throw new Error(`${number} is not compared`);
  return found;
};
const rounded = (cell: Cell | undefined): string =>
  cell?.kind === 'count' ? cell.value.toFixed(2) : String(cell?.kind);

describe('the real report', () => {
  const february = compared('?periode=2026-02&valgt=1103,0301,4601');

  // Read by hand off NAV's report TILT120 of February 2026, and off SSB's table 07459.
  test('has the figures of the report, in the order chosen', () => {
    expect(february.places.map(({ mark }) => mark.place.number)).toEqual(['1103', '0301', '4601']);
    const oslo = place(february, '0301');
    expect(oslo.counts.map(({ tiltak, count: cell }) => [tiltak.id, cell])).toEqual([
      ['arbeidstrening', count(665)],
      ['arbeidsforberedende-trening', count(941)],
    ]);
    expect(rounded(oslo.now.value)).toBe(((665 / 510_075) * 1000).toFixed(2));
    expect(oslo.change).toEqual({ from: '2026-01', persons: count(665 - 614) });
    expect(oslo.months?.map(({ period: when, count: cell }) => [when, cell])).toEqual([
      ['2026-01', count(614)],
      ['2026-02', count(665)],
    ]);
  });

  test('has the rate of the fylke and of the country, from the report’s own figures of them', () => {
    const stavanger = place(february, '1103');
    const persons = (numbers: (number: string) => boolean) =>
      [...(real.catalogue.population.get('2026' as never) ?? [])]
        .filter(([number]) => numbers(number))
        .reduce((sum, [, bands]) => sum + bands['18-66'], 0);
    expect(stavanger.fylke?.fylke.norwegianName).toBe('Rogaland');
    const inRogaland = persons((number) => number.startsWith('11'));
    expect(stavanger.fylke?.months?.map(({ value }) => rounded(value))).toEqual(
      [798, 859].map((n) => ((n / inRogaland) * 1000).toFixed(2)),
    );
    expect(persons(() => true)).toBe(3_566_387);
    expect(rounded(february.country?.value)).toBe(((7350 / 3_566_387) * 1000).toFixed(2));
    expect(february.country?.months?.map(({ count: cell }) => cell)).toEqual([count(6859), count(7350)]);
  });

  test('compares Oslo with the country alone: its fylke is the same place', () => {
    expect(place(february, '0301').fylke).toBeUndefined();
  });

  test('compares counts with nothing', () => {
    const counts = compared('?periode=2026-02&verdi=antall&valgt=1103,0301');
    expect(counts.country).toBeUndefined();
    expect(counts.places.map(({ fylke }) => fylke)).toEqual([undefined, undefined]);
    expect(counts.top).toBe(665);
  });

  test('has the average of the year without a change', () => {
    const year = compared('?periode=2026&valgt=1103');
    expect(year.places[0]?.change).toBeUndefined();
    expect(year.places[0]?.mark.count).toEqual(count(282));
    expect(year.country?.value.kind).toBe('count');
  });

  test('keeps a hidden month and a missing row what they are', () => {
    // 1160 is hidden in January; 1133 has no row.
    const some = compared('?periode=2026-02&valgt=1160,1133,5636');
    const [vindafjord, hjelmeland, nesseby] = some.places;
    expect(vindafjord?.months?.map(({ value }) => value.kind)).toEqual(['suppressed', 'count']);
    expect(vindafjord?.change?.persons).toEqual(SUPPRESSED);
    expect(hjelmeland?.months?.map(({ value }) => value)).toEqual([ABSENT, ABSENT]);
    expect(hjelmeland?.now.value).toEqual(ABSENT);
    expect(nesseby?.counts.map(({ count: cell }) => cell)).toEqual([SUPPRESSED, SUPPRESSED]);
    expect(nesseby?.now).toEqual({ value: SUPPRESSED, uncertain: false });
    // The scale is of what is published: Rogaland and Finnmark and the country have their lines on it.
    expect(some.top).toBeGreaterThan(0);
  });

  test('tells of each measure beside the sum, and compares the sum with the fylke’s sum and the country’s total', () => {
    const sum = compared('?tiltak=i-alt&periode=2026-02&valgt=1103,1111');
    expect(sum.tiltak.map(({ id }) => id)).toEqual([
      'arbeidstrening',
      'arbeidsforberedende-trening',
      'i-alt',
    ]);
    expect(place(sum, '1103').counts.map(({ count: cell }) => cell)).toEqual([
      count(289),
      count(171),
      count(460),
    ]);
    expect(place(sum, '1111').counts.at(-1)?.count).toEqual(SUPPRESSED);
    // Rogaland: 523 and 859 of the fylke table; its inhabitants aged 18–66 by SSB's table 07459.
    expect(rounded(place(sum, '1103').fylke?.value)).toBe((((523 + 859) / 321_549) * 1000).toFixed(2));
    expect(rounded(sum.country?.value)).toBe(((14_871 / 3_566_387) * 1000).toFixed(2));
  });

  test('compares fylker with the country', () => {
    const fylker = compared('?nivaa=fylke&periode=2026-02&valgt=11,03');
    expect(fylker.places.map(({ mark }) => mark.count)).toEqual([count(859), count(665)]);
    expect(fylker.places.map(({ fylke }) => fylke)).toEqual([undefined, undefined]);
  });
});

describe('a rate', () => {
  test('that rests on fewer than 20 persons is uncertain, also beside a change', () => {
    const { catalogue, series } = smallDataset();
    const own = series.get(tiltakId('arbeidstrening'));
    if (!own) throw new Error('no series');
    const { view } = decode('?periode=2026-02&valgt=1101,0301', catalogue);
    const since = period('2025-12');
    const picture = draw({
      view,
      catalogue,
      series: own,
      classes: own.classes[scaleOf(view.value)],
      theme: 'light',
      since,
    });
    const { places } = sideBySide(picture, [...picture.marks.values()], { catalogue, series });
    const [oslo, eigersund] = places;
    expect(eigersund?.mark.value).toEqual(count(2));
    expect(eigersund?.now).toEqual({ value: count(6), uncertain: true });
    expect(eigersund?.change).toEqual({ from: since, persons: count(2) });
    expect(oslo?.now.uncertain).toBe(false);
  });
});

describe('the months', () => {
  const { catalogue } = smallDataset();
  const file = smallTiltakFile('arbeidstrening', [900, 1000, 1100, 1050], { '0301': [40, 50, 60, 55] });
  const of = (one: Dataset) => compared('?periode=2026-02&valgt=0301', one).places[0];

  test('are unknown until all are loaded', () => {
    const head = decodeSeries(smallHeadFile(file), tiltakId('arbeidstrening'), catalogue);
    const loaded = of({ catalogue, series: new Map([[head.tiltak, head]]) });
    expect(loaded?.months).toBeUndefined();
    expect(loaded?.counts.map(({ count: cell }) => cell)).toEqual([count(60), undefined]);
    expect(loaded?.change).toEqual({ from: '2026-01', persons: count(10) });
  });

  test('know where a break in the series starts, across which no change is told', () => {
    const notes = [{ id: 'b', text: 'A break.', from: period('2026-02'), dimension: 'kommune' as const }];
    const broken = { ...smallDataset(), catalogue: { ...catalogue, notes } };
    expect([...compared('?periode=2026-02&valgt=0301', broken).breaks]).toEqual([2]);
    expect(of(broken)?.change?.persons).toEqual({ kind: 'break' });
    // The catalogue's own note is of another table.
    expect(compared('?periode=2026-02&valgt=0301', smallDataset()).breaks.size).toBe(0);
  });
});

describe('the fylke of a kommune', () => {
  test('is not compared with where the report has no table of fylker', () => {
    expect(compared('?periode=2026-02&valgt=1103', smallDataset()).places[0]?.fylke).toBeUndefined();
  });

  const catalogue = smallCatalogue();
  /** Two kommuner of Rogaland, which has 3,500 inhabitants of working age in 2026, and a table of fylker. */
  const two = {
    ...catalogue,
    kommuner: catalogue.kommuner.filter(({ number }) => ['0301', '1101', '1103'].includes(number)),
  };
  const file = smallTiltakFile('arbeidstrening', [60, 70, 80, 70], {
    '1101': [4, 5, 6, 5],
    '1103': [20, 25, 30, 25],
  });
  const tables = { ...file.tables, fylke: { '11': [50, 60, 70, 60] } };
  const series = decodeSeries({ ...file, tables }, tiltakId('arbeidstrening'), two, 'history');
  const rogaland = compared('?periode=2026-02&valgt=1103', {
    catalogue: two,
    series: new Map([[series.tiltak, series]]),
  });

  test('is compared with where it has another kommune', () => {
    const { fylke } = place(rogaland, '1103');
    expect(fylke?.fylke.number).toBe('11');
    expect(fylke?.value).toEqual(count(20));
  });

  test('has its line on the scale that all lines are drawn on', () => {
    // 12 per 1 000 in Stavanger, 9.4 in the country, and 20 in Rogaland.
    expect(rogaland.top).toBe(20);
  });
});
