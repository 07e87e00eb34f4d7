// For tests: one made-up table in every form that a file has it in.
import type { Value } from '../../testing/workbook.ts';
import { writeWorkbook } from '../../testing/workbook.ts';
import { MONTH_NAMES } from '../../report.ts';
import { readTablesNow } from '../../testing/project.ts';
import { readBook } from '../read/read.ts';
import type { Choices, FigureCell, Understanding } from '../meaning/types.ts';
import { understand } from '../understand.ts';

export const TABLES = readTablesNow();
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string, mark = false): Uint8Array =>
  Uint8Array.from(
    [...(mark ? ['\ufeff'] : []), ...Array.from({ length: text.length }, (_, i) => text.charAt(i))].flatMap(
      (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8],
    ),
  );
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** How a file is understood. */
export const understood = (
  bytes: Uint8Array | string,
  choices: Choices = {},
  file = 'tabell.csv',
): Understanding =>
  understand(file, readBook(file, typeof bytes === 'string' ? utf8(bytes) : bytes), TABLES, choices);

/** The same of a workbook, by the rows of its sheets. */
export const ofSheets = (
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  choices: Choices = {},
): Understanding =>
  understood(
    writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))),
    choices,
    'bok.xlsx',
  );

/** The cells of a kommune, in the order of the times. */
export const cellsOf = (
  { figures }: Understanding,
  number: string,
  measure = 0,
): readonly FigureCell[] | undefined => figures.figures[measure]?.kommuner[number];

/** A made-up table: kommuner by months, of one measure in two parts and their sum. */
export interface MadeUp {
  readonly kommuner: readonly { readonly number: string; readonly officialName: string }[];
  /** `2025-01` */
  readonly months: readonly string[];
  /** By kommune, then month. Null for hidden. */
  readonly cells: readonly (readonly (number | null)[])[];
}

const quoted = (text: string): string => (/[;,\t" ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const norwegian = (n: number): string => String(n).replace('.', ',');
const lines = (delimiter: string, rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join('\r\n');

/** Every form, by its name, with its bytes. */
export function formsOf({ kommuner, months, cells }: MadeUp): Readonly<Record<string, Uint8Array>> {
  const named = kommuner.map(({ number, officialName }) => `${number} ${officialName}`);
  const cell = (k: number, m: number): number | null => cells[k]?.[m] ?? null;
  const shown = (k: number, m: number, mark = ':'): string => {
    const value = cell(k, m);
    return value === null ? mark : norwegian(value);
  };
  const wide = [
    ['region', ...months],
    ...named.map((name, k) => [name, ...months.map((_, m) => shown(k, m))]),
  ];
  const long = [
    ['Kommunenr', 'Kommune', 'År', 'Måned', 'Kjønn', 'verdi'],
    ...kommuner.flatMap(({ number, officialName }, k) =>
      months.flatMap((month, m) => {
        const row = (sex: string, value: string) => [
          String(Number(number)),
          officialName,
          month.slice(0, 4),
          String(Number(month.slice(5))),
          sex,
          value,
        ];
        return [row('Menn', '1'), row('Begge kjønn', shown(k, m, '*')), row('Kvinner', '2')];
      }),
    ),
  ];
  const grid: Value[][] = [
    ['Oppdiktet statistikk etter kommune'],
    [],
    ['Kilde: Oppdiktet'],
    [
      null,
      'Kommune',
      ...months.map((month, m) => (m === 0 || month.endsWith('-01') ? month.slice(0, 4) : null)),
    ],
    [null, null, ...months.map((month) => MONTH_NAMES[Number(month.slice(5)) - 1] ?? null)],
    ...named.map((name, k): Value[] => [null, name, ...months.map((_, m) => cell(k, m) ?? '*')]),
    [null, 'I alt', ...months.map(() => 999_999)],
    [],
    ['Tall mindre enn 4 er skjult.'],
  ];
  const outline: Value[][] = [
    ['Kommune', 'Måned', 'Kjønn', 'Antall'],
    ...named.flatMap((name, k) =>
      months.flatMap((month, m): Value[][] => [
        [m === 0 ? name : null, { date: `${month}-01` }, 'I alt', cell(k, m) ?? ':'],
        [null, null, 'Menn', 1],
      ]),
    ),
  ];
  const across: Value[][] = [
    ['Måned', ...kommuner.map(({ officialName }) => officialName)],
    ...months.map((month, m): Value[] => [
      month.replace('-', 'M'),
      ...kommuner.map((_, k) => cell(k, m) ?? ':'),
    ]),
  ];
  const cube = {
    version: '2.0',
    class: 'dataset',
    label: 'Oppdiktet',
    role: { time: ['Tid'], geo: ['KOKregion'] },
    id: ['Tid', 'KOKregion'],
    size: [months.length, kommuner.length],
    dimension: {
      Tid: { label: 'måned', category: { index: months.map((month) => month.replace('-', 'M')) } },
      KOKregion: {
        label: 'region',
        category: {
          index: Object.fromEntries(kommuner.map(({ number }, i) => [`K-${number}`, i])),
          label: Object.fromEntries(
            kommuner.map(({ number, officialName }) => [`K-${number}`, officialName]),
          ),
        },
      },
    },
    value: months.flatMap((_, m) => kommuner.map((_, k) => cell(k, m))),
    status: Object.fromEntries(
      months.flatMap((_, m) =>
        kommuner.flatMap((_, k) => (cell(k, m) === null ? [[String(m * kommuner.length + k), ':']] : [])),
      ),
    ) as Record<string, string>,
  };
  const book = (name: string, rows: readonly (readonly Value[])[]) => writeWorkbook([{ name, rows }]);
  return {
    'semicolons, UTF-8': utf8(lines(';', wide)),
    'semicolons, BOM': utf8(`\ufeff${lines(';', wide)}`),
    'tabs, sep= line, UTF-16': utf16(`sep=\t\r\n${lines('\t', wide)}`),
    'tabs, UTF-16 with a mark': utf16(lines('\t', wide), true),
    'commas, quotes': utf8(wide.map((row) => row.map((text) => quoted(text)).join(',')).join('\n')),
    'long, numbers without noughts': utf8(lines(';', long)),
    'workbook, months under years': book('Tabell', grid),
    'workbook, groups': book('Pivot', outline),
    'workbook, kommuner across': book('Ark1', across),
    'JSON-stat': utf8(JSON.stringify(cube)),
  };
}
