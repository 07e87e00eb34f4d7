import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../places/lettering.ts';
import { seriesOf } from '../figures/series.ts';
import { builtDataset } from '../testing/built.ts';
import { kommunenummer, period, smallDataset, smallSeries, tiltakId } from '../testing/small.ts';
import { againstCountry } from './against.ts';
import { answerOf } from './answers.ts';
import { type Funnel, funnelOf } from './funnel.ts';
import { namesIn, type Plot } from './funnelNames.ts';

const built = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

function funnel(tiltak: string, bounded = true): Funnel {
  const series = seriesOf(built, tiltakId(tiltak));
  const plot =
    series && funnelOf(againstCountry(built.catalogue, series, 'kommune', period('2026-02')), bounded);
  if (!plot) throw new RangeError(`no funnel of ${tiltak}`);
  return plot;
}

describe('the funnel of a month', () => {
  const plot = funnel('arbeidstrening');
  const all = [...plot.curves['95'], ...plot.curves['99.8']];

  test('has a point for every published figure, and an interval for every hidden one', () => {
    expect(plot.points).toHaveLength(240);
    expect(plot.intervals).toHaveLength(110);
    const oslo = plot.points.find(({ place }) => place === kommunenummer('0301'));
    expect(oslo).toMatchObject({ persons: 510_075, answer: 'far-below' });
    expect(oslo?.rate).toBeCloseTo((665 / 510_075) * 1000, 10);
  });

  test('an interval reaches from nobody to three persons', () => {
    for (const { persons, upperBound } of plot.intervals) expect(upperBound).toBeCloseTo(3000 / persons, 10);
  });

  test('has curves from the fewest inhabitants to the most, about the country’s rate', () => {
    expect(plot.rate).toBeCloseTo((7350 / 3_566_387) * 1000, 10);
    for (const curve of Object.values(plot.curves)) {
      expect(curve[0]?.persons).toBe(135);
      expect(curve.at(-1)?.persons).toBe(510_075);
    }
    for (const { lower, upper } of all) {
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThan(plot.rate);
      expect(upper).toBeGreaterThan(plot.rate);
    }
  });

  test('narrows with every step of inhabitants', () => {
    for (const curve of Object.values(plot.curves)) {
      curve.slice(1).forEach(({ lower, upper }, index) => {
        const before = curve[index];
        expect(lower).toBeGreaterThanOrEqual(before?.lower ?? NaN);
        expect(upper).toBeLessThan(before?.upper ?? NaN);
      });
    }
  });

  test('points and curves agree on what is outside', () => {
    const at = (curve: Funnel['curves']['95'], persons: number) => {
      const index = curve.findIndex((sample) => sample.persons >= persons);
      // The fewest inhabitants have no figure: every point lies between two samples.
      const [before, after] = [curve[index - 1], curve[index]];
      if (!before || !after) throw new RangeError('outside the curve');
      const share = Math.log(persons / before.persons) / Math.log(after.persons / before.persons);
      const between = (low: number, high: number) => low + (high - low) * share;
      return {
        lower: between(before.lower, after.lower),
        upper: between(before.upper, after.upper),
      };
    };
    for (const { persons, rate, answer } of plot.points) {
      const { lower, upper } = at(plot.curves['95'], persons);
      // Half a person is as near as a curve drawn through samples must be.
      const near = 500 / persons;
      if (rate > upper + near) expect(answer).toMatch(/above/);
      else if (rate < lower - near) expect(answer).toMatch(/below/);
      else if (rate < upper - near && rate > lower + near) expect(answer).toBe('as');
    }
  });

  test('has room for every point and interval', () => {
    expect(plot.top).toBe(
      Math.max(...plot.points.map(({ rate }) => rate), ...plot.intervals.map(({ upperBound }) => upperBound)),
    );
  });
});

test('a sum has no intervals, since nothing is known of the size of what is hidden', () => {
  const plot = funnel('i-alt', false);
  expect(plot.intervals).toEqual([]);
  expect(plot.points).toHaveLength(196);
});

