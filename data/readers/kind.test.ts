import { describe, expect, test } from 'vitest';
import { encode } from '../testing/damage.ts';
import { content, read, readTablesNow, reportText } from '../testing/project.ts';
import { writeWorkbook } from '../testing/workbook.ts';
import { decodeText, kindOf } from './kind.ts';
import { readText } from './text.ts';

/** A text in UTF-16, the higher byte first or last, with its mark or without. */
function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(2 * all.length));
  for (let i = 0; i < all.length; i++) view.setUint16(2 * i, all.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

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
});
