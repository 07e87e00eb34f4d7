// All that this folder takes from the rest of `data`, in one place.
export { SourceError } from '../faults.ts';
export { placesIn } from '../placeNames.ts';
export { decodeText, kindOf } from '../readers/kind.ts';
export { readOds } from '../readers/ods.ts';
export { normalise, tidy } from '../readers/words.ts';
export { type Rows, type Sheet, type SheetValue, readWorkbook } from '../readers/workbook.ts';
export { columnLetters } from '../readers/worksheet.ts';
export { MONTH_NAMES } from '../report.ts';
export type { Tables } from '../tables.ts';
