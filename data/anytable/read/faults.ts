/** Why a file can't be shown as a table of kommuner. Each has its own words in the page. */
export type TableRefusal =
  | 'empty'
  | 'too-large'
  /** No table, JSON-stat or workbook: a picture, a document, an archive. */
  | 'no-table'
  | 'old-workbook'
  | 'other-workbook'
  | 'locked'
  | 'archive'
  | 'broken'
  /** JSON of another kind than JSON-stat 2. */
  | 'other-json'
  /** JSON-stat whose parts do not fit together; `part` tells which. */
  | 'broken-json'
  /** A quotation mark that does not end; `line` tells where it begins. */
  | 'open-quote'
  /** No row and no column is a kommune. */
  | 'no-kommuner'
  /** All its places are fylker. */
  | 'only-fylker'
  /** Kommuner, and no figures beside them. */
  | 'no-figures'
  /** An unexpected error. */
  | 'unexpected';

/** What a refusal's words are filled in with: a line, a number of megabytes. Never a figure of the table. */
export type Params = Readonly<Record<string, string | number>>;

/** A file that can't be shown as a table of kommuner. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly why: TableRefusal;
  readonly params: Params;
  constructor(why: TableRefusal, params: Params = {}, cause?: unknown) {
    super(`${why} ${JSON.stringify(params)}`, { cause });
    this.why = why;
    this.params = params;
  }
}
