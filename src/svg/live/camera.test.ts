import { zoomIdentity } from 'd3-zoom';
import { expect, test } from 'vitest';
import { shiftBetween } from './camera.ts';

const SIZE = { width: 400, height: 300 };
const seen = zoomIdentity.translate(20, 30).scale(2);

test('what has not moved has moved by nothing, wherever one looks', () => {
  for (const transform of [zoomIdentity, seen, zoomIdentity.translate(-1e4, 1e4).scale(0.01)]) {
    expect(shiftBetween(transform, transform, SIZE)).toBeCloseTo(0, 6);
  }
});

test('a shift is as long as the hand moved, whatever the scale', () => {
  for (const k of [0.1, 1, 40]) {
    const before = zoomIdentity.translate(20, 30).scale(k);
    const after = zoomIdentity.translate(23, 26).scale(k);
    expect(shiftBetween(before, after, SIZE)).toBeCloseTo(5, 6);
  }
});

test('where one zooms about the middle, the corners move by half the diagonal’s growth', () => {
  const [x, y] = [SIZE.width / 2, SIZE.height / 2];
  const about = zoomIdentity.translate(x, y).scale(1.1).translate(-x, -y);
  expect(shiftBetween(zoomIdentity, about, SIZE)).toBeCloseTo(25, 6);
});

test('where one zooms about a corner, the opposite one moves', () => {
  expect(shiftBetween(zoomIdentity, zoomIdentity.scale(1.1), SIZE)).toBeCloseTo(50, 6);
});
