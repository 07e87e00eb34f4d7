import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASS_COUNTS } from '../link/permalink.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { nb } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What a label of changes says: from which number up to which, with both. */
function saidBy(label: string): (value: number) => boolean {
  const text = plain(label).replaceAll(' ', '').replaceAll('−', '-').replaceAll(',', '.');
  const [first = NaN, last = first] = (text.match(/[+-]?[\d.]+/g) ?? []).map(Number);
  if (text.startsWith('under')) return (value) => value < first;
  if (text.endsWith('ogover')) return (value) => value >= first;
  return (value) => value >= first && value <= last;
}

const scales = ['antall', 'per1000-18-66', 'per1000'];
const cases = dataset.catalogue.tiltak.flatMap(({ id }) =>
  scales.flatMap((scale) => CLASS_COUNTS.map((n) => `?tiltak=${id}&verdi=${scale}&klasser=${n}`)),
);

describe.each(cases)('the labels of changes, %s', (search) => {
  const picture = pictureOf(dataset, `${search}&sammenlign=2026-01`);
  const { classes, classCounts, scale, since } = picture;
  const labels = classCounts.map((_, index) =>
    nb.legend.class(classes, index, scale, classes.decimals, since),
  );

  test('are true: each change lies in the class whose label says so, and in no other', () => {
    const says = labels.map(saidBy);
    for (const { value, fill, place } of picture.marks.values()) {
      if (value.kind !== 'count' || fill.kind !== 'class') continue;
      const shown = Number(value.value.toFixed(picture.decimals));
      const told = says.flatMap((inside, index) => (inside(shown) ? [index] : []));
      expect(told, `${place.number}: ${value.value}`).toEqual([fill.index]);
    }
  });

  test('have a sign on every limit but zero', () => {
    const numbers = labels.flatMap((label) => plain(label).match(/\S*\d\S*/g) ?? []);
    expect(numbers.filter((number) => !/^[+−]|^0(,0*)?$/.test(number))).toEqual([]);
  });
});

test('the title of changes tells the two periods, where the later one is known', () => {
  const { scale, since, period } = pictureOf(dataset, '?sammenlign=2026-01');
  expect(plain(nb.legend.title(scale, since, period))).toBe(
    'Endring i deltakere per 1 000 innbyggere 18–66 år fra januar til februar 2026',
  );
  expect(plain(nb.legend.title('antall', since, period))).toBe(
    'Endring i antall deltakere fra januar til februar 2026',
  );
});

test('which limits a class holds is told of rates, and not where the last figure of a class is named', () => {
  const observed = (search: string) => {
    const { classes, scale, decimals, since } = pictureOf(dataset, search);
    return nb.legend.observed(classes, scale, decimals, since);
  };
  expect(observed('?verdi=per1000')).toContain('Nedre grense er med');
  for (const search of [
    '?verdi=antall',
    '?sammenlign=2026-01&verdi=per1000',
    '?sammenlign=2026-01&verdi=antall',
  ])
    expect(observed(search), search).not.toContain('Nedre grense');
});
