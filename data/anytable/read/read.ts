import { MOST_BYTES } from '../../../src/core/figures/own.ts';
import { SourceError, decodeText, kindOf, readOds, readWorkbook } from '../from.ts';
import type { Book } from './book.ts';
import { readCsv } from './csv.ts';
import { TableError, type TableRefusal } from './faults.ts';
import { readJsonStat } from './jsonstat.ts';

/** 240 months of ten figures side by side, and room for the names. */
const MOST_COLUMNS = 2500;

/** What the readers of reports say of a whole file, in the words of a table. */
const WHY: Readonly<Record<string, TableRefusal>> = {
  'too-large': 'too-large',
  'old-workbook': 'old-workbook',
  'other-workbook': 'other-workbook',
  archive: 'archive',
  locked: 'locked',
  broken: 'broken',
};

/** Runs a reader of reports. @throws TableError for what it refuses. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const why = error.faults.find((fault) => fault.why !== undefined)?.why;
    throw new TableError(WHY[why ?? ''] ?? 'no-table', {}, error);
  }
}

/** Reads the cells of a file of any kind, told by its content. @throws TableError for one that holds no table. */
export function readBook(file: string, bytes: Uint8Array): Book {
  if (bytes.length === 0) throw new TableError('empty');
  if (bytes.length > MOST_BYTES) throw new TableError('too-large', { bytes: MOST_BYTES });
  const kind = reading(() => kindOf(file, bytes));
  switch (kind) {
    case 'xlsx':
      return { form: kind, pages: reading(() => readWorkbook(file, bytes, MOST_COLUMNS)).sheets, said: {} };
    case 'ods':
      return { form: kind, pages: reading(() => readOds(file, bytes)).sheets, said: {} };
    case 'pdf':
      throw new TableError('no-table');
    case 'text': {
      const characters = reading(() => decodeText(file, bytes));
      if (characters.trim() === '') throw new TableError('empty');
      return /^\ufeff?\s*[{[]/.test(characters) ? readJsonStat(parsed(characters)) : readCsv(characters);
    }
  }
}

function parsed(characters: string): unknown {
  try {
    return JSON.parse(characters.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new TableError(
      'other-json',
      { part: cause instanceof Error ? cause.message.slice(0, 80) : '' },
      cause,
    );
  }
}
