import type { Line } from './line.ts';
import { SourceError } from '../../faults.ts';
import { headingOf } from '../cells.ts';
import { type Says, partsOf } from './parts.ts';
import { tidy } from '../words.ts';

/** The lines that what is no row makes: one for each thing that it says, or a blank one. */
export function linesIn(cells: readonly string[], where: string, says: Says = partsOf): Line[] {
  const parts = says(cells);
  return parts.length === 0 ? [{ kind: 'blank', where }] : parts.map((part): Line => ({ ...part, where }));
}

const FIGURE = /^(\*|\d[\d\s]*)$/;

function classify(line: string, where: string, says: Says): Line[] {
  if (tidy(line) === '' || !line.includes('\t')) return linesIn([line], where, says);
  // Only trailing tabs are worth nothing: a leading one stands for the empty heading of the label column.
  const [label = '', ...cells] = line.trimEnd().split('\t').map(tidy);
  // Tabs may part what stands at a page's edge: "Kilde: NAV", and the page's number.
  const isNoRow = !cells.some((cell) => FIGURE.test(cell) || headingOf(cell) !== undefined);
  const said = isNoRow && cells.length > 0 ? linesIn([label, ...cells], where, says) : [];
  if (said.length > 0 && said.every(({ kind }) => kind !== 'text')) return said;
  if (label === '') return [{ kind: 'header', cells, where }];
  return [{ kind: 'row', label, cells: cells.map((text) => ({ text })), where }];
}

/** Lines of the longest report that is read: all measures in a year have some twenty thousand. */
const MOST_LINES = 60_000;

/** Refuses more lines than a report has, before anything is made of them. @throws SourceError */
export function checkLength(file: string, length: number): void {
  if (length <= MOST_LINES) return;
  const expected = `a report: none has more than ${MOST_LINES}`;
  throw new SourceError([{ file, why: 'too-large', found: `${length} lines`, expected }]);
}

/** The lines of a text as they are printed, whatever ends them. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** What the lines of a report's text are; a form feed is a page break and nothing else. */
export const linesOf = (printed: readonly string[], says: Says = partsOf): Line[] =>
  printed.flatMap((line, index) => classify(line.replaceAll('\f', ''), `line ${index + 1}`, says));
