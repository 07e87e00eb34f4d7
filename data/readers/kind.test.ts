import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { SourceError } from '../faults.ts';
import { encode } from '../testing/damage.ts';
import { content, read, readTablesNow, reportText } from '../testing/project.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { EXTENSIONS, decodeText, kindOf } from './kind.ts';
import { readText } from './lines/text.ts';

/** A text in UTF-16, the higher byte first or last, with its mark or without. */
function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(2 * all.length));
  for (let i = 0; i < all.length; i++) view.setUint16(2 * i, all.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

/** The one fault with which something ends. */
function faultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
}

test('reports are kept with the ending of their kind', () => {
  expect(EXTENSIONS).toEqual({ text: '.txt', xlsx: '.xlsx', ods: '.ods', pdf: '.pdf' });
});

describe('kindOf', () => {
  test.each([
    ['text', encode('TILT120 Noe')],
    ['text', encode('')],
    ['text', encode('PDF')],
    ['pdf', encode('%PDF-1.7 …')],
    // What a mail program put before it.
    ['pdf', encode('\n\n%PDF-1.7 …')],
    ['xlsx', writeWorkbook([{ name: 'Ark1', rows: [['a']] }])],
  ] as const)('tells %s by what is in it, whatever its name', (kind, bytes) => {
    for (const file of ['a.txt', 'a.xlsx', 'a.pdf', 'a']) expect(kindOf(file, bytes)).toBe(kind);
  });

  test('finds a PDF that begins late, but not too late', () => {
    const after = (length: number) => kindOf('a', encode(`${' '.repeat(length)}%PDF-1.7`));
    expect([after(1019), after(1020)]).toEqual(['pdf', 'text']);
  });

  test('refuses workbooks of the old kind and other archives, and says what to do', () => {
    expect(faultOf(() => kindOf('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))).toEqual({
      file: 'a.xls',
      why: 'old-workbook',
      found: 'an Excel file of the old kind (.xls), or one with a password',
      expected: 'a workbook saved as .xlsx and without a password: open it in Excel and save it so',
    });
    for (const names of [
      ['a.png'],
      ['[Content_Types].xml', 'word/document.xml'],
      ['[Content_Types].xml', 'word/a', 'word/embeddings/a.xlsx'],
      ['xl/workbook.xml'],
    ]) {
      const archive = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a')])));
      expect(faultOf(() => kindOf('a.zip', archive))).toEqual({
        file: 'a.zip',
        why: 'no-report',
        found: 'an archive that is no workbook',
        expected: 'the .xlsx file itself, a PDF or a text: unpack it first',
      });
    }
    // Of a zip whose list is damaged the names that stand in it tell.
    const cut = writeWorkbook([{ name: 'Ark1', rows: [['a']] }]).slice(0, -30);
    expect(kindOf('a', cut)).toBe('xlsx');
    // Only what begins with all of the marks is one.
    expect(kindOf('a', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe1]))).toBe('text');
    expect(kindOf('a', encode('PX'))).toBe('text');
  });
});

