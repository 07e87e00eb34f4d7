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

/** Puts pieces that follow closely upon each other together. A text that runs into the next cell ends where that begins. */
function joined(runs: readonly Run[]): Run[] {
  const words: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const last = words.at(-1);
    const gap = last && (run.left - last.right) / Math.max(run.size, last.size);
    if (last === undefined || gap === undefined || gap > BETWEEN_WORDS) {
      words.push(run);
      continue;
    }
    // An accent that is told by itself stands within the word.
    if (gap < -BETWEEN_WORDS && (run.right > last.right || run.text.length > 1)) {
      words.splice(-1, 1, { ...last, right: run.left - SPACE * run.size }, run);
      continue;
    }
    const text = `${last.text}${gap > SPACE ? ' ' : ''}${run.text}`;
    words[words.length - 1] = { ...last, text, right: Math.max(last.right, run.right) };
  }
  return words.map((run) => ({ ...run, text: tidy(run.text) }));
}

/** How many other figures of a page must stand in a place, and how exactly, in heights of the font. */
const ENOUGH_ALIKE = 2;
const SAME_PLACE = 0.05;
/** As many digits in the same groups are equally wide. */
const shapeOf = (text: string): string => text.replace(/\d/g, '0');

/**
 * A label, or a figure, that fills its column touches the figure of the next column, so that both are one text. The figure is
 * a cell of its own if in other rows figures of as many digits end, or any figures begin, exactly where it does. All digits
 * before it that could belong to it do.
 */
function cellsOfText(run: Run, figures: readonly Run[]): Run[] {
  const words = run.text.split(' ');
  const from = words.findIndex((_, i) => FIGURE.test(words.slice(i).join(' ')));
  if (from <= 0) return [run];
  const text = words.slice(from).join(' ');
  const like = figures.find(({ text: other, size }) => shapeOf(other) === shapeOf(text) && size === run.size);
  const single = figures.find(({ text: other, size }) => /^\d+$/.test(other) && size === run.size);
  const width = like
    ? like.right - like.left
    : single && /^\d+$/.test(text) && ((single.right - single.left) / single.text.length) * text.length;
  if (width === undefined || width === false || run.right - width <= run.left) return [run];
  const left = run.right - width;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= SAME_PLACE * run.size;
  const ends = figures.filter(
    (other) => shapeOf(other.text) === shapeOf(text) && isNear(other.right, run.right),
  );
  const begins = figures.filter((other) => isNear(other.left, left));
  if (Math.max(ends.length, begins.length) < ENOUGH_ALIKE) return [run];
  return [
    { ...run, text: words.slice(0, from).join(' '), right: left - SPACE * run.size },
    { ...run, text, left },
  ];
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
  const rows = groups.map(joined);
  const figures = rows.flatMap((row) => row.filter(isFigure));
  return groups.map((group, i) => {
    const own = rows[i] ?? [];
    const cells = kindOf(own) === 'headings' ? own : own.flatMap((run) => cellsOfText(run, figures));
    // A figure in prose is no cell.
    const runs = kindOf(cells) === 'figures' ? cells : own;
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
