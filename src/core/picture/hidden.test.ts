import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { count, SUPPRESSED } from '../figures/cell.ts';
import { classOf } from '../classes/classes.ts';
import { reachOf } from './hidden.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { kommunenummer } from '../testing/small.ts';

const classes = { breaks: [1.5, 3], range: [0.5, 9], decimals: 1 } as const;
const reach = (upperBound: number | undefined) => reachOf({ value: SUPPRESSED, upperBound }, { classes });

test('a hidden figure lies in the lowest class alone, or in all up to that of three persons', () => {
  expect(reach(1.4)).toEqual({ low: 0, high: 0 });
  // The upper limit belongs to the next class.
  expect(reach(1.5)).toEqual({ low: 0, high: 1 });
  expect(reach(15)).toEqual({ low: 0, high: 2 });
});

test('nothing is said of a sum or a change, of what is published, or without classes', () => {
  expect(reach(undefined)).toBeUndefined();
  expect(reachOf({ value: count(2), upperBound: undefined }, { classes })).toBeUndefined();
  expect(reachOf({ value: count(2), upperBound: 3 }, { classes })).toBeUndefined();
  expect(reachOf({ value: { kind: 'absent' }, upperBound: undefined }, { classes })).toBeUndefined();
  const none = { breaks: [], range: undefined, decimals: 0 };
  expect(reachOf({ value: SUPPRESSED, upperBound: 2 }, { classes: none })).toBeUndefined();
});

test('in the report every count from 0 to 3 is within reach, and no reach is narrower', () => {
  const dataset = builtDataset((file) =>
    readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
  );
  const picture = pictureOf(dataset, '?periode=2026-02');
  const hidden = [...picture.marks.values()].filter(({ value }) => value.kind === 'suppressed');
  expect(hidden.length).toBe(picture.suppressed);
  for (const mark of hidden) {
    const persons = mark.denominator?.persons ?? NaN;
    const possible = [0, 1, 2, 3].map((n) => classOf(picture.classes, (n / persons) * 1000));
    expect(reachOf(mark, picture)).toEqual({ low: Math.min(...possible), high: Math.max(...possible) });
  }
  // 520 inhabitants of working age: three persons would be in the highest class.
  const nesseby = picture.marks.get(kommunenummer('5636'));
  expect(nesseby && reachOf(nesseby, picture)?.high).toBe(picture.classes.breaks.length);
  const sum = pictureOf(dataset, '?tiltak=i-alt&periode=2026-02').marks.get(kommunenummer('5636'));
  expect(sum?.value.kind).toBe('suppressed');
  expect(sum && reachOf(sum, picture)).toBeUndefined();
});
