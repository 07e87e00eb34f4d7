import { expect, test } from 'vitest';
import { regexMutants } from './regexes.ts';

test.each([
  ['/^a$/', ['/a$/', '/^a/']],
  ['/a+b*c?/u', ['/ab*c?/u', '/a+bc?/u', '/a+b*c/u']],
  ['/\\d\\b/', ['/\\D\\b/', '/\\d/']],
  ['/[ab]/', ['/[^ab]/']],
  ['/[^ab]/', ['/[ab]/']],
  ['/(?:a)(?=b)(?<!c)/', ['/(?:a)(?!b)(?<!c)/', '/(?:a)(?=b)(?<=c)/']],
  // What is escaped, or stands in a class, is only itself.
  ['/\\+[+^$]/', ['/\\+[^+^$]/']],
])('%s', (literal, expected) => {
  expect(regexMutants(literal)).toEqual(expected);
});

test('nothing is made of a regular expression that would be none', () => {
  expect(regexMutants('/^/')).toEqual([]);
});
