import { expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../../src/core/figures/cell.ts';
import type { TiltakId } from '../../src/core/figures/dataset.ts';
import type { Month } from '../../src/core/figures/period.ts';
import { merge } from '../merge.ts';
import type { Report } from '../report.ts';
import { readTablesNow } from '../testing/project.ts';
import { figuresOf } from './figures.ts';

const tables = readTablesNow();
const report = (updated: string, ...cells: Cell[]): Report => ({
  code: 'TILT120',
  title: 'Tittel',
  updated,
  months: cells.slice(0, -1).map((_, i) => `2025-0${i + 1}` as Month),
  notes: [],
  aside: 0,
  rows: [
    {
      tiltak: 'arbeidstrening' as TiltakId,
      dimension: 'kommune',
      code: '1103',
      label: '1103 Stavanger',
      where: 'nowhere',
      cells,
    },
  ],
});
const cellsOf = (...reports: Report[]) =>
  merge(reports, tables)
    .filter(({ tiltak }) => tiltak.id === 'arbeidstrening')
    .flatMap((series) => figuresOf(series, tables))
    .flatMap(({ cells }) => cells);

const whole = report('2025-04-04', count(4), count(6), count(8), count(6));

test('the cells of a row are those of the reports that its periods are taken from', () => {
  expect(cellsOf(whole)).toEqual([count(4), count(6), count(8), count(6)]);
  expect(cellsOf(whole, report('2025-05-05', count(5), count(6), count(6)))).toEqual([
    count(5),
    count(6),
    count(8),
    count(6),
  ]);
});

test('an average is left out beside a month that a newer report has hidden, which it would tell', () => {
  expect(cellsOf(whole, report('2025-05-05', SUPPRESSED, count(6), count(5)))).toEqual([
    SUPPRESSED,
    count(6),
    count(8),
    ABSENT,
  ]);
});

test('an average is published as it is beside a month that its own report hides', () => {
  expect(cellsOf(report('2025-03-04', SUPPRESSED, count(6), count(4)))).toEqual([
    SUPPRESSED,
    count(6),
    count(4),
  ]);
});
