import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, type Rule, bound } from './bounds.ts';

const HIDDEN: Interval = { least: 0, most: 3 };
const isOne = ({ least, most }: Interval) => least === most;
const sum = (cells: readonly number[], least: number, most = least): Rule => ({
  terms: cells.map((cell) => ({ cell, factor: 1 })),
  least,
  most,
});

/** Every way in which the numbers can be, tried one by one. */
function solutions(start: readonly Interval[], rules: readonly Rule[]): number[][] {
  const all = start.reduce<number[][]>(
    (rows, { least, most }) =>
      rows.flatMap((row) => Array.from({ length: most - least + 1 }, (_, i) => [...row, least + i])),
    [[]],
  );
  return all.filter((row) =>
    rules.every(({ terms, least, most }) => {
      const made = terms.reduce((total, { cell, factor }) => total + factor * (row[cell] ?? NaN), 0);
      return made >= least && made <= most;
    }),
  );
}

test('narrows from rule to rule until nothing moves', () => {
  const rules = [sum([0, 1], 6), sum([1, 2], 3), sum([2, 3], 2)];
  expect(bound([HIDDEN, HIDDEN, HIDDEN, HIDDEN], rules).intervals.every(isOne)).toBe(true);
});

test('finds what no rule finds alone: an end that the rules together rule out', () => {
  // All three are alike, and together odd: each of the rules alone leaves every number.
  const alike: Rule[] = [
    [0, 1],
    [1, 2],
  ].map(([a = 0, b = 0]) => ({
    terms: [
      { cell: a, factor: 1 },
      { cell: b, factor: -1 },
    ],
    least: 0,
    most: 0,
  }));
  expect(bound([HIDDEN, HIDDEN, HIDDEN], [...alike, sum([0, 1, 2], 3)]).intervals.every(isOne)).toBe(true);
});

test('leaves a rule that can’t hold out, and counts it', () => {
  const { intervals, contradictions } = bound([HIDDEN, HIDDEN], [sum([0, 1], 9), sum([0, 1], 4)]);
  expect(contradictions).toBe(1);
  expect(intervals.some(isOne)).toBe(false);
});

test('never drops a possible number, whatever the rules', () => {
  const cells = 5;
  const term = fc.record({
    cell: fc.nat(cells - 1),
    factor: fc.constantFrom(-6, -4, -1, 1, 2),
  });
  const rule = fc
    .tuple(
      fc.uniqueArray(term, { minLength: 1, maxLength: 4, selector: ({ cell }) => cell }),
      fc.array(fc.nat(3), { minLength: cells, maxLength: cells }),
      fc.nat(2),
      fc.boolean(),
    )
    .map(([terms, , slack, open]) => ({ terms, slack, open }));
  const whole = fc.tuple(
    fc.array(rule, { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(3), { minLength: cells, maxLength: cells }),
  );
  fc.assert(
    fc.property(whole, ([given, truth]) => {
      // Rules that hold for one choice of numbers at least.
      const rules = given.map(({ terms, slack, open }): Rule => {
        const made = terms.reduce((total, { cell, factor }) => total + factor * (truth[cell] ?? 0), 0);
        return { terms, least: open ? -Infinity : made - slack, most: made + slack };
      });
      const start = truth.map(() => HIDDEN);
      const { intervals, contradictions } = bound(start, rules);
      expect(contradictions).toBe(0);
      const possible = solutions(start, rules);
      const kept = possible.every((row) =>
        row.every((value, i) => {
          const { least, most } = intervals[i] ?? HIDDEN;
          return least <= value && value <= most;
        }),
      );
      expect(kept).toBe(true);
    }),
    { numRuns: 60 },
  );
});
