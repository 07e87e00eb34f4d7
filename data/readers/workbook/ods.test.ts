import { describe, expect, test } from 'vitest';
import { SourceError } from '../../faults.ts';
import { contentOf, packedOds, writeOds } from '../../testing/ods.ts';
import { content, read, readTablesNow, reportText } from '../../testing/project.ts';
import { sheetsOf } from '../../testing/sheets.ts';
import { stopwatch } from '../../testing/stopwatch.ts';
import { readOds } from './ods.ts';
import type { SheetValue } from './sheet.ts';
import { readOdsReport } from './xlsx.ts';

const text = (text: string): SheetValue => ({ kind: 'text', text });
const number = (value: number): SheetValue => ({ kind: 'number', value });
const other = (found: string): SheetValue => ({ kind: 'other', found });

/** The rows of a table, written out. */
const rowsOf = (rows: string) =>
  readOds('a.ods', packedOds(contentOf(`<table:table table:name="Ark">${rows}</table:table>`))).sheets[0]
    ?.rows;
/** The cells of a row, written out. */
const cellsOf = (cells: string) => rowsOf(`<table:table-row>${cells}</table:table-row>`)?.[0];
const ODS = 'a whole .ods file: fetch it again, or save it as .xlsx';

function faultOf(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
}

test('a report is read to the last cell', () => {
  const tables = readTablesNow();
  const report = read(reportText(), tables);
  const found = readOdsReport('rapport.ods', writeOds(sheetsOf(report, tables)), tables);
  expect(content(found)).toBe(content(report));
  expect(found.rows.flatMap(({ cells }) => cells)).toHaveLength(2364);
});

describe('a cell', () => {
  test('holds what one of another workbook does', () => {
    const rows = [
      ['a', 7, null, { date: '2026-03-04' }],
      [],
      [true, false, { error: '#REF!' }, { formula: '1+1' }, { formula: '1+1', value: 2 }],
    ];
    expect(readOds('a.ods', writeOds([{ name: 'Ark', rows }])).sheets).toEqual([
      {
        name: 'Ark',
        rows: [
          [text('a'), number(7), undefined, { kind: 'date', date: new Date('2026-03-04T00:00:00Z') }],
          [],
          [
            other('TRUE'),
            other('FALSE'),
            other('an error value'),
            other('a formula that was never worked out'),
            number(2),
          ],
        ],
      },
    ]);
  });

  test.each([
    ['<text:p>Nord-</text:p><text:p>Odal</text:p>', 'Nord- Odal'],
    ['<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:s/>e</text:p>', 'a  b c d e'],
    ['<text:p>a <text:span>b</text:span><text:a>c</text:a></text:p>', 'a bc'],
    ['<office:annotation><text:p>om</text:p></office:annotation><text:p>a</text:p>', 'a'],
    ['<text:p>a<draw:frame><text:p>b</text:p></draw:frame></text:p>', 'a'],
    ['<text:p>&lt;A &amp; B</text:p>', '<A & B'],
  ])('holds the text of its paragraphs: %s', (inside, expected) => {
    expect(cellsOf(`<table:table-cell office:value-type="string">${inside}</table:table-cell>`)).toEqual([
      text(expected),
    ]);
    // LibreOffice says which kind of value it is; others may not.
    expect(cellsOf(`<table:table-cell>${inside}</table:table-cell>`)).toEqual([text(expected)]);
  });

  test('holds the text that is said of it', () => {
    const said = '<table:table-cell office:value-type="string" office:string-value="a &amp; b"/>';
    expect(cellsOf(said)).toEqual([text('a & b')]);
  });

  test('holds the value of a number, and not how it is shown', () => {
    const shown = (type: string, value: string) =>
      cellsOf(
        `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>7 509</text:p></table:table-cell>`,
      );
    expect(shown('float', '7509.5')).toEqual([number(7509.5)]);
    // Its value is still a half.
    expect(shown('percentage', '0.5')).toEqual([{ ...number(0.5), isPercent: true }]);
    expect(shown('currency', '7')).toEqual([number(7)]);
    expect(shown('float', 'x')).toEqual([other('"x"')]);
    expect(shown('float', '')).toEqual([other('""')]);
    expect(shown('time', '')).toEqual([other('a time')]);
  });

  test('that another is drawn over holds nothing', () => {
    const covered = '<table:covered-table-cell office:value-type="float" office:value="7"/>';
    expect(cellsOf(`${covered}<table:table-cell office:value-type="float" office:value="8"/>`)).toEqual([
      undefined,
      number(8),
    ]);
  });

  test('that is empty is nothing', () => {
    expect(
      cellsOf('<table:table-cell office:value-type="string"><text:p> </text:p></table:table-cell>'),
    ).toBe(undefined);
    expect(
      cellsOf('<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>'),
    ).toBeUndefined();
  });
});

