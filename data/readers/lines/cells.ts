import { headingOf } from '../cells.ts';
import { tidy } from '../words.ts';
import { decodeText } from '../kind.ts';
import { splitLines } from './lines.ts';

/** What stands between the cells of a sheet that is saved or copied as text. */
const DELIMITERS = ['\t', ';', ','] as const;
const CELL = {
  '\t': /([^\t]*)(\t|$)/y,
  ';': /("(?:[^"]|"")*"|[^;]*)(;|$)/y,
  ',': /("(?:[^"]|"")*"|[^,]*)(,|$)/y,
} as const;

/** The cells of a line. A cell that contains the delimiter is in quotes; tabs are never quoted. */
function cellsOf(line: string, delimiter: (typeof DELIMITERS)[number]): string[] {
  const cells: string[] = [];
  const cell = new RegExp(CELL[delimiter]);
  for (;;) {
    const [, text = '', end = ''] = cell.exec(line) ?? [];
    const isQuoted = delimiter !== '\t' && /^".*"$/.test(text);
    cells.push(tidy(isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text));
    if (end === '') return cells;
  }
}

/**
 * The cells of a text that is a sheet, saved as CSV or copied out of a spreadsheet, empty columns and all. Undefined for any
 * other text, such as that of a printed report with a tab between label and figures. A line of headings tells which it is.
 */
export function cellsIn(file: string, bytes: Uint8Array): string[][] | undefined {
  const printed = splitLines(decodeText(file, bytes)).map((line) => line.replaceAll('\f', ''));
  const delimiter = DELIMITERS.find((each) =>
    printed.some((line) => {
      if (!line.includes(each)) return false;
      const [label, ...headings] = cellsOf(line.trimEnd(), each);
      const known = headings.filter((heading) => headingOf(heading) !== undefined).length;
      const isPrinted = each === '\t' && label === '' && known === headings.length;
      return known >= 2 && headings.every((text) => text === '' || headingOf(text)) && !isPrinted;
    }),
  );
  return delimiter && printed.map((line) => cellsOf(line, delimiter));
}
