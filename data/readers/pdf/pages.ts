import { withoutBreaks } from './breaks.ts';
import { withoutRunningHeads } from './edges.ts';
import { type Height, cellsOf, heightsOf, textOf } from './heights.ts';
import type { Known } from '../lines/known.ts';
import type { Line } from '../lines/line.ts';
import { linesIn } from '../lines/lines.ts';
import { cutNotes, joined } from '../lines/notes.ts';
import { type Column, columnsOf, holdsWords, isIn, ownersOf } from './owners.ts';
import type { Page, Run } from './turned.ts';

/** A row of a table: the heights that its cells are on, the one with its figures or headings first. */
type Group = readonly [Height, ...Height[]];

const PAGE_NUMBER = /^(side )?\d+( ?(av|\/) ?\d+)?$/i;

/** The text of a column in a row, over all its heights from top to bottom. */
const cellIn = (group: Group, column: Column): string =>
  group
    .toSorted((a, b) => a.base - b.base)
    .flatMap(({ runs }) => runs.filter((run) => isIn(column, run)))
    .map(({ text }) => text)
    .join(' ');

const runsIn = (groups: readonly Group[]): Run[] => groups.flat().flatMap(({ runs }) => runs);

/**
 * Columns in which headings and figures do not overlap are one: headings that have nothing below them, and beside them figures
 * that have nothing above. Every month has a figure or `*` in each row, so that neither can be a column by itself.
 */
function withHeadings(columns: readonly Column[], headings: readonly Run[], rows: readonly Run[]): Column[] {
  const heads = (column: Column | undefined) => column && headings.some((run) => isIn(column, run));
  const holds = (column: Column | undefined) => column && rows.some((run) => isIn(column, run));
  const isBare = (column: Column | undefined) => heads(column) === true && holds(column) === false;
  const isHeadless = (column: Column | undefined) => heads(column) === false;
  const whole: Column[] = [];
  for (const column of columns) {
    const last = whole.at(-1);
    const isOne = (isBare(last) && isHeadless(column)) || (isHeadless(last) && isBare(column));
    if (last && isOne) whole[whole.length - 1] = { left: last.left, right: column.right };
    else whole.push(column);
  }
  return whole;
}

/** The lines of a table: its headings, when it has them, and the rows below. */
function tableLines(groups: readonly Group[], where: (height: Height) => string): [Height, Line][] {
  const headings = groups.filter(([{ kind }]) => kind === 'headings');
  const firstHeading = Math.min(...runsIn(headings).map(({ left }) => left));
  const all = columnsOf(runsIn(groups));
  // Labels stand to the left of the headings; without headings, there is text among them.
  const isLabels = (column: Column): boolean =>
    headings.length > 0 ? column.right <= firstHeading : holdsWords(column, groups.flat());
  const labels = all.filter(isLabels);
  const apart = all.filter((column) => !isLabels(column));
  const rows = groups.filter(([{ kind }]) => kind === 'figures');
  const figures = headings.length > 0 ? withHeadings(apart, runsIn(headings), runsIn(rows)) : apart;
  return groups.map((group) => {
    const [height] = group;
    const cells = figures.map((column) => cellIn(group, column));
    const line: Line =
      height.kind === 'headings'
        ? { kind: 'header', cells, where: where(height) }
        : {
            kind: 'row',
            label: labels.map((column) => cellIn(group, column)).join(' '),
            cells: cells.filter((text) => text !== '').map((text) => ({ text })),
            where: where(height),
          };
    return [height, line];
  });
}

/** Parts that begin with headings each: tables of one page may have columns of their own. */
function tablesIn(groups: readonly Group[]): Group[][] {
  const tables: Group[][] = [];
  for (const group of groups) {
    const last = tables.at(-1);
    if (last === undefined || group[0].kind === 'headings') tables.push([group]);
    else last.push(group);
  }
  return tables;
}

