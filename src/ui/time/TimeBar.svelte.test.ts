import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Month, Period } from '../../core/figures/period.ts';
import { month } from '../../core/testing/small.ts';
import { nb } from '../../core/words/nb/index.ts';
import TimeBar from './TimeBar.svelte';

const months = Array.from({ length: 12 }, (_, i) => month(`2025-${String(i + 1).padStart(2, '0')}`));

/** The months with their slider, and what it has told of: the steps, and where gestures ended. */
function shown(period: Month) {
  const told: (Period | 'end')[] = [];
  const bar = mount(TimeBar, {
    target: document.body,
    props: {
      months,
      years: [],
      breaks: [],
      period,
      waiting: false,
      text: nb,
      ontouch: () => undefined,
      ondrag: (step: Period) => {
        told.push(step);
      },
      onsettle: () => {
        told.push('end');
      },
      onchoose: () => undefined,
    },
  });
  flushSync();
  const slider = document.querySelector('input');
  const play = document.querySelector('button');
  if (!slider || !play) throw new Error('no slider');
  const key = (type: 'keydown' | 'keyup') =>
    slider.dispatchEvent(new KeyboardEvent(type, { key: 'ArrowLeft', bubbles: true }));
  /** As browsers do where a key moves a slider: each step is a change. */
  const step = (to: number) => {
    slider.value = String(to);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { told, slider, play, key, step, remove: () => unmount(bar) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a key that is held is one gesture, which ends when it is let go', async () => {
  const { told, key, step, remove } = shown(month('2025-12'));
  for (const to of [10, 9, 8]) {
    key('keydown');
    step(to);
  }
  expect(told).toEqual(['2025-11', '2025-10', '2025-09']);
  key('keyup');
  expect(told.slice(3)).toEqual(['end']);
  await remove();
});

test('a key that is held while the focus goes elsewhere ends its gesture, and the next is another', async () => {
  const { told, slider, key, step, remove } = shown(month('2025-12'));
  key('keydown');
  step(10);
  slider.dispatchEvent(new FocusEvent('blur'));
  expect(told).toEqual(['2025-11', 'end']);
  key('keydown');
  step(9);
  key('keyup');
  expect(told.slice(2)).toEqual(['2025-10', 'end']);
  await remove();
});

test('a change without a key, by pointer or by voice, ends its gesture at once', async () => {
  const { told, step, remove } = shown(month('2025-12'));
  step(3);
  expect(told).toEqual(['2025-04', 'end']);
  await remove();
});

test('Back stops the months that play', async () => {
  const { told, play, remove } = shown(month('2025-03'));
  play.click();
  flushSync();
  vi.advanceTimersByTime(950);
  expect(told).toEqual(['2025-04']);
  window.dispatchEvent(new PopStateEvent('popstate'));
  flushSync();
  vi.advanceTimersByTime(5000);
  expect(told).toEqual(['2025-04']);
  expect(play.getAttribute('aria-label')).toBe(nb.month.play);
  await remove();
});
