import { type Height, cellsOf, isFigure, textOf } from './heights.ts';
import { monthNumber } from '../lines/months.ts';
import type { Known } from '../lines/known.ts';
import type { Run } from './turned.ts';

/** A part of the page from left to right that holds one column, and nothing of another. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of some rows: texts that overlap horizontally are one column. */
export function columnsOf(runs: readonly Run[]): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...runs].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) {
      columns[columns.length - 1] = { ...last, right: Math.max(last.right, right) };
    } else columns.push({ left, right });
  }
  return columns;
}

export const isIn = ({ left, right }: Column, run: Run): boolean => run.left < right && run.right > left;

/** How far apart lines of one cell may be, in heights of the font: 1.2 is usual. */
const CELL_PITCH = 2.2;

/** Whether a column has labels: most of its texts are not figures. */
export function holdsWords(column: Column, heights: readonly Height[]): boolean {
  const own = heights.flatMap(({ runs }) => runs.filter((run) => isIn(column, run)));
  return own.filter(isFigure).length < own.length / 2;
}

/** Consecutive heights of one column that are no further apart than lines of one cell can be. */
function sequencesOf(
  heights: readonly Height[],
  begins: (height: Height) => boolean,
  ends: (height: Height) => boolean,
): Height[][] {
  const sequences: Height[][] = [];
  for (const height of heights) {
    const last = sequences.at(-1);
    const before = last?.at(-1);
    const isNear = before && height.base - before.base <= CELL_PITCH * Math.max(height.size, before.size);
    if (last && isNear && !begins(height) && !ends(before)) last.push(height);
    else sequences.push([height]);
  }
  return sequences;
}

/** A label's lines, and the figures beside it. */
interface Cell {
  readonly owner: Height;
  readonly lines: readonly Height[];
}

/** Cells whose figures stand beside their first line. */
function cutAtTop(lines: readonly Height[], owners: readonly Height[]): Cell[] | undefined {
  const starts = owners.map((owner) => lines.indexOf(owner));
  if (starts[0] !== 0 || starts.includes(-1)) return undefined;
  return owners.map((owner, i) => ({ owner, lines: lines.slice(starts[i], starts[i + 1]) }));
}

/** Cells whose figures stand beside their last line. */
function cutAtBottom(lines: readonly Height[], owners: readonly Height[]): Cell[] | undefined {
  const cells = cutAtTop(lines.toReversed(), owners.toReversed());
  return cells?.map(({ owner, lines }) => ({ owner, lines: lines.toReversed() })).toReversed();
}

/** Cells whose figures stand beside their middle. Half a line is 0.5 or more in heights of the font. */
function cutAtMiddle(lines: readonly Height[], owners: readonly Height[]): Cell[] | undefined {
  const cells: Cell[] = [];
  let start = 0;
  for (const owner of owners) {
    const top = lines[start];
    const end = lines.findIndex(
      ({ base, size }, i) => i >= start && top && Math.abs((top.base + base) / 2 - owner.base) < size / 4,
    );
    if (end < 0) return undefined;
    cells.push({ owner, lines: lines.slice(start, end + 1) });
    start = end + 1;
  }
  return start === lines.length ? cells : undefined;
}

/** How much further apart cells are than the lines in them; 0 where that is unknown. */
function clearance(cells: readonly Cell[]): number {
  const gap = (a: Height | undefined, b: Height | undefined) => (a && b ? b.base - a.base : 0);
  const inside = cells.flatMap(({ lines }) => lines.slice(1).map((line, i) => gap(lines[i], line)));
  const between = cells.slice(1).map(({ lines }, i) => gap(cells[i]?.lines.at(-1), lines[0]));
  return inside.length === 0 ? 0 : Math.min(...between) - Math.max(...inside);
}

/** How many labels begin like a complete label: with a number or a capital. */
const beginnings = (cells: readonly Cell[]): number =>
  cells.filter(({ lines }) => lines[0] && /^[\d\p{Lu}]/u.test(textOf(lines[0]))).length;

/**
 * Groups lines of labels that stand close together into cells: the figures are beside the first line of every cell, or beside
 * the middle or the last line of every cell, and lines of a cell are nearer to each other than cells are.
 */
function cellsIn(lines: readonly Height[], owners: readonly Height[]): readonly Cell[] {
  const [only, another] = owners;
  if (only !== undefined && another === undefined) return [{ owner: only, lines }];
  const ways = [cutAtTop, cutAtMiddle, cutAtBottom].flatMap((cut) => {
    const cells = cut(lines, owners);
    return cells ? [cells] : [];
  });
  // A browser sets lines on whole pixels, so that they may be a little off.
  const noise = 0.15 * Math.max(...lines.map(({ size }) => size));
  const [best] = ways.sort((a, b) => {
    const difference = clearance(b) - clearance(a);
    return Math.abs(difference) > noise ? difference : beginnings(b) - beginnings(a);
  });
  return best ?? [];
}

