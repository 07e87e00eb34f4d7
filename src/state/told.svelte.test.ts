import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Picture } from '../core/picture/picture.ts';
import { toldOf } from './told.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is told of a picture that can be changed. */
function begin() {
  const make = (period: string, classes = 'of rates') => ({ period, classes }) as unknown as Picture;
  let shown = $state.raw(make('2026-01'));
  let told: (() => Picture | undefined) | undefined;
  const end = $effect.root(() => {
    told = toldOf(() => shown);
  });
  const show = (period: string, classes?: string) => {
    shown = make(period, classes);
    flushSync();
  };
  flushSync();
  return { show, end, period: () => told?.()?.period, isShown: () => told?.() === shown };
}

test('the first picture is told of at once', () => {
  const { end, period } = begin();
  expect(period()).toBe('2026-01');
  end();
});

test('a new month is told of a little later, of several the last', () => {
  const { show, end, period } = begin();
  vi.runAllTimers();
  show('2026-02');
  show('2026-03');
  expect(period()).toBe('2026-01');
  vi.runAllTimers();
  expect(period()).toBe('2026-03');
  end();
});

test('months that follow each other for long are told of on the way', () => {
  const { show, end, period } = begin();
  vi.runAllTimers();
  const told = ['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => {
    show(month);
    vi.advanceTimersByTime(16);
    return period();
  });
  expect(told).toEqual(['2026-01', '2026-01', '2026-04', '2026-04']);
  end();
});

test('another choice in the same month is told of at once', () => {
  const { show, end, isShown } = begin();
  vi.runAllTimers();
  show('2026-01');
  expect(isShown()).toBe(true);
  end();
});

test('other classes are told of at once', () => {
  const { show, end, period } = begin();
  vi.runAllTimers();
  show('2026-02', 'of counts');
  expect(period()).toBe('2026-02');
  end();
});
