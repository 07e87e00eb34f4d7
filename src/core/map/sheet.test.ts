import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEIGHTS, heightAt, stopsOf } from './sheet.ts';

test('the stops of a phone: as low as it answers, a little over half, and the whole room', () => {
  expect(stopsOf(680, 240)).toEqual({ peek: 0, half: 141, whole: 440 });
});

test('a sheet that stands at a stop is at that height, and beyond the last it is whole', () => {
  const stops = stopsOf(680, 240);
  for (const height of HEIGHTS) expect(heightAt(stops[height], stops)).toBe(height);
  expect(heightAt(5000, stops)).toBe('whole');
});

test('between two stops it is at the nearer one', () => {
  const stops = stopsOf(680, 240);
  expect([60, 80, 280, 300].map((at) => heightAt(at, stops))).toEqual(['peek', 'half', 'half', 'whole']);
});

test('stops never run backwards, whatever the room', () => {
  const pixels = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(pixels, pixels, (room, peek) => {
      const { half, whole } = stopsOf(room, peek);
      expect(half).toBeGreaterThanOrEqual(0);
      expect(whole).toBeGreaterThanOrEqual(half);
    }),
  );
});
