// What the worker answers: the built files of one report, or what is wrong with it, as data.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Answer, Step } from '../../src/core/figures/own.ts';
import { count } from '../../src/core/figures/cell.ts';
import { decodeCatalogue, decodeSeries, DIMENSIONS } from '../../src/core/figures/dataset.ts';
import { build } from '../build.ts';
import type { ReportRow } from '../report.ts';
import { encode } from '../testing/damage.ts';
import { madeUp } from '../testing/madeUp.ts';
import { PDF_PATH, read, readTablesNow, reportText, tableTexts } from '../testing/project.ts';
import { sheetsOf } from '../testing/sheets.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { answerTo } from './answer.ts';

// Reading a PDF takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const tables = readTablesNow();
const texts = tableTexts();
const workbook = () => writeWorkbook(sheetsOf(read(reportText(), tables), tables));

const answer = (bytes: Uint8Array, tell?: (step: Step) => void): Promise<Answer> =>
  answerTo('rapport', bytes, texts, tell);
const refused = async (bytes: Uint8Array) => {
  const answered = await answer(bytes);
  if (answered.kind !== 'refused') throw new Error(`not refused, but ${answered.kind}`);
  return answered;
};

test.each([
  ['a text', () => encode(reportText())],
  ['a workbook', workbook],
  ['a PDF', () => new Uint8Array(readFileSync(PDF_PATH))],
])('%s gives the files that the command builds for the app', async (_, bytes) => {
  const steps: Step[] = [];
  const answered = await answer(bytes(), (step) => steps.push(step));
  const ours = build([read(reportText(), tables)], tables, '0'.repeat(12));
  const expected = Object.fromEntries(
    [...ours].flatMap(([path, text]) =>
      path.startsWith('data/built/') ? [[path.slice('data/built/'.length), text]] : [],
    ),
  );
  expect(Object.keys(expected).length).toBeGreaterThan(3);
  expect(answered).toEqual({ kind: 'opened', files: expected });
  expect(steps).toEqual(['reading', 'building']);
});

test('a report of other measures gives theirs', async () => {
  const answered = await answer(writeWorkbook(sheetsOf(madeUp('TILT160', tables), tables)));
  expect(answered.kind === 'opened' ? Object.keys(answered.files) : answered).toContain('catalogue.json');
});

/** The committed report with some of its rows, as a workbook. */
const workbookOf = (keep: (row: ReportRow) => boolean): Uint8Array => {
  const report = read(reportText(), tables);
  return writeWorkbook(sheetsOf({ ...report, rows: report.rows.filter(keep) }, tables));
};
/** What the page is told of a workbook: the catalogue, and how many rows of each table the files have. */
async function opened(bytes: Uint8Array) {
  const answered = await answer(bytes);
  if (answered.kind !== 'opened') throw new Error(JSON.stringify(answered));
  const { 'catalogue.json': text = '', ...files } = answered.files;
  const catalogue = decodeCatalogue(JSON.parse(text));
  const series = catalogue.tiltak.map(({ id }) =>
    decodeSeries(JSON.parse(files[`tiltak/${id}.json`] ?? ''), id, catalogue),
  );
  return { catalogue, report: catalogue.reports[0], series };
}
const NATIONAL = ['status', 'kjonn', 'alder', 'innvandrer', 'landbakgrunn', 'utdanning'];

test.each([
  ['kommuner', 'fylke'],
  ['fylker', 'kommune'],
] as const)('a workbook of %s alone is shown, and says that it has no other table', async (_, other) => {
  const { catalogue, report, series } = await opened(
    workbookOf(({ dimension }) => dimension !== other && !NATIONAL.includes(dimension)),
  );
  expect(catalogue.tiltak).toHaveLength(3);
  const measure = DIMENSIONS.filter((dimension) => dimension === other || NATIONAL.includes(dimension));
  expect(report?.lacks).toEqual(
    new Map([
      ['arbeidstrening', measure],
      ['arbeidsforberedende-trening', measure],
      ['i-alt', ['status']],
    ]),
  );
  expect(report?.without).toEqual([]);
  const [own] = series;
  expect(own?.codes(other)).toEqual([]);
  expect(own?.codes(other === 'fylke' ? 'kommune' : 'fylke').length).toBeGreaterThan(10);
});

