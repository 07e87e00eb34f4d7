import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cell, count } from '../figures/cell.ts';
import { csv, DIALECTS } from './csv.ts';
import { type CsvColumn, pictureTable, seriesTable } from './csvTables.ts';
import { onScale, denominatorOf } from '../figures/measures.ts';
import { decode } from '../link/permalink.ts';
import { draw, type Picture } from './picture.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';
import { CSV_TEXTS, parseCsv } from '../testing/csv.ts';
import { period, smallDataset, tiltakId } from '../testing/small.ts';

type Row = Partial<Record<CsvColumn, string>>;

/** The rows of a CSV file by column, as a program reads them. */
function rowsOf(file: string, dialect: keyof typeof DIALECTS): readonly Row[] {
  const { mark, separator } = DIALECTS[dialect];
  expect(file.startsWith(mark)).toBe(true);
  const [heading = [], ...rows] = parseCsv(file.slice(mark.length), separator);
  expect(rows.filter((row) => row.length !== heading.length)).toEqual([]);
  return rows.map((row) => Object.fromEntries(heading.map((column, index) => [column, row[index]])));
}

const built = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const small = smallDataset();

/** A picture of any link, changes included. */
function pictureAt(dataset: Dataset, search: string): Picture {
  const { view } = decode(search, dataset.catalogue);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError(`${view.tiltak} is not loaded`);
  const classes = { breaks: [], range: [0, 1], decimals: 1 } as const;
  return draw({ view, catalogue: dataset.catalogue, series, classes, theme: 'light', since: view.since });
}

const shown = (dataset: Dataset, search: string) =>
  rowsOf(csv(pictureTable(pictureAt(dataset, search), dataset.catalogue, CSV_TEXTS), 'plain'), 'plain');

