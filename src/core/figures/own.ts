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
  /** A spreadsheet of another format than those that are read. */
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

/** How far a file has come: the readers are fetched, the file is read and checked, and made into what the map shows. */
export type Step = 'fetching' | 'reading' | 'building';

/** What the worker is sent, with a port to answer on. */
export interface Asked {
  readonly file: File;
}

/** The built files of a reader's own report, as texts, by their path in `data/built`. */
export type OwnFiles = Readonly<Record<string, string>>;

/** A file has been read, and is to be shown. Resolves once it is. */
export type OnOpen = (name: string, files: OwnFiles) => Promise<void>;

export type Answer =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'opened'; readonly files: OwnFiles }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly faults: readonly OwnFault[] };

/** What can be told of a file before a byte of it is read; undefined for one that may be read. */
export const refusalOf = ({ size }: { readonly size: number }): Refusal | undefined =>
  size === 0 ? 'empty' : size > MOST_BYTES ? 'too-large' : undefined;

/** What is not seen in a name, or shows it other than it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST_NAME = 60;

/** A file's name as a reader is shown it: nothing hidden in it, and the middle of a long one left out. */
export function shownName(name: string): string {
  const letters = Array.from(name.normalize('NFC').replace(UNSEEN, '').trim());
  if (letters.length <= LONGEST_NAME) return letters.join('');
  const half = (LONGEST_NAME - 2) / 2;
  return `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`;
}
