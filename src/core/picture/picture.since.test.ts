import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { combine } from '../figures/cell.ts';
import { classOf } from '../classes/classes.ts';
import { FEWEST_CERTAIN, fillKey, markAt, type Mark, type Picture } from './picture.ts';
import { yearOf } from '../figures/period.ts';
import { fylkeOf } from '../places/places.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { fylkesnummer, kommunenummer, month, period, smallDataset } from '../testing/small.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

const marksOf = (picture: Picture): readonly Mark[] => [...picture.marks.values()];

describe('changes of the made data', () => {
  const small = smallDataset();
  const mark = (search: string, number: string) => pictureOf(small, search).marks.get(kommunenummer(number));

  test('are what the later figure has more than the earlier', () => {
    expect(mark('?sammenlign=2026-01&verdi=antall', '0301')).toMatchObject({
      count: { kind: 'count', value: 60 },
      before: { kind: 'count', value: 50 },
      value: { kind: 'count', value: 10 },
    });
  });

  test('of a rate are by the population of each year', () => {
    // Oslo: 60 of 5 000 in February 2026, 40 of 4 000 in December 2025.
    expect(mark('?sammenlign=2025-12', '0301')?.value).toEqual({ kind: 'count', value: 2 });
  });

  test.each([
    ['both periods', '1119', 'suppressed'],
    // 1101 is hidden in January, 1103 in February.
    ['the earlier', '1101', 'suppressed'],
    ['the later', '1103', 'suppressed'],
    ['neither, without a row', '1151', 'absent'],
  ])('are hidden where a figure is hidden in %s', (_, number, kind) => {
    const drawn = mark('?sammenlign=2026-01&verdi=antall', number);
    expect(drawn?.value).toEqual({ kind });
    expect(drawn?.fill).toEqual({ kind });
    expect([drawn?.rank, drawn?.upperBound]).toEqual([undefined, undefined]);
  });

  test('without a population in one of the years are absent, not zero', () => {
    expect(mark('?sammenlign=2025-12&verdi=per1000', '1151')?.value).toEqual({ kind: 'absent' });
  });

  test('are drawn as areas, whatever form is asked for', () => {
    expect(pictureOf(small, '?sammenlign=2026-01&verdi=antall&form=sirkler').form).toBe('flate');
    expect(pictureOf(small, '?verdi=antall&form=sirkler').form).toBe('sirkler');
    expect(pictureOf(small, '?form=sirkler').form).toBe('flate');
  });
});

describe('the change of the country', () => {
  const small = smallDataset();
  const changeOf = (search: string, data = small) => pictureOf(data, search).totalChange;

  test('is that of the report’s own figures, in persons on every scale and level', () => {
    for (const more of ['', '&verdi=antall', '&nivaa=fylke'])
      expect(changeOf(`?sammenlign=2026-01${more}`)).toEqual({ kind: 'count', value: 100 });
  });

  test('is told only of changes', () => {
    expect(changeOf('')).toBeUndefined();
  });

  test('is not told over a break in the totals, though kommuner may be compared', () => {
    const notes = [{ id: 'brudd', text: 'Brudd', from: month('2026-02'), dimension: 'i-alt' as const }];
    const broken = { ...small, catalogue: { ...small.catalogue, notes } };
    expect(changeOf('?sammenlign=2026-01', broken)).toEqual({ kind: 'break' });
  });

  test('is hidden where one of the figures is, and absent where one is missing', () => {
    const [first] = small.series.values();
    if (!first) throw new Error('no series');
    for (const kind of ['suppressed', 'absent'] as const) {
      const total: typeof first.total = (when) => (when === '2026-01' ? { kind } : first.total(when));
      const series = new Map([...small.series].map(([id, each]) => [id, { ...each, total }] as const));
      expect(changeOf('?sammenlign=2026-01', { ...small, series })).toEqual({ kind });
    }
  });
});

