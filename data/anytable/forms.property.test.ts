import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '../testing/tries.ts';
import { type MadeUp, TABLES, cellsOf, formsOf, understood } from './testing/forms.ts';

/** Months one after another, from a January, so that years stand over them. */
const months = (year: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${year + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

const madeUp: fc.Arbitrary<MadeUp> = fc
  .record({
    kommuner: fc.uniqueArray(fc.constantFrom(...TABLES.kommuner), {
      minLength: 2,
      maxLength: 12,
      selector: ({ number }) => number,
    }),
    year: fc.integer({ min: 2000, max: 2026 }),
    count: fc.integer({ min: 2, max: 14 }),
    hasDecimals: fc.boolean(),
  })
  .chain(({ kommuner, year, count, hasDecimals }) =>
    fc
      .array(
        fc.array(
          fc.option(
            fc.integer({ min: -50, max: 90_000 }).map((n) => (hasDecimals ? n / 10 : n)),
            { freq: 6 },
          ),
          { minLength: count, maxLength: count },
        ),
        { minLength: kommuner.length, maxLength: kommuner.length },
      )
      // A table of nothing but hidden figures tells no form.
      .filter((cells) => cells.every((row) => row.some((cell) => cell !== null)))
      .map((cells) => ({ kommuner, months: months(year, count), cells })),
  );

test('a table reads back to the same figures from every form it is written in', () => {
  fc.assert(
    fc.property(madeUp, (table) => {
      const expected = Object.fromEntries(
        table.kommuner.map(({ number }, k) => [number, (table.cells[k] ?? []).map((cell) => cell ?? '*')]),
      );
      for (const [form, bytes] of Object.entries(formsOf(table))) {
        const own = understood(bytes);
        const read = Object.fromEntries(table.kommuner.map(({ number }) => [number, cellsOf(own, number)]));
        expect({ form, times: own.figures.times.map(({ id }) => id), read }).toEqual({
          form,
          times: table.months,
          read: expected,
        });
        expect([form, own.figures.measures.length, own.questions]).toEqual([form, 1, []]);
      }
    }),
    { numRuns: tries(24) },
  );
});
