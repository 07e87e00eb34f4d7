import { expect, test } from '@playwright/test';
import { between } from './readme.ts';
import { median, p95, present } from './statistics.ts';

const START = '<!-- bench: written by npm run bench -- --write -->';
const END = '<!-- /bench -->';

test.describe('The bench', () => {
  test('takes medians and the value that 95 in 100 do not exceed', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(p95(Array.from({ length: 101 }, (_, index) => index))).toBe(95);
    expect(present([1, undefined, 2])).toEqual([1, 2]);
  });

  test('writes its tables between two marks, and keeps the rest', () => {
    const text = `before\n${START}\nold\n${END}\nafter\n`;
    expect(between(text, 'new')).toBe(`before\n${START}\n\nnew\n\n${END}\nafter\n`);
  });

  for (const [what, text] of [
    ['has no marks', 'nothing'],
    ['has them the wrong way round', `${END}${START}`],
    ['has a mark twice', `${START}${START}${END}`],
  ] as const) {
    test(`leaves a file alone that ${what}`, () => {
      expect(() => between(text, 'new')).toThrow('each once');
    });
  }
});
