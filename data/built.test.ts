// The committed files: what `npm run data` makes of the committed sources, and what the app can read.
import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import {
  DIMENSIONS,
  type Dimension,
  type TiltakFile,
  type TiltakId,
  decodeCatalogue,
  decodeSeries,
} from '../src/core/figures/dataset.ts';
import { SCALES } from '../src/core/figures/scale.ts';
import { classesFor } from '../src/core/classes/breaks.ts';
import { seriesOf as figuresSeries } from '../src/core/figures/series.ts';
import { periodsOf } from './report.ts';
import { committed, read, readTablesNow, ROOT, ROOT_PATH, reportText } from './testing/project.ts';
import { prepare } from './update.ts';

const IDS = ['arbeidstrening', 'arbeidsforberedende-trening', 'i-alt'] as TiltakId[];
const json = (path: string): unknown => JSON.parse(committed(path));
const catalogueNow = () => decodeCatalogue(json('data/built/catalogue.json'));
const seriesOf = (id: TiltakId) => decodeSeries(json(`data/built/tiltak/${id}.json`), id, catalogueNow());

/** All files in a folder of the project, by their path. */
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT_PATH.length));

test('building again gives the committed files, byte for byte, and no others', async () => {
  const { files } = await prepare(ROOT_PATH, []);
  const folders = ['data/built', 'data/public', 'data/reports'];
  expect(folders.flatMap(filesIn).sort()).toEqual([...files.keys()].sort());
  const changed = [...files].filter(([path, content]) => committed(path) !== Buffer.from(content).toString());
  expect(changed.map(([path]) => path)).toEqual([]);
});

test('the catalogue tells report, tiltak, periods, notes, places and denominators', () => {
  const catalogue = decodeCatalogue(json('data/built/catalogue.json'));
  expect(catalogue.reports).toEqual([
    {
      code: 'TILT120',
      title: 'Tiltaksdeltakere på arbeidspraksis. Demografi. Tidsserie måned',
      updated: '2026-03-04',
      periods: ['2026-01', '2026-02', '2026'],
      lacks: new Map(),
      without: [],
    },
  ]);
  expect(catalogue.periods).toEqual(['2026-01', '2026-02', '2026']);
  expect(catalogue.tiltak.map(({ id, sumOf }) => [id, sumOf])).toEqual([
    [IDS[0], []],
    [IDS[1], []],
    [IDS[2], [IDS[1], IDS[0]]],
  ]);
  expect(catalogue.notes.map(({ id, from, dimension }) => [id, from, dimension])).toEqual([
    ['skjult', undefined, undefined],
    ['brudd-2025-04', '2025-04', 'status'],
  ]);
  expect(catalogue.notes[0]?.text).toMatch(/^I henhold til Statistikklovens § 7-1 .* enkeltpersoner\.$/);
  expect(catalogue.notes[1]?.text).toMatch(/^Det er brudd .* Se "Om statistikken - Arbeidssøkere"$/);
  expect(catalogue.kommuner).toHaveLength(357);
  expect(catalogue.fylker).toHaveLength(15);
  expect([...catalogue.population.keys()]).toEqual(['2026']);
});

test('every cell of the report decodes from the built files, and every other is absent', () => {
  const report = read(reportText());
  const { kommuner } = decodeCatalogue(json('data/built/catalogue.json'));
  const periods = periodsOf(report);
  const printed = new Map(
    report.rows.map((row) => [`${row.tiltak},${row.dimension},${row.code}`, row.cells]),
  );
  const differing = IDS.flatMap((id) => {
    const series = seriesOf(id);
    const keys: [Dimension, string][] = [
      ...report.rows.map(({ dimension, code }): [Dimension, string] => [dimension, code]),
      ...kommuner.map(({ number }): [Dimension, string] => ['kommune', number]),
    ];
    return keys.flatMap(([dimension, code]) =>
      periods
        .filter((period, i) => {
          const expected = printed.get(`${id},${dimension},${code}`)?.[i] ?? { kind: 'absent' };
          const cell = dimension === 'i-alt' ? series.total(period) : series.cell(dimension, code, period);
          return JSON.stringify(cell) !== JSON.stringify(expected);
        })
        .map((period) => [id, dimension, code, period]),
    );
  });
  expect(differing).toEqual([]);
});

