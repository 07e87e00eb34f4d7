import { headingOf } from '../cells.ts';
import { tidy } from '../words.ts';
import type { Page, Run } from './turned.ts';

/** All text of a page at one height, from left to right, with its words joined. */
export interface Height {
  /** Its number on the page, from 1 for the topmost. */
  readonly number: number;
  readonly base: number;
  readonly size: number;
  readonly runs: readonly Run[];
  readonly kind: 'figures' | 'headings' | 'other';
}

// All in heights of the font. A space between words or thousands is about a quarter; columns are further apart than that.
const SAME_HEIGHT = 0.3;
const SPACE = 0.15;
const BETWEEN_WORDS = 0.6;

const FIGURE = /^(\*|\d{1,3}( \d{3})+|\d+)$/;
export const isFigure = ({ text }: Run): boolean => FIGURE.test(text);

/** Puts pieces that follow closely upon each other together. */
function joined(runs: readonly Run[]): Run[] {
  const words: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const last = words.at(-1);
    const gap = last && (run.left - last.right) / Math.max(run.size, last.size);
    if (last === undefined || gap === undefined || gap > BETWEEN_WORDS) {
      words.push(run);
      continue;
    }
    const text = `${last.text}${gap > SPACE ? ' ' : ''}${run.text}`;
    words[words.length - 1] = { ...last, text, right: Math.max(last.right, run.right) };
  }
  return words.map((run) => ({ ...run, text: tidy(run.text) }));
}

/** Rows of figures and of headings are recognised by their content; labels and everything else by their position. */
function kindOf(runs: readonly Run[]): Height['kind'] {
  if (runs.filter(isFigure).length >= 2) return 'figures';
  const headings = runs.filter(({ text }) => headingOf(text) !== undefined).length;
  // Beside them a part of "Gjennomsnitt hittil i år" may stand. A month among many words is in prose.
  return headings > 0 && runs.length <= 2 * headings + 1 ? 'headings' : 'other';
}

/** The text of a page by its height, from top to bottom. */
export function heightsOf(page: Page): Height[] {
  const groups: Run[][] = [];
  for (const run of [...page].sort((a, b) => a.base - b.base)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (first && run.base - first.base <= SAME_HEIGHT * first.size) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group, i) => {
    const runs = joined(group);
    return {
      number: i + 1,
      base: group[0]?.base ?? 0,
      size: Math.max(...group.map(({ size }) => size)),
      runs,
      kind: kindOf(runs),
    };
  });
}

/** The pieces of text on a height that stand apart. */
export const cellsOf = ({ runs }: Height): string[] => runs.map(({ text }) => text);
/** The text of a height, as of a line of prose. */
export const textOf = (height: Height): string => cellsOf(height).join(' ');
