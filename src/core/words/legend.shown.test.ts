import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASS_COUNTS } from '../link/permalink.ts';
import { METHODS } from '../classes/classes.ts';
import { LEVELS } from '../places/places.ts';
import { SCALES } from '../figures/scale.ts';
import { monthsIn } from '../figures/period.ts';
import type { Picture } from '../picture/picture.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { nb as text } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { tiltak, periods } = dataset.catalogue;

const SCALE_LEVELS = SCALES.flatMap((scale) => LEVELS.map((level) => `verdi=${scale}&nivaa=${level}`));
const FIGURES = tiltak.flatMap(({ id }) =>
  periods.flatMap((period) => SCALE_LEVELS.map((of) => `?tiltak=${id}&periode=${period}&${of}`)),
);
const [january, february] = monthsIn(periods);
const CHANGES = tiltak.flatMap(({ id }) =>
  SCALE_LEVELS.map((of) => `?tiltak=${id}&periode=${february}&sammenlign=${january}&${of}`),
);

/** The numbers in what a reader is shown. */
const numbersIn = (shown: string): number[] =>
  [...shown.matchAll(/[+\u2212]?\d[\d\u00a0]*(?:,\d+)?/g)].map(([number]) =>
    Number(number.replaceAll('\u00a0', '').replace('\u2212', '-').replace(',', '.')),
  );

/** Whether a class, as the legend words it, holds a figure. */
function holds(label: string, figure: number, isClosed: boolean): boolean {
  const [first = NaN, last = first] = numbersIn(label);
  if (label.startsWith('under')) return figure < first;
  if (label.endsWith('og over')) return figure >= first;
  if (!/\d/.test(label)) return true;
  return figure >= first && (isClosed ? figure <= last : figure < last);
}

/** The figures of a picture that the legend would have coloured otherwise, as they are shown. */
function misplaced(picture: Picture): string[] {
  const { classes, scale, decimals, since } = picture;
  const labels = [...picture.classCounts.keys()].map((index) =>
    text.legend.class(classes, index, scale, classes.decimals, since),
  );
  return [...picture.marks.values()].flatMap(({ place, value, fill }) => {
    if (value.kind !== 'count' || fill.kind !== 'class') return [];
    const shown = since === undefined ? text.value(value, scale, decimals) : text.change(value, decimals);
    const [figure = NaN] = numbersIn(shown);
    const held = labels.filter((label) => holds(label, figure, scale === 'antall' || since !== undefined));
    return held.length === 1 && held[0] === labels[fill.index]
      ? []
      : [`${place.officialName} ${shown}: coloured ${labels[fill.index]}, said ${held.join(', ')}`];
  });
}

/**
 * The links that are tried with a number and method of classes: a third of them, other ones with others; by `npm run test:all`
 * all of them with each.
 */
const tried = (turn: number): readonly string[] =>
  FIGURES.filter((_, index) => process.env['TEST_ALL'] === '1' || index % 3 === turn % 3);

describe('the class whose printed limits hold the printed figure is the one that colours it, and no other does', () => {
  for (const count of CLASS_COUNTS) {
    test.each(METHODS)(`${count} classes, %s`, (method) => {
      for (const search of tried(Number(count) + METHODS.indexOf(method))) {
        const link = `${search}&klasser=${count}&metode=${method}`;
        expect(misplaced(pictureOf(dataset, link)), link).toEqual([]);
      }
    });
    test(`${count} classes of changes`, () => {
      for (const search of CHANGES) {
        const link = `${search}&klasser=${count}`;
        expect(misplaced(pictureOf(dataset, link)), link).toEqual([]);
      }
    });
  }
});

test.each([
  ['Kongsvinger', '3401', '3,5', '3,5 og over'],
  ['Nes', '3228', '1,6', '1,6\u20132,2'],
])('%s (%s) is shown as %s, in the class %s', (_, number, shown, label) => {
  const { marks, classes, scale, decimals } = pictureOf(dataset, '');
  const mark = [...marks.values()].find(({ place }) => place.number === number);
  if (mark?.fill.kind !== 'class') throw new Error('no figure');
  expect(text.value(mark.value, scale, decimals)).toBe(shown);
  expect(text.legend.class(classes, mark.fill.index, scale, classes.decimals)).toBe(label);
});
