import { expect, test } from 'vitest';
import type { Equivalent } from './equivalent.ts';
import type { Mutant } from './mutants.ts';
import { type End, type Result, rowsOf, stale, table } from './report.ts';

const mutant = (id: number): Mutant => ({
  id,
  file: 'src/core/a.ts',
  line: id,
  code: `code ${id}`,
  change: 'a → b',
  key: String(id),
  text: () => '',
});
const ends: readonly End[] = ['killed', 'killed', 'endless', 'survived', 'survived', 'untried'];
const mutants = ends.map((_, id) => mutant(id));
const results = new Map<string, Result>(
  ends.map((end, id) => [String(id), { key: String(id), end, ...(id === 4 ? { isRefused: true } : {}) }]),
);
const judgement = (id: number): Equivalent => ({
  file: 'src/core/a.ts',
  code: `code ${id}`,
  change: 'a → b',
  why: 'It is the same.',
});

test('a share is of all mutants, and of those that a test could notice', () => {
  const rows = rowsOf(mutants, results, [judgement(3)]);
  expect(rows).toEqual([
    {
      folder: 'src/core',
      mutants: 6,
      killed: 2,
      endless: 1,
      survived: 2,
      untried: 1,
      refused: 1,
      equivalent: 1,
    },
  ]);
  expect(table(rows).split('\n').at(-1)?.replace(/ +/g, ' ')).toBe(
    '| src/core | 6 | 2 | 1 | 3 | 1 | 1 | 50.0 % | 75.0 % |',
  );
});

test('a judgement on what a test notices, or on code that is gone, is told', () => {
  const gone = { ...judgement(3), code: 'older code' };
  expect(stale(mutants, results, [judgement(3), judgement(0), gone])).toEqual([judgement(0), gone]);
  expect(stale(mutants, results, [{ ...gone, file: 'src/core/other.ts' }])).toEqual([]);
});
