import { expect, test } from 'vitest';
import { circles, circlesIn, importsOf } from './circles.mjs';
import { root } from './install.mjs';

const circlesOf = (files: Readonly<Record<string, string>>) =>
  circlesIn(importsOf(new Map(Object.entries(files))));

test('no file of the project imports one that imports it, types included', () => {
  expect(circles(root, ['src', 'data', 'geo', 'scripts', 'e2e'])).toEqual([]);
}, 60_000);

test.each([
  ['values', { 'a/x.ts': "import { y } from './y.ts';", 'a/y.ts': "import { x } from './x.ts';" }],
  [
    'types',
    { 'a/x.ts': "import type { Y } from './y.ts';", 'a/y.ts': "export type Z = import('./x.ts').X;" },
  ],
  [
    'what comes later',
    { 'a/x.ts': "export const y = () => import('./y.ts');", 'a/y.ts': "import './x.ts';" },
  ],
  ['what is passed on', { 'a/x.ts': "export * from './y.ts';", 'a/y.ts': "export { x } from './x.ts';" }],
  [
    'components',
    { 'a/x.ts': "import Y from './y.svelte';", 'a/y.svelte': '<script lang="ts">import "./x.ts";</script>' },
  ],
])('a circle of %s is found', (_, files) => {
  expect(circlesOf(files)).toEqual([Object.keys(files)]);
});

test('a circle of three is one, a file that imports itself is one, and a diamond is none', () => {
  expect(
    circlesOf({
      'x.ts': "import './y.ts'; import 'z.ts';",
      'y.ts': "import './z.ts';",
      'z.ts': "import './x.ts';",
    }),
  ).toEqual([['x.ts', 'y.ts', 'z.ts']]);
  expect(circlesOf({ 'x.ts': "import './x.ts';" })).toEqual([['x.ts']]);
  expect(
    circlesOf({
      'top.ts': "import './left.ts'; import './right.ts';",
      'left.ts': "import './end.ts';",
      'right.ts': "import './end.ts';",
      'end.ts': '',
    }),
  ).toEqual([]);
});
