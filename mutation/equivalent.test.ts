import { expect, test } from 'vitest';
import { EQUIVALENT } from './equivalent.ts';

test('no mutant is judged twice', () => {
  const known = EQUIVALENT.map(({ file, code, change }) => [file, code, change].join('\n'));
  expect(known.filter((one, index) => known.indexOf(one) !== index)).toEqual([]);
});
