import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGone, levelFor, samePadding, shiftFor } from './livemap.ts';

test('a finger that was lifted still points at what it tapped; a mouse and a pen that left point at nothing', () => {
  const gone = (pointerType: string) => isGone({ pointerType });
  expect(['touch', 'mouse', 'pen', ''].map(gone)).toEqual([false, true, true, true]);
});

const SIZE = { width: 900, height: 600 };
const PADDING = { top: 76, right: 84, bottom: 28, left: 32, over: [] };
const shift = (x: number, y: number) => shiftFor({ x, y }, SIZE, PADDING);

test('what is clear of the padding stays where it is, to its very edge', () => {
  for (const [x, y] of [
    [400, 300],
    [32, 76],
    [816, 572],
  ] as const)
    expect(shift(x, y)).toEqual({ x: 0, y: 0 });
});

test('what is under the padding comes out with some of its surroundings, and no farther', () => {
  const { x, y } = shift(850, 300);
  expect(y).toBe(0);
  expect(850 + x).toBeLessThan(816);
  expect(850 + x).toBeGreaterThan(600);
});

test('what is far off comes to the middle', () => {
  expect(shift(5000, 300)).toEqual({ x: 424 - 5000, y: 0 });
});

test('whatever it is, it is clear of the padding afterwards', () => {
  const pixels = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(pixels, pixels, (x, y) => {
      const by = shift(x, y);
      expect(shift(x + by.x, y + by.y)).toEqual({ x: 0, y: 0 });
    }),
  );
});

test('on a map that is all covered it comes to the middle of what there is', () => {
  const by = shiftFor({ x: 5, y: 5 }, { width: 40, height: 40 }, PADDING);
  expect(Number.isFinite(by.x) && Number.isFinite(by.y)).toBe(true);
});

test.each([
  ['left', 5, 300, 1, 0],
  ['right', 850, 300, -1, 0],
  ['top', 400, 60, 0, 1],
  ['bottom', 400, 590, 0, -1],
])('what is under the padding at the %s moves away from it', (_, x, y, east, south) => {
  const by = shift(x, y);
  expect([Math.sign(by.x), Math.sign(by.y)]).toEqual([east, south]);
  expect(x + by.x).toBeGreaterThan(PADDING.left);
  expect(x + by.x).toBeLessThan(SIZE.width - PADDING.right);
  expect(y + by.y).toBeGreaterThan(PADDING.top);
  expect(y + by.y).toBeLessThan(SIZE.height - PADDING.bottom);
});

test.each([
  [2000, 'overview'],
  [700, 'overview'],
  [699, 'standard'],
  [300, 'standard'],
  [299, 'detail'],
  [20, 'detail'],
])('where %i km are shown the boundaries are those of the %s', (km, level) => {
  expect(levelFor(km)).toBe(level);
});

// Between 32 and 816 there is room for 784: a sixth of it is left beyond what comes in.
const SIXTH = 784 / 6;

test.each([
  ['just outside on the left', 31, 32 + SIXTH - 31],
  ['just outside on the right', 817, 816 - SIXTH - 817],
  ['as far from the middle as there is room, on the left', 424 - 784, 32 + SIXTH - (424 - 784)],
  ['as far from the middle as there is room, on the right', 424 + 784, 816 - SIXTH - (424 + 784)],
  ['farther off on the left', 424 - 785, 785],
  ['farther off on the right', 424 + 785, -785],
])('what is %s comes in just so far', (_, x, east) => {
  const by = shift(x, 300);
  expect(by.x).toBeCloseTo(east, 9);
  expect(by.y).toBe(0);
});

test('what is above or below comes in by the height that is left', () => {
  // Between 76 and 572 there is room for 496, and the middle is 324.
  expect(shift(400, 75).y).toBeCloseTo(76 + 496 / 6 - 75, 9);
  expect(shift(400, 573).y).toBeCloseTo(572 - 496 / 6 - 573, 9);
  expect(shift(400, 324 + 497).y).toBe(-497);
});

test('where the padding leaves nothing it comes halfway between what the two sides cover', () => {
  // The left edge would be at 32 and the right one at 26.
  expect(shiftFor({ x: 5, y: 300 }, { width: 110, height: 600 }, PADDING)).toEqual({ x: 24, y: 0 });
});

test('what lies under a box comes out from under it on the nearest side, with some of its surroundings', () => {
  const over = [{ x: 560, y: 250, width: 240, height: 300 }];
  const from = (x: number, y: number) => shiftFor({ x, y }, SIZE, { ...PADDING, over });
  expect(from(580, 400)).toEqual({ x: 560 - 32 - 580, y: 0 });
  expect(from(700, 260)).toEqual({ x: 0, y: 250 - 32 - 260 });
  // To the right there is no room, and below neither.
  expect(from(790, 500)).toEqual({ x: 560 - 32 - 790, y: 0 });
  expect(from(400, 300)).toEqual({ x: 0, y: 0 });
});

test('where boxes leave nowhere to go it stays', () => {
  const over = [{ x: 0, y: 0, width: 900, height: 600 }];
  expect(shiftFor({ x: 300, y: 300 }, SIZE, { ...PADDING, over })).toEqual({ x: 0, y: 0 });
});

test('paddings are the same where they leave the same room', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  expect(samePadding({ ...PADDING, over: [box] }, { ...PADDING, over: [{ ...box }] })).toBe(true);
  expect(samePadding({ ...PADDING, over: [box] }, { ...PADDING, over: [{ ...box, height: 5 }] })).toBe(false);
  expect(samePadding({ ...PADDING, over: [box] }, PADDING)).toBe(false);
  expect(samePadding({ ...PADDING, left: 0 }, PADDING)).toBe(false);
});
