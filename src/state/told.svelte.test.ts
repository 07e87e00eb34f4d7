import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Picture } from '../core/picture/picture.ts';
import { Told } from './told.svelte.ts';

/** What is told of a picture that can be changed, and what was put off. */
function begin() {
  const classes = {};
  const make = (period: string, form = 'flate') =>
    ({ period, form, classes, tiltak: 1, selected: [] }) as unknown as Picture;
  let shown = $state.raw(make('2026-01'));
  const put: (() => void)[] = [];
  let told: Told | undefined;
  const end = $effect.root(() => {
    told = new Told(
      () => shown,
      (act) => put.push(act),
    );
  });
  flushSync();
  const show = (period: string, form?: string) => {
    shown = make(period, form);
    flushSync();
  };
  const pass = () => {
    for (const act of put.splice(0)) act();
    flushSync();
  };
  return { show, pass, put, end, period: () => told?.picture?.period };
}

test('a new month is told of when its frame has passed, of several the last', () => {
  const { show, pass, put, end, period } = begin();
  pass();
  show('2026-02');
  show('2026-03');
  expect(period()).toBe('2026-01');
  expect(put).toHaveLength(1);
  pass();
  expect(period()).toBe('2026-03');
  end();
});

test('any other choice is told of at once', () => {
  const { show, pass, end, period } = begin();
  pass();
  show('2026-02', 'sirkler');
  expect(period()).toBe('2026-02');
  end();
});
