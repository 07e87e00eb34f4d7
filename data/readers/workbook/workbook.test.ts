import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../faults.ts';
import { type SheetOf, type WorkbookOptions, writeWorkbook } from '../../testing/workbook.ts';
import type { SheetValue } from './sheet.ts';
import { readWorkbook } from './workbook.ts';
import { columnLetters } from './worksheet.ts';

const PLAIN: readonly SheetOf[] = [{ name: 'Ark', rows: [['a']] }];
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKBOOK = 'xl/workbook.xml';

/** A workbook with some of its files changed, and whole but for that. */
function changed(
  changes: Readonly<Record<string, (xml: string) => string>>,
  sheets = PLAIN,
  options: WorkbookOptions = {},
): Uint8Array {
  const files = unzipSync(writeWorkbook(sheets, options));
  const texts = Object.entries(changes).map(([path, change]) => {
    const before = files[path];
    return [path, strToU8(change(before === undefined ? '' : strFromU8(before)))] as const;
  });
  return zipSync({ ...files, ...Object.fromEntries(texts) }, { level: 0, mtime: '2026-01-01T00:00:00' });
}
/** A workbook of one sheet with these rows, written out. */
const withRows = (rows: string): Uint8Array =>
  changed({
    [SHEET]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/, () => `<sheetData>${rows}</sheetData>`),
  });

const rowsOf = (bytes: Uint8Array): readonly (readonly (SheetValue | undefined)[])[] =>
  readWorkbook('a.xlsx', bytes).sheets[0]?.rows ?? [];
/** The one fault of a workbook that is refused. */
function faultOf(bytes: Uint8Array): unknown {
  try {
    readWorkbook('a.xlsx', bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
}

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

describe('a cell', () => {
  const text = (text: string): SheetValue => ({ kind: 'text', text });
  const number = (value: number): SheetValue => ({ kind: 'number', value });
  const other = (found: string): SheetValue => ({ kind: 'other', found });
  const NEVER = other('a formula that was never worked out');

  test('holds a text, a number, a date or nothing', () => {
    expect(rowsOf(writeWorkbook([{ name: 'Ark', rows: [['a', 7, null, { date: '2026-03-04' }]] }]))).toEqual([
      [text('a'), number(7), undefined, { kind: 'date', date: new Date('2026-03-04T00:00:00Z') }],
    ]);
  });

  test('or what was not published: a truth, a formula without its value or an error, wherever it stands', () => {
    const rows = [['a', true, false, 8], [], [{ formula: '1+1' }, 7, { formula: 'A3' }, { error: '#REF!' }]];
    expect(rowsOf(writeWorkbook([{ name: 'Ark', rows }]))).toEqual([
      [text('a'), other('TRUE'), other('FALSE'), number(8)],
      [],
      [NEVER, number(7), NEVER, other('an error value')],
    ]);
  });

  test('holds the value that its formula last had, whichever stands first', () => {
    const cells = `<c r="A1"><v>2</v><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>"*"</f><v>*</v></c>`;
    expect(rowsOf(withRows(`<row r="1">${cells}</row>`))).toEqual([[number(2), number(2), text('*')]]);
    const never = '<c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f/></c>';
    expect(rowsOf(withRows(`<row r="1">${never}</row>`))).toEqual([[NEVER, NEVER, NEVER]]);
  });

  test('holds no nought of a formula that is yet to be worked out', () => {
    const rows = [[{ formula: '1+1', value: 0 }, { formula: '1+1', value: 2 }, 0]];
    const anew = (xml: string) => xml.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>');
    const sheets = [{ name: 'Ark', rows }];
    expect(rowsOf(changed({}, sheets))).toEqual([[number(0), number(2), number(0)]]);
    expect(rowsOf(changed({ [WORKBOOK]: anew }, sheets))).toEqual([[NEVER, number(2), number(0)]]);
  });

  test('is told with its own sheet', () => {
    const formula = { formula: '1+1' };
    const { sheets } = readWorkbook(
      'a.xlsx',
      writeWorkbook([
        { name: 'En', rows: [[1], [formula]] },
        { name: 'To', rows: [[formula], [2]] },
      ]),
    );
    expect(sheets).toEqual([
      { name: 'En', rows: [[number(1)], [NEVER]] },
      { name: 'To', rows: [[NEVER], [number(2)]] },
    ]);
  });

  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['-7', -7],
    ['+7', 7],
    ['7.25', 7.25],
    ['1.5E+3', 1500],
    ['15e-1', 1.5],
    ['7e2', 700],
    ['7e-10', 7e-10],
  ])('holds the number that is written in it: %j', (digits, value) => {
    expect(rowsOf(withRows(`<row r="1"><c r="A1"><v>${digits}</v></c></row>`))).toEqual([[number(value)]]);
  });

  test.each([' ', '0x10', '1.2.3', 'Infinity', '7a', 'a7', '7e', '--7', '.', '7 7'])(
    'holds no number where none is written: %j',
    (digits) => {
      expect(rowsOf(withRows(`<row r="1"><c r="A1"><v>${digits}</v></c></row>`))).toEqual([
        [other(`"${digits}"`)],
      ]);
    },
  );
});

