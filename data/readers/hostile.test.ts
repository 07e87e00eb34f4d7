// Reports made to do harm: each is refused in words, soon and in little memory, or read as it shows.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { damaged, encode, faultsOf } from '../testing/damage.ts';
import { content, read, readTablesNow, reportText } from '../testing/project.ts';
import { sheetsOf } from '../testing/sheets.ts';
import { stopwatch } from '../testing/stopwatch.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { readText } from './lines/text.ts';
import { attributesOf, tagsOf } from './workbook/xml.ts';

const tables = readTablesNow();
const SHEET = 'xl/worksheets/sheet3.xml';
const whole = unzipSync(writeWorkbook(sheetsOf(read(reportText(), tables), tables)));

/** The workbook with one of its files changed, and whole but for that. */
const withXml = (change: (xml: string) => string, path = SHEET): Uint8Array =>
  zipSync({ ...whole, [path]: strToU8(change(strFromU8(whole[path] ?? new Uint8Array()))) }, { level: 1 });
const withCells = (cells: string): Uint8Array =>
  withXml((xml) => xml.replace('</sheetData>', `${cells}</sheetData>`));
const first = async (bytes: Uint8Array): Promise<string> => (await faultsOf(bytes, tables))[0] ?? '';

const TOO_LARGE = /, expected a report: none is (as large|larger than 10 MB)$/;

test.each<[string, () => Uint8Array, RegExp]>([
  ['eleven million bytes', () => new Uint8Array(11e6), /^: found 11 MB, .*10 MB$/],
  [
    'a sheet of thirty million spaces',
    () => withXml((xml) => xml + ' '.repeat(30e6)),
    /^: found more than 30 MB when it is unpacked, /,
  ],
  [
    'a row at the end of the sheet',
    () => withCells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    /^: found a sheet of 1048576 rows /,
  ],
  [
    'a row beyond any sheet',
    () => withCells('<row r="99999999999"/>'),
    /^: found a sheet of 99999999999 rows /,
  ],
  [
    'a cell beyond any row',
    () => withCells('<row r="2000"><c r="XFD2000"><v>1</v></c></row>'),
    /16384 columns/,
  ],
  [
    'a million rows without numbers',
    () => withCells('<row/>'.repeat(1e6)),
    /^: found a sheet of 50001 rows /,
  ],
])('a workbook of %s is refused before it takes memory', async (_, make, fault) => {
  const bytes = make();
  const elapsed = stopwatch();
  const found = await first(bytes);
  expect(found).toMatch(fault);
  expect(found).toMatch(TOO_LARGE);
  expect(elapsed()).toBeLessThan(2000);
});

// What a reader of workbooks may take for a number, an address or a tag, and this one may not have seen.
test.each([
  '<row r="x"/><row r="2000"><c r="A99999999"><v>1</v></c></row>',
  '<row r="&#57;9999999"/>',
  '<row r="2000"><c r="&#65;99999999"><v>1</v></c></row>',
  '<row r="2000"><c r="A1e9"><v>1</v></c></row>',
  '<row r="2000"><c r="zzzz2000"><v>1</v></c></row>',
  '<row r="99999999" r="2000"/>',
  '<row r="99999999" x:r="2000"/>',
  `<row é='a b="' r="99999999" c="'"/>`,
  `<x a='><row r="99999999"/>'/>`,
])('a workbook whose sheets reach further than they seem to is refused: %s', async (cells) => {
  const elapsed = stopwatch();
  expect(await first(withCells(cells))).toMatch(
    /^: found a (broken workbook \((a row|a cell|an XML) |sheet of 99999999 rows )/,
  );
  expect(elapsed()).toBeLessThan(2000);
});

test('a sheet that is said to be in two places is refused', async () => {
  const hidden = withXml((xml) => xml.replace(/ r:id="/, ' x:id="rIdStyles" r:id="'), 'xl/workbook.xml');
  expect(await first(hidden)).toContain('found a broken workbook (an XML whose attributes can not be told)');
});

test('cells that are never closed are read in one pass', async () => {
  const elapsed = stopwatch();
  expect(await first(withCells('<c r="A1">'.repeat(300_000)))).toMatch(/^: found a broken workbook/);
  expect(elapsed()).toBeLessThan(2000);
});

test('a formula without a value is told in whichever quotes its address stands', async () => {
  const bytes = withXml((xml) => xml.replace(/<c r="(C\d+)"><v>\d+<\/v>/, "<c r='$1'><f>1+1</f>"));
  expect(await first(bytes)).toContain('found a formula that was never worked out');
});

test('a value that is empty is no nought', async () => {
  const bytes = withXml((xml) => xml.replace(/<c r="(C\d+)"><v>\d+<\/v>/, '<c r="$1"><v> </v>'));
  expect((await faultsOf(bytes, tables)).length).toBeGreaterThan(0);
});

test('a million lines of text are refused', async () => {
  expect(await first(encode(`${reportText()}${'a\tb\n'.repeat(1e6)}`))).toBe(
    ': found 1001208 lines, expected a report: none has more than 60000',
  );
});

test('what can not be seen in names and numbers changes nothing', () => {
  const strange = reportText()
    .replace('1103 Stavanger', '11\u200b03 Sta\u200fvanger')
    .replace('Kvinner', '\ufeffKvin\u2060ner');
  expect(content(readText('report', encode(strange), tables))).toBe(content(read(reportText(), tables)));
});

test.each(['\u202e', '\u2067'])('what turns text round is refused: %j', async (character) => {
  expect(await faultsOf(damaged('1103 Stavanger', `1103 ${character}Stavanger`), tables)).toEqual([
    ', line 194: found a character that turns text round, expected text that is read as it shows',
  ]);
});

test.each(['007', '9'.repeat(400), '9007199254740993', '٢٨٢', '２８２', '2e2'])(
  'the number %s is none',
  async (number) => {
    const found = await first(damaged('1103 Stavanger\t282', `1103 Stavanger\t${number}`));
    expect(found).toContain('expected a whole number or *');
  },
);

test('an XML is taken apart, comments and quotes and all', () => {
  const tags = [...tagsOf(`<?xml a?><!-- <c r="no"> --><x:c r = 'A1' y:t="a>b"/><![CDATA[<c>]]></x:c >`)];
  expect(tags.map(({ name, kind }) => [name, kind])).toEqual([
    ['c', 'empty'],
    ['c', 'close'],
  ]);
  expect(tags.slice(0, 1).map(attributesOf)).toEqual([{ r: 'A1', t: 'a>b' }]);
  expect(() => [...tagsOf('<a b="')]).toThrow('cut off');
});
