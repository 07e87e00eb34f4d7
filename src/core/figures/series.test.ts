import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from './cell.ts';
import { decodeSeries } from './dataset.ts';
import { levelOf } from '../places/places.ts';
import { measuresOf, neededFor, seriesOf, tiltakOf } from './series.ts';
import { builtDataset } from '../testing/built.ts';
import {
  period,
  smallCatalogue,
  smallDataset,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';

const total = tiltakId('i-alt');

test('a tiltak is found by its id, and an unknown one is an error', () => {
  expect(tiltakOf(smallCatalogue(), total).names.nb).toBe('I alt');
  expect(() => tiltakOf(smallCatalogue(), tiltakId('lønn'))).toThrow('no tiltak lønn');
});

test('the measures are the tiltak that are sums of nothing', () => {
  expect(measuresOf(smallCatalogue()).map(({ id }) => id)).toEqual(['arbeidstrening', 'annet']);
});

test('a measure needs its own file, a total those of its parts too', () => {
  expect(neededFor(smallCatalogue(), tiltakId('annet'))).toEqual(['annet']);
  expect(neededFor(smallCatalogue(), total)).toEqual(['i-alt', 'arbeidstrening', 'annet']);
});

test("a measure's series is the loaded one itself", () => {
  const dataset = smallDataset();
  expect(seriesOf(dataset, tiltakId('annet'))).toBe(dataset.series.get(tiltakId('annet')));
});

describe('a total', () => {
  test.each([
    ['0301', '2026-01', count(60)],
    ['1101', '2025-12', count(9)],
    ['1101', '2026-01', SUPPRESSED],
    ['1101', '2026-02', SUPPRESSED],
    ['1103', '2025-12', SUPPRESSED],
    ['1103', '2026-01', ABSENT],
    ['1103', '2026-02', SUPPRESSED],
    ['1119', '2026-01', SUPPRESSED],
    ['1151', '2026-01', ABSENT],
    ['0301', '2026', count(65)],
  ])('has for kommune %s in %s the cell %j', (kommune, when, cell) => {
    expect(seriesOf(smallDataset(), total)?.cell('kommune', kommune, period(when))).toEqual(cell);
  });

  test("has the report's own national figure, not a sum", () => {
    expect(seriesOf(smallDataset(), total)?.total(period('2026-01'))).toEqual(count(1502));
  });

  test('sums nothing but the tables that a report has of each measure alone', () => {
    const { catalogue, series } = smallDataset();
    const tables = { fylke: { '03': [2, 3, 2] }, kjonn: { kvinner: [2, 3, 2] } };
    const parts = ['arbeidstrening', 'annet'].map((id) => {
      const part = decodeSeries(
        { ...smallHeadFile(smallTiltakFile(id, [9, 9, 9, 9], {})), tables },
        tiltakId(id),
        catalogue,
      );
      return [part.tiltak, part] as const;
    });
    const sum = seriesOf({ catalogue, series: new Map([...series, ...parts]) }, total);
    expect(sum?.cell('fylke', '03', period('2026-01'))).toEqual(count(4));
    expect(sum?.cell('kjonn', 'kvinner', period('2026-01'))).toEqual(ABSENT);
  });

  test('holds the periods that all its files hold', () => {
    const { catalogue, series } = smallDataset();
    const file = smallTiltakFile('annet', [1300, 0, '*', 5], { '0301': [10, 10, 10, 10] });
    const head = decodeSeries(smallHeadFile(file), tiltakId('annet'), catalogue);
    const sum = seriesOf({ catalogue, series: new Map([...series, [head.tiltak, head]]) }, total);
    expect(sum?.periods).toEqual(['2026-01', '2026-02', '2026']);
    expect(sum?.has(period('2025-12'))).toBe(false);
    expect(() => sum?.cell('kommune', '0301', period('2025-12'))).toThrow(RangeError);
    expect(sum?.cell('kommune', '0301', period('2026-01'))).toEqual(count(60));
    const ownFile = smallHeadFile(smallTiltakFile('i-alt', [1301, 1502, 1703, 1604], undefined));
    const own = decodeSeries(ownFile, total, catalogue);
    const other = seriesOf({ catalogue, series: new Map([...series, [total, own]]) }, total);
    expect(other?.periods).toEqual(['2026-01', '2026-02', '2026']);
    expect(other?.has(period('2025-12'))).toBe(false);
  });

  test.each(['i-alt', 'arbeidstrening', 'annet'])('is undefined while %s is not loaded', (missing) => {
    const { catalogue, series } = smallDataset();
    const loaded = new Map([...series].filter(([id]) => id !== missing));
    expect(seriesOf({ catalogue, series: loaded }, total)).toBeUndefined();
  });
});

test('in the real data a total exists exactly where both measures are published', () => {
  const dataset = builtDataset((file) =>
    readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
  );
  const { catalogue } = dataset;
  const sum = seriesOf(dataset, total);
  const parts = tiltakOf(catalogue, total).sumOf.map((id) => seriesOf(dataset, id));
  for (const when of catalogue.periods) {
    for (const { number } of [...catalogue.kommuner, ...catalogue.fylker]) {
      const level = levelOf(number);
      const cells = parts.map((part) => part?.cell(level, number, when));
      const values = cells.flatMap((cell) => (cell?.kind === 'count' ? [cell.value] : []));
      const expected =
        values.length === 2
          ? count(values.reduce((a, b) => a + b))
          : cells.some((cell) => cell?.kind === 'absent')
            ? ABSENT
            : SUPPRESSED;
      expect(sum?.cell(level, number, when), `${number} ${when}`).toEqual(expected);
    }
  }
});
