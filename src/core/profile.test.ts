import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from './cell.ts';
import { decodeSeries } from './dataset.ts';
import { monthsIn } from './period.ts';
import { changeBefore, profileOf } from './profile.ts';
import { seriesOf } from './series.ts';
import {
  kommunenummer,
  month,
  period,
  smallCatalogue,
  smallDataset,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from './testing/small.ts';

const profile = (kommune: string, when: string) =>
  profileOf(smallDataset(), kommunenummer(kommune), 'per1000-18-66', period(when));

describe('a profile', () => {
  test('has every measure, in the order of the catalogue, and no total', () => {
    expect(profile('0301', '2026-01').map(({ tiltak }) => tiltak.id)).toEqual(['arbeidstrening', 'annet']);
  });

  test('has the period asked for, as a count and on the scale', () => {
    expect(profile('0301', '2026-01')[0]?.current).toEqual({
      period: '2026-01',
      count: count(50),
      value: count(10),
    });
    expect(profile('0301', '2026')[0]?.current.count).toEqual(count(55));
  });

  test('keeps every month, hidden and missing ones too, and leaves the year out', () => {
    expect(profile('1101', '2026')[0]?.months).toEqual([
      { period: '2025-12', count: count(4), value: count(4) },
      { period: '2026-01', count: SUPPRESSED, value: SUPPRESSED },
      { period: '2026-02', count: count(6), value: count(6) },
    ]);
    expect(profile('1103', '2026')[1]?.months?.map(({ count: cell }) => cell)).toEqual([
      SUPPRESSED,
      ABSENT,
      count(8),
    ]);
    expect(profile('1151', '2026')[0]?.months?.map(({ value }) => value)).toEqual([ABSENT, ABSENT, ABSENT]);
  });

  test("reckons each month by the population of the month's own year", () => {
    const values = profile('0301', '2026-02')[0]?.months?.map(({ value }) => value);
    // 40 of 4 000 in 2025, 50 and 60 of 5 000 in 2026.
    expect(values).toEqual([count(10), count(10), count(12)]);
  });

  test('has no months until all are loaded, and then all of them: one that has not come is no missing row', () => {
    const file = smallTiltakFile('annet', [1300, 0, '*', 5], { '0301': [40, 50, '*', 45] });
    const catalogue = smallCatalogue();
    const head = decodeSeries(smallHeadFile(file), tiltakId('annet'), catalogue);
    const of = (when: string) =>
      profileOf(
        { catalogue, series: new Map([[head.tiltak, head]]) },
        kommunenummer('0301'),
        'antall',
        period(when),
      );
    expect(of('2026-01').map(({ current, months }) => [current.count, months])).toEqual([
      [count(50), undefined],
    ]);
    expect(of('2025-12')).toEqual([]);
    const months = monthsIn(catalogue.periods);
    expect(changeBefore(head, months, kommunenummer('0301'), period('2026-01'))).toBeUndefined();
    expect(changeBefore(head, months, kommunenummer('0301'), period('2025-12'))).toBeUndefined();
  });

  test('has only the measures whose file is loaded', () => {
    const { catalogue, series } = smallDataset();
    const loaded = new Map([...series].filter(([id]) => id === 'annet'));
    const got = profileOf({ catalogue, series: loaded }, kommunenummer('0301'), 'antall', period('2026-01'));
    expect(got.map(({ tiltak }) => tiltak.id)).toEqual(['annet']);
  });
});

describe('the change since the month before', () => {
  const change = (kommune: string, when: string, tiltak = 'arbeidstrening') => {
    const dataset = smallDataset();
    const series = seriesOf(dataset, tiltakId(tiltak));
    if (!series) throw new RangeError(`${tiltak} is not loaded`);
    const months = monthsIn(dataset.catalogue.periods);
    return changeBefore(series, months, kommunenummer(kommune), period(when));
  };

  test('is in persons, over a new year too', () => {
    expect(change('0301', '2026-02')).toEqual({ from: '2026-01', persons: 10 });
    expect(change('0301', '2026-01')).toEqual({ from: '2025-12', persons: 10 });
    expect(change('0301', '2026-02', 'annet')).toEqual({ from: '2026-01', persons: 0 });
  });

  test.each([
    ['the month before is hidden', '1101', '2026-02'],
    ['the month is hidden', '1101', '2026-01'],
    ['both are hidden', '1119', '2026-02'],
    ['there is no row', '1151', '2026-02'],
    ['it is the first month', '0301', '2025-12'],
    ['it is an average', '0301', '2026'],
    ['the month is not in the data', '0301', '2024-05'],
  ])('is not said where %s', (_, kommune, when) => {
    expect(change(kommune, when)).toBeUndefined();
  });

  test('of a total is not said where a part is hidden', () => {
    expect(change('0301', '2026-02', 'i-alt')).toEqual({ from: '2026-01', persons: 10 });
    expect(change('1101', '2026-01', 'i-alt')).toBeUndefined();
  });

  test('is since the month before in the list, given the months that there are', () => {
    const series = smallDataset().series.get(tiltakId('arbeidstrening'));
    const months = ['2025-12', '2026-02'].map(month);
    expect(series && changeBefore(series, months, kommunenummer('0301'), period('2026-02'))).toEqual({
      from: '2025-12',
      persons: 20,
    });
  });
});
