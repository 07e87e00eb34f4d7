import { describe, expect, test } from 'vitest';
import { knowing } from '../../testing/known.ts';
import { SIZE, piece } from '../../testing/runs.ts';
import { type Height, heightsOf, textOf } from './heights.ts';
import { columnsOf, holdsWords, isIn, ownersOf } from './owners.ts';
import type { Run } from './turned.ts';

/** A piece of text by its two ends. */
const from = (left: number, right: number, text = 'a'): Run => ({ text, left, right, base: 50, size: SIZE });

describe('columns', () => {
  test('are what overlaps, from left to right, in whatever order it is told', () => {
    expect(columnsOf([from(200, 260), from(0, 50), from(40, 90), from(100, 120)])).toEqual([
      { left: 0, right: 90 },
      { left: 100, right: 120 },
      { left: 200, right: 260 },
    ]);
    expect(columnsOf([])).toEqual([]);
  });

  test('reach as far as the furthest text in them', () => {
    expect(columnsOf([from(0, 90), from(10, 20), from(80, 85)])).toEqual([{ left: 0, right: 90 }]);
  });

  test('may touch without being one', () => {
    expect(columnsOf([from(0, 50), from(50, 90)])).toHaveLength(2);
  });

  test.each([
    [true, 20, 40],
    [true, 0, 11],
    [true, 49, 80],
    [true, 0, 80],
    [false, 0, 10],
    [false, 50, 80],
  ])('hold what they overlap with: %s of %i to %i', (expected, left, right) => {
    expect(isIn({ left: 10, right: 50 }, from(left, right))).toBe(expected);
  });
});

describe('a column of words', () => {
  const heights = (...texts: string[]): Height[] =>
    heightsOf(texts.flatMap((text, i) => [piece(text, 0, 20 * i), piece('7', 200, 20 * i)]));
  const labels = { left: 0, right: 100 };

  test('is one in which less than half are figures', () => {
    expect(holdsWords(labels, heights('0301 Oslo', '1101 Eigersund'))).toBe(true);
    expect(holdsWords(labels, heights('0301 Oslo', '282', 'Ukjent'))).toBe(true);
    expect(holdsWords(labels, heights('0301 Oslo', '282'))).toBe(false);
    expect(holdsWords(labels, heights('275', '282'))).toBe(false);
  });

  test('is not one that is empty', () => {
    expect(holdsWords({ left: 120, right: 180 }, heights('0301 Oslo'))).toBe(false);
  });
});

/** Where a label, an average and two months stand. */
const [LABEL, AVERAGE, JANUARY, FEBRUARY] = [0, 200, 300, 400] as const;
/** Made up: they tell their height. */
const figures = (base: number): Run[] =>
  [AVERAGE, JANUARY, FEBRUARY].map((left, i) => piece(`${Math.floor(base)}${i}`, left, base));
const label = (text: string, base: number): Run => piece(text, LABEL, base);
const HEADINGS = [piece('Januar', JANUARY, 20), piece('Februar', FEBRUARY, 20)];

/** Which text each text without figures belongs to: `Odal` → `3414 Nord- 600 601 602`. */
function owned(
  runs: readonly Run[],
  beginsRow: (text: string) => boolean = (text) => /^\d/.test(text),
): Record<string, string> {
  const owners = ownersOf(heightsOf(runs), knowing({ beginsRow }));
  return Object.fromEntries([...owners].map(([part, owner]) => [textOf(part), textOf(owner)]));
}
/** The same, by the first figure of each row. */
function rowOf(...args: Parameters<typeof owned>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(owned(...args)).map(([part, owner]) => [part, /\d+(?= \d+ \d+$)/.exec(owner)?.[0]]),
  );
}

