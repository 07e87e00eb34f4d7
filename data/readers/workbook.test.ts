import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../faults.ts';
import { type SheetOf, type WorkbookOptions, writeWorkbook } from '../testing/workbook.ts';
import { type SheetValue, columnLetters, readWorkbook } from './workbook.ts';

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

const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly (SheetValue | undefined)[])[]> =>
  (await readWorkbook('a.xlsx', bytes)).sheets[0]?.rows ?? [];
/** The one fault of a workbook that is refused. */
async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readWorkbook('a.xlsx', bytes);
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

  test('holds a text, a number, a date or nothing', async () => {
    expect(
      await rowsOf(writeWorkbook([{ name: 'Ark', rows: [['a', 7, null, { date: '2026-03-04' }]] }])),
    ).toEqual([[text('a'), number(7), undefined, { kind: 'date', date: new Date('2026-03-04T00:00:00Z') }]]);
  });

  test('or what was not published: a truth, a formula or an error, wherever it stands', async () => {
    const rows = [
      ['a', true, false, 8],
      [],
      [{ formula: '1+1', value: 2 }, 7, { formula: 'A3' }, { error: '#REF!' }],
    ];
    expect(await rowsOf(writeWorkbook([{ name: 'Ark', rows }]))).toEqual([
      [text('a'), other('TRUE'), other('FALSE'), number(8)],
      [undefined, undefined, undefined, undefined],
      [other('a formula'), number(7), other('a formula'), other('an error value')],
    ]);
  });

  test('holds a formula whatever stands before it in the cell', async () => {
    const cells = '<c r="A1"><v>2</v><f>1+1</f></c><c r="B1"><v>7</v></c>';
    expect(await rowsOf(withRows(`<row r="1">${cells}</row>`))).toEqual([[other('a formula'), number(7)]]);
  });

  test('is told with its own sheet', async () => {
    const formula = { formula: '1+1', value: 2 };
    const { sheets } = await readWorkbook(
      'a.xlsx',
      writeWorkbook([
        { name: 'En', rows: [[1], [formula]] },
        { name: 'To', rows: [[formula], [2]] },
      ]),
    );
    expect(sheets).toEqual([
      { name: 'En', rows: [[number(1)], [other('a formula')]] },
      { name: 'To', rows: [[other('a formula')], [number(2)]] },
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
  ])('holds the number that is written in it: %j', async (digits, value) => {
    expect(await rowsOf(withRows(`<row r="1"><c r="A1"><v>${digits}</v></c></row>`))).toEqual([
      [number(value)],
    ]);
  });

  test.each([' ', '0x10', '1.2.3', 'Infinity', '7a', 'a7', '7e', '--7', '.', '7 7'])(
    'holds no number where none is written: %j',
    async (digits) => {
      expect(await rowsOf(withRows(`<row r="1"><c r="A1"><v>${digits}</v></c></row>`))).toEqual([
        [other(`"${digits}"`)],
      ]);
    },
  );
});

describe('the sheets of a workbook', () => {
  const formula = { formula: '1+1', value: 2 };
  const found: SheetValue = { kind: 'other', found: 'a formula' };

  test('may lie anywhere in it, told from its top or from beside the list of sheets', async () => {
    const bytes = changed(
      { [RELATIONS]: (xml) => xml.replace('Target="worksheets', 'Target="/xl/worksheets') },
      [{ name: 'Ark', rows: [[formula]] }],
    );
    expect(await rowsOf(bytes)).toEqual([[found]]);
  });

  test('have the order of the list, whatever their files are called', async () => {
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
    expect((await readWorkbook('a.xlsx', swapped)).sheets).toEqual([
      { name: 'En', rows: [[{ kind: 'number', value: 7 }]] },
      { name: 'To', rows: [[found]] },
    ]);
  });
});

describe('the list of sheets', () => {
  const formula = { formula: '1+1', value: 2 };
  const sheets = [
    { name: 'En', rows: [[7]] },
    { name: 'To', rows: [[formula]] },
  ];
  const kindsIn = async (bytes: Uint8Array) =>
    (await readWorkbook('a.xlsx', bytes)).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.kind]);

  test('may have its tags closed one by one', async () => {
    const closed = (xml: string) => xml.replace(/(<sheet [^>]*)\/>/g, '$1></sheet>');
    expect(await kindsIn(changed({ [WORKBOOK]: closed }, sheets))).toEqual([
      ['En', 'number'],
      ['To', 'other'],
    ]);
  });

  test('may hold what is no sheet: it has no name', async () => {
    for (const none of ['<sheet name="" r:id="rId1"/>', '<sheet r:id="rId1"/>']) {
      const added = (xml: string) => xml.replace('<sheets>', `<sheets>${none}`);
      expect(await kindsIn(changed({ [WORKBOOK]: added }, sheets))).toEqual([
        ['En', 'number'],
        ['To', 'other'],
      ]);
    }
  });
});