describe('the sheets of a workbook', () => {
  const formula = { formula: '1+1' };
  const found: SheetValue = { kind: 'other', found: 'a formula that was never worked out' };

  test('may lie anywhere in it, told from its top or from beside the list of sheets', () => {
    const bytes = changed(
      { [RELATIONS]: (xml) => xml.replace('Target="worksheets', 'Target="/xl/worksheets') },
      [{ name: 'Ark', rows: [[formula]] }],
    );
    expect(rowsOf(bytes)).toEqual([[found]]);
  });

  test('have the order of the list, whatever their files are called', () => {
    const sheets = [
      { name: 'En', rows: [[formula]] },
      { name: 'To', rows: [[7]] },
    ];
    const swapped = changed(
      {
        [RELATIONS]: (xml) =>
          xml.replace(/sheet(\d)\.xml/g, (_, number: string) => `sheet${3 - Number(number)}.xml`),
      },
      sheets,
    );
    expect(readWorkbook('a.xlsx', swapped).sheets).toEqual([
      { name: 'En', rows: [[{ kind: 'number', value: 7 }]] },
      { name: 'To', rows: [[found]] },
    ]);
  });
});

describe('the list of sheets', () => {
  const formula = { formula: '1+1' };
  const sheets = [
    { name: 'En', rows: [[7]] },
    { name: 'To', rows: [[formula]] },
  ];
  const kindsIn = (bytes: Uint8Array) =>
    readWorkbook('a.xlsx', bytes).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.kind]);

  test('may have its tags closed one by one', () => {
    const closed = (xml: string) => xml.replace(/(<sheet [^>]*)\/>/g, '$1></sheet>');
    expect(kindsIn(changed({ [WORKBOOK]: closed }, sheets))).toEqual([
      ['En', 'number'],
      ['To', 'other'],
    ]);
  });

  test('may hold what is no sheet: it has no name', () => {
    for (const none of ['<sheet name="" r:id="rId1"/>', '<sheet r:id="rId1"/>']) {
      const added = (xml: string) => xml.replace('<sheets>', `<sheets>${none}`);
      expect(kindsIn(changed({ [WORKBOOK]: added }, sheets))).toEqual([
        ['En', 'number'],
        ['To', 'other'],
      ]);
    }
  });
});

describe('the days on which a workbook was made and changed', () => {
  const made = (options: WorkbookOptions, change = (xml: string) => xml) =>
    readWorkbook('a.xlsx', changed({ 'docProps/core.xml': change }, PLAIN, options)).made;
  const [CREATED, CHANGED] = ['2026-03-04T08:00:00Z', '2026-03-05T08:00:00Z'] as const;

  test('are told by its properties', () => {
    expect(made({ created: CREATED })).toEqual([new Date(CREATED)]);
    const plain = (xml: string) => xml.replace(/<dcterms:created[^>]*>/, '<dcterms:created>');
    expect(made({ created: CREATED }, plain)).toEqual([new Date(CREATED)]);
    const later = (xml: string) => xml.replace('</cp:', `<x:modified>${CHANGED}</x:modified></cp:`);
    expect(made({ created: CREATED }, later)).toEqual([new Date(CREATED), new Date(CHANGED)]);
    expect(made({ created: CREATED }, (xml) => later(xml).replaceAll('created', 'a'))).toEqual([
      new Date(CHANGED),
    ]);
  });

  test('are unknown where they are not there, or tell no day', () => {
    expect(readWorkbook('a.xlsx', writeWorkbook(PLAIN)).made).toEqual([]);
    expect(made({ created: 'i går' })).toEqual([]);
    expect(made({}, () => '<cp:coreProperties/>')).toEqual([]);
  });
});

