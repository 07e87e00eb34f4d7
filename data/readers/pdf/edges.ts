import { rollup } from 'd3-array';
import type { Known } from '../lines/known.ts';
import type { Line, TextLine } from '../lines/line.ts';

/** A line at a page's edge, with every number replaced by the same sign, so that lines can be compared: "Side 3 av 14". */
const masked = ({ text }: TextLine): string => text.replace(/\d+/g, '#');
/** Lines that may stand among the lines at an edge. */
const isNothing = ({ kind }: Line): boolean => kind === 'blank' || kind === 'aside';
/** Lines of the head or the foot of a page. */
const MOST_LINES = 4;

/** The texts from one edge of a page inwards, up to the first line of another kind. */
function textsFrom(lines: readonly Line[]): TextLine[] {
  const seen = lines.filter((line) => !isNothing(line));
  const end = seen.findIndex(({ kind }) => kind !== 'text');
  return seen
    .slice(0, Math.min(MOST_LINES, end < 0 ? seen.length : end))
    .filter((line) => line.kind === 'text');
}

/**
 * Sets aside the texts at the edges of pages: a text that two pages have in common apart from its numbers, and all texts of
 * that kind further out, unless it is a row or a note.
 */
export function withoutRunningHeads(
  pages: readonly (readonly Line[])[],
  { beginsRow, beginsNote }: Pick<Known, 'beginsRow' | 'beginsNote'>,
): Line[][] {
  const edges = pages.flatMap((page) => [textsFrom(page), textsFrom(page.toReversed())]);
  /** How many lines stand as far in as this one and say the same. */
  const times = Array.from({ length: MOST_LINES }, (_, i) =>
    rollup(new Set(edges.flatMap((texts) => texts.slice(i, i + 1))), (lines) => lines.length, masked),
  );
  // Further in, two pages may also have other lines in common.
  const runs = (line: TextLine, i: number): boolean =>
    (times[i]?.get(masked(line)) ?? 0) > (i === 0 ? 1 : 2) && !beginsRow(line.text) && !beginsNote(line.text);
  const running = new Set<Line>(
    edges.flatMap((texts) => {
      const inner = texts.findIndex((line, i) => !runs(line, i));
      return texts.slice(0, inner < 0 ? texts.length : inner);
    }),
  );
  return pages.map((page) =>
    page.map((line) => (running.has(line) ? { kind: 'aside', where: line.where } : line)),
  );
}