describe('a workbook of another format', () => {
  const zipOf = (...names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a')])), { level: 0 });
  const SAVE = 'a workbook saved as .xlsx: open it in Excel and save it so';

  test('is told as what it is: a binary one', () => {
    expect(faultOf(() => kindOf('a.xlsb', zipOf('[Content_Types].xml', 'xl/workbook.bin')))).toEqual({
      file: 'a.xlsb',
      why: 'other-workbook',
      found: 'a binary workbook (.xlsb)',
      expected: SAVE,
    });
  });

  const PAGES = [
    '<html><table>',
    '  \n<!DOCTYPE html>',
    '\ufeff<table border=1>',
    '<?xml version="1.0"?><svg>',
    'MIME-Version: 1.0\nContent-Type: multipart/related',
    '<head><meta charset=utf-8>',
  ];
  const MARKED = [
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>',
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:a">',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
    'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html xmlns:x=3D"urn:schemas-microsoft-com:office:excel">',
  ];
  const KEPT_SO = {
    why: 'other-workbook',
    found: 'a page of the web or an XML, which some workbooks are kept as',
    expected: SAVE,
  };

  test.each([...PAGES, ...MARKED])('is told as what it is by its name, though it is markup: %j', (text) => {
    for (const file of ['a.xls', 'a.XLSX', 'a.xlsb', 'a.xlt', 'a.ods']) {
      expect(faultOf(() => kindOf(file, encode(text)))).toEqual({ file, ...KEPT_SO });
    }
    expect(() => kindOf('a.xls', utf16(text.replace('\ufeff', ''), true, true))).toThrow('a page of the web');
  });

  test.each(MARKED)('is told by its marks where it is named otherwise: %j', (text) => {
    for (const file of ['a.xml', 'a.mht', 'a']) {
      expect(faultOf(() => kindOf(file, encode(text)))).toEqual({ file, ...KEPT_SO });
    }
  });

  test.each(PAGES)('is not what a page is that neither has its marks nor is named as one: %j', (text) => {
    for (const file of ['side.html', 'a.xls.txt', 'xls', 'a']) {
      expect(faultOf(() => kindOf(file, encode(text)))).toEqual({
        file,
        why: 'no-report',
        found: 'a page of the web or an XML',
        expected: 'a report as text, as a workbook (.xlsx) or as a PDF',
      });
    }
  });

  test.each(['<0301 Oslo', 'html', 'Om <table>', '< html'])('is none for %j', (text) => {
    expect(kindOf('a', encode(text))).toBe('text');
  });
});

describe('an archive', () => {
  const workbook = writeWorkbook([{ name: 'Ark1', rows: [['a']] }]);

  test.each([
    ['a workbook', { 'TILT120-2026-02.xlsx': workbook }],
    ['several', { 'a/TILT120.xlsx': workbook, 'a/TILT130.XLSX': workbook }],
    ['a text', { 'rapport.txt': strToU8('a') }],
    ['a PDF', { 'rapport.pdf': strToU8('%PDF') }],
  ])('of %s is told as one, packed or not', (_, files) => {
    for (const level of [0, 6] as const) {
      expect(faultOf(() => kindOf('a.zip', zipSync(files, { level })))).toEqual({
        file: 'a.zip',
        why: 'archive',
        found: 'an archive of files',
        expected: 'the report itself: unpack the archive and take the file in it',
      });
    }
  });

  test('is a spreadsheet of OpenDocument where it says so, or does not say', () => {
    const documents = (mimetype: string | undefined) =>
      zipSync({
        ...(mimetype && {
          mimetype: [strToU8(`application/vnd.oasis.opendocument.${mimetype}`), { level: 0 }],
        }),
        'content.xml': strToU8('a'),
        'META-INF/manifest.xml': strToU8('a'),
      });
    expect(kindOf('a.ods', documents('spreadsheet'))).toBe('ods');
    expect(kindOf('a.ods', documents(undefined))).toBe('ods');
    expect(() => kindOf('a.odt', documents('text'))).toThrow('an archive that is no workbook');
  });
});

describe('a text', () => {
  const tables = readTablesNow();
  const expected = content(read(reportText(), tables));
  /** Without the Sámi letters that Latin-1 lacks, which stand only in names. */
  const latin = reportText().replace(/[^\u0000-\u00ff]/g, '?');

  test.each([
    ['UTF-8', encode(reportText())],
    ['UTF-8 with a mark', encode(`\ufeff${reportText()}`)],
    ['UTF-8 with letters taken apart', encode(reportText().normalize('NFD'))],
    ['UTF-16 as Windows writes it', utf16(reportText(), true, true)],
    ['UTF-16 the other way round', utf16(reportText(), false, true)],
    ['UTF-16 without a mark', utf16(reportText(), true, false)],
    ['UTF-16 without a mark, the other way round', utf16(reportText(), false, false)],
    ['Latin-1', Uint8Array.from(latin, (letter) => letter.charCodeAt(0))],
  ])('gives the same report in %s', (_, bytes) => {
    expect(content(readText('report.txt', bytes, tables))).toBe(expected);
  });

  test('in Latin-1 as Windows has it keeps its dashes and quotation marks', () => {
    expect(decodeText('', Uint8Array.from([0x93, 0xe5, 0x94, 0x20, 0x96]))).toBe('“å” –');
  });

  test('with a mark is read by it, whatever letters it has', () => {
    for (const isLittle of [true, false]) expect(decodeText('', utf16('ŋđŧ', isLittle, true))).toBe('ŋđŧ');
  });

  test('in Latin-1 as Windows has it has all of its letters', () => {
    expect(decodeText('', Uint8Array.from([0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xe5, 0xff]))).toBe('A\x7f€Ÿ\xa0åÿ');
  });

  test('may have tabs, line ends and page breaks in it', () => {
    expect(decodeText('', encode('a\tb\nc\r\nd\fe\v'))).toBe('a\tb\nc\r\nd\fe\v');
  });

  test.each([
    ['a control character', [0x61, 0x08]],
    ['another', [0x61, 0x1b]],
    ['a nought', [0x61, 0, 0x62]],
    ['a nought first', [0, 0x61, 0x62]],
    // Noughts on either side: neither kind of UTF-16.
    ['noughts everywhere', [0x61, 0, 0x62, 0, 0x63, 0, 0, 1]],
    ['noughts everywhere, the other way round', [0, 0x61, 0, 0x62, 0, 0x63, 1, 0]],
    ['a nought in every third byte', [0x61, 0, 0x62, 0, 0x63, 0x64]],
    ['a nought in every third byte, the other way round', [0, 0x61, 0, 0x62, 0x63, 0x64]],
  ])('with %s in it is none', (_, bytes) => {
    expect(faultOf(() => decodeText('a', Uint8Array.from(bytes)))).toEqual({
      file: 'a',
      why: 'no-report',
      found: 'bytes of no kind that is known',
      expected: 'a report as text, as a workbook (.xlsx) or as a PDF',
    });
  });

  test('is not taken for Latin-1 where it could not be decoded at all', () => {
    const Decoder = globalThis.TextDecoder;
    const failure = new RangeError('no memory');
    globalThis.TextDecoder = class extends Decoder {
      override decode(): string {
        throw failure;
      }
    };
    try {
      expect(() => decodeText('a', encode('a'))).toThrow(failure);
    } finally {
      globalThis.TextDecoder = Decoder;
    }
  });

  test('in two encodings is told as such', () => {
    expect(faultOf(() => decodeText('a', Uint8Array.from([0xe5, ...encode('å')])))).toEqual({
      file: 'a',
      why: 'broken',
      found: 'a text in two encodings',
      expected: 'a text in one encoding: save it in UTF-8 and try again',
    });
  });
});
