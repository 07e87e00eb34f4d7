// Every number in a built file comes from somewhere that is open: a published cell, SSB's population, or a listed rule.
// Failures tell places, never the number that stands there, nor the one that would follow from the report.
import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/core/figures/cell.ts';
import { classesFor } from '../../src/core/classes/breaks.ts';
import {
  FORMAT,
  POPULATION_BANDS,
  decodeCatalogue,
  decodeSeries,
  fileOf,
  partFor,
} from '../../src/core/figures/dataset.ts';
import { SCALES } from '../../src/core/figures/scale.ts';
import { seriesOf } from '../../src/core/figures/series.ts';
import { type Report, type ReportRow, periodsOf } from '../report.ts';
import { ROOT, ROOT_PATH, committed, readTablesNow } from '../testing/project.ts';
import { prepare } from '../update.ts';
import { bound } from './bounds.ts';
import { puzzleOf } from './rules.ts';

type Leaf = readonly [place: string, value: unknown];

/** All values of a JSON document that have no others in them, by their place: `tables/kommune/1103/0`. */
const leavesOf = (value: unknown, place: readonly (string | number)[] = []): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...place, key]))
    : [[place.join('/'), value]];

const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[-+]?\d+([.,]\d+)?$/.test(value));

const json = (path: string): unknown => JSON.parse(committed(path));
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT_PATH.length))
    .sort();
const placeOf = (row: Pick<ReportRow, 'tiltak' | 'dimension' | 'code'>, period: string) =>
  [row.tiltak, row.dimension, row.code, period].join(' ');

/** Every cell as published, by its place; of several reports by the one that was updated last. */
function publishedCells(reports: readonly Report[]): ReadonlyMap<string, Cell> {
  const oldestFirst = [...reports].sort(
    (a, b) => a.updated.localeCompare(b.updated) || a.months.length - b.months.length,
  );
  return new Map(
    oldestFirst.flatMap((report) =>
      report.rows.flatMap((row) =>
        periodsOf(report).flatMap((period, i) => {
          const cell = row.cells[i];
          return cell === undefined ? [] : [[placeOf(row, period), cell] as const];
        }),
      ),
    ),
  );
}

const isAsPublished = (value: unknown, cell: Cell | undefined): boolean => {
  if (cell === undefined || cell.kind === 'absent') return value === null;
  return cell.kind === 'suppressed' ? value === '*' : value === cell.value;
};

async function published() {
  const { reports } = await prepare(ROOT_PATH, []);
  return { reports, cells: publishedCells(reports) };
}

/** The files of tiltak's figures. */
const tiltakFiles = () => filesIn('data/built/tiltak');

interface FiguresFile {
  readonly tiltak: string;
  readonly periods: readonly string[];
}

/** The place that a leaf of a tiltak's file tells of, or undefined where it is no cell. */
function cellPlace({ tiltak, periods }: FiguresFile, place: string): string | undefined {
  const [part, ...rest] = place.split('/');
  const period = periods[Number(rest.at(-1))] ?? 'no period';
  if (part === 'total') return [tiltak, 'i-alt', '', period].join(' ');
  return part === 'tables' ? [tiltak, rest[0], rest[1], period].join(' ') : undefined;
}

/** The places in a tiltak's file that hold what wasn't published there. */
const wrongIn = (file: FiguresFile, cells: ReadonlyMap<string, Cell>): string[] =>
  leavesOf(file).flatMap(([place, value]) => {
    const cell = cellPlace(file, place);
    if (cell !== undefined) return isAsPublished(value, cells.get(cell)) ? [] : [cell];
    // The rest that is a number: the format, and the class breaks, which have a test of their own.
    const isListed = place === 'format' ? value === FORMAT : /^classes\/|^periods\/\d+$/.test(place);
    return isNumeric(value) && !isListed ? [place] : [];
  });

test('every cell of a tiltak’s file is the published one, and a number stands at no other place', async () => {
  const { cells } = await published();
  const wrong = tiltakFiles().flatMap((path) =>
    wrongIn(json(path) as FiguresFile, cells).map((place) => `${path} ${place}`),
  );
  expect(wrong).toEqual([]);
});

test('a number that is put where one is hidden, or where none belongs, is found', async () => {
  const { cells } = await published();
  const [path = ''] = tiltakFiles();
  const planted = committed(path).replace('"*"', '99').replace('{', '{"rest":99,');
  expect(wrongIn(JSON.parse(planted) as FiguresFile, cells)).toHaveLength(2);
});

