import { expect, test } from 'vitest';
import { planner } from './plan.ts';
import type { Survey } from './worker.ts';

const surveyed = (name: string, ms: number, asked: number[]) => ({ name, ms, rounds: 0, asked });

/** A test file whose loading meets no mutant, and whose tests take so long and meet the mutant 7. */
const survey = (load: number, ...ms: number[]): Survey => ({
  load: surveyed('load', load, []),
  cases: ms.map((each) => surveyed('test', each, [7])),
});
const plan = (surveys: Readonly<Record<string, Survey>>) =>
  planner(new Map(Object.entries(surveys)))(7, 'src/core/picture/picture.ts');

test('what stands beside the code comes first, then the quickest, and in a file the quickest test', () => {
  const { trials, isCut } = plan({
    'src/core/places/walk.test.ts': survey(2, 1),
    'src/core/picture/picture.since.test.ts': survey(50, 9, 3),
    'src/core/classes/axis.test.ts': survey(1, 1),
  });
  expect(trials.map(({ file, cases }) => [file, cases.map(({ index }) => index)])).toEqual([
    ['src/core/picture/picture.since.test.ts', [1, 0]],
    ['src/core/classes/axis.test.ts', [0]],
    ['src/core/places/walk.test.ts', [0]],
  ]);
  expect(isCut).toBe(false);
});

test('slow tests are left out once there is another, which is told', () => {
  const { trials, isCut } = plan({ 'src/core/picture/picture.test.ts': survey(1, 5, 9000) });
  expect(trials.map(({ cases }) => cases.length)).toEqual([1]);
  expect(isCut).toBe(true);
  expect(plan({ 'src/core/picture/picture.test.ts': survey(1, 9000) }).isCut).toBe(false);
});

test('what is met while a file is loaded is tried by all its tests', () => {
  const loaded = {
    load: surveyed('load', 1, [7]),
    cases: [surveyed('test', 1, []), surveyed('test', 2, [])],
  };
  expect(plan({ 'src/core/places/walk.test.ts': loaded }).trials[0]?.cases).toHaveLength(2);
});

test('a mutant that no test meets is tried by none', () => {
  expect(plan({}).trials).toEqual([]);
});
