import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASS_COUNTS } from '../link/permalink.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { nb } from './nb/index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What a label says: from which number, with it, and up to which, with it or without. */
function saidBy(label: string, whole: boolean): (value: number) => boolean {
  const text = plain(label).replaceAll(' ', '').replaceAll('−', '-').replaceAll(',', '.');
  const [first = NaN, last = first] = (text.match(/[+-]?[\d.]+/g) ?? []).map(Number);
  if (text.startsWith('under')) return (value) => value < first;
  if (text.endsWith('ogover')) return (value) => value >= first;
  return (value) => value >= first && (whole ? value <= last : value < last);
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
    const says = labels.map((label) => saidBy(label, scale === 'antall'));
    for (const { value, fill, place } of picture.marks.values()) {
      if (value.kind !== 'count' || fill.kind !== 'class') continue;
      const told = says.flatMap((inside, index) => (inside(value.value) ? [index] : []));
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

test('which limits a class holds is told of rates, and of counts not, whose last one is named', () => {
  const observed = (search: string) => {
    const { classes, scale, decimals, since } = pictureOf(dataset, search);
    return nb.legend.observed(classes, scale, decimals, since);
  };
  for (const since of ['', '&sammenlign=2026-01']) {
    expect(observed(`?verdi=per1000${since}`)).toContain('Nedre grense er med');
    expect(observed(`?verdi=antall${since}`)).not.toContain('Nedre grense');
  }
});
