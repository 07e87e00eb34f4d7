import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, SUPPRESSED, count } from '../../../src/core/figures/cell.ts';
import type { TiltakId } from '../../../src/core/figures/dataset.ts';
import type { Month } from '../../../src/core/figures/period.ts';
import { checkReport } from '../../checks.ts';
import { formatFault } from '../../faults.ts';
import { type Report, type ReportRow, rowsOf } from '../../report.ts';
import { breaking } from '../../testing/broken.ts';
import { content, read, readTablesNow, reportText } from '../../testing/project.ts';
import { tries } from '../../testing/tries.ts';
import { PLAIN_SHEETS, type SheetLayout, sheetsOf } from '../../testing/sheets.ts';
import { type SheetOf, type WorkbookOptions, writeWorkbook } from '../../testing/workbook.ts';
import { readXlsx } from './xlsx.ts';

/** Milliseconds that a property over whole workbooks may take on a busy machine. */
const SLOW = 120_000;
const tables = readTablesNow();
const report = Object.freeze(read(reportText(), tables));

const readSheets = (sheets: readonly SheetOf[], options: WorkbookOptions = {}, file = 'report.xlsx') =>
  readXlsx(file, writeWorkbook(sheets, options), tables);
/** What a report says, whatever order its tables are in. */
const inAnyOrder = (report: Report): string =>
  content({
    ...report,
    rows: report.rows.toSorted((a, b) => key(a).localeCompare(key(b))),
  });
const key = ({ tiltak, dimension, code }: ReportRow): string => [tiltak, dimension, code].join();

test('a workbook gives the same report as the text: 2,364 cells, 706 of them suppressed', () => {
  const found = readSheets(sheetsOf(report, tables));
  expect(content(found)).toBe(content(report));
  const cells = found.rows.flatMap((row) => row.cells);
  expect(cells).toHaveLength(2364);
  expect(cells.filter(({ kind }) => kind === 'suppressed')).toHaveLength(706);
});

test('each row tells its sheet and its row there', () => {
  const sheets = sheetsOf(report, tables);
  const found = readSheets(sheets);
  const row = rowsOf(found, 'arbeidstrening' as TiltakId, 'kommune').find(({ code }) => code === '1103');
  const [, sheet, number] = /^sheet "(.*)", row (\d+)$/.exec(row?.where ?? '') ?? [];
  expect(sheet).toBe('Tiltak og kommune');
  expect(sheets.find(({ name }) => name === sheet)?.rows[Number(number) - 1]).toEqual([
    '1103 Stavanger',
    282,
    275,
    289,
  ]);
});

