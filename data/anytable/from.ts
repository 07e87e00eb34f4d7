// Everything that this folder imports from the rest of `data`.
export { SourceError } from '../faults.ts';
export { placesIn } from '../placeNames.ts';
export { decodeText, kindOf } from '../readers/kind.ts';
export { readOds } from '../readers/workbook/ods.ts';
export { normalise, tidy } from '../readers/words.ts';
export type { Rows, Sheet, SheetValue } from '../readers/workbook/sheet.ts';
export { readWorkbook } from '../readers/workbook/workbook.ts';
export { columnLetters } from '../readers/workbook/worksheet.ts';
export { MONTH_NAMES } from '../report.ts';
export type { Tables } from '../tables.ts';
export { placesOf, populationFrom, populationOf } from '../build/catalogue.ts';
