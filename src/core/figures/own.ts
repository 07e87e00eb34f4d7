import type { Choices, OwnTable, Params, TableRefusal, Understood } from './table.ts';

// A reader's own report, between the page and the worker that reads it: see data/own.

/** Bytes of the largest file that is read. The largest report there is, as a PDF, has less than two million. */
export const MOST_BYTES = 10e6;

/** Why a file is not shown. */
export type Refusal =
  | 'several'
  | 'empty'
  | 'too-large'
  | 'unreadable'
  | 'no-report'
  | 'other-report'
  | 'old-workbook'
  /** A spreadsheet in a format that is not supported. */
  | 'other-workbook'
  /** An archive with files in it. */
  | 'archive'
  | 'locked'
  | 'no-text'
  | 'broken'
  /** A report, and something in it is wrong: the faults tell. */
  | 'faults'
  | 'late'
  | 'unfetched'
  | 'unexpected';

/** What is wrong in a file and where, as the command tells it, in English. It never states a hidden number. */
export interface OwnFault {
  /** `line 57`; left out where the fault is the whole file's. */
  readonly where?: string;
  /** `kommune, arbeidstrening` */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * The step that a file is at: fetching the code that reads it, reading and checking the file, or building what the map shows.
 */
export type Step = 'fetching' | 'reading' | 'building';

/** Tables to try, for who has no file of their own. */
export const EXAMPLES = ['population', 'elderly', 'open'] as const;
export type Example = (typeof EXAMPLES)[number];

/** What the worker is sent, with a port to answer on. */
export interface Asked {
  /** Or an example, which the worker makes a file of. */
  readonly file: File | Example;
  /** Of a table that was open before: the corrections. */
  readonly choices?: Choices;
}

/** The built files of a reader's own report, as texts, by their path in `data/built`. */
export type OwnFiles = Readonly<Record<string, string>>;

/** Shows a file that has been read. Resolves when the file is shown. */
export type OnOpen = (name: string, files: OwnFiles, table?: OpenedTable) => Promise<void>;

/** A table that is shown, and the file that it was read from, to be understood anew. */
export interface OpenedTable {
  readonly table: OwnTable;
  readonly file: File;
}

export type Answer =
  | { readonly kind: 'step'; readonly step: Step }
  /** It is no report but a table: the worker stays, and answers what is wished (`TableWish`). */
  /** `file`: an example's. */
  | {
      readonly kind: 'understood';
      readonly understood: Understood;
      readonly file?: File;
      readonly choices?: Choices;
    }
  | { readonly kind: 'no-table'; readonly why: TableRefusal; readonly params: Params }
  | { readonly kind: 'opened'; readonly files: OwnFiles; readonly table?: OwnTable }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly faults: readonly OwnFault[] };

/** Why a file is refused before a byte of it is read; undefined for a file that may be read. */
export const refusalOf = ({ size }: { readonly size: number }): Refusal | undefined =>
  size === 0 ? 'empty' : size > MOST_BYTES ? 'too-large' : undefined;

/** Characters that are invisible in a name, or that make it look different from what it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST_NAME = 60;

/** A file's name as it is shown to a reader: without invisible characters, and a long name without its middle. */
export function shownName(name: string): string {
  const letters = Array.from(name.normalize('NFC').replace(UNSEEN, '').trim());
  if (letters.length <= LONGEST_NAME) return letters.join('');
  const half = (LONGEST_NAME - 2) / 2;
  return `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`;
}