describe.each(['antall', 'per1000-18-66', 'per1000'])('changes from January to February, %s', (scale) => {
  const link = `?periode=2026-02&verdi=${scale}`;
  const [now, then, changes] = [
    pictureOf(dataset, link),
    pictureOf(dataset, `?periode=2026-01&verdi=${scale}`),
    pictureOf(dataset, `${link}&sammenlign=2026-01`),
  ];

  test('are told for every kommune once, by the one truth table', () => {
    expect(changes.since).toBe('2026-01');
    expect(changes.published + changes.suppressed + changes.absent).toBe(357);
    for (const { place, value } of marksOf(changes)) {
      const [later, earlier] = [now, then].map(({ marks }) => marks.get(place.number)?.value);
      if (!later || !earlier) throw new Error(`no figure for ${place.number}`);
      expect(value).toEqual(combine(later, earlier, (a, b) => a - b));
    }
  });

  test('say nothing of the size of a hidden one', () => {
    const hidden = marksOf(changes).filter(({ value }) => value.kind !== 'count');
    expect(hidden.length).toBe(changes.suppressed + changes.absent);
    for (const { fill, rank, upperBound, uncertain } of hidden) {
      expect(fill.kind).not.toBe('class');
      expect([rank, upperBound, uncertain]).toEqual([undefined, undefined, false]);
    }
  });

  test('rank the largest rise first', () => {
    const ranked = marksOf(changes).flatMap(({ value, rank }) =>
      value.kind === 'count' ? [{ value: value.value, rank }] : [],
    );
    const largest = Math.max(...ranked.map(({ value }) => value));
    expect(ranked.find(({ rank }) => rank === 1)?.value).toBe(largest);
    expect(Math.min(...ranked.map(({ value }) => value))).toBeLessThan(0);
  });

  test('fill each kommune by the class of its change', () => {
    for (const { value, fill } of marksOf(changes)) {
      if (value.kind === 'count') {
        expect(fillKey(fill)).toBe(String(classOf(changes.classes, value.value)));
      }
    }
  });
});

describe('a rate', () => {
  const uncertainOf = (picture: Picture) => marksOf(picture).filter(({ uncertain }) => uncertain);

  test('is uncertain where fewer than twenty persons stand behind it', () => {
    expect(FEWEST_CERTAIN).toBe(20);
    const picture = pictureOf(dataset, '');
    expect(picture.uncertain).toBe(uncertainOf(picture).length);
    for (const { count, value, uncertain } of marksOf(picture)) {
      expect(uncertain).toBe(value.kind === 'count' && count.kind === 'count' && count.value < 20);
    }
  });

  test('is certain from twenty persons on', () => {
    const picture = pictureOf(smallDataset(), '?periode=2025-12');
    expect(uncertainOf(picture).map(({ place }) => place.number)).toEqual(['1101']);
    expect(picture.marks.get(kommunenummer('1103'))?.count).toEqual({ kind: 'count', value: 20 });
  });

  test('of change is uncertain where it is so in one of the periods', () => {
    // 1101 Eigersund has 4 persons, then 6; Oslo 40, then 60.
    const picture = pictureOf(smallDataset(), '?periode=2026-02&sammenlign=2025-12');
    expect(uncertainOf(picture).map(({ place }) => place.number)).toEqual(['1101']);
  });

  test('never is where it is a count', () => {
    expect(pictureOf(dataset, '?verdi=antall').uncertain).toBe(0);
  });
});

describe('on the level of fylker', () => {
  const picture = pictureOf(dataset, '?nivaa=fylke');

  test('each of the fifteen has a mark, in order of number', () => {
    expect([...picture.marks.keys()]).toEqual(dataset.catalogue.fylker.map(({ number }) => number).sort());
    expect(picture.published + picture.suppressed + picture.absent).toBe(15);
    expect(picture.level).toBe('fylke');
  });

  test("figures are the report's own, never a sum of kommuner", () => {
    const series = dataset.series.get(picture.tiltak.id);
    for (const [number, { count }] of picture.marks) {
      expect(count).toEqual(series?.cell('fylke', number, period('2026-02')));
    }
  });

  test('the area of every kommune is filled as its fylke', () => {
    expect(picture.fills.size).toBe(357);
    for (const [number, fill] of picture.fills) {
      expect(fill).toEqual(picture.marks.get(fylkeOf(number))?.fill);
      expect(markAt(picture, number)?.place.number).toBe(fylkeOf(number));
    }
  });

  test('rates are by the inhabitants of all its kommuner', () => {
    const rogaland = picture.marks.get(fylkesnummer('11'));
    const persons = dataset.catalogue.kommuner
      .filter(({ fylke }) => fylke === '11')
      .map(
        ({ number }) =>
          dataset.catalogue.population.get(yearOf(period('2026')))?.get(number)?.['18-66'] ?? NaN,
      );
    expect(rogaland?.denominator?.persons).toBe(persons.reduce((a, b) => a + b, 0));
  });
});

test('on the level of kommuner each area is filled as its own mark', () => {
  const picture = pictureOf(dataset, '');
  for (const [number, fill] of picture.fills) {
    expect(fill).toEqual(picture.marks.get(number)?.fill);
    expect(markAt(picture, number)?.place.number).toBe(number);
  }
});
