import type { Params, TableRefusal } from '../../../src/core/figures/table.ts';

export type { Params, TableRefusal };

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