/** Lines of prose: those that follow upon each other without a gap are one paragraph, which may be several notes. */
function proseLines(
  heights: readonly Height[],
  where: (height: Height) => string,
  { says, beginsNote }: Pick<Known, 'says' | 'beginsNote'>,
): [Height, Line][] {
  const said = new Map(heights.map((height) => [height, linesIn(cellsOf(height), where(height), says)]));
  const kindOf = (height: Height): Line['kind'] =>
    said.get(height)?.find(({ kind }) => kind !== 'text')?.kind ?? 'text';
  const paragraphs: [Height, ...Height[]][] = [];
  for (const height of heights) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    if (paragraph && last && goesOn(last, height, kindOf)) paragraph.push(height);
    else paragraphs.push([height]);
  }
  const blank = (height: Height): [Height, Line] => [height, { kind: 'blank', where: where(height) }];
  return paragraphs.flatMap((paragraph): [Height, Line][] => {
    const [first, ...rest] = paragraph;
    const own = said.get(first) ?? [];
    if (rest.length === 0) {
      const lines = own.map((line) =>
        line.kind === 'text' && inColumns(first) ? { ...line, isTable: true as const } : line,
      );
      return [blank(first), ...lines.map((line): [Height, Line] => [first, line])];
    }
    const text = joined(paragraph.map(textOf));
    const whole = linesIn([text], where(first), says);
    if (whole.some(({ kind }) => kind === 'title')) {
      return [blank(first), ...whole.map((line): [Height, Line] => [first, line])];
    }
    let at = 0;
    return cutNotes(paragraph.map(textOf), beginsNote).flatMap((note): [Height, Line][] => {
      const height = paragraph[at] ?? first;
      at += note.length;
      return [blank(height), [height, { kind: 'text', text: joined(note), where: where(height) }]];
    });
  });
}

/** How far apart lines of a paragraph may be, in heights of the font. */
const LINE_PITCH = 1.6;

/** Texts that are always a line of their own, however near other lines are. */
const OWN_LINES: readonly Line['kind'][] = ['title', 'updated', 'period', 'aside'];

/** A label, an average and a month stand in three columns; prose is one piece of text. */
const inColumns = ({ runs }: Height): boolean => runs.length >= 3;

/** Whether a line continues the paragraph above it. */
function goesOn(last: Height, height: Height, kindOf: (height: Height) => Line['kind']): boolean {
  if (inColumns(last) || inColumns(height)) return false;
  const [above, kind] = [kindOf(last), kindOf(height)];
  const isNear = height.base - last.base <= LINE_PITCH * Math.max(height.size, last.size);
  // Only a title may be too long for its line.
  if (above === 'title') return isNear && kind === 'text';
  return isNear && !OWN_LINES.includes(above) && !OWN_LINES.includes(kind);
}

/** The lines of one page. */
function linesOfPage(page: Page, number: number, known: Known): Line[] {
  const heights = heightsOf(page);
  const where = (height: Height) => `page ${number}, line ${height.number}`;
  const edges = [heights[0], heights.at(-1)].filter((height) => height !== undefined);
  // A single number at the edge is the page number, however near it is to a row.
  const numbers = new Set(edges.filter((height) => PAGE_NUMBER.test(textOf(height))));
  const rest = heights.filter((height) => !numbers.has(height));
  const owners = ownersOf(rest, known);
  const groups = rest
    .filter((height) => height.kind !== 'other' && !owners.has(height))
    .map((height): Group => [height, ...rest.filter((part) => owners.get(part) === height)]);
  const prose = rest.filter((height) => height.kind === 'other' && !owners.has(height));
  const numbered = [...numbers].map((height): [Height, Line] => [
    height,
    { kind: 'aside', where: where(height) },
  ]);
  return [
    ...tablesIn(groups).flatMap((table) => tableLines(table, where)),
    ...proseLines(prose, where, known),
    ...numbered,
  ]
    .toSorted(([a], [b]) => a.base - b.base)
    .map(([, line]) => line);
}

/**
 * Combines the text of pages into lines: rows of tables with a cell in each column, and prose. Only the position of a text
 * tells what it belongs to.
 */
export const linesOfPages = (pages: readonly Page[], known: Known): Line[] =>
  withoutBreaks(
    withoutRunningHeads(
      pages.map((page, i) => linesOfPage(page, i + 1, known)),
      known,
    ),
    known,
  ).flat();
