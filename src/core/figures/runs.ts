import type { Cell } from './cell.ts';
import type { Month } from './period.ts';

/** Months in a row that are published, hidden or missing alike, by their index. */
export interface Run {
  readonly kind: Cell['kind'];
  readonly first: number;
  readonly last: number;
}

/** Where each of some months lies in time: whole months from the first. Where reports are missing there are gaps. */
export const placesInTime = (months: readonly Month[]): readonly number[] => {
  const since = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const first = months[0];
  return first === undefined ? [] : months.map((month) => since(month) - since(first));
};

/**
 * The months, by index, that no line leads to, because the month before them is in no report. `step` is how far apart
 * figures are: the years of a reader's own table are twelve months.
 */
export const afterGaps = (places: readonly number[], step = 1): ReadonlySet<number> =>
  new Set(places.flatMap((place, i) => (place - (places[i - 1] ?? place) > step ? [i] : [])));

const NONE: ReadonlySet<number> = new Set();

/**
 * Splits a series into runs. A line is drawn within a run of counts and never from one run to another, so that it crosses no
 * hidden or missing month. A run also ends before a break in the series (`breaks` has the months that breaks start at), and
 * before a month that is in no report (`gaps` has the months that follow such months).
 */
export function runsOf(
  cells: readonly Cell[],
  breaks: ReadonlySet<number> = NONE,
  gaps: ReadonlySet<number> = NONE,
): readonly Run[] {
  const runs: { kind: Cell['kind']; first: number; last: number }[] = [];
  for (const [index, { kind }] of cells.entries()) {
    const run = runs.at(-1);
    const isParted = gaps.has(index) || (kind === 'count' && breaks.has(index));
    if (run?.kind === kind && !isParted) run.last = index;
    else runs.push({ kind, first: index, last: index });
  }
  return runs;
}

/** The counts, by index, that stand alone: no line shows them, so that they need a point. */
export const alone = (runs: readonly Run[]): ReadonlySet<number> =>
  new Set(runs.flatMap(({ kind, first, last }) => (kind === 'count' && first === last ? [first] : [])));

/**
 * The counts that get a point (where `has` says so), by their index. The others are filtered out here and not in the
 * template: a template that goes through hundreds of months in each of many charts takes longer than everything else that it
 * draws.
 */
export const countsAt = (
  cells: readonly Cell[],
  has: (index: number) => boolean,
): readonly { readonly index: number; readonly value: number }[] =>
  cells.flatMap((cell, index) => (cell.kind === 'count' && has(index) ? [{ index, value: cell.value }] : []));

/** The counts of a series as the path of an SVG line, a stroke for each run. */
export function pathOf(
  cells: readonly Cell[],
  x: (index: number) => number,
  y: (value: number) => number,
  breaks: ReadonlySet<number> = NONE,
  gaps: ReadonlySet<number> = NONE,
): string {
  const starts = new Set(runsOf(cells, breaks, gaps).map(({ first }) => first));
  return cells
    .map((cell, index) =>
      cell.kind === 'count'
        ? `${starts.has(index) ? 'M' : 'L'}${x(index).toFixed(1)} ${y(cell.value).toFixed(1)}`
        : '',
    )
    .join('');
}
