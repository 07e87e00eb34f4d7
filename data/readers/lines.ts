import { SourceError } from '../faults.ts';
import { headingOf } from './cells.ts';
import { type Says, partsOf } from './parts.ts';
import { tidy } from './words.ts';

/** A cell of a row as a file holds it. */
export interface Printed {
  readonly text: string;
  /** The cell's own address in a sheet, `sheet "…", cell C57`; without one, the row's is told. */
  readonly where?: string;
  /** What is wrong with it, where the file itself tells that it holds no number: a date, a formula. */
  readonly fault?: { readonly found: string; readonly expected: string };
}

/** A line of a report, told apart by its form alone. `where` says where it stands: `line 57`. */
export type Line = { readonly where: string } & (
  | { readonly kind: 'blank' }
  /** "TILT120 Tiltaksdeltakere på arbeidspraksis. …" */
  | { readonly kind: 'title'; readonly code: string; readonly title: string }
  /** "Rapport oppdatert: 04.03.2026" */
  | { readonly kind: 'updated'; readonly date: string }
  /** "Januar 2026 - Februar 2026" */
  | { readonly kind: 'period'; readonly words: readonly [Edge, Edge] }
  /** The column headings: a row whose first cell is empty. */
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | { readonly kind: 'row'; readonly label: string; readonly cells: readonly Printed[] }
  /** "Tiltak og fylke" */
  | { readonly kind: 'section' }
  /** "Kilde: NAV", "Side 3 av 79": what stands at the edges of pages and says nothing of the report. */
  | { readonly kind: 'aside' }
  /** `isTable` where it stands in columns as a row does, though no figures can be made out in it. */
  | { readonly kind: 'text'; readonly text: string; readonly isTable?: true }
);
export type TextLine = Extract<Line, { kind: 'text' }>;

/** One end of the period line: the month's name as printed, and the year. */
export interface Edge {
  readonly month: string;
  readonly year: string;
}

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
