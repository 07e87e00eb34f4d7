import type { Refusal } from '../../src/core/figures/own.ts';
import { SourceError } from '../faults.ts';
import { namesIn } from './workbook/zip.ts';

/** The kinds of file that a report may be, each with the ending of its name when it is kept. */
export const EXTENSIONS = { text: '.txt', xlsx: '.xlsx', ods: '.ods', pdf: '.pdf' } as const;
export type Kind = keyof typeof EXTENSIONS;

/** How far from the beginning of a PDF its mark may be, in bytes. */
const PDF_REACH = 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
/** Bytes as characters, to look for names in ASCII among them. */
const asAscii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Advice for a workbook of another format. */
const SAVE_AS_XLSX = 'a workbook saved as .xlsx: open it in Excel and save it so';
/** Advice for a file that is no report. */
const A_REPORT = 'a report as text, as a workbook (.xlsx) or as a PDF';
/** What a zip holds that a workbook or a report is packed in. */
const REPORT = /\.(xlsx|xlsm|xls|ods|pdf|txt)$/i;

/** In words, what a file is that is not a report. */
type Other = readonly [why: Refusal, found: string, expected: string];

/** What kind of file a zip is, by the files that it lists or, where its list is damaged, by the names found in it. */
function archiveOf(bytes: Uint8Array): Kind | Other {
  const names = namesIn(bytes);
  const listed = (names?.join('\n') ?? asAscii(bytes)).replaceAll('\\', '/');
  const has = (name: string): boolean => listed.includes(name);
  const isOffice = has('[Content_Types].xml');
  if (isOffice && has('xl/workbook.bin')) {
    return ['other-workbook', 'a binary workbook (.xlsb)', SAVE_AS_XLSX];
  }
  if (isOffice && !has('word/') && !has('ppt/') && (has('xl/') || has('workbook'))) return 'xlsx';
  if (has('content.xml') && has('META-INF/manifest.xml')) {
    // The first file tells which kind of document it is, and is never packed.
    const start = asAscii(bytes.subarray(0, 200));
    const kind = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(start);
    if (kind === null || kind[1] === 'spreadsheet') return 'ods';
  }
  if (!isOffice && names?.some((name) => REPORT.test(name)) === true) {
    return [
      'archive',
      'an archive of files',
      'the report itself: unpack the archive and take the file in it',
    ];
  }
  return [
    'no-report',
    'an archive that is no workbook',
    'the .xlsx file itself, a PDF or a text: unpack it first',
  ];
}

/** How a page of the web, an XML or a mail begins. Some programs keep workbooks as one of them. */
const MARKUP = /^\ufeff?\s*(<!doctype html|<html|<head|<meta|<table|<\?xml|<\?mso|<workbook|mime-version:)/i;
/** Markup that occurs only in workbooks. */
const WORKBOOK_MARK = /<\?mso-application|<workbook|urn:schemas-microsoft-com:office:(excel|spreadsheet)/i;
/** What workbooks are named. */
const WORKBOOK_NAME = /\.(xls[a-z]?|xlt[a-z]?|ods)$/i;
/** How far from its beginning markup may say that it is a workbook. */
const MARK_REACH = 4096;

/** Whether markup is a workbook, by its content or its name, or any other page. */
function markupOf(file: string, start: string): Other {
  if (WORKBOOK_NAME.test(file) || WORKBOOK_MARK.test(start)) {
    return ['other-workbook', 'a page of the web or an XML, which some workbooks are kept as', SAVE_AS_XLSX];
  }
  return ['no-report', 'a page of the web or an XML', A_REPORT];
}

/**
 * Which of the kinds a file is, told by what is in it. The name only affects the words about a file of another kind. @throws
 * SourceError for other kinds.
 */
export function kindOf(file: string, bytes: Uint8Array): Kind {
  const kind = kindOrOther(file, bytes);
  if (typeof kind === 'string') return kind;
  const [why, found, expected] = kind;
  throw new SourceError([{ file, why, found, expected }]);
}

function kindOrOther(file: string, bytes: Uint8Array): Kind | Other {
  if (asAscii(bytes.subarray(0, PDF_REACH)).includes('%PDF-')) return 'pdf';
  if (begins(bytes, OLE)) {
    return [
      'old-workbook',
      'an Excel file of the old kind (.xls), or one with a password',
      'a workbook saved as .xlsx and without a password: open it in Excel and save it so',
    ];
  }
  if (begins(bytes, ZIP)) return archiveOf(bytes);
  const start = decode(bytes.subarray(0, MARK_REACH));
  return MARKUP.test(start) ? markupOf(file, start) : 'text';
}

/** Characters that no text has: control characters other than tabs, line ends and page breaks. */
const BINARY = /[\0-\x08\x0e-\x19\x1b-\x1f]/;
const UTF_16 = ['utf-16le', 'utf-16be'] as const;

/** The name of the UTF-16 that a text without a mark is in: every other byte of most is zero. */
function unmarkedUtf16(bytes: Uint8Array): (typeof UTF_16)[number] | undefined {
  const start = bytes.subarray(0, 2000);
  const zeros = (odd: number) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  const most = start.length / 3;
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** What Windows has from 0x80 on, where Latin-1 has control characters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Latin-1 as Windows has it. Node's own decoder forgets the difference. */
const fromWindows = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join('');

/** UTF-8 and UTF-16, with their marks or without, or else Latin-1 as Windows has it. */
function decode(bytes: Uint8Array): string {
  const marked = begins(bytes, [0xff, 0xfe])
    ? UTF_16[0]
    : begins(bytes, [0xfe, 0xff])
      ? UTF_16[1]
      : undefined;
  const utf16 = marked ?? unmarkedUtf16(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return fromWindows(bytes);
  }
}

/** The characters of a text, whatever they are coded in. @throws SourceError for what is no text. */
export function decodeText(file: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  if (BINARY.test(text)) {
    const found = 'bytes of no kind that is known';
    throw new SourceError([{ file, why: 'no-report', found, expected: A_REPORT }]);
  }
  // The first byte of a UTF-8 "å", in a text that is otherwise not UTF-8. No Norwegian or Sámi name has the letter "Ã".
  if (text.includes('Ã')) {
    const expected = 'a text in one encoding: save it in UTF-8 and try again';
    throw new SourceError([{ file, why: 'broken', found: 'a text in two encodings', expected }]);
  }
  return text.normalize('NFC');
}
