import type { Rows, SheetValue } from '../from.ts';

/** What a file says outside its cells. */
export interface Said {
  readonly title?: string;
  readonly source?: string;
  /** A day, `2026-03-16`. */
  readonly updated?: string;
}

/** A sheet of cells, as it stands in the file. */
export interface Page {
  readonly name: string;
  readonly rows: Rows;
}

/** What a file holds: one sheet of a text or a JSON-stat, all of a workbook. */
export interface Book {
  readonly form: 'text' | 'xlsx' | 'ods' | 'jsonstat';
  readonly pages: readonly Page[];
  readonly said: Said;
}

export const text = (value: string): SheetValue | undefined =>
  value.trim() === '' ? undefined : { kind: 'text', text: value };
