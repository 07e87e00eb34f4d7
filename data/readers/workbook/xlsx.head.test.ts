// What a sheet may leave out, and where it is taken from then; on made-up figures.
import { describe, expect, test } from 'vitest';
import { SourceError, formatFault } from '../../faults.ts';
import type { Report } from '../../report.ts';
import { SMALL_TABLES } from '../../testing/tables.ts';
import { type SheetOf, type Value, writeWorkbook } from '../../testing/workbook.ts';
import { readXlsx } from './xlsx.ts';

const TABLE = [
  [null, 'Gjennomsnitt hittil i år', 'Januar', 'Februar'],
  ['I alt arbeidstrening', 8, 7, 9],
] as const;
const CREATED = '2026-03-04T08:00:00Z';

const sheetOf = (...rows: readonly (readonly Value[])[]): SheetOf => ({ name: 'Ark', rows });
const read = (file: string, sheets: readonly SheetOf[] = [sheetOf(...TABLE)], created?: string): Report =>
  readXlsx(file, writeWorkbook(sheets, created === undefined ? {} : { created }), SMALL_TABLES);

function faultsOf(...args: Parameters<typeof read>): string[] {
  try {
    read(...args);
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults.map(formatFault);
  }
}

describe('code, title and period', () => {
  test.each([
    '202602_TILT120 Tiltaksdeltakere.xlsx',
    '2026.02_TILT120.xlsx',
    '2026-02 - TILT120',
    '2026_02__TILT120.xlsx',
    'Ned 2025\\202602_tilt120.xlsx',
    'TILT120-2026-02.xlsx',
    'rapporter/TILT120-2026-02-oppdatert-2026-03-04.xlsx',
    'TILT100-2025-01/TILT120-2026-02.xlsx',
  ])('are told by the name %s, and the title by our tables', (file) => {
    expect(read(file, undefined, CREATED)).toMatchObject({
      code: 'TILT120',
      title: 'Arbeidspraksis',
      months: ['2026-01', '2026-02'],
      updated: '2026-03-04',
    });
  });

  const noPeriod = (file: string) =>
    `${file}: found no such line, expected "Januar <year> - <month> <year>", both of one year`;
  test.each([
    'TILT120.xlsx',
    '2026_TILT120.xlsx',
    'TILT120-2026.xlsx',
    '202613_TILT120.xlsx',
    '202600_TILT120.xlsx',
  ])('but no period by the name %s', (file) => {
    expect(faultsOf(file, undefined, CREATED)).toEqual([noPeriod(file)]);
  });

  test.each([
    'report.xlsx',
    'TILT12.xlsx',
    'TILT190-2026-02.xlsx',
    'TILT120-2026-02/report.xlsx',
    '202602_TILT120/a',
  ])('and nothing by the name %s', (file) => {
    expect(faultsOf(file, undefined, CREATED)).toEqual([
      `${file}: found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?`,
    ]);
  });
});

describe('a title without its code', () => {
  const titled = {
    ...SMALL_TABLES,
    reports: [{ code: 'TILT120', title: 'Tiltaksdeltakere på arbeidspraksis' }],
  };
  const readTitled = (...head: readonly (readonly Value[])[]) =>
    readXlsx('rapport.xlsx', writeWorkbook([sheetOf(...head, [], ...TABLE)], { created: CREATED }), titled);
  const PERIOD = ['Januar - februar 2026'];

  test.each([
    [['Tiltaksdeltakere på arbeidspraksis']],
    [['Kilde: NAV', null, 'Tiltaksdeltakere på arbeidspraksis']],
    [['Tiltaksdeltakere på arbeidspraksis.', 'Side 1']],
    [['Tiltaksdeltakere på arbeids praksis']],
  ])('is that of the report that our tables give it: %j', (row) => {
    expect(readTitled(row, PERIOD)).toMatchObject({ code: 'TILT120', months: ['2026-01', '2026-02'] });
  });

  test('is none that differs from all of them', () => {
    expect(() => readTitled(['Tiltaksdeltakere på avklaring'], PERIOD)).toThrow('found no title of a report');
  });
});

describe('the date', () => {
  test('is told by when the workbook was made, or missed', () => {
    expect(read('TILT120-2026-02.xlsx', undefined, '2026-12-31T23:59:59Z').updated).toBe('2026-12-31');
    expect(faultsOf('TILT120-2026-02.xlsx')).toEqual([
      'TILT120-2026-02.xlsx: found no such line, expected "Rapport oppdatert: dd.mm.yyyy"',
    ]);
  });

  test('is not that of a workbook that was made before its months, or years after', () => {
    for (const created of ['2015-06-05T18:17:20Z', '2036-03-04T08:00:00Z']) {
      expect(faultsOf('TILT120-2026-02.xlsx', undefined, created)).toEqual([
        `TILT120-2026-02.xlsx: found no such line: it was made ${created.slice(0, 10)}, which can not be its date, expected "Rapport oppdatert: dd.mm.yyyy"`,
      ]);
    }
  });
});

describe('what a sheet says', () => {
  const FILE = 'TILT120-2026-02.xlsx';

  test('counts, and not what is told outside of it', () => {
    const head = [['TILT100 Noe annet'], ['Rapport oppdatert: 05.03.2027'], ['Januar 2027 - Februar 2027']];
    const table = [TABLE[0], ['I alt opplæring', 8, 7, 9]];
    expect(read(FILE, [sheetOf(...head, [], ...table)], CREATED)).toMatchObject({
      code: 'TILT100',
      title: 'Noe annet',
      updated: '2027-03-05',
      months: ['2027-01', '2027-02'],
    });
  });

  test('is missing alone from outside, whichever of the three it is', () => {
    for (const line of ['TILT120 Tittel', 'Rapport oppdatert: 05.03.2026', 'Januar - februar 2026']) {
      const report = read(FILE, [sheetOf([line], [], ...TABLE)], CREATED);
      expect(report).toMatchObject({
        title: line.startsWith('TILT') ? 'Tittel' : 'Arbeidspraksis',
        updated: line.startsWith('Rapport') ? '2026-03-05' : '2026-03-04',
        months: ['2026-01', '2026-02'],
      });
    }
  });

  test('may be notes, each once', () => {
    const prose = sheetOf(
      ['Innhold i rapporten'],
      [],
      ['Om noe.'],
      [],
      ['Om noe annet.'],
      [],
      ['Overskrift'],
    );
    const report = read(FILE, [prose, sheetOf(...TABLE), { ...prose, name: 'To' }], CREATED);
    expect(report.notes).toEqual(['Om noe.', 'Om noe annet.']);
  });
});

test('faults name the sheet, or what was taken for it', () => {
  const [headings] = TABLE;
  expect(
    faultsOf('TILT120-2026-02.xlsx', [sheetOf(headings), sheetOf(['I alt AFT', 1, 2, 3])], CREATED),
  ).toEqual([
    'TILT120-2026-02.xlsx, sheet "Ark", row "headings": found none, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says',
  ]);
});
