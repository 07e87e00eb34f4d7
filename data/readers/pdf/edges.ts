import { rollup } from 'd3-array';
import type { Known } from '../lines/known.ts';
import type { Line, TextLine } from '../lines/line.ts';

/** A line at a page's edge, with its numbers made alike: "Side 3 av 14". */
const masked = ({ text }: TextLine): string => text.replace(/\d+/g, '#');
/** What may stand above or below such lines without ending them. */
const isNothing = ({ kind }: Line): boolean => kind === 'blank' || kind === 'aside';
/** Lines of the head or the foot of a page. */
const MOST_LINES = 4;

/** The texts from one edge of a page inwards, as far as nothing else stands between them. */
function textsFrom(lines: readonly Line[]): TextLine[] {
  const seen = lines.filter((line) => !isNothing(line));
  const end = seen.findIndex(({ kind }) => kind !== 'text');
  return seen
    .slice(0, Math.min(MOST_LINES, end < 0 ? seen.length : end))
    .filter((line) => line.kind === 'text');
}

/**
 * What runs along the edges of pages is set aside: a text that two of them have in common, but for its numbers, and all
 * texts like it further out, and that is neither a row nor a note.
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
  // Further in, two pages may have more in common than their heads.
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