describe('a workbook larger than a report', () => {
  const tooLarge = (found: string) => ({
    file: 'a.xlsx',
    why: 'too-large',
    found,
    expected: 'a report: none is as large',
  });
  const sheet = (rows: number, columns: number) =>
    tooLarge(`a sheet of ${rows} rows and ${columns} columns, more than 50000 or 100`);

  test('is refused for its rows, whichever way they are told', () => {
    expect(faultOf(withRows('<row r="50001"/>'))).toEqual(sheet(50001, 0));
    expect(faultOf(withRows('<row r="50000"/><row></row>'))).toEqual(sheet(50001, 0));
    expect(faultOf(withRows('<row r="50000"/><row r="2"/><row r="50001"/>'))).toEqual(sheet(50001, 0));
    expect(faultOf(withRows('<row r="1"><c r="B50001"/></row>'))).toEqual(sheet(50001, 2));
    expect(faultOf(withRows('<row r="1"><c r="A123456"/></row>'))).toEqual(sheet(123456, 1));
    expect(faultOf(withRows('<row r="50000"><c r="A1"></c></row>'))).toBeUndefined();
    expect(faultOf(withRows('<row/>'.repeat(50001)))).toEqual(sheet(50001, 0));
  });

  test('is refused for its columns', () => {
    expect(faultOf(withRows('<row r="1"><c r="CW1"/></row>'))).toEqual(sheet(1, 101));
    expect(faultOf(withRows('<row r="1"><c r="CW1"/><c r="A1"/></row>'))).toEqual(sheet(1, 101));
    expect(faultOf(withRows('<row r="1"><c r="AAAA1"/></row>'))).toEqual(sheet(1, 18279));
    expect(faultOf(withRows('<row r="1"><c r="CV1"/></row>'))).toBeUndefined();
    expect(faultOf(withRows(`<row>${'<c/>'.repeat(101)}</row>`))).toEqual(sheet(1, 101));
    expect(faultOf(withRows('<row><c r="CV1"/><c/></row>'))).toEqual(sheet(1, 101));
  });

  test('is none for what is no sheet of it', () => {
    const cells = '<worksheet><sheetData><row r="50001"/></sheetData></worksheet>';
    expect(faultOf(changed({ 'xl/other.xml': () => cells }))).toBeUndefined();
  });

  // It has one sheet of its own, and tells the places of three files.
  test.each([
    ['listed', 1, WORKBOOK, '<sheets>', '<sheet name="a" r:id="a"></sheet>'],
    [
      'told the places of',
      3,
      RELATIONS,
      'relationships">',
      '<Relationship Id="a" Target="a"></Relationship>',
    ],
  ])('is refused for more than two hundred sheets that are %s in it', (_, own, path, after, one) => {
    const of = (count: number) =>
      changed({ [path]: (xml) => xml.replace(after, () => after + one.repeat(count - own)) });
    expect(faultOf(of(201))).toEqual(tooLarge('201 sheets, more than 200'));
    expect(faultOf(of(200))).not.toMatchObject({ why: 'too-large' });
  });

  /** A workbook with one more file, which its directory says to be larger than all that may be unpacked. */
  function withLarge(name: string): Uint8Array {
    const bytes = changed({ [name]: () => 'a' });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // It is the last file, so its entry is the last in the directory.
    let at = bytes.length - 22;
    while (view.getUint32(at, true) !== 0x02014b50) at--;
    view.setUint32(at + 24, 31e6, true);
    return bytes;
  }

  test('is refused when it is unpacked, for what is read of it alone', () => {
    expect(faultOf(withLarge('xl/z.xml'))).toEqual(tooLarge('more than 30 MB when it is unpacked'));
    expect(faultOf(withLarge('xl/z.rels'))).toEqual(tooLarge('more than 30 MB when it is unpacked'));
    for (const name of ['xl/z.png', 'xl/zxml', 'xl/z.xml.bin']) {
      expect(faultOf(withLarge(name))).toBeUndefined();
    }
  });
});

test.each([
  ['a zip without an end', () => writeWorkbook(PLAIN).slice(0, 200)],
  ['an XML that is cut off', () => changed({ [SHEET]: () => '<worksheet><sheetData><row' })],
])('a workbook that is broken is told as such, and why: %s', (why, make) => {
  expect(faultOf(make())).toEqual({
    file: 'a.xlsx',
    why: 'broken',
    found: `a broken workbook (${why})`,
    expected: 'a whole .xlsx file: fetch it again, or open it in Excel and save it anew',
  });
});