describe('what comes again', () => {
  const seven = (times: number | string) =>
    `<table:table-cell table:number-columns-repeated="${times}" office:value-type="float" office:value="7"/>`;
  const rows = (times: number | string, cells: string) =>
    `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;

  test('is told once', () => {
    expect(rowsOf(rows(2, seven(3)))).toEqual([Array(3).fill(number(7)), Array(3).fill(number(7))]);
    const gaps =
      rows(3, '<table:table-cell/>') +
      rows(1, `<table:table-cell table:number-columns-repeated="2"/>${seven(1)}`);
    expect(rowsOf(gaps)).toEqual([[], [], [], [undefined, undefined, number(7)]]);
  });

  test('takes no room where it is empty, however often it comes', () => {
    const empty = rows(999_999_999, '<table:table-cell table:number-columns-repeated="999999999"/>');
    const elapsed = stopwatch();
    expect(rowsOf(rows(1, seven(1)) + empty.repeat(3))).toEqual([[number(7)]]);
    expect(elapsed()).toBeLessThan(500);
  });

  test.each([
    ['rows', () => rows(999_999_999, seven(1)), '999999999 rows and 1 columns'],
    ['cells', () => rows(1, seven(999_999_999)), '1 rows and 999999999 columns'],
    ['rows after empty ones', () => rows(60_000, '') + rows(1, seven(1)), '60001 rows and 1 columns'],
    [
      'a cell after empty ones',
      () => rows(1, `<table:table-cell table:number-columns-repeated="100"/>${seven(1)}`),
      '1 rows and 101 columns',
    ],
  ])('beyond any report is refused before it takes memory: %s', (_, make, reach) => {
    const elapsed = stopwatch();
    expect(faultOf(() => rowsOf(make()))).toMatchObject({
      why: 'too-large',
      found: `a sheet of ${reach}, more than 50000 or 100`,
    });
    expect(elapsed()).toBeLessThan(500);
  });

  test.each(['0', '-1', '1e9', 'x', '', '9999999999'])(
    'so often as can not be told is broken: %j',
    (times) => {
      for (const make of [() => rows(times, ''), () => rows(1, seven(times))]) {
        expect(faultOf(() => rowsOf(make()))).toMatchObject({
          why: 'broken',
          found: 'a broken workbook (a row or a cell that comes so often as can not be told)',
          expected: ODS,
        });
      }
      expect(
        faultOf(() => cellsOf(`<table:table-cell><text:s text:c="${times}"/></table:table-cell>`)),
      ).toBeDefined();
    },
  );

  test('of spaces is no more than a label has', () => {
    const spaces = cellsOf(
      '<table:table-cell><text:p>a<text:s text:c="999999999"/>b</text:p></table:table-cell>',
    );
    expect(spaces).toEqual([text(`a${' '.repeat(100)}b`)]);
  });
});

describe('a document that is not to be read', () => {
  const broken = (found: string) => ({
    file: 'a.ods',
    why: 'broken',
    found: `a broken workbook (${found})`,
    expected: ODS,
  });

  test.each([
    ['a table within another', '<table:table><table:table/></table:table>'],
    ['a table that does not end', '<table:table>'],
    ['a cell within another', '<table:table><table:table-row><table:table-cell><table:table-cell/>'],
    ['an XML with an entity that is not known', '<table:table>&a;</table:table>'],
    ['an XML whose attributes can not be told', '<table:table><table:table-row a="1" a="2"/></table:table>'],
  ])('is broken: %s', (why, tables) => {
    expect(faultOf(() => readOds('a.ods', packedOds(contentOf(tables))))).toEqual(broken(why));
  });

  test('is one without its content', () => {
    const bytes = packedOds('a');
    const renamed = new TextDecoder('latin1').decode(bytes).replaceAll('content.xml', 'contant.xml');
    const lost = Uint8Array.from(renamed, (letter) => letter.charCodeAt(0));
    expect(faultOf(() => readOds('a.ods', lost))).toEqual(broken('no content'));
  });

  test('is one with a password', () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(faultOf(() => readOds('a.ods', packedOds('a', manifest)))).toEqual({
      file: 'a.ods',
      why: 'locked',
      found: 'a workbook with a password',
      expected: 'one without: save it anew without a password',
    });
  });
});

test('the days on which it was made and changed are told by its properties', () => {
  const meta =
    '<office:meta><meta:creation-date>2026-03-04T08:00:00</meta:creation-date><dc:date>2026-03-05</dc:date></office:meta>';
  expect(readOds('a.ods', packedOds(contentOf(''), { 'meta.xml': meta }))).toEqual({
    sheets: [],
    made: [new Date('2026-03-04T08:00:00Z'), new Date('2026-03-05')],
  });
});
