import { SourceError } from '../../faults.ts';
import type { Report } from '../../report.ts';
import type { Tables } from '../../tables.ts';
import { interpret } from '../interpret/interpret.ts';
import { knownFrom } from '../lines/known.ts';
import { checkLength } from '../lines/lines.ts';
import { proseOf } from '../lines/notes.ts';
import { type Height, heightsOf, isFigure } from './heights.ts';
import { linesOfPages } from './pages.ts';
import type { Page } from './turned.ts';
import { readPages } from './runs.ts';

/** Rows without a label, at least, that tell of a page with a part of a table's columns. */
const ENOUGH_BARE = 3;

/** Whether a page has only figures and headings where its rows are: their labels were printed on another page. */
function lacksLabels(page: Page): boolean {
  const heights = heightsOf(page);
  const isBare = (height: Height): boolean => height.runs.every(isFigure);
  const rows = heights.slice(heights.findIndex(isBare), heights.findLastIndex(isBare) + 1);
  return (
    rows.filter(isBare).length >= ENOUGH_BARE &&
    rows.every((height) => isBare(height) || height.kind === 'headings')
  );
}

/**
 * Understands a report by the position of the text on its pages. Pages may end between any rows, labels may be broken over
 * lines, and the figures may stand beside the first, the middle or the last of them.
 * @throws SourceError with every fault: page, line, row, column, what was found and expected.
 */
export function interpretPages(file: string, pages: readonly Page[], tables: Tables): Report {
  const halves = pages.flatMap((page, i) => (lacksLabels(page) ? [i + 1] : []));
  if (halves.length > 0) {
    const found = 'figures without the labels of their rows: the columns of a table are on several pages';
    const expected = 'each table as wide as its page: print it so, or fetch the workbook';
    throw new SourceError([{ file, where: `page ${halves.join(', ')}`, found, expected }]);
  }
  const known = knownFrom(tables);
  const lines = linesOfPages(pages, known);
  checkLength(file, lines.length);
  const { notes, strays, aside } = proseOf(lines, known);
  const expected = 'a row of a table: a label, and a figure in each column';
  const faults = strays.map(({ where, text }) => ({ file, where, found: `"${text}"`, expected }));
  return interpret(file, { sections: [{ where: 'tables', lines }], notes, faults, aside }, tables);
}

/** Reads a report from a PDF. @throws SourceError with every fault. */
export const readPdf = async (file: string, bytes: Uint8Array, tables: Tables): Promise<Report> =>
  interpretPages(file, await readPages(file, bytes), tables);
