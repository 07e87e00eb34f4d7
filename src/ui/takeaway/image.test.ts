import { expect, test } from 'vitest';
import { checkCanvas, NoiseError } from './image.ts';

/** A canvas that gives back what was painted on it, changed by `change`. */
function canvas(change: (value: number, index: number) => number): HTMLCanvasElement {
  const painted: number[] = [];
  const pen = {
    fillStyle: '',
    fillRect: () => {
      for (const at of [1, 3, 5]) painted.push(parseInt(pen.fillStyle.slice(at, at + 2), 16));
      painted.push(255);
    },
    getImageData: () => ({ data: painted.map(change) }),
  };
  return { width: 0, height: 0, getContext: () => pen } as unknown as HTMLCanvasElement;
}

test('a canvas that gives what was painted, or shifts it by a shade, is good', () => {
  expect(() => {
    checkCanvas(canvas((value) => value));
    checkCanvas(canvas((value, index) => Math.max(0, Math.min(255, value + (index % 2 === 0 ? 1 : -1)))));
  }).not.toThrow();
});

test.each([
  ['noise', (value: number, index: number) => (value + 37 * index) % 256],
  ['white for everything', () => 255],
])('%s is told', (_, change) => {
  expect(() => {
    checkCanvas(canvas(change));
  }).toThrow(NoiseError);
});
