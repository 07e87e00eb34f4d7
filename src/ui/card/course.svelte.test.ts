// The months of a place on its card, few of them and many.
import { mount } from 'svelte';
import { expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../../core/figures/cell.ts';
import type { Course } from '../../core/compare/course.ts';
import { compareMessagesFor } from '../../core/words/compare.ts';
import { nb } from '../../core/words/nb/index.ts';
import { topOf } from '../../core/figures/monthly.ts';
import { month, smallCatalogue } from '../../core/testing/small.ts';
import { look } from '../testing/look.ts';
import CourseChart from './CourseChart.svelte';

const words = compareMessagesFor(nb);
const [place] = smallCatalogue().kommuner;

/** As many months, the last of them December 2025. */
const months = (length: number, cellAt: (index: number) => Cell) =>
  Array.from({ length }, (_, i) => {
    const ago = 12 * 20 - length + i;
    const period = month(`${2006 + Math.floor(ago / 12)}-${String((ago % 12) + 1).padStart(2, '0')}`);
    return { period, count: cellAt(i), value: cellAt(i) };
  });
const course = (
  own: Course['place'],
  country?: Course['country'],
  breaks: ReadonlySet<number> = new Set(),
): Course => ({ place: own, country, breaks, top: topOf([own, country]) });

function drawn(
  of: Course,
  current: string,
  see: (chart: HTMLElement) => void,
  band: readonly (readonly [number, number] | undefined)[] = [],
) {
  if (!place) throw new Error('no kommuner');
  const props = {
    course: of,
    band,
    place,
    current: month(current),
    scale: 'per1000',
    decimals: 1,
    text: nb,
    words,
  } as const;
  look((target) => mount(CourseChart, { target, props }), see);
}
const path = (chart: HTMLElement, kind: string) =>
  chart.querySelector(`[data-line=${kind}]`)?.getAttribute('d') ?? '';
const strokes = (chart: HTMLElement, kind: string) => path(chart, kind).match(/M/g)?.length ?? 0;
const labels = (chart: HTMLElement) =>
  [...chart.querySelectorAll('.ends span')].map((end) => end.textContent);

test('two months are a stroke with a point at each, and the newest figures stand at its end', () => {
  const own = months(2, (i) => count(10 - i));
  const country = months(2, () => count(4));
  drawn(course(own, country), '2025-12', (chart) => {
    expect([strokes(chart, 'place'), strokes(chart, 'country')]).toEqual([1, 1]);
    expect(labels(chart)).toEqual(['9,0 Oslo', '4,0 landet']);
    // The month that is shown is larger.
    expect([...chart.querySelectorAll('circle')].map((point) => point.getAttribute('r'))).toEqual(['2', '4']);
    expect(chart.querySelectorAll('.current')).toHaveLength(0);
    expect(chart.querySelector('[role=img]')?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'Oslo - Oslove: november 2025 10,0 og desember 2025 9,0. landet: november 2025 4,0 og desember 2025 4,0',
    );
  });
});

test('240 months are lines that hidden and missing ones break, each with a band, and one point', () => {
  const own = months(240, (i) =>
    i >= 100 && i < 160 ? SUPPRESSED : i >= 200 && i < 210 ? ABSENT : count(i),
  );
  drawn(
    course(
      own,
      months(240, () => count(90)),
    ),
    '2010-01',
    (chart) => {
      expect([strokes(chart, 'place'), strokes(chart, 'country')]).toEqual([3, 1]);
      const bands = [...chart.querySelectorAll<SVGElement>('[data-gap]')];
      expect(bands.map(({ dataset }) => dataset['gap'])).toEqual(['suppressed', 'absent']);
      expect(chart.querySelectorAll('circle')).toHaveLength(1);
      // Another month than the last is marked, since the labels are of the last.
      expect(chart.querySelectorAll('.current')).toHaveLength(1);
      const spoken = chart.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
      expect(spoken.match(/2025/g)).toHaveLength(24);
      expect(spoken).not.toContain('2024');
      expect(
        [...chart.querySelectorAll('p span')].map((end) => end.textContent.replace('\u00a0', ' ')),
      ).toEqual(['januar 2006', 'desember 2025']);
    },
  );
});

test('a month that stands alone between hidden ones has a point, and one that is hidden at last no label', () => {
  const own = months(60, (i) => (i === 30 ? count(7) : SUPPRESSED));
  drawn(course(own), '2025-12', (chart) => {
    expect(chart.querySelectorAll('circle')).toHaveLength(1);
    expect(labels(chart)).toEqual([]);
    expect(path(chart, 'place')).toMatch(/^M[\d.]+ [\d.]+$/);
    // No band leaves the chart.
    for (const band of chart.querySelectorAll('[data-gap]')) {
      const [left = NaN, width = NaN] = ['x', 'width'].map((at) => parseFloat(band.getAttribute(at) ?? ''));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100);
    }
  });
});

test('a break in the series has a line and a word, and no stroke crosses it', () => {
  drawn(course(months(12, count), undefined, new Set([4])), '2025-12', (chart) => {
    expect(strokes(chart, 'place')).toBe(2);
    expect(chart.querySelectorAll('.break')).toHaveLength(1);
    expect(chart.textContent).toContain('brudd');
  });
});

test('one month alone is a point in the middle, and nought has a place too', () => {
  drawn(course(months(1, () => count(0))), '2025-12', (chart) => {
    expect(chart.querySelector('circle')?.getAttribute('cx')).toBe('50%');
    expect(chart.querySelector('circle')?.getAttribute('cy')).toBe('97%');
    expect([...chart.querySelectorAll('p span')].map((end) => end.textContent)[0]).toBe('');
  });
});

test('labels of figures that lie close stand apart', () => {
  const of = course(
    months(2, () => count(2.6)),
    months(2, () => count(2.5)),
  );
  drawn(of, '2025-12', (chart) => {
    const [first = NaN, second = NaN] = [...chart.querySelectorAll<HTMLElement>('.ends span')].map((end) =>
      parseFloat(end.style.top),
    );
    expect(second - first).toBeGreaterThanOrEqual(30);
  });
});

test('what chance alone gives is a band, broken where it is not known and where the series is', () => {
  const own = months(6, () => count(10));
  drawn(
    course(own, undefined, new Set([5])),
    '2025-12',
    (chart) => {
      const bands = [...chart.querySelectorAll('path.band')].map((path) => path.getAttribute('d') ?? '');
      // Two months, then, after one that is not known, two, and one after the break.
      expect(bands.map((path) => (path.match(/[ML]/g) ?? []).length)).toEqual([4, 4, 2]);
      // Its upper edge ends with the chart, which its figures are scaled for.
      expect(bands[0]).toMatch(/^M\d+(\.\d+)? 90L/);
    },
    [[5, 500], [5, 500], undefined, [5, 9], [5, 9], [5, 9]],
  );
});
