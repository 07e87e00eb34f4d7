import { expect, test } from 'vitest';
import { Types } from './types.ts';

test('the compiler takes what fits and refuses what does not, but not what is only unused', () => {
  const file = 'mutation/regexes.ts';
  // Without the page's and Node's own types, which take seconds to read.
  const types = new Types([file], { types: [], lib: ['lib.es5.d.ts'] });
  expect(types.refuses(file, 'export const a: number = 1; const unused = 2;')).toBe(false);
  expect(types.refuses(file, "export const a: number = 'b';")).toBe(true);
  expect(types.refuses(file, 'export const a = ;')).toBe(true);
});
