import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, type Cell, combine, count, LARGEST_SUPPRESSED, mapCell, SUPPRESSED } from './cell.ts';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.nat().map(count),
  fc.constant(SUPPRESSED),
  fc.constant(ABSENT),
);

test.each<[Cell, Cell, Cell]>([
  [count(4), count(0), count(4)],
  [count(4), SUPPRESSED, SUPPRESSED],
  [count(4), ABSENT, ABSENT],
  [SUPPRESSED, count(4), SUPPRESSED],
  [SUPPRESSED, SUPPRESSED, SUPPRESSED],
  [SUPPRESSED, ABSENT, ABSENT],
  [ABSENT, count(4), ABSENT],
  [ABSENT, SUPPRESSED, ABSENT],
  [ABSENT, ABSENT, ABSENT],
])('combining %j and %j gives %j', (a, b, result) => {
  expect(combine(a, b, (x, y) => x + y)).toEqual(result);
});

test('a combination passes its numbers on in order', () => {
  expect(combine(count(7), count(5), (x, y) => x - y)).toEqual(count(2));
});

test('a combination is a count only where both cells are', () => {
  fc.assert(
    fc.property(anyCell, anyCell, (a, b) => {
      const both = a.kind === 'count' && b.kind === 'count';
      expect(combine(a, b, (x, y) => x + y).kind === 'count').toBe(both);
    }),
  );
});

test('what is hidden or missing never reaches the function', () => {
  fc.assert(
    fc.property(anyCell, anyCell, (a, b) => {
      const seen: number[] = [];
      combine(a, b, (x, y) => seen.push(x, y));
      const known = [a, b].flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []));
      expect(seen).toEqual(known.length === 2 ? known : []);
    }),
  );
});

test('mapping changes a count, zero among them, and leaves the rest', () => {
  const next = (value: number) => value + 1;
  expect(mapCell(count(0), next)).toEqual(count(1));
  expect(mapCell(SUPPRESSED, next)).toBe(SUPPRESSED);
  expect(mapCell(ABSENT, next)).toBe(ABSENT);
});

test('an asterisk stands for at most three persons', () => {
  expect(LARGEST_SUPPRESSED).toBe(3);
});