test('a workbook without statuses, or without the total of both measures, lacks just that', async () => {
  const statuses = await opened(workbookOf(({ dimension }) => dimension !== 'status'));
  expect([...(statuses.report?.lacks.values() ?? [])]).toEqual([['status'], ['status'], ['status']]);
  // The block of both is a sheet by itself; the total of each measure stands above its tables, too.
  const others = sheetsOf(read(reportText(), tables), tables).filter(({ name }) => name !== 'Tiltak');
  const total = await opened(writeWorkbook(others));
  expect([...(total.report?.lacks ?? [])]).toEqual([['i-alt', ['i-alt']]]);
  const [period] = total.catalogue.periods;
  expect(period && total.series.map((each) => each.total(period).kind)).toEqual(['count', 'count', 'absent']);
});

test('a workbook of one measure shows it, and names the other; there is no total of both to show', async () => {
  const { catalogue, report } = await opened(
    workbookOf(({ tiltak }) => tiltak !== 'arbeidsforberedende-trening'),
  );
  expect(catalogue.tiltak.map(({ id }) => id)).toEqual(['arbeidstrening']);
  expect(report?.lacks).toEqual(new Map());
  expect(report?.without.map(({ nb }) => nb)).toEqual(['Arbeidsforberedende trening']);
});

test('a table that contradicts what is there is refused, whatever is lacking', async () => {
  // Without fylker the kommuner are held to the whole country.
  const { faults } = await refused(
    workbookOf(
      ({ dimension, code }) =>
        dimension === 'i-alt' || (dimension === 'kommune' && !['0301', '4601', '5001'].includes(code)),
    ),
  );
  expect(faults.length).toBeGreaterThan(0);
  for (const { found } of faults) expect(found).toMatch(/fall short of the total/);
  // A row of a table that is there is missing.
  const { faults: missed } = await refused(workbookOf(({ code }) => code !== 'menn'));
  expect(missed.map(({ row, found }) => [row, found])).toEqual([
    ['menn', 'no such row'],
    ['menn', 'no such row'],
  ]);
  // One measure can't be more than both.
  const report = read(reportText(), tables);
  const [first] = report.rows;
  const less = report.rows
    .filter(({ tiltak }) => tiltak !== 'arbeidsforberedende-trening')
    .map((row) => (row === first ? { ...row, cells: row.cells.map(() => count(10)) } : row));
  const { faults: more } = await refused(writeWorkbook(sheetsOf({ ...report, rows: less }, tables)));
  expect(more.map(({ found }) => found)).toContain('visible rows that exceed the total');
});

test.each([
  ['too-large', () => new Uint8Array(10_000_001)],
  ['no-report', () => encode('Hei')],
  ['no-report', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
  ['no-report', () => encode('PK og noe annet')],
  ['other-report', () => encode(reportText().replaceAll(/TILT120/g, 'TILT990'))],
  ['other-report', () => encode(reportText().replaceAll('2026', '2019'))],
  ['old-workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ['broken', () => workbook().subarray(0, 9000)],
  ['broken', () => new Uint8Array(readFileSync(PDF_PATH)).subarray(0, 9000)],
  ['faults', () => encode(reportText().slice(0, 20_000))],
] as const)('what is wrong with a whole file is told as data: %s', async (why, bytes) => {
  const answered = await refused(bytes());
  expect(answered.why).toBe(why);
  expect(answered.faults.length).toBeGreaterThan(0);
});

test('a fault inside a report is told with its place, and without the file that only the command needs', async () => {
  const changed = reportText().replace('1103 Stavanger\t282', '1103 Stavanger\t284');
  expect(await refused(encode(changed))).toEqual({
    kind: 'refused',
    why: 'faults',
    faults: [
      {
        where: 'line 705',
        table: 'kommune, arbeidstrening',
        row: '1103 Stavanger',
        column: 'Gjennomsnitt hittil i år',
        found: '284',
        expected: expect.stringContaining('282') as string,
      },
    ],
  });
});

test('a number that should be hidden is refused without being told', async () => {
  const { faults } = await refused(
    encode(reportText().replace(/(\n\d{4} [^\t]+)\t\*\t\*\t\*/, '$1\t3\t3\t3')),
  );
  expect(faults.map(({ found }) => found)).toEqual(Array(3).fill('a number from 1 to 3'));
});