test('there is no funnel where nothing can be compared, and a flat one where all are as large', () => {
  const { catalogue } = smallDataset();
  const hidden = smallSeries('annet', ['*', '*', '*', '*'], { '0301': [4, 4, 4, 4] });
  expect(funnelOf(againstCountry(catalogue, hidden, 'kommune', period('2026-02')), true)).toBeUndefined();
  const one = { ...catalogue, kommuner: catalogue.kommuner.slice(0, 1) };
  const alone = smallSeries('annet', [4, 4, 4, 4], { '0301': [4, 4, 4, 4] });
  const plot = funnelOf(againstCountry(one, alone, 'kommune', period('2026-02')), true);
  expect(plot?.persons).toEqual([5000, 5000]);
  expect(plot?.curves['95']).toHaveLength(1);
  expect(plot?.points[0]?.answer).toBe(answerOf(4, 4));
});

describe('names in a plot', () => {
  const plot: Plot = { width: 400, height: 300, radius: 3, font: { size: 11, bold: false } };
  const spot = (name: string, x: number, y: number) => ({ key: name, name, x, y });

  const width = lengthOf('Hå', plot.font);
  const [up, down] = [11 * 0.74, 11 * 0.22];
  /** Points that are in the way of a name right of (100, 100), left of it, and above it. */
  const ways = [
    { x: 112, y: 100 },
    { x: 88, y: 100 },
    { x: 100, y: 88 },
    { x: 100, y: 112 },
  ];

  test.each([
    ['right of it', 0, 106, 100 + up / 2],
    ['left of it', 1, 94 - width, 100 + up / 2],
    ['above it', 2, 100 - width / 2, 94 - down],
    ['below it', 3, 100 - width / 2, 106 + up],
  ])('stand beside their points: %s', (_, taken, x, y) => {
    const points = [{ x: 100, y: 100 }, ...ways.slice(0, taken)];
    const [placed] = namesIn([spot('Hå', 100, 100)], points, plot);
    expect(placed).toMatchObject({ key: 'Hå', name: 'Hå' });
    expect(placed?.x).toBeCloseTo(x, 10);
    expect(placed?.y).toBeCloseTo(y, 10);
  });

  test('are left out where there is no room on any side', () => {
    expect(namesIn([spot('Hå', 100, 100)], [{ x: 100, y: 100 }, ...ways], plot)).toEqual([]);
  });

  test('reach to the edges of the plot, and not over them', () => {
    const inPlot = (size: Partial<Plot>, x: number, y: number) =>
      namesIn([spot('Hå', x, y)], [{ x, y }], { ...plot, ...size })[0];
    expect(inPlot({ width: 106 + width }, 100, 100)?.x).toBe(106);
    expect(inPlot({ width: 105.9 + width }, 100, 100)?.x).toBeCloseTo(94 - width, 10);
    // Level with a point at the upper edge it would stick out: it goes below.
    expect(inPlot({}, 100, 0)?.y).toBeCloseTo(6 + up, 10);
    expect(inPlot({}, 100, up / 2)?.y).toBeCloseTo(up, 10);
    expect(inPlot({}, 100, 300)?.y).toBeCloseTo(294 - down, 10);
    // A plot that is too narrow left of the point and right of it.
    expect(inPlot({ width: 12 }, 6, 100)).toBeUndefined();
  });

  test('the more important goes first', () => {
    const both = [spot('Randaberg', 100, 100), spot('Stavanger', 104, 101)];
    const points = both.map(({ x, y }) => ({ x, y }));
    expect(namesIn(both, points, plot)[0]?.key).toBe('Randaberg');
    expect(namesIn([...both].reverse(), points, plot)[0]?.key).toBe('Stavanger');
  });

  test('never lie over each other or a point, nor reach outside', () => {
    const at = fc.record({
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), (points) => {
        const spots = points.map((point, index) => ({
          ...point,
          key: index,
          name: 'Guovdageaidnu'.slice(index % 9),
        }));
        const boxes = namesIn(spots, points, plot).map(({ name, x, y }) => ({
          left: x,
          right: x + lengthOf(name, plot.font),
          top: y - 11 * 0.74,
          bottom: y + 11 * 0.22,
        }));
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(400);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(300);
          const clearance = (left: number, right: number, top: number, bottom: number) =>
            Math.max(left - box.right, box.left - right, top - box.bottom, box.top - bottom);
          for (const { x, y } of points) {
            expect(clearance(x - 3, x + 3, y - 3, y + 3)).toBeGreaterThanOrEqual(1 - 1e-9);
          }
          for (const { left, right, top, bottom } of boxes.slice(index + 1)) {
            expect(clearance(left, right, top, bottom)).toBeGreaterThanOrEqual(3 - 1e-9);
          }
        });
      }),
    );
  });
});
