import type { Line } from './line.ts';
import { SourceError } from '../../faults.ts';
import { headingOf } from '../cells.ts';
import { type Says, partsOf } from './parts.ts';
import { tidy } from '../words.ts';

/** The lines of a text that is no row: one for each thing that it says, or a blank one. */
export function linesIn(cells: readonly string[], where: string, says: Says = partsOf): Line[] {
  const parts = says(cells);
  return parts.length === 0 ? [{ kind: 'blank', where }] : parts.map((part): Line => ({ ...part, where }));
}

const FIGURE = /^(\*|\d[\d\s]*)$/;

function classify(line: string, where: string, says: Says): Line[] {
  if (tidy(line) === '' || !line.includes('\t')) return linesIn([line], where, says);
  // Only trailing tabs are dropped: a leading tab stands for the empty heading of the label column.
  const [label = '', ...cells] = line.trimEnd().split('\t').map(tidy);
  // Tabs may separate texts at a page's edge: "Kilde: NAV" and the page number.
  const isNoRow = !cells.some((cell) => FIGURE.test(cell) || headingOf(cell) !== undefined);
  const said = isNoRow && cells.length > 0 ? linesIn([label, ...cells], where, says) : [];
  if (said.length > 0 && said.every(({ kind }) => kind !== 'text')) return said;
  if (label === '') return [{ kind: 'header', cells, where }];
  return [{ kind: 'row', label, cells: cells.map((text) => ({ text })), where }];
}

/** The most lines of a report: one of all measures in a year has some twenty thousand. */
const MOST_LINES = 60_000;

/** Refuses too many lines before they are processed. @throws SourceError */
export function checkLength(file: string, length: number): void {
  if (length <= MOST_LINES) return;
  const expected = `a report: none has more than ${MOST_LINES}`;
  throw new SourceError([{ file, why: 'too-large', found: `${length} lines`, expected }]);
}

/** The lines of a text as they are printed, whatever ends them. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Classifies the lines of a report's text; a form feed is only a page break. */
export const linesOf = (printed: readonly string[], says: Says = partsOf): Line[] =>
  printed.flatMap((line, index) => classify(line.replaceAll('\f', ''), `line ${index + 1}`, says));
