// What a sheet may leave out, and where it is taken from then; on made-up figures.
import { describe, expect, test } from 'vitest';
import { SourceError, formatFault } from '../faults.ts';
import type { Report } from '../report.ts';
import { SMALL_TABLES } from '../testing/tables.ts';
import { type SheetOf, type Value, writeWorkbook } from '../testing/workbook.ts';
import { readXlsx } from './xlsx.ts';

const TABLE = [
  [null, 'Gjennomsnitt hittil i år', 'Januar', 'Februar'],
  ['I alt arbeidstrening', 8, 7, 9],
] as const;
const CREATED = '2026-03-04T08:00:00Z';

const sheetOf = (...rows: readonly (readonly Value[])[]): SheetOf => ({ name: 'Ark', rows });
const read = (
  file: string,
  sheets: readonly SheetOf[] = [sheetOf(...TABLE)],
  created?: string,
): Promise<Report> =>
  readXlsx(file, writeWorkbook(sheets, created === undefined ? {} : { created }), SMALL_TABLES);

async function faultsOf(...args: Parameters<typeof read>): Promise<string[]> {
  try {
    await read(...args);
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
  ])('are told by the name %s, and the title by our tables', async (file) => {
    expect(await read(file, undefined, CREATED)).toMatchObject({
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
  ])('but no period by the name %s', async (file) => {
    expect(await faultsOf(file, undefined, CREATED)).toEqual([noPeriod(file)]);
  });

  test.each([
    'report.xlsx',
    'TILT12.xlsx',
    'TILT190-2026-02.xlsx',
    'TILT120-2026-02/report.xlsx',
    '202602_TILT120/a',
  ])('and nothing by the name %s', async (file) => {
    expect(await faultsOf(file, undefined, CREATED)).toEqual([
      `${file}: found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?`,
    ]);
  });
});

describe('the date', () => {
  test('is told by when the workbook was made, or missed', async () => {
    expect((await read('TILT120-2026-02.xlsx', undefined, '2026-12-31T23:59:59Z')).updated).toBe(
      '2026-12-31',
    );
    expect(await faultsOf('TILT120-2026-02.xlsx')).toEqual([
      'TILT120-2026-02.xlsx: found no such line, expected "Rapport oppdatert: dd.mm.yyyy"',
    ]);
  });
});

describe('what a sheet says', () => {
  const FILE = 'TILT120-2026-02.xlsx';

  test('counts, and not what is told outside of it', async () => {
    const head = [['TILT100 Noe annet'], ['Rapport oppdatert: 05.03.2026'], ['Januar 2027 - Februar 2027']];
    const table = [TABLE[0], ['I alt opplæring', 8, 7, 9]];
    expect(await read(FILE, [sheetOf(...head, [], ...table)], CREATED)).toMatchObject({
      code: 'TILT100',
      title: 'Noe annet',
      updated: '2026-03-05',
      months: ['2027-01', '2027-02'],
    });
  });

  test('is missing alone from outside, whichever of the three it is', async () => {
    for (const line of ['TILT120 Tittel', 'Rapport oppdatert: 05.03.2026', 'Januar - februar 2026']) {
      const report = await read(FILE, [sheetOf([line], [], ...TABLE)], CREATED);
      expect(report).toMatchObject({
        title: line.startsWith('TILT') ? 'Tittel' : 'Arbeidspraksis',
        updated: line.startsWith('Rapport') ? '2026-03-05' : '2026-03-04',
        months: ['2026-01', '2026-02'],
      });
    }
  });

  test('may be notes, each once', async () => {
    const prose = sheetOf(
      ['Innhold i rapporten'],
      [],
      ['Om noe.'],
      [],
      ['Om noe annet.'],
      [],
      ['Overskrift'],
    );
    const report = await read(FILE, [prose, sheetOf(...TABLE), { ...prose, name: 'To' }], CREATED);
    expect(report.notes).toEqual(['Om noe.', 'Om noe annet.']);
  });
});

test('faults name the sheet, or what was taken for it', async () => {
  const [headings] = TABLE;
  expect(
    await faultsOf('TILT120-2026-02.xlsx', [sheetOf(headings), sheetOf(['I alt AFT', 1, 2, 3])], CREATED),
  ).toEqual([
    'TILT120-2026-02.xlsx, sheet "Ark", row "headings": found none, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says',
  ]);
});
