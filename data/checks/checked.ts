import type { Report } from '../report.ts';
import type { Tables } from '../tables.ts';

/** A report under check, with the name that its faults bear. */
export interface Checked {
  readonly file: string;
  readonly report: Report;
  readonly tables: Tables;
}
