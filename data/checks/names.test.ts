import { describe, expect, test } from 'vitest';
import { SUPPRESSED } from '../../src/core/figures/cell.ts';
import type { TiltakId } from '../../src/core/figures/dataset.ts';
import type { Month } from '../../src/core/figures/period.ts';
import { formatFault } from '../faults.ts';
import type { Report, ReportRow } from '../report.ts';
import { normalise } from '../readers/words.ts';
import { readTablesNow } from '../testing/project.ts';
import { checkNames } from './names.ts';

const tables = readTablesNow();

/** What is said of rows with these labels: their number is that of the label. */
function faultsOf(labels: readonly string[], year = '2026'): string[] {
  const rows = labels.map((label, i): ReportRow => {
    const [code = ''] = /^\d*/.exec(label) ?? [];
    const dimension = code.length === 2 ? 'fylke' : 'kommune';
    const tiltak = (i === 0 ? 'arbeidstrening' : `tiltak-${i}`) as TiltakId;
    return { tiltak, dimension, code, label, where: 'line 7', cells: [SUPPRESSED] };
  });
  const report: Report = {
    code: 'TILT120',
    title: '',
    updated: '',
    months: [`${year}-01` as Month],
    notes: [],
    aside: 0,
    rows,
  };
  return checkNames({ file: 'a', report, tables }).map(formatFault);
}
const numbersTold = (label: string, year?: string): string[] =>
  faultsOf([label], year).flatMap((fault) => fault.slice(fault.indexOf('found')).match(/\d{2,4}/g) ?? []);

describe('a row with the name of another place', () => {
  test('is refused, and both are told', () => {
    expect(faultsOf(['1133 Suldai'])).toEqual([
      'a, line 7, table "kommune, arbeidstrening", row "1133 Suldai": found the number of 1133 Hjelmeland, ' +
        'expected that of 1134 Suldal, whose name is nearer to the one printed',
    ]);
  });

  test.each([
    // The name as it is, misread, broken, cut, or in one of its languages alone.
    ['1133 Sauda', ['1133', '1135']],
    ['1133 Suidai', ['1133', '1134']],
    ['1579 Hust- advika', ['1579']],
    ['1505 Hust- advika', ['1505', '1579']],
    ['5612 Unjårga', ['5612', '5636']],
    ['5636 Guovdageaidn u - Kautokeino', ['5636', '5612']],
    ['5622 Kárášjohka - Karasjok', ['5622', '5610']],
    ['1870 Evenes - Evenássi', ['1870', '1853']],
    ['15 Rogaland', ['15', '11']],
    ['55 Finmarkku - Finnmárku - Finnmark', ['55', '56']],
  ])('is told, with the place that the name is of: %s', (label, numbers) => {
    expect([...new Set(numbersTold(label))]).toEqual(numbers.length === 1 ? [] : numbers);
  });

  test('may be one of two with that name', () => {
    expect(numbersTold('1811 Herøy')).toEqual(['1811', '1515', '1818']);
    expect(numbersTold('3411 Våler')).toEqual(['3411', '3114', '3419']);
    // Which of the two it is, nothing tells but the number.
    expect(faultsOf(['1515 Herøy', '1818 Herøy', '3114 Våler', '3419 Våler'])).toEqual([]);
  });
});

describe('a row with its own name', () => {
  test.each([
    '1813 Brønnøy',
    '1840 Saltdal',
    '1875 Håbmer - Hamarøy',
    '5025 Rørros',
    '1827 Dønna',
    '5540 Gáivuotna - Kåfiord -',
    '5540 Kåfjord - Kaivuono',
    '5540 Kaivuono - Kåfjord - Gáivuotna',
    '1515 Herøy (Møre og Romsdal)',
    '3330 Hol',
    '3330 Hoi',
    '1531 Suia',
    '1124 Soia',
    '1119 Hd',
    '0301 Oslo',
    '0301 Oslo - Oslove',
    '0301',
    '03 Oslo',
    '50 Trøndelag',
    '18 Nordland - Nordlånnda',
  ])('is right, however it is broken, cut or misread: %s', (label) => {
    expect(faultsOf([label])).toEqual([]);
  });

  test('has it at the time of the report', () => {
    expect(
      faultsOf(['3001 Halden', '5437 Karasjok', '1507 Ålesund', '38 Vestfold og Telemark'], '2023'),
    ).toEqual([]);
    expect(numbersTold('3002 Halden', '2023')).toEqual(['3002', '3001']);
    expect(numbersTold('3002 Haldem', '2023')).toEqual(['3002', '3001']);
  });

  test('is in every report with one letter wrong, and in none refused for it', () => {
    // But where one letter makes it another's.
    const all = new Set(tables.kommuner.map(({ norwegianName }) => normalise(norwegianName)));
    const labels = tables.kommuner.flatMap(({ number, norwegianName: name }) =>
      Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))
        .filter((misread) => !all.has(normalise(misread)))
        .map((misread) => `${number} ${misread}`),
    );
    expect(labels.length).toBeGreaterThan(2000);
    expect(faultsOf(labels)).toEqual([]);
  });
});

test('a number that is not known is another check’s', () => {
  expect(faultsOf(['1199 Sauda', 'Ukjent'])).toEqual([]);
});
