import { describe, expect, test } from 'vitest';
import { histogramOf } from './histogram.ts';
import { pictureOf } from '../testing/built.ts';
import { smallDataset } from '../testing/small.ts';

describe('the axis', () => {
  const counts = pictureOf(smallDataset(), '?verdi=antall&periode=2026');
  const rates = pictureOf(smallDataset(), '?verdi=per1000&periode=2026');

  test('reaches to the outermost figure where there are no limits', () => {
    const { domain, above } = histogramOf({
      ...counts,
      classes: { breaks: [], range: [5, 55], decimals: 0 },
    });
    expect(domain).toEqual([0, 56]);
    expect(above).toEqual([]);
  });

  test('of counts ends with a whole bar, so that the outermost stands inside it', () => {
    const { domain, bars } = histogramOf({
      ...counts,
      classes: { breaks: [], range: [5, 56], decimals: 0 },
    });
    expect(domain).toEqual([0, 58]);
    expect(bars).toHaveLength(29);
  });

  test('has nothing beyond its low end where a figure lies on it', () => {
    const { domain, beyond } = histogramOf({
      ...counts,
      classes: { breaks: [], range: [0, 55], decimals: 0 },
    });
    expect([domain, beyond]).toEqual([
      [0, 56],
      [false, false],
    ]);
  });

  test('shows limits that lie on it, and none at its very ends', () => {
    const { domain, limits } = histogramOf({
      ...rates,
      classes: { breaks: [0, 2, 4], range: [0, 4], decimals: 1 },
    });
    expect(domain).toEqual([0, 4]);
    expect(limits).toEqual([2]);
  });

  test('ends at the outermost rate, which stands in the last bar', () => {
    // Of 5.5, 4 and 2.5 per 1 000.
    const { domain, bars, above, beyond } = histogramOf({
      ...rates,
      classes: { breaks: [4], range: [2.5, 5.5], decimals: 1 },
    });
    expect(domain).toEqual([0, 5.5]);
    expect(bars.at(-1)).toEqual([{ index: 1, count: 1 }]);
    expect([above, beyond]).toEqual([[], [false, false]]);
  });

  test('has nothing beyond its high end where all lies beyond the low one', () => {
    const { domain, beyond } = histogramOf({
      ...counts,
      since: counts.period,
      classes: { breaks: [-2, 3], range: [-90, -80], decimals: 0 },
    });
    expect(domain).toEqual([-7, 7]);
    expect(beyond).toEqual([true, false]);
  });
});