/** Whether a field says what a cell is: the number to within its decimals, `*`, or nothing. */
function says(field: string | undefined, cell: Cell, decimal: string, decimals: number): boolean {
  if (cell.kind === 'suppressed') return field === '*';
  if (cell.kind === 'absent') return field === '';
  const written = decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+[${decimal}]\\d{${decimals}}$`);
  const off = Math.abs(Number(field?.replace(decimal, '.')) - cell.value);
  return written.test(field ?? '') && off <= 10 ** -decimals / 2 + 1e-9;
}

describe.each(['excel', 'plain'] as const)('read back from the dialect %s', (dialect) => {
  test('a table has the values of its picture, for every picture of the data', () => {
    const { decimal } = DIALECTS[dialect];
    const changes = [
      '?periode=2026-02&sammenlign=2026-01',
      '?periode=2026-02&sammenlign=2026-01&verdi=antall&tiltak=i-alt',
      '?nivaa=fylke&sammenlign=2026-01',
    ];
    for (const search of [...allSearches(built.catalogue), '?nivaa=fylke', ...changes]) {
      const picture = pictureAt(built, search);
      const rows = rowsOf(csv(pictureTable(picture, built.catalogue, CSV_TEXTS), dialect), dialect);
      expect(rows.map(({ number }) => number)).toEqual([...picture.marks.keys()]);
      const wrong = [...picture.marks.values()].filter(
        ({ place, value, count, before, uncertain }, index) => {
          const row = rows[index];
          const isRight =
            row?.name === place.officialName &&
            says(row.value, value, decimal, picture.scale === 'antall' ? 0 : 3) &&
            says(row.count, count, decimal, 0) &&
            (before === undefined || says(row.before, before, decimal, 0)) &&
            row.status === (value.kind === 'count' ? 'PUBLISHED' : value.kind.toUpperCase()) &&
            row.uncertain === (value.kind === 'count' ? (uncertain ? 'YES' : 'NO') : '') &&
            row.tiltak === picture.tiltak.id &&
            row.period === picture.period &&
            row.scale === CSV_TEXTS.scales[picture.scale];
          return !isRight;
        },
      );
      // One expectation for each field would take most of the time.
      expect(
        wrong.map(({ place }) => place.number),
        search,
      ).toEqual([]);
    }
  });

  test('everything has the values of the series in every period', () => {
    for (const search of ['', '?tiltak=i-alt&verdi=per1000', '?nivaa=fylke&verdi=antall']) {
      const picture = pictureOf(built, search.replace('nivaa=fylke&', ''));
      const level = search.includes('fylke') ? 'fylke' : 'kommune';
      const series = seriesOf(built, picture.tiltak.id);
      if (!series) throw new RangeError('not loaded');
      const table = seriesTable(series, { ...picture, level }, built.catalogue, CSV_TEXTS);
      const rows = rowsOf(csv(table, dialect), dialect);
      const places = level === 'fylke' ? built.catalogue.fylker : built.catalogue.kommuner;
      expect(rows).toHaveLength(places.length * built.catalogue.periods.length);
      expect(new Set(rows.map((row) => `${row.number} ${row.period}`)).size).toBe(rows.length);
      const { decimal } = DIALECTS[dialect];
      const wrong = rows.filter((row) => {
        const place = places.find(({ number }) => number === row.number);
        if (!place) throw new RangeError(`no place ${row.number}`);
        const when = period(row.period ?? '');
        const count = series.cell(level, place.number, when);
        const { scale } = picture;
        const value = onScale(count, scale, denominatorOf(built.catalogue, scale, place.number, when));
        return !(
          says(row.value, value, decimal, scale === 'antall' ? 0 : 3) && says(row.count, count, decimal, 0)
        );
      });
      expect(
        wrong.map(({ number, period: when }) => `${number} ${when}`),
        search,
      ).toEqual([]);
    }
  });
});

describe('a table', () => {
  const byNumber = (rows: readonly Row[]) => new Map(rows.map((row) => [row.number, row]));

  test('tells hidden, missing and uncertain apart', () => {
    const rows = byNumber(shown(small, '?periode=2026-01'));
    expect(rows.get('0301')).toEqual({
      number: '0301',
      name: 'Oslo - Oslove',
      fylke: 'Oslo',
      tiltak: 'arbeidstrening',
      period: '2026-01',
      scale: 'A',
      value: '10.000',
      count: '50',
      status: 'PUBLISHED',
      uncertain: 'NO',
    });
    expect(rows.get('1101')).toMatchObject({ value: '*', count: '*', status: 'SUPPRESSED', uncertain: '' });
    expect(rows.get('1151')).toMatchObject({ value: '', count: '', status: 'ABSENT', uncertain: '' });
    expect(byNumber(shown(small, '?periode=2026-02')).get('1101')).toMatchObject({
      count: '6',
      uncertain: 'YES',
    });
    // Persons alone are never uncertain.
    expect(byNumber(shown(small, '?verdi=antall')).get('1101')).toMatchObject({
      value: '6',
      uncertain: 'NO',
    });
  });

  test('of changes has both counts, keeps falls as numbers, and hides the change where either is hidden', () => {
    const rows = byNumber(shown(small, '?periode=2026-01&sammenlign=2025-12&verdi=antall'));
    expect(rows.get('0301')).toMatchObject({ since: '2025-12', before: '40', count: '50', value: '10' });
    expect(rows.get('1101')).toMatchObject({ before: '4', count: '*', value: '*', status: 'SUPPRESSED' });
    const falls = byNumber(shown(small, '?tiltak=annet&periode=2026-02&sammenlign=2025-12&verdi=antall'));
    expect(falls.get('1103')).toMatchObject({ before: '*', value: '*' });
    const fall = shown(built, '?sammenlign=2026-01&verdi=antall').filter(({ value }) =>
      value?.startsWith('-'),
    );
    expect(fall.length).toBeGreaterThan(20);
  });

  test('says so where persons are published but the value can’t be reckoned', () => {
    // One side has no row, the other has one.
    const rows = byNumber(shown(small, '?tiltak=annet&periode=2026-02&sammenlign=2026-01'));
    expect(rows.get('1103')).toMatchObject({ value: '', count: '8', before: '', status: 'UNKNOWN' });
  });

  test('of fylker has no column for the fylke', () => {
    const [row] = shown(built, '?nivaa=fylke');
    expect(row).toMatchObject({ number: '03', name: 'Oslo - Oslove', status: 'PUBLISHED' });
    expect(row).not.toHaveProperty('fylke');
    expect(row).not.toHaveProperty('since');
  });

  test('names whose the figures are in every row where that is told, and else has no such column', () => {
    const told = pictureTable(pictureAt(small, ''), small.catalogue, { ...CSV_TEXTS, source: 'OWN' });
    expect(rowsOf(csv(told, 'plain'), 'plain').map(({ source }) => source)).toEqual(
      Array<string>(5).fill('OWN'),
    );
    expect(shown(small, '')[0]).not.toHaveProperty('source');
  });

  test('of everything tells which rates rest on few persons, and never of persons alone that they do', () => {
    const series = seriesOf(small, tiltakId('arbeidstrening'));
    if (!series) throw new RangeError('not loaded');
    // 19 and 20 persons: the rate of the second is certain.
    const edge = {
      periods: [period('2026-02')],
      cell: (...[, number]: Parameters<typeof series.cell>) => count(number === '0301' ? 20 : 19),
    };
    const uncertain = (search: string, one: Pick<typeof series, 'periods' | 'cell'>) =>
      rowsOf(
        csv(seriesTable(one, pictureAt(small, search), small.catalogue, CSV_TEXTS), 'plain'),
        'plain',
      ).map((row) => `${row.number} ${row.fylke} ${row.uncertain}`);
    expect(uncertain('?verdi=per1000', edge)).toEqual([
      '0301 Oslo NO',
      '1101 Rogaland YES',
      '1103 Rogaland YES',
      '1119 Rogaland YES',
      '1151 Rogaland YES',
    ]);
    expect(new Set(uncertain('?verdi=antall', edge).map((line) => line.split(' ').at(-1)))).toEqual(
      new Set(['NO']),
    );
    const february = { ...series, periods: [period('2026-02')] };
    expect(uncertain('?verdi=per1000', february)[2]).toBe('1103 Rogaland ');
  });

  test('of everything leaves out no period that is loaded, and asks for none that is not', () => {
    const series = seriesOf(small, tiltakId('arbeidstrening'));
    if (!series) throw new RangeError('not loaded');
    const two = { ...series, periods: series.periods.slice(1, 3) };
    const rows = rowsOf(
      csv(seriesTable(two, pictureAt(small, ''), small.catalogue, CSV_TEXTS), 'excel'),
      'excel',
    );
    expect(rows.map((row) => `${row.number} ${row.period} ${row.count}`)).toEqual([
      '0301 2026-01 50',
      '1101 2026-01 *',
      '1103 2026-01 25',
      '1119 2026-01 *',
      '1151 2026-01 ',
      '0301 2026-02 60',
      '1101 2026-02 6',
      '1103 2026-02 *',
      '1119 2026-02 *',
      '1151 2026-02 ',
    ]);
  });
});
