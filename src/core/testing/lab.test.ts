import { expect, test } from 'vitest';
import { difference, labOf, rgbOf } from './lab.ts';

test('white, black and red have their textbook values', () => {
  const rounded = (colour: string) => labOf(colour).map((part) => Math.round(part) + 0);
  expect(rounded('#ffffff')).toEqual([100, 0, 0]);
  expect(rounded('#000000')).toEqual([0, 0, 0]);
  expect(rounded('rgb(255, 0, 0)')).toEqual([53, 80, 67]);
});

test('a colour does not differ from itself, black and white by 100', () => {
  expect(difference('#123456', 'rgb(18, 52, 86)')).toBe(0);
  expect(difference('#000000', '#ffffff')).toBeCloseTo(100, 1);
});

test('what is no colour is an error', () => {
  expect(() => rgbOf('red')).toThrow('no colour: red');
});
