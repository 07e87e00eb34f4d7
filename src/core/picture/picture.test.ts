import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classOf } from '../classes/classes.ts';
import { fillKey, type Mark, type Picture } from './picture.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';
import { kommunenummer, smallDataset } from '../testing/small.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { catalogue } = dataset;
const marksOf = (picture: Picture): readonly Mark[] => [...picture.marks.values()];

describe.each(allSearches(catalogue))('the picture of %s', (search) => {
  const picture = pictureOf(dataset, search);
  const marks = marksOf(picture);

  test('has each of the 357 kommuner once, in order of number, and counts them all', () => {
    const numbers = marks.map(({ place }) => place.number);
    expect(numbers).toEqual(catalogue.kommuner.map(({ number }) => number).sort());
    expect([...picture.marks.keys()]).toEqual(numbers);
    expect(picture.published + picture.suppressed + picture.absent).toBe(357);
    expect(picture.classCounts.reduce((a, b) => a + b, 0)).toBe(picture.published);
  });

  test('fills each kommune as its figure says', () => {
    for (const { value, fill } of marks) {
      const expected = value.kind === 'count' ? String(classOf(picture.classes, value.value)) : value.kind;
      expect(fillKey(fill)).toBe(expected);
    }
  });

  test('says nothing of a suppressed figure but the most that it can be', () => {
    const hidden = marks.filter(({ count }) => count.kind === 'suppressed');
    expect(hidden).toHaveLength(picture.suppressed);
    for (const { count, value, fill, rank } of hidden) {
      expect([count, value, fill, rank]).toEqual([
        { kind: 'suppressed' },
        { kind: 'suppressed' },
        { kind: 'suppressed' },
        undefined,
      ]);
    }
    expect(marks.filter((mark) => mark.upperBound !== undefined && mark.value.kind !== 'suppressed')).toEqual(
      [],
    );
  });

  test('ranks the published figures, the largest first, equal ones alike', () => {
    const published = marks.flatMap(({ value, rank }) =>
      value.kind === 'count' ? [{ value: value.value, rank }] : [],
    );
    for (const { value, rank } of published) {
      expect(rank).toBe(1 + published.filter((other) => other.value > value).length);
    }
    expect(marks.filter(({ value, rank }) => value.kind !== 'count' && rank !== undefined)).toEqual([]);
  });

  test("has the report's own total", () => {
    expect(picture.total).toEqual(dataset.series.get(picture.tiltak.id)?.total(picture.period));
  });
});

test('in February 2026 arbeidstrening has 240 published, 110 suppressed and 7 absent kommuner', () => {
  const { period, total, published, suppressed, absent } = pictureOf(dataset, '');
  expect({ period, total, published, suppressed, absent }).toEqual({
    period: '2026-02',
    total: { kind: 'count', value: 7350 },
    published: 240,
    suppressed: 110,
    absent: 7,
  });
});

test.each(['per1000-18-66', 'per1000', 'antall'])(
  'classes on the scale %s hold still while the month changes',
  (scale) => {
    const [january, february, average] = ['2026-01', '2026-02', '2026'].map((when) =>
      pictureOf(dataset, `?periode=${when}&verdi=${scale}`),
    );
    // The same object, which `toldOf` relies on.
    expect(january?.classes).toBe(february?.classes);
    expect(average?.classes).toEqual(february?.classes);
    expect(january?.classCounts).not.toEqual(february?.classCounts);
  },
);

describe('of the made data', () => {
  const mark = (search: string, number: string): Mark | undefined =>
    pictureOf(smallDataset(), search).marks.get(kommunenummer(number));

  test('a rate is by the population of the year, and the count stays beside it', () => {
    expect(mark('?periode=2026-01', '0301')).toMatchObject({
      count: { kind: 'count', value: 50 },
      value: { kind: 'count', value: 10 },
      denominator: { year: '2026', persons: 5000 },
    });
    expect(mark('?periode=2025-12&verdi=per1000', '0301')?.value).toEqual({ kind: 'count', value: 5 });
  });

  test('a suppressed figure has the bound that three persons give', () => {
    expect(mark('?periode=2026-01', '1101')?.upperBound).toBe(3);
    expect(mark('?periode=2026-01', '1119')?.upperBound).toBe(6);
    expect(mark('?periode=2026-01&verdi=antall', '1119')?.upperBound).toBe(3);
  });

  test('equal figures share a place, and the next one stands after both', () => {
    // 2026-01 per 1 000: Oslo 50 of 5 000 and Stavanger 25 of 2 500.
    expect(mark('?periode=2026-01', '0301')?.rank).toBe(1);
    expect(mark('?periode=2026-01', '1103')?.rank).toBe(1);
    expect(mark('?periode=2025-12', '1101')?.rank).toBe(3);
  });

  test('a hidden part hides the sum, of which nobody may say that it is 0 to 3', () => {
    // Annet has 7 in Eigersund, so a sum with a hidden part is 7 to 10 persons: a bound of 3 would be false.
    const hidden = mark('?tiltak=i-alt&periode=2026-01&verdi=antall', '1101');
    expect(hidden?.value).toEqual({ kind: 'suppressed' });
    expect(hidden?.upperBound).toBeUndefined();
  });
});

test('decimals are none for counts and at least one for rates', () => {
  for (const search of allSearches(catalogue)) {
    const { scale, decimals, classes } = pictureOf(dataset, search);
    expect(decimals).toBe(scale === 'antall' ? 0 : Math.max(1, classes.decimals));
  }
});

test('the chosen kommuner come along in the order chosen', () => {
  expect(pictureOf(dataset, '?valgt=1103,0301').selected).toEqual(['1103', '0301']);
});