describe('a label over several lines', () => {
  test('belongs to the figures that stand alone beside it, whichever line they are on', () => {
    const lines = ['3414 Nord-', 'Odal og', 'omegn'];
    for (const beside of [60, 72, 84]) {
      const runs = [...lines.map((text, i) => label(text, 60 + 12 * i)), ...figures(beside)];
      const parts = lines.filter((_, i) => 60 + 12 * i !== beside);
      expect(rowOf(runs)).toEqual(Object.fromEntries(parts.map((text) => [text, `${beside}0`])));
    }
  });

  test('belongs to its own row, however many there are', () => {
    const runs = [60, 120, 180].flatMap((base) => [
      label('3414 Nord-', base),
      label(`Odal ${base}`, base + 12),
      ...figures(base),
    ]);
    expect(rowOf(runs)).toEqual({ 'Odal 60': '600', 'Odal 120': '1200', 'Odal 180': '1800' });
  });

  test('has nothing of lines that are too far away to be of one cell', () => {
    // At most 2.2 heights of the font.
    expect(rowOf([label('3414 Nord-', 60), ...figures(60), label('Odal', 82)])).toEqual({ Odal: '600' });
    expect(rowOf([label('3414 Nord-', 60), ...figures(60), label('Odal', 82.5)])).toEqual({});
    // The larger font of the two counts, be it the upper or the lower.
    expect(rowOf([piece('3414 Nord-', LABEL, 60, 12), ...figures(60), label('Odal', 86)])).toEqual({
      Odal: '600',
    });
    expect(rowOf([label('3414 Nord-', 60), ...figures(60), piece('Odal', LABEL, 86, 12)])).toEqual({
      Odal: '600',
    });
  });

  test('has nothing of a line that begins a row', () => {
    const runs = [label('Menn', 60), ...figures(60), label('Kvinner', 72)];
    expect(rowOf(runs)).toEqual({ Kvinner: '600' });
    expect(rowOf(runs, (text) => text === 'Kvinner')).toEqual({});
  });

  test('ends above a row that begins, though its last line stands nearer to that', () => {
    const runs = [
      label('0301 Oslo', 60),
      ...figures(60),
      label('by', 73),
      label('1101 Eigersund', 84),
      ...figures(84),
    ];
    expect(rowOf(runs)).toEqual({ by: '600' });
  });

  test('has nothing of a figure that begins like a row', () => {
    // Only a label can begin one.
    const runs = [label('Nord-', 60), label('Odal', 72), ...figures(72)];
    expect(rowOf(runs)).toEqual({ 'Nord-': '720' });
  });

  test('has nothing of lines that no figures are beside', () => {
    expect(rowOf([label('Kilde:', 20), label('NAV', 32), label('0301 Oslo', 80), ...figures(80)])).toEqual(
      {},
    );
  });

  test('has nothing of what is a line of its own on every page', () => {
    const runs = [label('Januar 2026 - Februar 2026', 48), label('Kvinner', 60), ...figures(60)];
    expect(rowOf(runs)).toEqual({});
    // A row of figures is none, whatever its label reads like.
    expect(rowOf([label('TILT120', 60), ...figures(60), label('Kurs', 72)])).toEqual({ Kurs: '600' });
    expect(rowOf([label('Arbeidsforberedende', 48), label('trening', 60), ...figures(60)])).toEqual({
      Arbeidsforberedende: '600',
    });
  });

  test('has nothing of what stands beside more than itself, or reaches in among the figures', () => {
    const row = [label('0301 Oslo', 60), ...figures(60)];
    expect(rowOf([...row, label('kommune', 72), piece('by', 100, 72)])).toEqual({});
    expect(rowOf([...row, piece('kommune', AVERAGE - 30, 72)])).toEqual({});
    // Up to where the figures begin.
    expect(rowOf([...row, piece('kommune', AVERAGE - 35, 72)])).toEqual({ kommune: '600' });
  });

  test('needs a table to stand in', () => {
    expect(ownersOf(heightsOf([label('Om statistikken', 60), label('fra NAV', 72)]), knowing()).size).toBe(0);
    expect(ownersOf([], knowing()).size).toBe(0);
  });
});

