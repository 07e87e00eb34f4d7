import { expect, test } from 'vitest';
import { ABSENT, type Cell, SUPPRESSED, count } from '../../../src/core/figures/cell.ts';
import type { TiltakId } from '../../../src/core/figures/dataset.ts';
import type { Month } from '../../../src/core/figures/period.ts';
import { formatFault } from '../../faults.ts';
import { type PrintedRow, assemble } from './assemble.ts';
import type { Meaning } from '../vocabulary.ts';
import type { Match } from '../words.ts';

const [ALL, A, B] = ['i-alt', 'a', 'b'] as [TiltakId, TiltakId, TiltakId];
const one = (value: Meaning): Match<Meaning> => ({ kind: 'one', value });
const entry = (...places: Extract<Meaning, { kind: 'entry' }>['places']) => one({ kind: 'entry', places });
const total = (
  tiltak: TiltakId,
  holds: readonly ('measure' | 'entry')[],
  dimension: 'i-alt' | 'status' = 'i-alt',
  code = '',
) => one({ kind: 'total', key: { tiltak, dimension, code }, holds });

/** A report of two measures and their sum: what each of its labels says. */
const MEANINGS: Readonly<Record<string, Match<Meaning>>> = {
  'I alt': total(ALL, ['measure']),
  'I alt andre': total(ALL, ['measure'], 'status', 'andre'),
  'I alt a': total(A, ['entry']),
  'I alt b': total(B, ['entry']),
  a: one({ kind: 'measure', tiltak: A }),
  b: one({ kind: 'measure', tiltak: B }),
  '1103 Stavanger': entry({ dimension: 'kommune', code: '1103' }),
  '11 Rogaland': entry({ dimension: 'fylke', code: '11' }),
  Kvinner: entry({ dimension: 'kjonn', code: 'kvinner' }),
  Ukjent: entry({ dimension: 'fylke', code: 'uf' }, { dimension: 'kommune', code: 'uk' }),
  nær: { kind: 'many', labels: ['nærer', 'nære'] },
};
const meaningOf = (label: string): Match<Meaning> => MEANINGS[label] ?? { kind: 'none' };

const MONTHS = ['2026-01', '2026-02'] as Month[];
const NINES = [count(9), count(9), count(9)];
const row = (label: string, where: string, cells: readonly Cell[] = NINES): PrintedRow => ({
  label,
  where,
  cells,
});

/** What comes of sections of rows, each told by its label, or by its label and its cells; rows are numbered through. */
function assembled(...sections: readonly (readonly (string | readonly [string, ...Cell[]])[])[]) {
  let line = 0;
  const printed = sections.map((rows) =>
    rows.map((each) => {
      const [label, ...cells] = typeof each === 'string' ? [each] : each;
      return row(label, `line ${++line}`, cells.length === 0 ? NINES : cells);
    }),
  );
  const { rows, faults } = assemble('r.txt', MONTHS, meaningOf, printed);
  return {
    rows: rows.map(({ tiltak, dimension, code, where }) => `${tiltak}/${dimension}/${code} ${where}`),
    faults: faults.map(formatFault),
  };
}

test('a row is put under the measure and into the table that it belongs to, as it was printed', () => {
  const printed = row('Kvinner', 'line 2', [count(5), SUPPRESSED, count(7)]);
  expect(assemble('r.txt', MONTHS, meaningOf, [[row('I alt a', 'line 1'), printed]])).toEqual({
    rows: [
      { tiltak: A, dimension: 'i-alt', code: '', label: 'I alt a', where: 'line 1', cells: NINES },
      { tiltak: A, dimension: 'kjonn', code: 'kvinner', ...printed },
    ],
    faults: [],
  });
});

test('a total and a measure are there once, however often they are printed', () => {
  expect(assembled(['I alt', 'a', 'b', 'I alt', 'a'], ['I alt a', 'Kvinner'])).toEqual({
    rows: ['i-alt/i-alt/ line 1', 'a/i-alt/ line 2', 'b/i-alt/ line 3', 'a/kjonn/kvinner line 7'],
    faults: [],
  });
});

test('a row of any other table is there as often as it is printed, for the checks to tell', () => {
  expect(assembled(['I alt andre', 'a', 'a'], ['I alt a', 'Kvinner', 'Kvinner'])).toEqual({
    rows: [
      'i-alt/status/andre line 1',
      'a/status/andre line 2',
      'a/status/andre line 3',
      'a/i-alt/ line 4',
      'a/kjonn/kvinner line 5',
      'a/kjonn/kvinner line 6',
    ],
    faults: [],
  });
});

test('a row that may stand in several tables stands in that of the row before it', () => {
  expect(assembled(['I alt a', '1103 Stavanger', 'Ukjent', '11 Rogaland', 'Ukjent']).rows.slice(1)).toEqual([
    'a/kommune/1103 line 2',
    'a/kommune/uk line 3',
    'a/fylke/11 line 4',
    'a/fylke/uf line 5',
  ]);
});

