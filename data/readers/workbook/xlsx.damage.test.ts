// Workbooks that can't be read or are not sound, one for each kind of damage, made from the real report: each fault says
// where, and what to do.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encode, faultsOf } from '../../testing/damage.ts';
import { read, readTablesNow, reportText } from '../../testing/project.ts';
import { sheetsOf } from '../../testing/sheets.ts';
import { type SheetOf, type Value, writeWorkbook } from '../../testing/workbook.ts';

const tables = readTablesNow();
const sheets = (): SheetOf[] => sheetsOf(read(reportText(), tables), tables);

type Rows = (readonly Value[])[];

/** The workbook with the rows of one sheet changed. */
function changed(name: string, change: (rows: Rows) => Rows): Uint8Array {
  const before = sheets();
  if (!before.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return writeWorkbook(
    before.map((sheet) => (sheet.name === name ? { name, rows: change([...sheet.rows]) } : sheet)),
  );
}

/** The workbook with one cell of the first row of a label changed: column 1 holds the average, 2 the first month. */
function withCell(name: string, label: string, column: number, value: Value): Uint8Array {
  return changed(name, (rows) => {
    const at = rows.findIndex(([first]) => first === label);
    if (at < 0) throw new Error(`no row ${label}`);
    return rows.map((row, r) => (r === at ? row.map((old, c) => (c === column ? value : old)) : row));
  });
}

const KOMMUNE = 'Tiltak og kommune';
const EIGERSUND = '1101 Eigersund';
/** Where Eigersund's January stands, in the first block of the sheet. */
const JANUARY = `, sheet "${KOMMUNE}", cell C9, row "${EIGERSUND}", column "Januar"`;
const bad = (value: Value) => withCell(KOMMUNE, EIGERSUND, 2, value);
const whole = () => writeWorkbook(sheets());
const NEEDED = 'expected a whole number or *';

test('the workbook as published has no fault', async () => {
  expect(await faultsOf(whole())).toEqual([]);
});

test.each<[string, () => Uint8Array, string[]]>([
  ['a word for a number', () => bad('mange'), [`${JANUARY}: found the text "mange", ${NEEDED}`]],
  ['a negative number', () => bad(-34), [`${JANUARY}: found -34, ${NEEDED}`]],
  ['a part of a person', () => bad(34.5), [`${JANUARY}: found 34.5, ${NEEDED}`]],
  [
    'a date for a number',
    () => bad({ date: '2026-02-03' }),
    [`${JANUARY}: found the date 2026-02-03, ${NEEDED}`],
  ],
  [
    'a truth for a number',
    () => bad(true),
    [`${JANUARY}: found TRUE, ${NEEDED}: put the value in its place`],
  ],
  [
    'a formula that was never worked out',
    () => bad({ formula: 'SUM(C10:C20)' }),
    [`${JANUARY}: found a formula that was never worked out, ${NEEDED}: put the value in its place`],
  ],
  [
    'an error value',
    () => bad({ error: '#REF!' }),
    [`${JANUARY}: found an error value, ${NEEDED}: put the value in its place`],
  ],
  ['an empty cell', () => bad(null), [`${JANUARY}: found an empty cell, ${NEEDED}`]],
  [
    'a row without figures',
    () => changed(KOMMUNE, (rows) => rows.map((row) => (row[0] === EIGERSUND ? [EIGERSUND] : row))),
    [
      `, sheet "${KOMMUNE}", row 9, row "${EIGERSUND}": found 0 cells, expected 3 cells`,
      `, sheet "${KOMMUNE}", row 362, row "${EIGERSUND}": found 0 cells, expected 3 cells`,
    ],
  ],
  [
    'a row without a label',
    () => withCell(KOMMUNE, EIGERSUND, 0, null),
    [
      `, sheet "${KOMMUNE}", row 9: found a row without a label, expected a number of a kommune or fylke, or a label of tables/tiltak.json or tables/dimensjoner.json`,
    ],
  ],
  [
    'a figure in a column without a heading',
    () =>
      changed(KOMMUNE, (rows) =>
        rows.map((row) => (row[0] === '1106 Haugesund' ? [...row, 7] : row)).slice(0, 355),
      ),
    [
      `, sheet "${KOMMUNE}", cell E11, row "1106 Haugesund", column "Gjennomsnitt hittil i år": found 7, expected nothing: the column has no heading`,
    ],
  ],
  [
    'no headings in a sheet',
    () => changed(KOMMUNE, (rows) => rows.filter((row) => row[2] !== 'Januar')),
    [
      `, sheet "${KOMMUNE}", row "headings": found none, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says`,
    ],
  ],
  [
    'a heading of another month',
    () =>
      changed(KOMMUNE, (rows) =>
        rows.map((row) => row.map((value) => (value === 'Februar' ? 'Mars' : value))),
      ),
    [
      `, sheet "${KOMMUNE}", row 6, row "headings": found Gjennomsnitt hittil i år, Januar, Mars, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says`,
    ],
  ],
  [
    'a heading missing',
    () =>
      changed(KOMMUNE, (rows) => rows.map((row) => row.map((value) => (value === 'Februar' ? null : value)))),
    [
      `, sheet "${KOMMUNE}", row 6, row "headings": found Gjennomsnitt hittil i år, Januar, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says`,
    ],
  ],
  [
    'a sheet missing',
    () => writeWorkbook(sheets().filter(({ name }) => name !== KOMMUNE)),
    ['arbeidstrening', 'arbeidsforberedende-trening'].map(
      (tiltak) =>
        `, table "kommune, ${tiltak}": found no such table, expected its rows, in a workbook in a sheet such as "Tiltak og kommune": TILT120 is published with all of its tables (tables/rapporter.json)`,
    ),
  ],
  [
    'a tiltak nobody described',
    () => withCell(KOMMUNE, 'I alt Arbeidstrening', 0, 'I alt Lønnstilskudd'),
    [
      `, sheet "${KOMMUNE}", row 360: found "I alt Lønnstilskudd", expected the total of a tiltak that tables/tiltak.json names for this report: add it, or this spelling of it`,
    ],
  ],
  [
    'a table without its total',
    () =>
      changed(KOMMUNE, (rows) =>
        rows.filter(([label]) => label !== 'I alt Arbeidsforberedende trening').slice(0, 20),
      ),
    [
      `, sheet "${KOMMUNE}", row 7, row "0301 Oslo": found a row without a measure, expected a total row "I alt …" before it`,
    ],
  ],
  [
    'a kommune number nobody knows',
    () => withCell(KOMMUNE, EIGERSUND, 0, '1199 Eigersund'),
    [
      `, sheet "${KOMMUNE}", row 9, table "kommune, arbeidsforberedende-trening", row "1199 Eigersund": found number 1199, expected the number of a kommune in tables/kommuner.csv`,
    ],
  ],
  [
    'a row twice',
    () => changed(KOMMUNE, (rows) => [...rows.slice(0, 9), rows[8] ?? [], ...rows.slice(9)]),
    [
      `, sheet "${KOMMUNE}", row 10, table "kommune, arbeidsforberedende-trening", row "${EIGERSUND}": found a row that is there already, expected it once: it is on sheet "${KOMMUNE}", row 9 too`,
    ],
  ],
  [
    'no table at all',
    () =>
      writeWorkbook([
        { name: 'Ark1', rows: [['TILT120 Tiltak'], ['Rapport oppdatert: 04.03.2026'], ['Januar 2026']] },
      ]),
    [
      ', tables, row "headings": found none, expected Gjennomsnitt hittil i år, Januar, as the period line says',
    ],
  ],
  [
    'another content',
    () => writeWorkbook([{ name: 'Ark1', rows: [['Handleliste'], ['melk', 2], ['brød', 1]] }]),
    [
      ': found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
    ],
  ],
  [
    'its end cut off',
    () => whole().slice(0, 20_000),
    [
      ': found a broken workbook (a zip without an end), expected a whole .xlsx file: fetch it again, or open it in Excel and save it anew',
    ],
  ],
  [
    'an XML that is none',
    () => {
      const files = unzipSync(whole());
      return zipSync({ ...files, 'xl/worksheets/sheet3.xml': strToU8('<worksheet><sheetData><row') });
    },
    [expect.stringMatching(/^: found a broken workbook \(.*\), expected a whole \.xlsx file/) as string],
  ],
  [
    'a password, or of the old kind',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    [
      ': found an Excel file of the old kind (.xls), or one with a password, expected a workbook saved as .xlsx and without a password: open it in Excel and save it so',
    ],
  ],
  [
    'another kind of archive',
    () => zipSync({ 'report.txt': encode(reportText()) }),
    [': found an archive of files, expected the report itself: unpack the archive and take the file in it'],
  ],
])('a workbook with %s is refused, and the fault says where', async (_, bytes, faults) => {
  expect(await faultsOf(bytes(), tables)).toEqual(faults);
});

test('all faults of all sheets are told, not the first', async () => {
  const broken = sheets().map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => (value === 282 ? '282 a' : value))),
  }));
  const faults = await faultsOf(writeWorkbook(broken), tables);
  expect(faults.length).toBeGreaterThan(1);
  expect(new Set(faults.map((fault) => /sheet "(.*?)"/.exec(fault)?.[1]))).toEqual(
    new Set(['Tiltak og fylke', 'Tiltak og kommune']),
  );
});

test('a number that should be hidden is refused, and not told', async () => {
  const [fault = ''] = await faultsOf(withCell(KOMMUNE, '1112 Lund', 3, 2), tables);
  expect(fault).toMatch(/row "1112 Lund", column "Februar": found a number from 1 to 3, expected \*$/);
});
