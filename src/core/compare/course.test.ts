import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from '../figures/cell.ts';
import { courseOf } from './course.ts';
import { decodeSeries } from '../figures/dataset.ts';
import {
  kommunenummer,
  period,
  smallCatalogue,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';

const ID = tiltakId('arbeidstrening');
const catalogue = smallCatalogue();
const file = smallTiltakFile('arbeidstrening', [900, 1000, 1100, 1050], {
  '1101': [4, '*', 6, 5],
  '1103': [null, 25, '*', 20],
});
const series = decodeSeries(file, ID, catalogue, 'history');

describe('the months of a place', () => {
  test('are there each as what they are, beside the country’s, on one scale', () => {
    const course = courseOf(kommunenummer('1101'), 'per1000-18-66', catalogue, series);
    expect(course?.place.map(({ period: when, value }) => [when, value])).toEqual([
      ['2025-12', count(4)],
      ['2026-01', SUPPRESSED],
      ['2026-02', count(6)],
    ]);
    // The inhabitants of one kommune are unknown in 2025.
    expect(course?.country?.map(({ value }) => value)).toEqual([
      ABSENT,
      count((1000 / 9000) * 1000),
      count((1100 / 9000) * 1000),
    ]);
    expect(course?.top).toBeCloseTo((1100 / 9000) * 1000);
    expect(course?.breaks.size).toBe(0);
  });

  test('have no country’s beside them where they are counts', () => {
    const course = courseOf(kommunenummer('1103'), 'antall', catalogue, series);
    expect(course?.place.map(({ value }) => value)).toEqual([ABSENT, count(25), SUPPRESSED]);
    expect([course?.country, course?.top]).toEqual([undefined, 25]);
  });

  test('of which none is published reach to nothing', () => {
    expect(courseOf(kommunenummer('1151'), 'antall', catalogue, series)?.top).toBe(0);
  });

  test('know where a break of their level starts', () => {
    const notes = (['kommune', 'fylke'] as const).map((dimension, n) => ({
      id: dimension,
      text: 'A break.',
      from: period(`2026-0${n + 1}`),
      dimension,
    }));
    const of = courseOf(kommunenummer('1103'), 'antall', { ...catalogue, notes }, series);
    expect([...(of?.breaks ?? [])]).toEqual([1]);
  });

  test('are unknown until all are loaded', () => {
    const head = decodeSeries(smallHeadFile(file), ID, catalogue);
    expect(courseOf(kommunenummer('1101'), 'antall', catalogue, head)).toBeUndefined();
  });
});