test.each([
  ['a row whose number is none', '<row r="x"/><row r="2"><c r="A99999"/></row>'],
  ['a row whose number is none', '<row r="&#57;9999"/>'],
  ['a row whose number is none', '<row r="1e5"/>'],
  ['a row whose number is none', '<row r="-1"/>'],
  ['a cell whose address is none', '<row r="1"><c r=""/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="7"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="A"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="a1"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="A1e5"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="&#65;99999"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="$A1"/></row>'],
  ['two cells in one place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ['two cells in one place', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c><v>3</v></c></row>'],
  ['a cell within another', '<row r="1"><c r="A1"><c r="B1"/></c></row>'],
  ['a cell that does not end', '<row r="1"><c r="A1"><v>1</v></row>'],
  ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
  ['an XML with an entity that is not known', '<row r="1"><c r="A1"><v>&a;</v></c></row>'],
])('a workbook with %s is broken: %s', (why, rows) => {
  expect(faultOf(withRows(rows))).toMatchObject({ why: 'broken', found: `a broken workbook (${why})` });
});

test('a workbook without its list of sheets is broken, not empty', () => {
  const { [WORKBOOK]: list, ...files } = unzipSync(writeWorkbook(PLAIN));
  expect(list).toBeDefined();
  expect(faultOf(zipSync(files, { level: 0 }))).toMatchObject({ why: 'broken' });
});

describe('cells and rows without an address', () => {
  const number = (value: number): SheetValue => ({ kind: 'number', value });
  const c = (value: number, r?: string) => `<c${r === undefined ? '' : ` r="${r}"`}><v>${value}</v></c>`;

  test.each([
    ['all of them', `<row>${c(1)}${c(2)}</row><row>${c(3)}</row>`],
    ['some cells', `<row r="1">${c(1, 'A1')}${c(2)}</row><row r="2">${c(3)}</row>`],
    ['rows alone', `<row>${c(1, 'A1')}${c(2, 'B1')}</row><row>${c(3, 'A2')}</row>`],
    ['cells alone', `<row r="1">${c(1)}${c(2)}</row><row r="2">${c(3)}</row>`],
    ['those of the first', `<row>${c(1)}${c(2, 'B1')}</row><row r="2">${c(3, 'A2')}</row>`],
  ])('stand after those before them: %s', (_, rows) => {
    expect(rowsOf(withRows(rows))).toEqual([[number(1), number(2)], [number(3)]]);
  });

  test('go on from one that has an address, over empty ones', () => {
    expect(rowsOf(withRows(`<row r="2">${c(1, 'B2')}<c/>${c(2)}</row><row>${c(3)}</row>`))).toEqual([
      [],
      [undefined, number(1), undefined, number(2)],
      [number(3)],
    ]);
  });
});