test('a table goes on below the same total, and neither below another nor in the next section', () => {
  const fault = (line: number) =>
    `r.txt, line ${line}, row "Ukjent": found a row that may stand in fylke, kommune, expected a row before it that tells the table`;
  const same = assembled(['I alt a', '1103 Stavanger', 'I alt a', 'Ukjent']);
  expect(same.rows).toEqual(['a/i-alt/ line 1', 'a/kommune/1103 line 2', 'a/kommune/uk line 4']);
  expect(same.faults).toEqual([]);
  expect(assembled(['I alt a', '1103 Stavanger', 'I alt b', 'Ukjent', 'Kvinner'])).toEqual({
    rows: ['a/i-alt/ line 1', 'a/kommune/1103 line 2', 'b/i-alt/ line 3', 'b/kjonn/kvinner line 5'],
    faults: [fault(4)],
  });
  expect(assembled(['I alt a', '1103 Stavanger'], ['I alt a', 'Ukjent']).faults).toEqual([fault(4)]);
  // What another table of the section before was does not matter either.
  expect(assembled(['I alt a', 'Kvinner', 'Ukjent']).faults).toEqual([fault(3)]);
});

test('a total that says something else when it comes again is told by what it hides and shows', () => {
  const again = (...cells: [Cell, ...Cell[]]) =>
    assembled([
      ['I alt a', count(4), SUPPRESSED, count(5)],
      ['I alt a', ...cells],
    ]).faults;
  const place = 'r.txt, line 2, table "i-alt, a", row "I alt a"';
  expect(again(count(4), SUPPRESSED, count(5))).toEqual([]);
  expect(again(SUPPRESSED, SUPPRESSED, count(5))).toEqual([
    `${place}, column "Januar": found *, expected 4, as on line 1`,
  ]);
  expect(again(count(4), count(8), count(5))).toEqual([
    `${place}, column "Februar": found 8, expected *, as on line 1`,
  ]);
  expect(again(count(4), SUPPRESSED, count(6))).toEqual([
    `${place}, column "Gjennomsnitt hittil i år": found 6, expected 5, as on line 1`,
  ]);
  expect(again(count(4), ABSENT, count(5))).toEqual([
    `${place}, column "Februar": found nothing, expected *, as on line 1`,
  ]);
});

test('rows without a total are told once', () => {
  expect(assembled(['Kvinner', 'Ukjent', 'I alt a', 'Kvinner'])).toEqual({
    rows: ['a/i-alt/ line 3', 'a/kjonn/kvinner line 4'],
    faults: [
      'r.txt, line 1, row "Kvinner": found a row without a measure, expected a total row "I alt …" before it',
    ],
  });
});

test('a section begins without a total, whatever the one before it ended with', () => {
  expect(assembled(['I alt a'], ['Kvinner']).faults).toEqual([
    'r.txt, line 2, row "Kvinner": found a row without a measure, expected a total row "I alt …" before it',
  ]);
});

test('a row that its total does not hold is told, and the rest of the block is not read', () => {
  expect(assembled(['I alt', 'Kvinner', 'a', 'I alt a', 'b', 'Kvinner'])).toEqual({
    rows: ['i-alt/i-alt/ line 1', 'a/i-alt/ line 4'],
    faults: [
      'r.txt, line 2, row "Kvinner": found a row of a table, expected the row of a measure under this total; the rest of the block is not read',
      'r.txt, line 5, row "b": found the row of a measure, expected a row of a table under this total; the rest of the block is not read',
    ],
  });
});

test('a label that says nothing is told, and what stands below it is read', () => {
  expect(assembled(['I alt a', 'Annet', '', 'nær', 'Kvinner'])).toEqual({
    rows: ['a/i-alt/ line 1', 'a/kjonn/kvinner line 5'],
    faults: [
      'r.txt, line 2: found "Annet", expected a number of a kommune or fylke, or a label of tables/tiltak.json or tables/dimensjoner.json',
      'r.txt, line 3: found a row without a label, expected a number of a kommune or fylke, or a label of tables/tiltak.json or tables/dimensjoner.json',
      'r.txt, line 4: found "nær", expected one label, but it is equally near to "nærer" and "nære"',
    ],
  });
});

test('a total that says nothing is told, and what stands below it is not read', () => {
  expect(assembled(['I alt a', 'I alt c', 'Kvinner', 'a'])).toEqual({
    rows: ['a/i-alt/ line 1'],
    faults: [
      'r.txt, line 2: found "I alt c", expected the total of a tiltak that tables/tiltak.json names for this report: add it, or this spelling of it',
    ],
  });
});

test('faults are told in the order of the rows', () => {
  const { faults } = assembled([
    ['I alt a', count(4), count(4), count(4)],
    'Annet',
    ['I alt a', count(5), count(4), count(4)],
    'Ukjent',
  ]);
  expect(faults.map((fault) => fault.slice(0, 13))).toEqual([
    'r.txt, line 2',
    'r.txt, line 3',
    'r.txt, line 4',
  ]);
});
