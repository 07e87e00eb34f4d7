// The committed PDF of the report, and PDFs that can't be read or are not sound: each fault says where, and what to do.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { checkReport } from '../../checks.ts';
import { SourceError, formatFault } from '../../faults.ts';
import { encode, faultsOf } from '../../testing/damage.ts';
import { PDF_PATH, content, read, readTablesNow, reportText } from '../../testing/project.ts';
import { interpretPages, readPdf } from './pdf.ts';
import type { Page, Run } from './turned.ts';
import { readPages } from './runs.ts';

const tables = readTablesNow();
const bytes = new Uint8Array(readFileSync(PDF_PATH));
const pages = readPages('report.pdf', bytes);
// Reading a whole PDF takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('the PDF gives the same report as the text: 2,364 cells, 706 of them suppressed', async () => {
  const found = await readPdf('report.pdf', bytes, tables);
  expect(content(found)).toBe(content(read(reportText(), tables)));
  const cells = found.rows.flatMap((row) => row.cells);
  expect(cells).toHaveLength(2364);
  expect(cells.filter(({ kind }) => kind === 'suppressed')).toHaveLength(706);
});

test('its labels and headings are broken over lines, and its pages end within tables', async () => {
  const texts = (await pages).map((page) => page.map(({ text }) => text));
  expect(texts.filter((page) => page.includes('I alt')).length).toBe(36);
  expect(texts.flat()).toContain('nitt hittil i');
  expect(texts.flat()).toContain('56 Finnmark -');
});

/** The faults of the PDF's pages with the text of some pieces changed. */
async function faultsWith(change: (page: Page, number: number) => Page): Promise<string[]> {
  const changed = (await pages).map((page, i) => change(page, i + 1));
  try {
    const report = interpretPages('', changed, tables);
    return checkReport({ file: '', report, tables }).map(formatFault);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults.map(formatFault);
  }
}

/** Changes the pieces that stand on the height of a text, on the page that has it for the first time. */
function onLine(label: string, change: (run: Run) => Run[]): (page: Page) => Page {
  let done = false;
  return (page) => {
    const found = page.find(({ text }) => text === label);
    if (done || found === undefined) return page;
    done = true;
    return page.flatMap((run) => (Math.abs(run.base - found.base) < 1 ? change(run) : [run]));
  };
}
const replaced = (label: string, from: string, to: string) =>
  onLine(label, (run) => [run.text === from ? { ...run, text: to } : run]);
const stray = (text: string): Run => ({ text, left: 300, right: 500, base: 20, size: 8 });
const IS_ROW = 'expected a row of a table: a label, and a figure in each column';

test.each<[string, () => (page: Page, number: number) => Page, string[]]>([
  [
    'an unreadable number',
    () => replaced('1103 Stavanger', '170', '17O'),
    [', page 8, line 10, row "1103 Stavanger", column "Januar": found "17O", expected a whole number or *'],
  ],
  [
    'a negative number',
    () => replaced('1103 Stavanger', '170', '-170'),
    [', page 8, line 10, row "1103 Stavanger", column "Januar": found "-170", expected a whole number or *'],
  ],
  [
    'a cell missing',
    () => onLine('1103 Stavanger', (run) => (run.text === '170' ? [] : [run])),
    [', page 8, line 10, row "1103 Stavanger": found 2 cells, expected 3 cells'],
  ],
  [
    'a row without figures',
    () => onLine('1103 Stavanger', (run) => (run.text === '1103 Stavanger' ? [run] : [])),
    [`, page 8, line 10: found "1103 Stavanger", ${IS_ROW}`],
  ],
  [
    'a kommune number nobody knows',
    () => replaced('1101 Eigersund', '1101 Eigersund', '1199 Eigersund'),
    [
      ', page 8, line 9, table "kommune, arbeidsforberedende-trening", row "1199 Eigersund": found number 1199, expected the number of a kommune in tables/kommuner.csv',
    ],
  ],
  [
    'a row twice',
    () => onLine('1101 Eigersund', (run) => [run, { ...run, base: run.base - 7 }]),
    [
      ', page 8, line 10, table "kommune, arbeidsforberedende-trening", row "1101 Eigersund": found a row that is there already, expected it once: it is on page 8, line 9 too',
    ],
  ],
  [
    'a heading of another month',
    () => (page, number) =>
      number === 12 ? page.map((run) => (run.text === 'Februar' ? { ...run, text: 'Mars' } : run)) : page,
    [
      ', page 12, line 3, row "headings": found Gjennoms nitt hittil i år, Januar, Mars, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says',
    ],
  ],
  [
    'a line among its tables that looks like a row',
    () => (page, number) => (number === 12 ? [...page, stray('Ukjent l2')] : page),
    [`, page 12, line 1: found "Ukjent l2", ${IS_ROW}`],
  ],
  [
    'no text that is a report',
    () => () => [{ text: 'Handleliste', left: 0, right: 50, base: 20, size: 8 }],
    [
      ': found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
    ],
  ],
])('a PDF with %s is refused, and the fault says where', async (_, change, faults) => {
  expect(await faultsWith(change())).toEqual(faults);
});

test.each(['Noe helt annet enn en rad i en tabell', 'Kilde: Nav', 'Foreløpige tall', 'Side 3 av 79'])(
  'among its tables %j is set aside, and counted',
  async (text) => {
    const whole = interpretPages('', await pages, tables);
    const changed = (await pages).map((page, i) => (i === 11 ? [...page, stray(text)] : page));
    const found = interpretPages('', changed, tables);
    expect(content(found)).toBe(content(whole));
    expect(found.aside).toBe(whole.aside + 1);
  },
);

test('a page whose letters can not be made out is refused, row by row', async () => {
  const garbled = (page: Page, number: number) =>
    number === 12 ? page.map((run) => ({ ...run, text: run.text.replace(/[\p{L}\d*]/gu, '¤') })) : page;
  const faults = await faultsWith(garbled);
  expect(faults.length).toBeGreaterThan(20);
  for (const fault of faults) expect(fault).toMatch(/^, page 12, line \d+: found "¤/);
});

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const asLatin = (data: Uint8Array) => String.fromCharCode(...data);
/** A page with nothing on it. */
const EMPTY_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
`;

test.each<[string, () => Uint8Array, string | RegExp]>([
  [
    'a password',
    () => {
      const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>/ID[<00><00>]`;
      return latin(asLatin(bytes).replace(/(trailer\s*<<)/, `$1${lock}`));
    },
    ': found a PDF with a password, expected one without: print it to a new PDF, or fetch the workbook',
  ],
  [
    'pictures for text',
    () => encode(EMPTY_PDF),
    ': found 1 pages without text, expected a PDF whose text can be marked and copied, not pictures of pages: fetch the workbook',
  ],
  [
    'its end cut off',
    () => bytes.slice(0, bytes.length / 2),
    /^: found a broken PDF \(.+\), expected a whole PDF: fetch it again$/,
  ],
  [
    'nothing but its first line',
    () => encode('%PDF-1.7\n'),
    /^: found a broken PDF \(.+\), expected a whole PDF: fetch it again$/,
  ],
])('a PDF with %s is refused, and the fault says what to do', async (_, damaged, fault) => {
  const faults = await faultsOf(damaged(), tables);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});
