// The workbook that readers take along, opened by the reader of reports: every cell is what the table has.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CsvRow, NOTHING, number, text } from '../../../src/core/picture/csv.ts';
import { pictureTable, seriesTable } from '../../../src/core/picture/csvTables.ts';
import { seriesOf } from '../../../src/core/figures/series.ts';
import { type WorkbookSheet, workbookFiles } from '../../../src/core/picture/workbook.ts';
import { builtDataset, pictureOf } from '../../../src/core/testing/built.ts';
import { takeAwayMessages } from '../../../src/core/words/takeaway.ts';
import type { SheetValue } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

const zipped = (sheets: readonly WorkbookSheet[]): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(workbookFiles(sheets)).map(([path, xml]) => [path, strToU8(xml)])),
  );
const opened = (sheets: readonly WorkbookSheet[]) => readWorkbook('taken.xlsx', zipped(sheets)).sheets;

/** What the reader should find of a row; empty cells are none. */
const expected = (row: CsvRow): (SheetValue | undefined)[] =>
  row.map((cell) =>
    cell.kind === 'number'
      ? { kind: 'number', value: Number(cell.value.toFixed(cell.decimals)) }
      : cell.text === ''
        ? undefined
        : cell,
  );
/** A row without the empty cells at its end. */
const trimmed = (row: readonly (SheetValue | undefined)[]) =>
  row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1);

const built = builtDataset((file) => readFileSync(new URL(`../../built/${file}`, import.meta.url), 'utf8'));

describe('a workbook that is taken along', () => {
  test.each(['', '?verdi=antall', '?nivaa=fylke', '?sammenlign=2026-01', '?tiltak=i-alt'])(
    'has every cell of the table of %s',
    (search) => {
      const rows = pictureTable(pictureOf(built, search), built.catalogue, takeAwayMessages.nb.csv);
      const [sheet] = opened([{ name: 'Tall', rows, headed: true }]);
      expect(sheet?.rows.map(trimmed)).toEqual(rows.map(expected).map(trimmed));
    },
  );

  test('keeps noughts, and tells text and numbers apart', () => {
    const { catalogue } = built;
    const picture = pictureOf(built, '');
    const series = seriesOf(built, picture.tiltak.id);
    if (!series) throw new RangeError('not loaded');
    const rows = seriesTable(series, picture, catalogue, takeAwayMessages.nb.csv);
    const [sheet] = opened([{ name: 'Tall', rows, headed: true }]);
    const [, ...figures] = sheet?.rows ?? [];
    expect(figures[0]?.[0]).toEqual({ kind: 'text', text: '0301' });
    expect(new Set(figures.map((row) => row[0]?.kind))).toEqual(new Set(['text']));
    const stars = figures.flat().filter((cell) => cell?.kind === 'text' && cell.text === '*');
    expect(stars.length).toBeGreaterThan(0);
    expect(figures.flat().some((cell) => cell?.kind === 'number')).toBe(true);
  });

  test('holds any text as it is, and nothing runs', () => {
    const texts = [
      '=1+1',
      "'0301",
      ' a ',
      '<b>&"\'',
      'Guovdageaidnu - Kautokeino',
      'to\nlinjer',
      '𝒜',
      '*',
      '00',
    ];
    const rows = [texts.map(text), [NOTHING, number(-0.0004, 3), number(1234.5678, 3), number(7, 0)]];
    const [sheet] = opened([{ name: 'Tall', rows, headed: false }]);
    expect(sheet?.rows).toEqual([
      texts.map((each) => ({ kind: 'text', text: each })),
      [
        undefined,
        { kind: 'number', value: 0 },
        { kind: 'number', value: 1234.568 },
        { kind: 'number', value: 7 },
      ],
    ]);
    expect(Object.values(workbookFiles([{ name: 'Tall', rows, headed: false }])).join('')).not.toContain(
      '<f>',
    );
  });

  test('leaves out what no XML may hold, and the signs that no sheet may be called', () => {
    const [sheet] = opened([{ name: 'a/b[c]: *?', rows: [[text('x\u0000\u0007y\ud800')]], headed: false }]);
    expect(sheet?.name).toBe('a b c     ');
    expect(sheet?.rows).toEqual([[{ kind: 'text', text: 'x\ufffd\ufffdy\ufffd' }]]);
  });

  test('names columns beyond Z', () => {
    const rows = [Array.from({ length: 30 }, (_, i) => text(`${i}`))];
    expect(workbookFiles([{ name: 'a', rows, headed: true }])['xl/worksheets/sheet1.xml']).toContain(
      'r="AD1"',
    );
    expect(opened([{ name: 'a', rows, headed: true }])[0]?.rows).toEqual(rows);
  });
});
