// A picture of answers: how places stand against the country, in the place of figures.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../chance/answer.ts';
import { ANSWER_COLOURS } from '../chance/answerColours.ts';
import { builtDataset, pictureOf } from '../testing/built.ts';
import { paletteFor, paletteOf } from './colours.ts';
import { csv, DIALECTS } from './csv.ts';
import { pictureTable } from './csvTables.ts';
import { reachOf } from './hidden.ts';
import { fillKey, type Picture } from './picture.ts';
import { columnsOf, fylkeNames, kindIn, sortMarks } from './table.ts';
import { CSV_TEXTS, parseCsv } from '../testing/csv.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { catalogue } = dataset;

const FEBRUARY = '?periode=2026-02&verdi=mot-landet';
const picture = pictureOf(dataset, FEBRUARY);
const marks = [...picture.marks.values()];
const standOf = (of: Picture, number: string) => {
  const stand = [...(of.against?.stands.values() ?? [])].find(({ place }) => place.number === number);
  if (!stand) throw new RangeError(`no stand of ${number}`);
  return stand;
};

test.each([
  ['arbeidstrening', { above: 52, as: 167, below: 21 }],
  ['arbeidsforberedende-trening', { above: 43, as: 165, below: 19 }],
])('%s in February 2026: so many stand out', (tiltak, counts) => {
  const { classCounts, published } = pictureOf(dataset, `${FEBRUARY}&tiltak=${tiltak}`);
  const [farBelow = NaN, below = NaN, as, above = NaN, farAbove = NaN] = classCounts;
  expect({ above: above + farAbove, as, below: farBelow + below }).toEqual(counts);
  expect(published).toBe(classCounts.reduce((a, b) => a + b));
});

const everywhere = ['arbeidstrening', 'arbeidsforberedende-trening', 'i-alt'].flatMap((tiltak) =>
  ['2026-01', '2026-02', '2026'].flatMap((when) =>
    ['kommune', 'fylke'].map(
      (level) => `?verdi=mot-landet&tiltak=${tiltak}&periode=${when}&nivaa=${level}&form=sirkler&klasser=7`,
    ),
  ),
);

describe.each(everywhere)('the picture of %s', (search) => {
  const answers = pictureOf(dataset, search);
  const figures = pictureOf(dataset, search.replace('mot-landet', 'per1000-18-66').replace(/&form.*/, ''));

  test('has the figures of the rate by 18–66, and fills published ones, and hidden ones with an answer, as they stand', () => {
    for (const mark of answers.marks.values()) {
      const figure = figures.marks.get(mark.place.number);
      expect([mark.count, mark.value, mark.upperBound, mark.denominator]).toEqual([
        figure?.count,
        figure?.value,
        figure?.upperBound,
        figure?.denominator,
      ]);
      const { answer } = standOf(answers, mark.place.number);
      const { kind } = mark.value;
      const found = answer === undefined ? '' : `-${ANSWERS.indexOf(answer)}`;
      expect(`${kind}${found}`.replace('count-', '')).toBe(fillKey(mark.fill));
    }
    expect([answers.scale, answers.form]).toEqual(['per1000-18-66', 'flate']);
    expect([answers.published, answers.suppressed, answers.absent]).toEqual([
      figures.published,
      figures.suppressed,
      figures.absent,
    ]);
  });

  test('has no classes of figures, no ranks and no marks of uncertain rates', () => {
    expect(answers.classes).toMatchObject({ breaks: [], range: undefined });
    expect(answers.classCounts).toHaveLength(ANSWERS.length);
    expect(answers.uncertain).toBe(0);
    for (const mark of answers.marks.values()) {
      expect([mark.rank, mark.uncertain, reachOf(mark, answers)]).toEqual([undefined, false, undefined]);
    }
  });
});

test('its colours are those of the answers, whatever scheme is chosen', () => {
  for (const theme of ['light', 'dark'] as const) {
    const palette = paletteFor({ ...picture, scheme: 'viridis' }, theme);
    expect(palette.classes).toEqual(ANSWERS.map((answer) => ANSWER_COLOURS[theme][answer]));
    expect(palette.suppressed).toEqual(paletteOf(theme, 5).suppressed);
  }
});

describe('its table', () => {
  const fylkeOf = fylkeNames(catalogue.fylker);
  const sorted = (column: 'answer' | 'expected', direction: 'ascending' | 'descending') =>
    sortMarks(marks, { column, direction }, fylkeOf, picture.against);

  test('has columns for the answer and what is expected, and none where figures are shown', () => {
    expect(columnsOf(picture)).toEqual(['number', 'name', 'fylke', 'answer', 'value', 'count', 'expected']);
    expect(columnsOf(pictureOf(dataset, ''))).not.toContain('answer');
  });

  test('begins with the place that stands out most, and ends the published with the one that does below', () => {
    const down = sorted('answer', 'descending');
    expect(down[0]?.fill).toEqual({ kind: 'class', index: 4 });
    expect(down[239]?.place.number).toBe('0301');
    const strengths = down.slice(0, 240).map(({ place }) => standOf(picture, place.number).strength ?? NaN);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  });

  test.each(['answer', 'expected'] as const)(
    'sorted by %s has the hidden in one order, after the published',
    (column) => {
      const kinds = [
        ...Array<string>(240).fill('count'),
        ...Array<string>(110).fill('suppressed'),
        ...Array<string>(7).fill('absent'),
      ];
      const [up, down] = [sorted(column, 'ascending'), sorted(column, 'descending')];
      for (const order of [up, down])
        expect(order.map((mark) => kindIn(mark, column, picture.against))).toEqual(kinds);
      expect(up.slice(240)).toEqual(down.slice(240));
      expect(up.slice(0, 240)).not.toEqual(down.slice(0, 240));
    },
  );
});

describe('its CSV', () => {
  const rows = (of: Picture) => {
    const [heading = [], ...lines] = parseCsv(
      csv(pictureTable(of, catalogue, CSV_TEXTS), 'plain'),
      DIALECTS.plain.separator,
    );
    return lines.map((line) => Object.fromEntries(heading.map((column, i) => [column, line[i]])));
  };

  test('has the answer, the expected number and all limits, and whether a rate is uncertain is left out', () => {
    const oslo = rows(picture).find(({ number }) => number === '0301');
    const { expectation } = standOf(picture, '0301');
    const [least95, most95] = expectation?.within['95'] ?? [];
    expect(oslo).toMatchObject({
      answer: 'FB',
      expected: ((7350 * 510_075) / 3_566_387).toFixed(2),
      least95: String(least95),
      most95: String(most95),
      count: '665',
    });
    expect(Object.keys(oslo ?? {})).toContain('most998');
    expect(Object.keys(oslo ?? {})).not.toContain('uncertain');
    expect(Object.keys(rows(pictureOf(dataset, ''))[0] ?? {})).not.toContain('expected');
  });

  test('of a hidden place has the answer only where all of 0 to 3 have it, and its expected number', () => {
    const hidden = rows(picture).filter(({ status }) => status === 'SUPPRESSED');
    expect(hidden).toHaveLength(110);
    expect(hidden.filter(({ answer }) => answer !== '')).toHaveLength(85);
    expect(hidden.filter(({ answer }) => answer === 'FB')).toHaveLength(1);
    for (const { value, count, expected } of hidden) {
      expect([value, count, expected === '']).toEqual(['*', '*', false]);
    }
  });
});
