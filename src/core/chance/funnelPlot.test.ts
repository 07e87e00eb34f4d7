import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seriesOf } from '../figures/series.ts';
import { builtDataset } from '../testing/built.ts';
import { kommunenummer, period, tiltakId } from '../testing/small.ts';
import { againstCountry } from './against.ts';
import { funnelOf } from './funnel.ts';
import { nearest, plotOf } from './funnelPlot.ts';

const built = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const series = seriesOf(built, tiltakId('arbeidstrening'));
const funnel =
  series && funnelOf(againstCountry(built.catalogue, series, 'kommune', period('2026-02')), true);
if (!funnel) throw new Error('no funnel of the built data');
const names = new Map(
  built.catalogue.kommuner.map(({ number, norwegianName }) => [String(number), norwegianName]),
);
const nameOf = (place: string) => names.get(place) ?? place;

describe.each([
  [860, 520],
  [320, 320],
])('a funnel in %i × %i pixels', (width, height) => {
  const plot = plotOf(funnel, { width, height }, nameOf, [kommunenummer('1103')]);
  const { box, radius } = plot;

  test('has every published and hidden place inside it, by inhabitants', () => {
    expect(plot.places).toHaveLength(350);
    expect(plot.places.filter(({ isHidden }) => isHidden)).toHaveLength(110);
    for (const { x, y } of plot.places) {
      expect(x).toBeGreaterThanOrEqual(box.left + radius);
      expect(x).toBeLessThanOrEqual(box.right - radius);
      expect(y).toBeGreaterThanOrEqual(box.top);
      expect(y).toBeLessThanOrEqual(box.bottom);
    }
    expect(plot.places.map(({ x }) => x)).toEqual(plot.places.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(plot.places.at(-1)?.place).toBe('0301');
  });

  test('has axes of round numbers with room between them', () => {
    expect(plot.inhabitants.length).toBeGreaterThan(2);
    for (const [i, { value, at }] of plot.inhabitants.entries()) {
      expect([1, 2, 3, 5]).toContain(Number(String(value)[0]));
      expect(at - (plot.inhabitants[i - 1]?.at ?? -Infinity)).toBeGreaterThan(25);
    }
    expect(plot.rates[0]).toEqual({ value: 0, at: box.bottom });
    expect(plot.decimals).toBe(0);
  });

  test('names the place that is chosen, and of the others only those far outside', () => {
    const answers = new Map(plot.places.map(({ place, answer }) => [place, answer]));
    const named = plot.names.map(({ key }) => key);
    // Where there is no room beside its point, it is left out: its card has it.
    if (width > 600) expect(named).toContain('1103');
    for (const key of named) {
      if (key !== '1103') expect(['far-above', 'far-below']).toContain(answers.get(key));
    }
  });

  test('has the names of its lines below each other, without overlaps', () => {
    const heights = plot.ends.map(({ y }) => y);
    expect(plot.ends.map(({ of }) => of)).toEqual(['99.8', '95', 'country']);
    expect((heights[1] ?? NaN) - (heights[0] ?? NaN)).toBeGreaterThanOrEqual(13.9);
    expect((heights[2] ?? NaN) - (heights[1] ?? NaN)).toBeGreaterThanOrEqual(13.9);
  });

  test('finds each point where it is, and nothing far from all', () => {
    for (const each of plot.places) {
      const found = nearest(plot, each.x, each.isHidden ? box.bottom : each.y);
      expect(found && Math.abs(found.x - each.x)).toBeLessThanOrEqual(2);
    }
    expect(nearest(plot, box.right, box.top)).toBeUndefined();
  });
});

test('a hidden figure is found along its whole line, and not above it', () => {
  const plot = plotOf(funnel, { width: 860, height: 520 }, nameOf);
  const [first] = plot.places.filter(({ isHidden }) => isHidden);
  if (!first) throw new Error('nothing is hidden');
  expect(nearest(plot, first.x, (first.y + plot.box.bottom) / 2)?.isHidden).toBe(true);
  expect(nearest(plot, first.x, first.y - 40)?.place).not.toBe(first.place);
});
