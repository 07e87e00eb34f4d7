import { CSV_COLUMNS, type CsvColumn, type CsvTexts } from '../picture/csvTables.ts';

/** Words of a CSV that are told apart from every name and number: each says which word stands there. */
export const CSV_TEXTS: CsvTexts = {
  columns: Object.fromEntries(CSV_COLUMNS.map((column) => [column, column])) as Record<CsvColumn, string>,
  status: {
    published: 'PUBLISHED',
    suppressed: 'SUPPRESSED',
    absent: 'ABSENT',
    untabled: 'UNTABLED',
    unknown: 'UNKNOWN',
  },
  scales: { 'per1000-18-66': 'A', per1000: 'B', antall: 'C' },
  answers: { 'far-below': 'FB', below: 'BELOW', as: 'AS', above: 'ABOVE', 'far-above': 'FA' },
  uncertain: ['NO', 'YES'],
  tiltak: ({ id }) => id,
};

/**
 * Reads CSV as RFC 4180 has it, quotes and line ends inside quotes included, for tests of what was written. A line ends
 * with CR LF or LF; a file may end with or without one.
 */
export function parseCsv(file: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < file.length; at++) {
    const character = file.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (file.charAt(at + 1) === '"') field += file.charAt(++at);
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r' || file.charAt(at + 1) !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