describe('labels that stand as close as their lines', () => {
  /** Lines of labels and rows of figures: `*` before a line that has figures beside it. */
  const table = (lines: readonly (readonly [text: string, base: number])[], ...beside: readonly number[]) => [
    ...lines.map(([text, base]) => label(text, base)),
    ...beside.flatMap(figures),
  ];
  const never = () => false;

  /** A label of two lines, and under it one of three. */
  const lines = [
    ['Nord-', 60],
    ['Odal', 72],
    ['Sør-', 90],
    ['Odal by', 102],
    ['i Innlandet', 114],
  ] as const;

  test('are told apart by the figures beside their first lines', () => {
    expect(rowOf(table(lines, 60, 90), never)).toEqual({
      Odal: '600',
      'Odal by': '900',
      'i Innlandet': '900',
    });
  });

  test('are told apart by the figures beside their last lines', () => {
    expect(rowOf(table(lines, 72, 114), never)).toEqual({
      'Nord-': '720',
      'Sør-': '1140',
      'Odal by': '1140',
    });
  });

  test('are told apart by the figures beside their middle, be it a line or between two', () => {
    expect(rowOf(table(lines, 66, 102), never)).toEqual({
      'Nord-': '660',
      Odal: '660',
      'Sør-': '1020',
      'i Innlandet': '1020',
    });
    // A browser sets them a little off.
    expect(rowOf(table(lines, 68, 104), never)).toMatchObject({ Odal: '680', 'Sør-': '1040' });
    const short = [
      ['Alta', 60],
      ['Nord-', 78],
      ['Odal', 90],
    ] as const;
    expect(rowOf(table(short, 60, 84), never)).toEqual({ 'Nord-': '840', Odal: '840' });
  });

  test.each([
    ['the middle of one and the last of the other', [66, 102]],
    ['the first of one and the middle of the other', [60, 96]],
    ['the last of one and the first of the other', [72, 90]],
    ['the middle of both, but a quarter of the font off', [68.5, 98.5]],
    ['the middle of the other alone', [63.5, 96]],
    ['neither', [63.5, 98.5]],
    ['none but the middle of all', [63.5, 81]],
    ['both, and another between them', [66, 80, 96]],
  ] as const)('are not told apart where figures are beside %s', (_, beside) => {
    expect(rowOf(table(lines.slice(0, 4), ...beside), never)).toEqual({});
  });

  test('are not told apart where lines are left over', () => {
    const lines = [60, 72, 90, 102, 120].map((base) => [`a${base}`, base] as const);
    expect(rowOf(table(lines, 66, 96), never)).toEqual({});
  });
});

describe('where more than one way to tell labels apart is possible', () => {
  const never = () => false;
  /** Lines in words, at the heights given, with figures beside some of them. */
  const rows = (lines: Readonly<Record<number, string>>, ...beside: readonly number[]) =>
    rowOf(
      [...Object.entries(lines).map(([base, text]) => label(text, Number(base))), ...beside.flatMap(figures)],
      never,
    );

  test('the one counts whose labels stand further apart than their lines, though they begin as none does', () => {
    expect(rows({ 60: 'Alta', 72: 'Berg', 85: 'odal' }, 60, 85)).toEqual({ Berg: '600' });
    expect(rows({ 60: 'Alta', 73: 'Berg', 85: 'Odal' }, 60, 85)).toEqual({ Berg: '850' });
  });

  test('the nearest labels count, and the furthest lines', () => {
    expect(rows({ 60: 'Alta', 72: 'Berg', 85: 'odal', 98: 'Vik' }, 60, 85, 98)).toEqual({ Berg: '600' });
    expect(rows({ 60: 'Alta', 72: 'Berg', 84: 'by', 97: 'odal' }, 60, 97)).toEqual({
      Berg: '600',
      by: '600',
    });
  });

  test('figures beside the middle are as good as those beside the first or the last line', () => {
    expect(rows({ 60: 'Alta', 72: 'by', 84: 'Berg', 102: 'odal' }, 72, 102)).toEqual({
      Alta: '720',
      Berg: '720',
    });
  });

  test('the one counts whose labels begin with capitals or numbers, when the lines are equally far apart', () => {
    // Of "Nord-odal" and "Alta", or of "Alta" and "Nord-odal".
    expect(rows({ 60: 'Nord-', 72: 'odal', 84: 'Alta' }, 60, 84)).toEqual({ odal: '600' });
    expect(rows({ 60: 'Alta', 72: 'Nord-', 84: 'odal' }, 60, 84)).toEqual({ 'Nord-': '840' });
    expect(rows({ 60: 'Øyer', 72: '0301', 84: 'oslo' }, 60, 84)).toEqual({ '0301': '840' });
  });

  test('lines are equally far apart that differ by so little as a browser sets them off', () => {
    // They may differ by 0.15 of the font, which is 1.5 here: 0.75 for the one way, and as much against the other.
    expect(rows({ 60: 'Alta', 72: 'Berg', 84.75: 'odal' }, 60, 84.75)).toEqual({ Berg: '840' });
    expect(rows({ 60: 'Alta', 72: 'Berg', 84.8: 'odal' }, 60, 84.8)).toEqual({ Berg: '600' });
    // Of the largest font among them.
    const large = [label('Alta', 60), label('Berg', 72), piece('odal', LABEL, 85, 20)];
    expect(rowOf([...large, ...figures(60), ...figures(85)], never)).toEqual({ Berg: '850' });
  });
});