describe('the day a workbook was made', () => {
  const created = async (options: WorkbookOptions, change = (xml: string) => xml) =>
    (await readWorkbook('a.xlsx', changed({ 'docProps/core.xml': change }, PLAIN, options))).created;

  test('is told by its properties', async () => {
    expect(await created({ created: '2026-03-04T08:00:00Z' })).toEqual(new Date('2026-03-04T08:00:00Z'));
    const plain = (xml: string) => xml.replace(/<dcterms:created[^>]*>/, '<dcterms:created>');
    expect(await created({ created: '2026-03-04T08:00:00Z' }, plain)).toEqual(
      new Date('2026-03-04T08:00:00Z'),
    );
  });

  test('is unknown where they are not there, or tell no day', async () => {
    expect((await readWorkbook('a.xlsx', writeWorkbook(PLAIN))).created).toBeUndefined();
    expect(await created({ created: 'i går' })).toBeUndefined();
    expect(await created({}, () => '<cp:coreProperties/>')).toBeUndefined();
    expect(
      await created({ created: '2026-03-04' }, (xml) => xml.replaceAll('created', 'modified')),
    ).toBeUndefined();
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

  test('is refused for its rows, whichever way they are told', async () => {
    expect(await faultOf(withRows('<row r="50001"/>'))).toEqual(sheet(50001, 0));
    expect(await faultOf(withRows('<row r="50000"/><row></row>'))).toEqual(sheet(50001, 0));
    expect(await faultOf(withRows('<row r="50000"/><row r="2"/>'))).toEqual(sheet(50001, 0));
    expect(await faultOf(withRows('<row r="1"><c r="B50001"/></row>'))).toEqual(sheet(50001, 2));
    expect(await faultOf(withRows('<row r="1"><c r="A123456"/></row>'))).toEqual(sheet(123456, 1));
    expect(await faultOf(withRows('<row r="50000"><c r="A1"></c></row>'))).toBeUndefined();
  });

  test('is refused for its columns', async () => {
    expect(await faultOf(withRows('<row r="1"><c r="CW1"/></row>'))).toEqual(sheet(1, 101));
    expect(await faultOf(withRows('<row r="1"><c r="CW1"/><c r="A1"/></row>'))).toEqual(sheet(1, 101));
    expect(await faultOf(withRows('<row r="1"><c r="AAAA1"/></row>'))).toEqual(sheet(1, 18279));
    expect(await faultOf(withRows('<row r="1"><c r="CV1"/></row>'))).toBeUndefined();
  });

  test('is refused wherever its cells are, be it in no sheet of its own', async () => {
    const cells = '<worksheet><sheetData><row r="50001"/></sheetData></worksheet>';
    expect(await faultOf(changed({ 'xl/other.xml': () => cells }))).toEqual(sheet(50001, 0));
    // What has no cells may say what it will.
    expect(await faultOf(changed({ 'xl/other.xml': () => '<a><row r="50001"/></a>' }))).toBeUndefined();
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
  ])('is refused for more than two hundred sheets that are %s in it', async (_, own, path, after, one) => {
    const of = (count: number) =>
      changed({ [path]: (xml) => xml.replace(after, () => after + one.repeat(count - own)) });
    expect(await faultOf(of(201))).toEqual(tooLarge('201 sheets, more than 200'));
    expect(await faultOf(of(200))).not.toMatchObject({ why: 'too-large' });
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

  test('is refused when it is unpacked, for what is read of it alone', async () => {
    expect(await faultOf(withLarge('xl/z.xml'))).toEqual(tooLarge('more than 30 MB when it is unpacked'));
    expect(await faultOf(withLarge('xl/z.rels'))).toEqual(tooLarge('more than 30 MB when it is unpacked'));
    for (const name of ['xl/z.png', 'xl/zxml', 'xl/z.xml.bin']) {
      expect(await faultOf(withLarge(name))).toBeUndefined();
    }
  });
});

test.each([
  ['a zip without an end', () => writeWorkbook(PLAIN).slice(0, 200)],
  ['an XML that is cut off', () => changed({ [SHEET]: () => '<worksheet><sheetData><row' })],
])('a workbook that is broken is told as such, and why: %s', async (why, make) => {
  expect(await faultOf(make())).toEqual({
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
  ['a cell whose address is none', '<row r="1"><c/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="7"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="A"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="a1"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="A1e5"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="&#65;99999"/></row>'],
  ['a cell whose address is none', '<row r="1"><c r="$A1"/></row>'],
])('a workbook with %s is broken: %s', async (why, rows) => {
  expect(await faultOf(withRows(rows))).toMatchObject({ why: 'broken', found: `a broken workbook (${why})` });
});

test('a workbook without its list of sheets is broken, not empty', async () => {
  const { [WORKBOOK]: list, ...files } = unzipSync(writeWorkbook(PLAIN));
  expect(list).toBeDefined();
  expect(await faultOf(zipSync(files, { level: 0 }))).toMatchObject({ why: 'broken' });
});
