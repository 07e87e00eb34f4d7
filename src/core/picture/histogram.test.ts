import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf } from '../classes/classes.ts';
import { countIn, type Histogram, histogramOf, withRoom } from './histogram.ts';
import type { Picture } from './picture.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';
import { smallDataset } from '../testing/small.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const CHANGES = [
  '?sammenlign=2026-01',
  '?sammenlign=2026-01&verdi=antall',
  '?tiltak=arbeidsforberedende-trening&sammenlign=2026-01&klasser=4&verdi=antall',
];
const SEARCHES = [...allSearches(dataset.catalogue), '?nivaa=fylke', '?nivaa=fylke&verdi=antall', ...CHANGES];

const barsOf = ({ below, bars, above }: Histogram) => [below, ...bars, above];
const publishedOf = ({ marks }: Picture) =>
  [...marks.values()].flatMap(({ value }) => (value.kind === 'count' ? [value.value] : []));

describe.each(SEARCHES)('the histogram of %j', (search) => {
  const picture = pictureOf(dataset, search);
  const histogram = histogramOf(picture);
  const { domain, bars, below, above, beyond, most, limits } = histogram;
  const [low, high] = domain;

  test('has every published figure once, and none that is not', () => {
    expect(barsOf(histogram).reduce((sum, bar) => sum + countIn(bar), 0)).toBe(picture.published);
  });

  test('has as many of each class as the legend counts', () => {
    picture.classCounts.forEach((count, index) => {
      const parts = barsOf(histogram).flatMap((bar) => bar.filter((part) => part.index === index));
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
    });
  });

  test('has in each bar the figures between its ends, by their classes', () => {
    const width = (high - low) / bars.length;
    bars.forEach((bar, i) => {
      const last = i === bars.length - 1;
      const [from, to] = [low + i * width, low + (i + 1) * width];
      const values = publishedOf(picture).filter(
        (value) => value >= from && (value < to || (last && value === to && picture.scale !== 'antall')),
      );
      expect(countIn(bar), `${from} to ${to}`).toBe(values.length);
      expect(bar.map(({ index }) => index)).toEqual(
        [...new Set(values.map((value) => classOf(picture.classes, value)))].sort((a, b) => a - b),
      );
    });
  });

  test('gathers what lies far out, which is little of all', () => {
    expect(countIn(below)).toBe(publishedOf(picture).filter((value) => value < low).length);
    expect(countIn(below) + countIn(above)).toBeLessThan(picture.published / 3);
    expect([below, above].map((bar) => countIn(bar) > 0)).toEqual(
      [below, above].map((bar, i) => countIn(bar) > 0 && beyond[i]),
    );
    expect(most).toBe(Math.max(...barsOf(histogram).map(countIn)));
  });

  test('has an axis from zero, or with zero in its middle, with every limit on it', () => {
    expect(low).toBe(picture.since === undefined ? 0 : -high);
    expect(limits).toEqual(picture.classes.breaks);
    expect(bars.length).toBeLessThanOrEqual(40);
  });

  test('says of hidden figures the most that any can be, or nothing', () => {
    const bounds = [...picture.marks.values()].flatMap(({ upperBound }) => upperBound ?? []);
    expect(histogram.hidden).toBe(bounds.length === 0 ? undefined : Math.max(...bounds));
    const says = picture.tiltak.sumOf.length === 0 && picture.since === undefined && picture.suppressed > 0;
    expect(histogram.hidden !== undefined).toBe(says);
  });
});

test('the axis holds still while the month changes', () => {
  const [one, other] = ['2026-01', '2026-02'].map((month) =>
    histogramOf(pictureOf(dataset, `?periode=${month}`)),
  );
  expect(one?.domain).toEqual(other?.domain);
  expect(one?.beyond).toEqual([false, true]);
  expect(other?.beyond).toEqual([false, true]);
  expect(one?.bars.length).toBe(other?.bars.length);
});

test('is the same whatever may be behind a hidden number', () => {
  const picture = pictureOf(dataset, '?verdi=antall');
  const { hidden, ...shown } = histogramOf(picture);
  expect(hidden).toBe(3);
  const without = new Map([...picture.marks].filter(([, { value }]) => value.kind === 'count'));
  const { hidden: none, ...same } = histogramOf({ ...picture, marks: without });
  expect(none).toBeUndefined();
  expect(same).toEqual(shown);
});

test('of counts the bars hold whole counts, the largest inside', () => {
  const { domain, bars, above } = histogramOf(pictureOf(smallDataset(), '?verdi=antall&periode=2026'));
  expect((domain[1] - domain[0]) % bars.length).toBe(0);
  expect(above).toEqual([]);
});

test('without any figure there is an axis still', () => {
  const empty = pictureOf(smallDataset(), '?nivaa=fylke');
  const { domain, bars, most } = histogramOf(empty);
  expect(domain).toEqual([0, 40]);
  expect(bars.map(countIn).every((count) => count === 0)).toBe(true);
  expect(most).toBe(1);
});

describe('labels', () => {
  const label = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.constant(0.1) });

  test('never touch, and the first of all stays', () => {
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const kept = withRoom(labels);
        expect(kept[0]).toBe(labels[0]);
        for (const [i, one] of kept.entries()) {
          for (const other of kept.slice(i + 1)) {
            expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(0.1);
          }
        }
      }),
    );
  });

  test('that have room all stay', () => {
    const labels = [0.1, 0.5, 0.3].map((at) => ({ at, width: 0.15 }));
    expect(withRoom(labels)).toEqual(labels);
  });

  test('that only meet have room', () => {
    const labels = [0.25, 0.5].map((at) => ({ at, width: 0.25 }));
    expect(withRoom(labels)).toEqual(labels);
  });
});
