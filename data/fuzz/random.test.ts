import { expect, test } from 'vitest';
import { below, pick, randomOf, span } from './random.ts';

const some = (seed: string): number[] => {
  const random = randomOf(seed);
  return Array.from({ length: 1000 }, random);
};

test('a seed gives the same numbers each time, and another seed others', () => {
  expect(some('a')).toEqual(some('a'));
  expect(some('a')).not.toEqual(some('b'));
});

test('numbers are spread from 0 to 1', () => {
  const numbers = some('spread');
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = numbers.filter((number) => Math.floor(number * 10) === tenth);
    expect(inside.length).toBeGreaterThan(50);
  }
});

test('what is picked is one of the things, and each of them now and then', () => {
  const random = randomOf('pick');
  const picked = Array.from({ length: 100 }, () => pick(random, ['a', 'b', 'c']));
  expect(new Set(picked)).toEqual(new Set(['a', 'b', 'c']));
  expect(() => pick(random, [])).toThrow(RangeError);
  expect(below(random, 1)).toBe(0);
});

test('a span lies within', () => {
  const random = randomOf('span');
  for (let times = 0; times < 200; times++) {
    const [from, to] = span(random, 10);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(10);
  }
});
