import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContext } from './context.ts';

type Follow = Parameters<typeof watchContext>[0];

/** A map that tells of its context what it is made to, and what was heard of it. */
function made() {
  const listeners = new Map<string, () => void>();
  const map = {
    on: (name: string, listener: () => void) => listeners.set(name, listener),
  } as unknown as Follow;
  const heard: string[] = [];
  watchContext(map, {
    ongone: () => heard.push('gone'),
    onback: () => heard.push('back'),
    onfail: ({ message }) => heard.push(message),
  });
  return { heard, tell: (name: string) => listeners.get(name)?.() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a lost context is told at once, and as lost for good where it does not come back', () => {
  const { heard, tell } = made();
  tell('webglcontextlost');
  expect(heard).toEqual(['gone']);
  vi.runAllTimers();
  expect(heard).toEqual(['gone', 'the WebGL context was lost and did not come back']);
});

test('one that comes back is not lost for good, and may be lost again', () => {
  const { heard, tell } = made();
  for (let n = 0; n < 2; n++) {
    tell('webglcontextlost');
    tell('webglcontextrestored');
  }
  vi.runAllTimers();
  expect(heard).toEqual(['gone', 'back', 'gone', 'back']);
});
