import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { ASKS, instrument } from './instrument.ts';
import { mutationsOf } from './mutators.ts';

/** What a program leaves in `result`, with one of its mutants on, or none. */
function run(source: string, on?: number): { result: unknown; rounds: number } {
  const code = instrument(source, mutationsOf('a.ts', source, true), 0);
  const context = { result: undefined as unknown, rounds: 0 };
  const asks = {
    [ASKS.mutant]: (id: number) => id === on,
    [ASKS.loop]: () => {
      if (++context.rounds > 100) throw new Error('an endless loop');
    },
  };
  new Script(code).runInNewContext(Object.assign(context, asks));
  return context;
}

/** The number of the mutant that makes this of what is there. */
function mutant(source: string, from: string, to: string): number {
  return mutationsOf('a.ts', source, true).mutations.findIndex(
    ({ at, to: its }) => source.slice(at.start, at.end) === from && its === to,
  );
}

const SUM = `
let sum = 0;
for (let i = 0; i < 4; i++) if (i % 2 === 0) add(i); else sum += 10;
function add(n) { sum += n; }
result = sum;`;

test('without a mutant the code does what it did', () => {
  expect(run(SUM)).toMatchObject({ result: 22, rounds: 4 });
});

test.each([
  ['<', '<=', 26],
  ['===', '!==', 24],
  ['%', '*', 40 - 10],
  ['add(i);', '', 20],
  ['sum += n;', '', 20],
])('%s → %s', (from, to, result) => {
  const id = mutant(SUM, from, to);
  expect(id).toBeGreaterThanOrEqual(0);
  expect(run(SUM, id).result).toBe(result);
});

test('a loop that does not end is stopped', () => {
  expect(() => run(SUM, mutant(SUM, 'i++', 'i--'))).toThrow('an endless loop');
});

test('an optional chain stays whole', () => {
  const source = 'const a = { b: undefined }; result = a.b?.c.d;';
  expect(run(source).result).toBeUndefined();
  expect(() => run(source, mutant(source, '?.', '.'))).toThrow('of undefined');
});

test('of two branches the right one is taken, also where one does nothing', () => {
  const source = 'result = 0; if (false) { result = 1; } else { result = 2; }';
  expect(run(source).result).toBe(2);
  expect(run(source, mutant(source, 'result = 1;', '')).result).toBe(2);
  expect(run(source, mutant(source, 'result = 2;', '')).result).toBe(0);
});
