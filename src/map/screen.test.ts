import { expect, test } from 'vitest';
import { followPixelRatio } from './screen.ts';

/** A screen whose pixel ratio can be changed. */
class Screen {
  devicePixelRatio = 1;
  readonly queries: { query: string; target: EventTarget }[] = [];
  /** How many listen. */
  listeners = 0;
  matchMedia = (query: string) => {
    const target = new EventTarget();
    this.queries.push({ query, target });
    return {
      addEventListener: (name: string, listener: () => void) => {
        this.listeners++;
        target.addEventListener(name, listener);
      },
      removeEventListener: (name: string, listener: () => void) => {
        this.listeners--;
        target.removeEventListener(name, listener);
      },
    } as unknown as MediaQueryList;
  };
  change(ratio: number) {
    const before = `(resolution: ${this.devicePixelRatio}dppx)`;
    this.devicePixelRatio = ratio;
    for (const { query, target } of [...this.queries])
      if (query === before) target.dispatchEvent(new Event('change'));
  }
}

test('each change of the pixel ratio is told, until it is stopped', () => {
  const screen = new Screen();
  const told: number[] = [];
  const stop = followPixelRatio(screen, () => told.push(screen.devicePixelRatio));
  for (const ratio of [2, 1.5, 1]) screen.change(ratio);
  expect(told).toEqual([2, 1.5, 1]);
  expect(screen.listeners).toBe(1);
  stop();
  screen.change(3);
  expect(told).toHaveLength(3);
  expect(screen.listeners).toBe(0);
});
