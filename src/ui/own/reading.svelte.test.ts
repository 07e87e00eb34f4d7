import { afterEach, expect, test, vi } from 'vitest';
import type { Answer, Asked, OnOpen } from '../../core/figures/own.ts';
import { PATIENCE_MS, Reading } from './reading.svelte.ts';

/** Stands where a browser's worker would: what it answers, and when, the test decides. */
class Stand extends EventTarget {
  asked: Asked | undefined;
  port: MessagePort | undefined;
  ended = false;
  onerror: (() => void) | null = null;
  postMessage(asked: Asked, [port]: [MessagePort]): void {
    this.asked = asked;
    this.port = port;
  }
  terminate(): void {
    this.ended = true;
  }
}

const file = (name = 'a.xlsx', content = 'x') => new File([content], name);

function begun(onopen: OnOpen = () => Promise.resolve()) {
  const stands: Stand[] = [];
  const reading = new Reading(() => {
    const stand = new Stand();
    stands.push(stand);
    return stand as unknown as Worker;
  }, onopen);
  return { reading, stands, answer: (given: Answer) => stands.at(-1)?.port?.postMessage(given) };
}

afterEach(() => {
  vi.useRealTimers();
});

test('what can be told of a file before it is read starts no worker', () => {
  const { reading, stands } = begun();
  reading.open([file('tom.txt', '')]);
  expect(reading.progress).toMatchObject({ kind: 'refused', why: 'empty', file: 'tom.txt' });
  reading.open([file(), file()]);
  expect(reading.progress).toMatchObject({ kind: 'refused', why: 'several' });
  expect(stands).toEqual([]);
});

test('a file that takes too long is given up, and its worker is ended', () => {
  vi.useFakeTimers();
  const { reading, stands } = begun();
  reading.open([file()]);
  vi.advanceTimersByTime(PATIENCE_MS - 1);
  expect(reading.progress).toEqual({ kind: 'busy', file: 'a.xlsx', step: 'fetching' });
  vi.advanceTimersByTime(1);
  expect(reading.progress).toMatchObject({ kind: 'refused', why: 'late' });
  expect(stands[0]?.ended).toBe(true);
});

test('a cancelled reading is over, and so is one that another file takes the place of', () => {
  vi.useFakeTimers();
  const { reading, stands } = begun();
  reading.open([file()]);
  reading.open([file('b.pdf')]);
  expect(stands.map(({ ended }) => ended)).toEqual([true, false]);
  reading.cancel();
  expect(reading.progress).toEqual({ kind: 'cancelled' });
  expect(stands.map(({ ended }) => ended)).toEqual([true, true]);
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(reading.progress).toEqual({ kind: 'cancelled' });
});

test('a worker that can’t be fetched is told from one that fails on the way', () => {
  const { reading, stands } = begun();
  reading.open([file()]);
  stands[0]?.onerror?.();
  expect(reading.progress).toMatchObject({ kind: 'refused', why: 'unfetched' });
  expect(stands[0]?.ended).toBe(true);
});

test('each step is told, and the answer ends the worker', async () => {
  const opened: unknown[] = [];
  const { reading, stands, answer } = begun((...given) => Promise.resolve(void opened.push(given)));
  const given = file();
  reading.open([given]);
  expect(stands[0]?.asked?.file).toBe(given);
  answer({ kind: 'step', step: 'reading' });
  await expect.poll(() => reading.progress).toMatchObject({ kind: 'busy', step: 'reading' });
  answer({ kind: 'opened', files: { 'catalogue.json': '{}' } });
  await expect.poll(() => opened).toEqual([['a.xlsx', { 'catalogue.json': '{}' }]]);
  expect(stands[0]?.ended).toBe(true);
});

test('faults are handed on as they came', async () => {
  const { reading, stands, answer } = begun();
  reading.open([file()]);
  const faults = [{ found: 'a', expected: 'b' }];
  answer({ kind: 'refused', why: 'faults', faults });
  await expect
    .poll(() => reading.progress)
    .toEqual({ kind: 'refused', file: 'a.xlsx', why: 'faults', faults });
  expect(stands[0]?.ended).toBe(true);
});
