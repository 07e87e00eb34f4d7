/** The value of a cell. Errors, booleans and formulas that were never computed are distinguished from values. */
export type SheetValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `isPercent`: shown as per cent, 0.5 as 50 %. */
  | { readonly kind: 'number'; readonly value: number; readonly isPercent?: true }
  | { readonly kind: 'date'; readonly date: Date }
  /** `found` in the words of a fault: `an error value`. */
  | { readonly kind: 'other'; readonly found: string };

/** Rows and cells from the sheet's first on; undefined where a cell is empty. */
export type Rows = readonly (readonly (SheetValue | undefined)[])[];

export interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** When the workbook says that it was made, and changed last. */
  readonly made: readonly Date[];
}