/** The column of averages, the first one of figures: it stands before the months, and after the labels. */
function averageColumn(rows: readonly Height[], heights: readonly Height[]): Column | undefined {
  const months = heights
    .filter(({ kind }) => kind === 'headings')
    .flatMap(({ runs }) => runs.filter(({ text }) => monthNumber(text) !== undefined));
  const columns = columnsOf([...rows.flatMap(({ runs }) => runs), ...months]);
  const before = columns[columns.findIndex((column) => months.some((run) => isIn(column, run))) - 1];
  if (before !== undefined && !holdsWords(before, rows)) return before;
  return columns[columns.findLastIndex((column) => holdsWords(column, rows)) + 1];
}

/** The tests that tell which part of a table a line may be. */
type Telling = Pick<Known, 'says' | 'beginsRow' | 'endsRow'>;

/** Whether a height has headings, and not a part of a label that reads like a month: headings stand where no label begins. */
function isHeadings({ kind, runs, size }: Height, rows: readonly (Height | undefined)[]): boolean {
  const labels = Math.min(...rows.flatMap((row) => row?.runs.map(({ left }) => left) ?? []));
  return kind === 'headings' && runs.some(({ left }) => left > labels + size);
}

/**
 * The parts of a page, each beginning with headings, since each table of a page may have its own columns. Lines between the
 * last row of one part and the headings of the next may belong to either.
 */
function partsIn(heights: readonly Height[]): Height[][] {
  const parts: Height[][] = [[]];
  /** The last row, and what has stood since. */
  let row: Height | undefined;
  let since: Height[] = [];
  const next = nextRows(heights);
  for (const height of heights) {
    if (row && isHeadings(height, [row, next.get(height)])) {
      parts.push([...since]);
      row = undefined;
    }
    parts.at(-1)?.push(height);
    if (height.kind === 'figures') [row, since] = [height, []];
    else since.push(height);
  }
  return parts;
}

/** The first row of figures below each height. */
function nextRows(heights: readonly Height[]): ReadonlyMap<Height, Height> {
  const next = new Map<Height, Height>();
  let row: Height | undefined;
  for (const height of heights.toReversed()) {
    if (row) next.set(height, row);
    if (height.kind === 'figures') row = height;
  }
  return next;
}

/**
 * Which row of figures or headings the other heights of a page belong to: a label and a heading may be broken over
 * several lines. Heights without an owner are prose.
 */
export function ownersOf(heights: readonly Height[], known: Telling): ReadonlyMap<Height, Height> {
  // A line that every page has belongs to no row: title, section, date, period, page number or source.
  const own = new Set(
    heights.filter(
      (height) => height.kind === 'other' && known.says(cellsOf(height)).some(({ kind }) => kind !== 'text'),
    ),
  );
  const assigned = new Map<Height, Height>();
  for (const part of partsIn(heights)) {
    for (const [line, owner] of ownersIn(part, own, known)) assigned.set(line, owner);
  }
  return assigned;
}

/** The same for a part of a page whose rows share their columns. */
function ownersIn(
  heights: readonly Height[],
  own: ReadonlySet<Height>,
  { beginsRow, endsRow }: Telling,
): ReadonlyMap<Height, Height> {
  const rows = heights.filter(({ kind }) => kind === 'figures');
  const average = averageColumn(rows, heights);
  if (average === undefined) return new Map();
  const isLabel = ({ right }: Run) => right <= average.left;
  const isHeading = (run: Run) => isIn(average, run) && !isFigure(run);
  const labelOf = ({ runs }: Height) =>
    runs
      .filter(isLabel)
      .map(({ text }) => text)
      .join(' ');

  const assigned = new Map<Height, Height>();
  function assign(
    isPart: (run: Run) => boolean,
    isOwner: (height: Height) => boolean,
    begins: (height: Height) => boolean,
    ends: (height: Height) => boolean,
  ) {
    const parts = heights.filter(
      (height) =>
        !own.has(height) &&
        (isOwner(height) ? height.runs.some(isPart) : height.runs.length === 1 && height.runs.every(isPart)),
    );
    for (const sequence of sequencesOf(parts, begins, ends)) {
      const [first, last] = [sequence[0], sequence.at(-1)];
      const owners = heights.filter(
        (height) => isOwner(height) && first && last && height.base >= first.base && height.base <= last.base,
      );
      for (const { owner, lines } of cellsIn(sequence, owners)) {
        for (const line of lines) if (line !== owner) assigned.set(line, owner);
      }
    }
  }
  assign(
    isLabel,
    ({ kind }) => kind === 'figures',
    ({ runs }) => runs.some((run) => isLabel(run) && beginsRow(run.text)),
    (height) => endsRow(labelOf(height)),
  );
  // A height with only a part of "Gjennomsnitt hittil i år" belongs to another height.
  assign(
    isHeading,
    ({ kind, runs }) => kind === 'headings' && !runs.every(isHeading),
    () => false,
    () => false,
  );
  return assigned;
}
