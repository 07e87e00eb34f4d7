import { afterEach, beforeEach, expect, test } from 'vitest';
import { Task } from './task.svelte.ts';

/** What has been told to the console, as a browser does with what is reported. */
let reported: unknown[] = [];
const original = globalThis.reportError;
beforeEach(() => {
  reported = [];
  globalThis.reportError = (error: unknown) => {
    reported.push(error);
  };
});
afterEach(() => {
  globalThis.reportError = original;
});

test('a task tells that it is busy, and then what it did', async () => {
  const task = new Task();
  expect(task.outcome).toEqual({ kind: 'idle' });
  const running = task.run(() => Promise.resolve('saved'), 'failed');
  expect(task.outcome).toEqual({ kind: 'busy' });
  await running;
  expect(task.outcome).toEqual({ kind: 'done', words: 'saved' });
});

test('a task with nothing to say says nothing', async () => {
  const task = new Task();
  await task.run(() => '', 'failed');
  expect(task.outcome).toEqual({ kind: 'idle' });
});

test.each([
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no'))],
])('work that %s is told in words, and reported', async (_, work: () => Promise<string>) => {
  const task = new Task();
  await task.run(work, 'could not');
  expect(task.outcome).toEqual({ kind: 'failed', words: 'could not' });
  expect(reported).toEqual([new Error('no')]);
});

test('what went wrong may say in which words it is told', async () => {
  const task = new Task();
  const work = () => Promise.reject(new RangeError('no'));
  await task.run(work, (error) => (error instanceof RangeError ? 'out of range' : 'could not'));
  expect(task.outcome).toEqual({ kind: 'failed', words: 'out of range' });
});

test('what was asked for last is told of, whichever comes last', async () => {
  const task = new Task();
  let finish: (words: string) => void = () => undefined;
  const slow = task.run(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
    'failed',
  );
  await task.run(() => 'second', 'failed');
  finish('first');
  await slow;
  expect(task.outcome).toEqual({ kind: 'done', words: 'second' });
});
