import { describe, expect, test } from 'vitest';
import { mutationsOf } from './mutators.ts';

/** A source with each of its mutants put in, as it would stand in the file. */
function mutants(source: string, texts = true): string[] {
  return mutationsOf('a.ts', source, texts).mutations.map(
    ({ at, to }) => source.slice(0, at.start) + to + source.slice(at.end),
  );
}

test.each([
  [
    'a comparison is turned round, and is always true and always false',
    'f(a === b);',
    ['f(a !== b);', 'f(true);', 'f(false);'],
  ],
  ['a boundary is moved and turned round', 'f(a < b);', ['f(a <= b);', 'f(a >= b);']],
  ['each side of a condition is left out', 'f(a && g(b));', ['f((a) || (g(b)));', 'f(a);', 'f(g(b));']],
  ['a default is left out, or always taken', 'f(a ?? b);', ['f(a);', 'f(b);']],
  ['numbers are taken away instead of added', 'f(a + b);', ['f(a - b);']],
  ['a negation is left out', 'f(!a);', ['f(a);']],
  ['a step goes the other way', 'f(a++);', ['f(a--);']],
  ['a list is empty', 'f([a, b]);', ['f([]);']],
  ['an object is empty', 'f({ a });', ['f({});']],
  ['a function gives nothing', 'f(() => a);', ['f(() => undefined);']],
  ['a call is left out', 'f(a);', ['']],
  ['a question mark is left out', 'f(a?.b);', ['f(a.b);']],
  ['all is asked for instead of some', 'f(a.some(b));', ['f(a.every(b));']],
  ['a filter lets all through', 'f(a.filter(b));', ['f(a);']],
  ['a branch is taken always and never', 'if (a) return;', ['if (true) return;', 'if (false) return;']],
  ['a regular expression is without its anchor', 'f(/^a/);', ['f(/a/);']],
  ['a text is empty', "f('a');", ["f('');"]],
])('%s', (_, source, expected) => {
  expect(mutants(source)).toEqual(expect.arrayContaining(expected));
});

test('texts are joined, never taken away', () => {
  expect(mutants("const a = `b` + c + 'd';", false)).toEqual([]);
});

test('the whole of an expression changes sides, however its parts bind', () => {
  expect(mutants('f(a || b || c);')).toContain('f((a || b) && (c));');
});

describe('left alone are', () => {
  test.each([
    ['imports', "import { a } from './a.ts';"],
    ['types', "type A = 'a' | 'b'; interface B { c: 'd' }"],
    ['what values are assigned to', '[a, b] = c;'],
    ['what the compiler knows to be never reached', 'switch (a) { default: return a satisfies never; }'],
    ['loops without end, which something inside them ends', 'while (true) b = c;'],
    ['names of properties', "const a: B = c['d' as never] as { 'e-f': 1 };".replace("['d' as never]", '')],
  ])('%s', (_, source) => {
    expect(mutants(source)).toEqual([]);
  });

  test('texts of a catalogue, but not its conditions', () => {
    expect(mutants("const a = (b: number) => b === 1 ? 'one' : `${b}`;", false)).toContain(
      "const a = (b: number) => false ? 'one' : `${b}`;",
    );
    expect(mutants("const a = 'one';", false)).toEqual([]);
  });
});
