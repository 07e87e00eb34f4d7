// The small controls with many tiltak and months.
import { mount } from 'svelte';
import { expect, test } from 'vitest';
import { type Cell, count, SUPPRESSED } from '../core/figures/cell.ts';
import { nb } from '../core/words/nb/index.ts';
import { month } from '../core/testing/small.ts';
import Choice from './Choice.svelte';
import MonthChart from './time/MonthChart.svelte';
import TimeBar from './time/TimeBar.svelte';
import { look } from './testing/look.ts';

const text = nb;
const months = Array.from({ length: 240 }, (_, i) =>
  month(`${2006 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
);
const options = (length: number) =>
  Array.from({ length }, (_, i) => ({ value: `id-${i}`, label: `Tiltak ${i}` }));

test.each([
  [6, 'radios', 6, 0],
  [7, 'a list', 0, 1],
  [30, 'a list', 0, 1],
])('a choice among %d is %s with the same label', (length, _, radios, lists) => {
  const chosen: string[] = [];
  const props = {
    name: 'tiltak',
    label: 'Velg tiltak',
    value: 'id-1',
    options: options(length),
    onchoose: (value: string) => {
      chosen.push(value);
    },
  };
  look(
    (target) => mount(Choice, { target, props }),
    (page) => {
      expect(page.querySelectorAll('input[type=radio]')).toHaveLength(radios);
      expect(page.querySelectorAll('select')).toHaveLength(lists);
      const list = page.querySelector('select');
      expect(list?.getAttribute('aria-label') ?? page.querySelector('legend')?.textContent).toBe(
        'Velg tiltak',
      );
      if (!list) return;
      expect([list.value, list.options.length]).toEqual(['id-1', length]);
      list.value = 'id-4';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      expect(chosen).toEqual(['id-4']);
    },
  );
});

test('a chart of 240 months is one line broken by one band for each run of hidden months', () => {
  const cellAt = (i: number): Cell => (i >= 100 && i < 160 ? SUPPRESSED : count(i + 4));
  const figures = months.map((period, i) => ({ period, count: cellAt(i), value: cellAt(i) }));
  const current = month('2025-12');
  const props = { months: figures, current, scale: 'antall', decimals: 0, label: 'Måneder', text } as const;
  look(
    (target) => mount(MonthChart, { target, props }),
    (page) => {
      expect(page.querySelectorAll('rect.suppressed')).toHaveLength(1);
      const line = [...page.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').join('');
      expect(line.match(/M(?=\d+\.\d \d+\.\d)/g)).toHaveLength(2);
      expect(page.querySelectorAll('circle')).toHaveLength(1);
      expect(page.querySelector('svg')?.getAttribute('aria-label')).not.toContain('2006');
    },
  );
});

test('a slider over 240 months has their years and breaks along its track, and tells that it was touched', () => {
  const touched: string[] = [];
  const nothing = () => undefined;
  const props = {
    months,
    years: [],
    breaks: [month('2015-04')],
    period: month('2025-12'),
    waiting: false,
    text,
    ontouch: () => {
      touched.push('touched');
    },
    ondrag: nothing,
    onsettle: nothing,
    onchoose: nothing,
  };
  look(
    (target) => mount(TimeBar, { target, props }),
    (page) => {
      const years = [...page.querySelectorAll('.track text')].map(({ textContent }) => textContent);
      expect(years).toContain('2025');
      expect(years.length).toBeGreaterThan(3);
      expect(page.querySelector('.track title')?.textContent).toMatch(/fra april\s2015$/);
      const slider = page.querySelector('input');
      expect([slider?.max, slider?.value]).toEqual(['239', '239']);
      slider?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      expect(touched).toEqual(['touched']);
    },
  );
});
