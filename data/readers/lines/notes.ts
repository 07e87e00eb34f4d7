import { MARK, unmarked } from './marks.ts';
import type { Line, TextLine } from './line.ts';
import type { Known } from './known.ts';

const START = /^[\p{Lu}\p{N}"«“(]/u;
const END = /[.!?:]["»”)]*$|["»”]$/u;
const words = (text: string): number => text.split(' ').length;

/** Whether a line is a heading over a note: a few words that are no sentence. */
const isHeading = (line: string): boolean => words(line) <= 3 && !END.test(line) && !/[-–,;]$/.test(line);

/**
 * Splits lines without a gap between them into notes. A note begins with a mark, like a known note, below a heading, or where
 * the line above ends a sentence although the next word would have fitted on it.
 */
export function cutNotes(lines: readonly string[], beginsNote: (text: string) => boolean): string[][] {
  const widest = Math.max(...lines.map(({ length }) => length));
  const notes: string[][] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const begins = (above: string): boolean => {
      if (MARK.test(line) || beginsNote(line)) return true;
      if (!START.test(line)) return false;
      const [first = ''] = line.split(' ');
      const hadRoom = above.length + 1 + first.length <= 0.9 * widest;
      return isHeading(above) || (END.test(above) && hadRoom);
    };
    if (above === undefined || begins(above)) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return notes;
}

/** The lines of a paragraph as one text. A word that was broken at a hyphen of its own is joined again. */
export const joined = (lines: readonly string[]): string =>
  lines
    .map((line, i) => {
      const isBroken = /\p{L}-$/u.test(lines[i - 1]?.slice(-2) ?? '') && !/^(og|eller|til)\b/.test(line);
      return i === 0 || isBroken ? line : ` ${line}`;
    })
    .join('');

/** What stands over the notes. */
const HEADING = /^(innhold i rapporten|om tabellene)$/i;

/** Removes traces of text extraction from a paragraph; undefined for a heading, which is no sentence. */
export function noteOf(paragraph: string): string | undefined {
  const note = unmarked(paragraph).replace(/ "$/, '"');
  return note.includes(' ') && !HEADING.test(note) ? note : undefined;
}

/** What is said around the tables of a part of a report. */
export interface Prose {
  readonly notes: readonly string[];
  /** Lines among the tables that look like rows, where none can be read. */
  readonly strays: readonly TextLine[];
  /** How many lines are set aside: they stand among the tables or at an edge, and are neither rows nor notes. */
  readonly aside: number;
}

/** Where tables begin. */
const isTable = ({ kind }: Line): boolean => kind === 'header' || kind === 'row';

/**
 * Paragraphs before the tables are notes, and so are all paragraphs of a part without tables. Among the tables, a paragraph
 * is a note if it begins like a known note or tells of a break in the series; other paragraphs there are set aside, unless
 * they look like a row.
 */
export function proseOf(
  lines: readonly Line[],
  { beginsNote, isRow }: Pick<Known, 'beginsNote' | 'isRow'>,
): Prose {
  const found = lines.findIndex(isTable);
  const firstTable = found < 0 ? lines.length : found;
  const blocks: { readonly isBelow: boolean; readonly lines: string[] }[] = [];
  const strays: TextLine[] = [];
  for (const [i, line] of lines.entries()) {
    const isBelow = i > firstTable;
    if (line.kind !== 'text') {
      blocks.push({ isBelow, lines: [] });
      continue;
    }
    if (blocks.length === 0) blocks.push({ isBelow, lines: [] });
    if (isBelow && (line.isTable === true || isRow(line.text))) strays.push(line);
    else blocks.at(-1)?.lines.push(line.text);
  }
  const paragraphs = blocks.flatMap(({ isBelow, lines }) =>
    cutNotes(lines, beginsNote).map((cut) => {
      const note = noteOf(joined(cut));
      const isTold = note !== undefined && (!isBelow || beginsNote(note) || /\bbrudd\b/i.test(note));
      return { note: isTold ? note : undefined, lines: cut.length };
    }),
  );
  const edges = lines.filter(({ kind }) => kind === 'aside').length;
  return {
    notes: paragraphs.flatMap(({ note }) => note ?? []),
    strays,
    aside: edges + paragraphs.reduce((sum, { note, lines }) => sum + (note === undefined ? lines : 0), 0),
  };
}