describe('other ways to write a workbook', () => {
  const text = (text: string): SheetValue => ({ kind: 'text', text });
  const inRow = (cells: string) => rowsOf(withRows(`<row r="1">${cells}</row>`))[0];
  const STRINGS = 'xl/sharedStrings.xml';

  test('attributes have spaces round their signs, and either kind of quotes', () => {
    expect(inRow(`<c r = "A1" t='inlineStr' ><is ><t >a</t ></is ></c >`)).toEqual([text('a')]);
  });

  test('tags have a name before theirs', () => {
    const sheet = `<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf(changed({ [SHEET]: () => sheet }))).toEqual([[{ kind: 'number', value: 7 }]]);
  });

  test.each([
    ['of different looks', '<si><r><t>Nord-</t></r><r><rPr/><t>Odal</t></r></si>', 'Nord-Odal'],
    ['with how it is said', '<si><t>Odal</t><rPh sb="0" eb="1"><t>uudal</t></rPh></si>', 'Odal'],
    ['with signs that an XML can not hold', '<si><t>a_x000D_b</t></si>', 'a\rb'],
    ['with entities', '<si><t>&lt;A &amp; B&#xE5;&#229;</t></si>', '<A & Båå'],
    ['as it stands', '<si><t><![CDATA[<a>&amp;]]></t></si>', '<a>&amp;'],
    ['among others', '<si/><si><t/></si><si><t>a</t></si>', undefined],
  ])('a text is in pieces, %s', (_, shared, expected) => {
    const strings = () => `<sst>${shared}</sst>`;
    const first = rowsOf(changed({ [STRINGS]: strings }))[0]?.[0];
    expect(first).toEqual(expected === undefined ? undefined : text(expected));
  });

  test('a cell holds the text of its formula, and an empty text is nothing', () => {
    expect(inRow('<c t="str"><v>a_x0041_</v></c><c t="str"/><c t="inlineStr"/><c t="s"/>')).toEqual([
      text('aA'),
    ]);
  });

  test('a date is told by its style, by itself, or counted from 1904', () => {
    const date = (day: string): SheetValue => ({ kind: 'date', date: new Date(`${day}T00:00:00Z`) });
    expect(inRow('<c t="d"><v>2026-03-04</v></c>')).toEqual([date('2026-03-04')]);
    expect(inRow('<c t="d"><v>i dag</v></c>')).toEqual([{ kind: 'other', found: '"i dag"' }]);
    const from1904 = (xml: string) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
    const sheet = (xml: string) =>
      xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`);
    expect(rowsOf(changed({ [SHEET]: sheet, [WORKBOOK]: from1904 }))).toEqual([[date('1904-01-02')]]);
  });

  test('styles are numbered and not there', () => {
    const { 'xl/styles.xml': styles, ...files } = unzipSync(withRows('<row><c s="7"><v>7</v></c></row>'));
    expect(styles).toBeDefined();
    expect(rowsOf(zipSync(files))).toEqual([[{ kind: 'number', value: 7 }]]);
  });

  test.each([
    ['its own name', 'xl/workbook2.xml', 'xl/_rels/workbook2.xml.rels'],
    ['its own folder', 'content/book.xml', 'content/_rels/book.xml.rels'],
    ['no folder', 'book.xml', '_rels/book.xml.rels'],
  ])('the list of sheets has %s', (_, path, relations) => {
    const {
      [WORKBOOK]: list,
      [RELATIONS]: own,
      ...files
    } = unzipSync(writeWorkbook([{ name: 'Ark', rows: [[7]] }]));
    const [top, all] = [
      strFromU8(files['_rels/.rels'] ?? new Uint8Array()),
      strFromU8(own ?? new Uint8Array()),
    ];
    const moved = {
      ...files,
      [path]: list ?? new Uint8Array(),
      '_rels/.rels': strToU8(top.replace(WORKBOOK, path)),
      [relations]: strToU8(all.replaceAll('Target="', 'Target="/xl/')),
    };
    expect(rowsOf(zipSync(moved))).toEqual([[{ kind: 'number', value: 7 }]]);
  });

  test.each([
    './worksheets/',
    '../xl/worksheets/',
    '/xl/worksheets/',
    'WORKSHEETS/',
    'worksheets\\',
    'x/.././worksheets/',
  ])('a sheet lies at %s', (folder) => {
    const moved = (xml: string) => xml.replaceAll('Target="worksheets/', `Target="${folder}`);
    expect(rowsOf(changed({ [RELATIONS]: moved }))).toEqual([[text('a')]]);
  });

  test('the zip has folders, and paths of another kind', () => {
    const files = Object.entries(unzipSync(writeWorkbook(PLAIN)));
    const odd = files.map(([path, content]) => [path.replaceAll('/', '\\'), content] as const);
    expect(rowsOf(zipSync({ 'xl/': new Uint8Array(), ...Object.fromEntries(odd) }))).toEqual([[text('a')]]);
  });

  test('a sheet is a chart, and has no cells', () => {
    const chart = (xml: string) =>
      xml.replace('</sheets>', '<sheet name="Diagram" sheetId="9" r:id="c"/></sheets>');
    const relation = (xml: string) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="c" Type="http://a/chartsheet" Target="chartsheets/a.xml"/></Relationships>',
      );
    const bytes = changed({
      [WORKBOOK]: chart,
      [RELATIONS]: relation,
      'xl/chartsheets/a.xml': () => '<chartsheet/>',
    });
    expect(readWorkbook('a.xlsx', bytes).sheets.map(({ name }) => name)).toEqual(['Ark']);
  });

  test('the name of a sheet has entities', () => {
    expect(readWorkbook('a.xlsx', writeWorkbook([{ name: 'A & "B"', rows: [] }])).sheets).toEqual([
      { name: 'A & "B"', rows: [] },
    ]);
  });

  test('cells are told in the sheet’s data alone', () => {
    const around = (xml: string) =>
      xml
        .replace('<sheetData>', '<a><row r="x"/><c r="1"/></a><sheetData>')
        .replace('</worksheet>', '<f>1</f><c/></worksheet>');
    expect(rowsOf(changed({ [SHEET]: around }))).toEqual([[text('a')]]);
  });

  test('two files of one name are no workbook', () => {
    const twice = { ...unzipSync(writeWorkbook(PLAIN)), 'XL/workbook.xml': strToU8('<workbook/>') };
    expect(faultOf(zipSync(twice))).toMatchObject({ found: 'a broken workbook (two files of one name)' });
  });

  test('a sheet that is listed and not there is missed', () => {
    const lost = (xml: string) => xml.replaceAll('worksheets/sheet1', 'worksheets/sheet7');
    expect(faultOf(changed({ [RELATIONS]: lost }))).toMatchObject({
      found: 'a broken workbook (no sheet "Ark")',
    });
  });
});