test('the class breaks are those of the published cells alone', () => {
  const catalogue = decodeCatalogue(json('data/built/catalogue.json'));
  const part = partFor(catalogue, catalogue.periods);
  const ids = catalogue.tiltak.map(({ id }) => id);
  const series = new Map(
    ids.map((id) => [id, decodeSeries(json(`data/built/tiltak/${fileOf(id, part)}`), id, catalogue, part)]),
  );
  const wrong = ids.flatMap((id) => {
    const figures = seriesOf({ catalogue, series }, id);
    return SCALES.filter(
      (scale) =>
        figures === undefined ||
        !isDeepStrictEqual(classesFor(catalogue, figures, scale), series.get(id)?.classes[scale]),
    ).map((scale) => `${id} ${scale}`);
  });
  expect(wrong).toEqual([]);
});

test('the numbers of the other built files are the format and SSB’s population', () => {
  const { population, kommuner } = readTablesNow();
  const places = new Set<string>(kommuner.flatMap(({ number, fylke }) => [number, fylke]));
  const persons = new Map<string, number>(
    [...population].flatMap(([year, kommuner]) =>
      [...kommuner].flatMap(([number, bands]) =>
        POPULATION_BANDS.map((band, i) => [`population/${year}/${number}/${i}`, bands[band]] as const),
      ),
    ),
  );
  const others = filesIn('data/built').filter((path) => !tiltakFiles().includes(path));
  const wrong = others.flatMap((path) =>
    leavesOf(json(path))
      .filter(([, value]) => isNumeric(value))
      .filter(([place, value]) => {
        if (place === 'format') return value !== FORMAT;
        // The hash of the sources may happen to be all digits; numbers of kommuner and fylker, and years, are names.
        if (place === 'release') return false;
        if (/^(kommuner|fylker)\/\d+\/0$|^periods\/\d+$|^reports\/\d+\/periods\/\d+$/.test(place))
          return false;
        // Today's numbers of places that had another.
        if (/^former\/\d+\/\d+$/.test(place)) return !places.has(String(value));
        return persons.get(place) !== value;
      })
      .map(([place]) => `${path} ${place}`),
  );
  expect(wrong).toEqual([]);
});

/** The period of a line of the CSV, as the built files call it: an average is of its year. */
const periodOfLine = (period = '') => (period.includes('/') ? period.slice(0, 4) : period);

test('every line of the CSV is a published cell, and tells no number where that is hidden', async () => {
  const { cells } = await published();
  const wrong = csvParse(committed('data/public/tiltaksdeltakere.csv'))
    .map(({ tiltak, dimension, code, period, value, status }) => ({
      place: [tiltak, dimension, code, periodOfLine(period)].join(' '),
      value,
      status,
    }))
    .filter(({ place, value, status }) => {
      const cell = cells.get(place);
      if (status === 'suppressed') return cell?.kind !== 'suppressed' || value !== '';
      return status !== 'published' || cell?.kind !== 'count' || value !== String(cell.value);
    });
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('the numbers of the descriptions are the size of the CSV and the least that a count can be', () => {
  const { release } = decodeCatalogue(json('data/built/catalogue.json'));
  const size = Buffer.byteLength(committed('data/public/tiltaksdeltakere.csv'));
  const descriptions = filesIn('data/public').filter((path) => !path.endsWith('.csv'));
  expect(descriptions.length).toBeGreaterThan(0);
  const wrong = descriptions.flatMap((path) =>
    leavesOf(json(path))
      .filter(([, value]) => isNumeric(value))
      .filter(([place, value]) => {
        if (place === 'version') return value !== release;
        if (place.endsWith('/minimum')) return Number(value) !== 0;
        return !/bytes|byteSize|contentSize/.test(place) || Number(value) !== size;
      })
      .map(([place]) => `${path} ${place}`),
  );
  expect(wrong).toEqual([]);
});

test('where a hidden number follows from the report, every file has nothing but *', async () => {
  const { reports, cells } = await published();
  const tables = readTablesNow();
  const lines = new Map(
    csvParse(committed('data/public/tiltaksdeltakere.csv')).map((line) => [
      [line['tiltak'], line['dimension'], line['code'], periodOfLine(line['period'])].join(' '),
      line,
    ]),
  );
  const built = new Map(
    tiltakFiles().flatMap((path) => {
      const file = json(path) as FiguresFile;
      return leavesOf(file).map(([place, value]) => [cellPlace(file, place) ?? `${path} ${place}`, value]);
    }),
  );
  // What follows stays in here: only whether it does is asked, and whether a file tells more than the report did.
  const follows = reports.flatMap((report) => {
    const { intervals, rules, at } = puzzleOf(report, tables);
    const { intervals: left } = bound(intervals, rules);
    return report.rows.flatMap((row) =>
      periodsOf(report)
        .filter((_, i) => {
          const interval = left[at(row, i)];
          return row.cells[i]?.kind === 'suppressed' && interval?.least === interval?.most;
        })
        .map((period) => placeOf(row, period)),
    );
  });
  const told = follows
    .filter((place) => cells.get(place)?.kind === 'suppressed')
    .filter((place) => {
      const line = lines.get(place);
      return line?.['value'] !== '' || (built.has(place) && built.get(place) !== '*');
    });
  expect(told).toEqual([]);
});