test('every kommune has a cell in every period: 350 of the report, 7 without a row', () => {
  const { kommuner, periods } = decodeCatalogue(json('data/built/catalogue.json'));
  for (const id of IDS.slice(0, 2)) {
    const series = seriesOf(id);
    const kinds = kommuner.flatMap(({ number }) =>
      periods.map((period) => series.cell('kommune', number, period).kind),
    );
    expect(kinds).toHaveLength(357 * 3);
    expect(kinds.filter((kind) => kind === 'absent')).toHaveLength(7 * 3);
  }
});

test('one report has no history: the heads hold all its periods, and the catalogue their population', () => {
  expect(filesIn('data/built').sort()).toEqual(
    ['catalogue.json', ...IDS.map((id) => `tiltak/${id}.json`)].map((name) => `data/built/${name}`).sort(),
  );
  for (const id of IDS) expect(seriesOf(id).periods).toEqual(catalogueNow().periods);
});

test('the class breaks in the files are those that core works out', () => {
  const catalogue = catalogueNow();
  const dataset = { catalogue, series: new Map(IDS.map((id) => [id, seriesOf(id)])) };
  for (const id of IDS) {
    const series = figuresSeries(dataset, id);
    if (!series) throw new RangeError(`${id} is not there`);
    for (const scale of SCALES) {
      const classes = classesFor(catalogue, series, scale);
      expect(classes.breaks, `${id} ${scale}`).toHaveLength(4);
      expect(series.classes[scale]).toEqual(classes);
    }
  }
});

test('no built file holds a number from 1 to 3, or anything but * for a suppressed cell', () => {
  for (const id of IDS) {
    const file = json(`data/built/tiltak/${id}.json`) as TiltakFile;
    const cells = [file.total, ...Object.values(file.tables).flatMap((rows) => Object.values(rows))].flat();
    expect(cells.filter((cell) => cell !== '*' && (cell === null || (cell > 0 && cell < 4)))).toEqual([]);
  }
  const rows = csvParse(committed('data/public/tiltaksdeltakere.csv'));
  expect(rows.filter(({ value }) => ['1', '2', '3'].includes(value ?? ''))).toEqual([]);
  expect(rows.filter(({ status, value }) => status === 'suppressed' && value !== '')).toEqual([]);
});

test('the CSV is the report: every cell once, under its right name', () => {
  const report = read(reportText());
  const tables = readTablesNow();
  const periods = ['2026-01', '2026-02', '2026-01/2026-02'];
  const expected = report.rows.flatMap(({ tiltak, dimension, code, cells }) =>
    cells.map((cell, i) =>
      [
        tiltak,
        dimension,
        code,
        periods[i],
        i === 2 ? 'mean' : 'count',
        cell.kind === 'count' ? cell.value : '',
        cell.kind === 'count' ? 'published' : 'suppressed',
      ].join(),
    ),
  );
  const text = committed('data/public/tiltaksdeltakere.csv');
  expect(text.split('\n')[0]).toBe(
    'report,updated,tiltak,dimension,code,label,period,statistic,value,status',
  );
  const rows = csvParse(text);
  expect(rows).toHaveLength(2364);
  expect(rows.filter(({ status }) => status === 'suppressed')).toHaveLength(706);
  const found = rows.map((row) =>
    ['tiltak', 'dimension', 'code', 'period', 'statistic', 'value', 'status'].map((name) => row[name]).join(),
  );
  expect(found.sort()).toEqual(expected.sort());
  const names = new Map<string, string>(
    [...tables.kommuner, ...tables.fylker].map(({ number, officialName }) => [number, officialName]),
  );
  const misnamed = rows.filter(({ code, label }) => names.has(code ?? '') && names.get(code ?? '') !== label);
  expect(misnamed).toEqual([]);
  const labels = new Set(rows.map(({ label }) => label));
  expect(labels).toContain('Nord-Amerika, Sør-Amerika og Oseania');
  expect(labels).toContain('Universitets- og høgskolenivå, lang over 4 år');
});

test('the rows of the CSV stand in the order that is documented', () => {
  const rows = csvParse(committed('data/public/tiltaksdeltakere.csv'));
  const rank = rows.map(
    ({ tiltak, dimension }) =>
      IDS.indexOf(tiltak as TiltakId) * DIMENSIONS.length + DIMENSIONS.indexOf(dimension as Dimension),
  );
  expect(rank).toEqual([...rank].sort((a, b) => a - b));
});

test('the first view costs at most 15 kB', () => {
  const size = (path: string) => brotliCompressSync(committed(path)).length;
  for (const id of IDS) {
    expect(size('data/built/catalogue.json') + size(`data/built/tiltak/${id}.json`)).toBeLessThanOrEqual(
      15_000,
    );
  }
});