describe('a heading over several lines', () => {
  const row = [label('0301 Oslo', 80), ...figures(80)];

  test('belongs to the months, above, beside and below them', () => {
    const parts = [
      piece('Gjennom', AVERAGE, 10),
      piece('snitt', AVERAGE, 20),
      piece('hittil i', AVERAGE, 30),
    ];
    const runs = [...parts, piece('år', AVERAGE, 40), ...HEADINGS, ...row];
    const owner = 'snitt Januar Februar';
    expect(owned(runs)).toEqual({ Gjennom: owner, 'hittil i': owner, år: owner });
  });

  test('belongs to the months that stand beside none of its lines', () => {
    const runs = [piece('Gjennomsnitt', AVERAGE, 14), ...HEADINGS, piece('hittil i år', AVERAGE, 26), ...row];
    expect(owned(runs)).toEqual({ Gjennomsnitt: 'Januar Februar', 'hittil i år': 'Januar Februar' });
  });

  test('belongs to the months though a part of it reads like the whole, or like a label', () => {
    const runs = [piece('Gjennomsnitt hittil i', AVERAGE, 10), piece('år', AVERAGE, 20), ...HEADINGS, ...row];
    expect(owned(runs)).toEqual({ 'Gjennomsnitt hittil i': 'år Januar Februar' });
  });

  test('has no figures, and nothing of another column', () => {
    const parts = [piece('Gjennomsnitt', AVERAGE, 12), piece('hittil i år', AVERAGE, 28)];
    expect(Object.keys(owned([...parts, piece('7', AVERAGE, 16), ...HEADINGS, ...row]))).toEqual([
      'Gjennomsnitt',
      'hittil i år',
    ]);
    expect(owned([piece('brudd', FEBRUARY, 10), ...HEADINGS, piece('brudd', FEBRUARY, 30), ...row])).toEqual(
      {},
    );
  });

  test('belongs to nothing but months', () => {
    const prose = [piece('snitt', AVERAGE, 12), piece('brudd', FEBRUARY, 12)];
    expect(owned([piece('Gjennom', AVERAGE, 2), ...prose, ...HEADINGS, ...row])).toEqual({});
  });
});

describe('the column of averages', () => {
  /** Rows whose labels are numbers alone: nothing but the headings tells that these are no figures. */
  const numbered = [label('0301', 60), ...figures(60), label('Oslo', 72)];

  test('is told by the words to the left of it where the page has no headings', () => {
    expect(rowOf([label('3414 Nord-', 60), ...figures(60), label('Odal', 72)])).toEqual({ Odal: '600' });
    expect(rowOf(numbered)).toEqual({});
  });

  test('is the one before the months where the page has headings', () => {
    expect(rowOf([...HEADINGS, ...numbered])).toEqual({ Oslo: '600' });
    expect(rowOf([piece('Snitt', AVERAGE, 20), ...HEADINGS, ...numbered])).toEqual({ Oslo: '600' });
  });

  test('has nothing to do with months in prose', () => {
    const prose = ['Brudd', 'i', 'mars', 'som', 'før'].map((word, i) => piece(word, 40 * i, 150));
    expect(rowOf([...HEADINGS, ...numbered, ...prose])).toEqual({ Oslo: '600' });
  });

  test('is no column of words: without an average, that is the first of figures', () => {
    const runs = [label('0301 Oslo', 60), piece('7', JANUARY, 60), piece('8', FEBRUARY, 60), label('by', 72)];
    expect(owned([...HEADINGS, ...runs])).toEqual({ by: '0301 Oslo 7 8' });
  });
});
