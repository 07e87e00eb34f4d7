import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from '../figures/cell.ts';
import { decodeSeries } from '../figures/dataset.ts';
import { profileOf } from './profile.ts';
import {
  kommunenummer,
  period,
  smallCatalogue,
  smallDataset,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';

const profile = (kommune: string, when: string) =>
  profileOf(smallDataset(), tiltakId('annet'), kommunenummer(kommune), 'per1000-18-66', period(when));

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
        head.tiltak,
        kommunenummer('0301'),
        'antall',
        period(when),
      );
    expect(of('2026-01').map(({ current, months }) => [current.count, months])).toEqual([
      [count(50), undefined],
    ]);
    expect(of('2025-12')).toEqual([]);
  });

  test('has only the measures whose file is loaded', () => {
    const { catalogue, series } = smallDataset();
    const loaded = new Map([...series].filter(([id]) => id === 'annet'));
    const got = profileOf(
      { catalogue, series: loaded },
      tiltakId('annet'),
      kommunenummer('0301'),
      'antall',
      period('2026-01'),
    );
    expect(got.map(({ tiltak }) => tiltak.id)).toEqual(['annet']);
  });

  test('has none of another report', () => {
    const { catalogue, series } = smallDataset();
    const tiltak = catalogue.tiltak.map((each) =>
      each.id === 'annet' ? { ...each, report: 'TILT110' } : each,
    );
    const got = profileOf(
      { catalogue: { ...catalogue, tiltak }, series },
      tiltakId('arbeidstrening'),
      kommunenummer('0301'),
      'antall',
      period('2026-01'),
    );
    expect(got.map(({ tiltak: { id } }) => id)).toEqual(['arbeidstrening']);
  });
});
