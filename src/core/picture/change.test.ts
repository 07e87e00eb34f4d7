import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from '../figures/cell.ts';
import { type Change, changeOf, nowOf } from './change.ts';
import { decode } from '../link/permalink.ts';
import { draw } from './picture.ts';
import { kommunenummer, period, smallDataset, tiltakId } from '../testing/small.ts';
import { type Scale, scaleOf } from '../figures/scale.ts';

const { catalogue, series } = smallDataset();
const own = series.get(tiltakId('arbeidstrening'));

/** The change that is told of a kommune. */
function change(number: string, search: string, since?: string): Change | undefined {
  if (!own) throw new Error('no series');
  const { view } = decode(search, catalogue);
  const picture = draw({
    view,
    catalogue,
    series: own,
    classes: own.classes[scaleOf(view.value)],
    theme: 'light',
    since: since === undefined ? undefined : period(since),
  });
  const mark = picture.marks.get(kommunenummer(number));
  return mark && changeOf(mark, picture, catalogue, own);
}

describe('the change', () => {
  test('is from the month before, in persons on every scale', () => {
    const expected = { from: '2026-01', persons: count(10) };
    expect(change('0301', '?periode=2026-02&verdi=antall')).toEqual(expected);
    expect(change('0301', '?periode=2026-02')).toEqual(expected);
  });

  test('is since the period that the picture compares with', () => {
    expect(change('0301', '?periode=2026-02', '2025-12')).toEqual({ from: '2025-12', persons: count(20) });
  });

  test('is hidden where either figure is, and absent where either is missing', () => {
    expect(change('1101', '?periode=2026-02')?.persons).toEqual(SUPPRESSED);
    expect(change('1101', '?periode=2026-01')?.persons).toEqual(SUPPRESSED);
    expect(change('1103', '?periode=2026-02', '2025-12')?.persons).toEqual(SUPPRESSED);
    expect(change('1151', '?periode=2026-02')?.persons).toEqual(ABSENT);
  });

  test('is not told over months that are in no report', () => {
    const gap = ['2025-12', '2026-02', '2026'].map(period);
    if (!own) throw new Error('no series');
    const { view } = decode('?periode=2026-02', catalogue);
    const picture = draw({
      view,
      catalogue,
      series: own,
      classes: own.classes[scaleOf(view.value)],
      theme: 'light',
    });
    const mark = picture.marks.get(kommunenummer('0301'));
    expect(mark && changeOf(mark, picture, { ...catalogue, periods: gap }, own)).toBeUndefined();
  });

  test('is not told where no figures are loaded, or not those of the month before', () => {
    const { view } = decode('?periode=2026-02', catalogue);
    if (!own) throw new Error('no series');
    const picture = draw({
      view,
      catalogue,
      series: own,
      classes: own.classes[scaleOf(view.value)],
      theme: 'light',
    });
    const mark = picture.marks.get(kommunenummer('0301'));
    if (!mark) throw new Error('no mark');
    expect(changeOf(mark, picture, catalogue, undefined)).toBeUndefined();
    const newest = { ...own, has: (when: string) => when === '2026-02' };
    expect(changeOf(mark, picture, catalogue, newest)).toBeUndefined();
  });

  test('is not told of the first month, nor of an average', () => {
    expect(change('0301', '?periode=2025-12')).toBeUndefined();
    expect(change('0301', '?periode=2026')).toBeUndefined();
  });
});

describe('the figure of the period itself', () => {
  const denominator = { year: '2026' as never, persons: 1000 };
  const shown = (scale: Scale) => ({ scale, against: undefined });

  test('is uncertain where a rate rests on fewer than 20 persons', () => {
    expect(nowOf({ count: count(19), denominator }, shown('per1000'))).toEqual({
      value: count(19),
      uncertain: true,
    });
    expect(nowOf({ count: count(20), denominator }, shown('per1000')).uncertain).toBe(false);
    expect(nowOf({ count: count(5), denominator: undefined }, shown('antall')).uncertain).toBe(false);
  });

  test('is neither certain nor uncertain where it is hidden or missing', () => {
    expect(nowOf({ count: SUPPRESSED, denominator }, shown('per1000'))).toEqual({
      value: SUPPRESSED,
      uncertain: false,
    });
    expect(nowOf({ count: count(5), denominator: undefined }, shown('per1000'))).toEqual({
      value: ABSENT,
      uncertain: false,
    });
  });
});