describe('a workbook in another layout', () => {
  const layouts = fc.record({
    head: fc.constantFrom('all', 'first'),
    gap: fc.option(
      fc.record({
        heading: fc.constantFrom(null, 'NA', ' ', 'Kolonne1'),
        after: fc.integer({ min: 0, max: 3 }),
      }),
      { nil: undefined },
    ),
    margin: fc.record({ columns: fc.integer({ min: 0, max: 3 }), rows: fc.integer({ min: 0, max: 4 }) }),
    repeated: fc.boolean(),
    between: fc.integer({ min: 1, max: 3 }),
    broken: breaking,
  }) satisfies fc.Arbitrary<SheetLayout>;

  test(
    'gives the same report, wherever tables begin, whichever columns are empty, however labels are broken',
    () => {
      fc.assert(
        fc.property(layouts, fc.boolean(), (layout, inline) => {
          const found = readSheets(sheetsOf(report, tables, layout), { inline });
          expect(content(found)).toBe(content(report));
        }),
        { numRuns: tries(20) },
      );
    },
    SLOW,
  );

  test(
    'gives the same report whatever order and names its sheets have, with empty rows anywhere',
    () => {
      const sheets = sheetsOf(report, tables);
      const order = fc.shuffledSubarray(sheets, { minLength: sheets.length });
      const gaps = fc.array(fc.nat(800), { maxLength: 20 });
      fc.assert(
        fc.property(order, gaps, fc.string({ maxLength: 5 }), (shuffled, empty, name) => {
          const renamed = shuffled.map((sheet, i) => ({
            name: `${i} ${name}`,
            rows: sheet.rows.flatMap((row, r) => (empty.includes(r) ? [[], row] : [row])),
          }));
          expect(inAnyOrder(readSheets(renamed))).toBe(inAnyOrder(report));
        }),
        { numRuns: tries(12) },
      );
    },
    SLOW,
  );

  test.each([1, 2, 3, 7, 12])('gives the same report when it covers %i months', (length) => {
    const months = Array.from({ length }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}` as Month);
    const rows = report.rows.map((row) => ({
      ...row,
      cells: [...months, 'average'].map((_, i) => row.cells[i % 3] ?? ABSENT),
    }));
    const longer = { ...report, updated: '2027-12-31', months, rows };
    expect(content(readSheets(sheetsOf(longer, tables)))).toBe(content(longer));
  });

  test('reads columns by their headings, in whatever order they stand', () => {
    const swapped = sheetsOf(report, tables).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.length === 4 ? [row[0] ?? null, row[2] ?? null, row[3] ?? null, row[1] ?? null] : row,
      ),
    }));
    expect(content(readSheets(swapped))).toBe(content(report));
  });

  test('rounds an average that is stored unrounded as the reports do, halves up', () => {
    const exact = sheetsOf(report, tables).map(({ name, rows }) => ({
      name,
      rows: rows.map(([label = null, average = null, ...months]) => {
        const numbers = months.filter((value) => typeof value === 'number');
        const isWhole = numbers.length === 2 && typeof average === 'number';
        return [label, isWhole ? numbers.reduce((a, b) => a + b, 0) / 2 : average, ...months];
      }),
    }));
    expect(content(readSheets(exact))).toBe(content(report));
  });

  test('leaves out what stands below a table and is no row', () => {
    const [prose, ...sheets] = sheetsOf(report, tables);
    const noted = sheets.map(({ name, rows }) => ({
      name,
      rows: [...rows, ['Kilde: NAV'], ['Foreløpige tall'], [], [null, 'Side 3 av 79']],
    }));
    const found = readSheets(prose ? [prose, ...noted] : noted);
    expect(content(found)).toBe(content(report));
    // As many in each sheet, the heading of the notes and the name of a sheet.
    expect(found.aside).toBe(3 * noted.length + 2);
  });
});

describe('a workbook without title, date and period', () => {
  const sheets = sheetsOf(report, tables, { ...PLAIN_SHEETS, head: 'none' });
  const created = '2026-03-04T08:00:00Z';

  test.each([
    '202602_TILT120 Tiltaksdeltakere på arbeidspraksis. Demografi. Tidsserie maaned.xlsx',
    'Downloads/2026.02_TILT120_Tiltaksdeltakere.xlsx',
    'C:\\Downloads\\202602_tilt120.xlsx',
    'data/reports/TILT120-2026-02.xlsx',
  ])('takes them from %s, its own properties and our table', (file) => {
    expect(content(readSheets(sheets, { created }, file))).toBe(content(report));
  });

  test('says what is missing when neither tells it', () => {
    expect(() => readSheets(sheets, {}, 'report.xlsx')).toThrow(
      'report.xlsx: found no title of a report, expected a line "TILT120 <title>"',
    );
    expect(() => readSheets(sheets, {}, 'TILT120.xlsx')).toThrow(
      'TILT120.xlsx: found no such line, expected "Rapport oppdatert: dd.mm.yyyy"\n' +
        'TILT120.xlsx: found no such line, expected "Januar <year> - <month> <year>", both of one year',
    );
  });

  test('believes the headings, not a name that lies', () => {
    const later = { created: '2026-04-08T08:00:00Z' };
    expect(() => readSheets(sheets, later, '202603_TILT120.xlsx')).toThrow(
      'sheet "Tiltak", row 1, row "headings": found Gjennomsnitt hittil i år, Januar, Februar, expected Gjennomsnitt hittil i år, Januar, Februar, Mars, as the period line says',
    );
  });
});

test('Svalbard stands beside the kommuner and fylker, as Ukjent does', () => {
  const training = 'arbeidstrening' as TiltakId;
  const added = (code: string): ReportRow[] =>
    (['fylke', 'kommune'] as const).map((dimension) => ({
      tiltak: training,
      dimension,
      code,
      label: '',
      where: '',
      cells: [SUPPRESSED, SUPPRESSED, SUPPRESSED],
    }));
  const withSvalbard = { ...report, rows: [...report.rows, ...added('svalbard-og-ovrige')] };
  const found = readSheets(sheetsOf(withSvalbard, tables));
  for (const dimension of ['fylke', 'kommune'] as const) {
    const codes = rowsOf(found, training, dimension).map(({ code }) => code);
    expect(codes).toContain('svalbard-og-ovrige');
    expect(codes).toContain('ukjent');
  }
  expect(checkReport({ file: '', report: found, tables }).map(formatFault)).toEqual([]);
  // What the fylker have must be among the kommuner, too.
  const rows = found.rows.map((row) =>
    row.dimension === 'fylke' && row.code === 'svalbard-og-ovrige'
      ? { ...row, cells: row.cells.map(() => count(9)) }
      : row,
  );
  expect(checkReport({ file: '', report: { ...found, rows }, tables }).map(({ found }) => found)).toContain(
    'rows that fall short of the total by more than their hidden cells can hold',
  );
});
