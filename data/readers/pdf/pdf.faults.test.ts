// What is told of pages that are no report, on made-up figures.
import { expect, test } from 'vitest';
import { SourceError, formatFault } from '../../faults.ts';
import { piece } from '../../testing/runs.ts';
import { SMALL_TABLES } from '../../testing/tables.ts';
import { interpretPages } from './pdf.ts';
import type { Page, Run } from './turned.ts';

const HEAD = ['Om noe.', 'TILT120 Tiltak', 'Rapport oppdatert: 04.03.2026', 'Januar 2026'].map((text, i) =>
  piece(text, 0, 20 + 30 * i),
);
const row = (label: string, base: number, ...cells: readonly string[]): Run[] => [
  ...(label === '' ? [] : [piece(label, 0, base)]),
  ...cells.map((text, i) => piece(text, 250 + 150 * i, base)),
];
const HEADINGS = row('', 150, 'Gjennomsnitt hittil i år', 'Januar');
const TOTAL = row('I alt arbeidstrening', 180, '7', '7');

function faultsOf(page: Page): string[] {
  try {
    interpretPages('a.pdf', [page], SMALL_TABLES);
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults.map(formatFault);
  }
}

test('pages have notes and rows', () => {
  const report = interpretPages('a.pdf', [[...HEAD, ...HEADINGS, ...TOTAL]], SMALL_TABLES);
  expect(report).toMatchObject({ code: 'TILT120', notes: ['Om noe.'], rows: [{ where: 'page 1, line 6' }] });
});

test('headings are missed in their tables', () => {
  expect(faultsOf([...HEAD, ...TOTAL])).toEqual([
    'a.pdf, tables, row "headings": found none, expected Gjennomsnitt hittil i år, Januar, as the period line says',
  ]);
});

test('a label that lost its figures is told, and is no part of the one above', () => {
  expect(faultsOf([...HEAD, ...HEADINGS, ...TOTAL, piece('0301 Oslo', 0, 195)])).toEqual([
    'a.pdf, page 1, line 7: found "0301 Oslo", expected a row of a table: a label, and a figure in each column',
  ]);
});

test('a page with columns of a table whose labels are on another page is told once, whatever else is wrong', () => {
  const half = ['7', '*', '12'].map((text, i) => piece(text, 0, 100 + 20 * i));
  const told =
    'a.pdf, page 1: found figures without the labels of their rows: the columns of a table are on several pages, ' +
    'expected each table as wide as its page: print it so, or fetch the workbook';
  expect(faultsOf([...HEAD, ...half.map((run) => ({ ...run, base: run.base + 100 }))])).toEqual([told]);
  // A label broken around its figures is one.
  expect(
    faultsOf([...HEAD, ...HEADINGS, ...half.flatMap((run) => [run, piece('Menn', 0, run.base + 10)])]),
  ).not.toEqual([told]);
});

test('headings to the left of their columns, and figures to the right of them, are one column each', () => {
  const figures = [375, 460].map((left) => piece('7', left, 180));
  const page = [
    ...HEAD,
    ...row('', 150, 'Gjennomsnitt hittil i år', 'Januar'),
    piece('I alt arbeidstrening', 0, 180),
  ];
  expect(interpretPages('a.pdf', [[...page, ...figures]], SMALL_TABLES)).toMatchObject({
    rows: [{ cells: [{ value: 7 }, { value: 7 }] }],
  });
  // A figure too few is no figure of another column.
  expect(faultsOf([...page, ...figures.slice(1)])).not.toEqual([]);
});
