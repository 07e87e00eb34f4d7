import { rollup } from 'd3-array';
import { type Height, heightsOf, textOf } from './heights.ts';
import { type Line, type TextLine, lineOf } from './lines.ts';
import { type BeginsRow, type Column, columnsOf, holdsWords, isIn, ownersOf } from './owners.ts';
import type { Page, Run } from './runs.ts';

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

/** The lines of a table: its headings, when it has them, and the rows below. */
function tableLines(groups: readonly Group[], where: (height: Height) => string): [Height, Line][] {
  const columns = columnsOf(runsIn(groups));
  const headings = groups.filter(([{ kind }]) => kind === 'headings');
  const firstHeading = Math.min(...runsIn(headings).map(({ left }) => left));
  // Labels stand to the left of the headings; without headings, there is text among them.
  const isLabels = (column: Column): boolean =>
    headings.length > 0 ? column.right <= firstHeading : holdsWords(column, groups.flat());
  const figures = columns.filter((column) => !isLabels(column));
  const labels = columns.filter(isLabels);
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

/** How far apart lines of a paragraph may be, in heights of the font. */
const LINE_PITCH = 1.6;

/** What is a line of its own, however near others are. */
const OWN_LINES: readonly Line['kind'][] = ['title', 'updated', 'period'];
const kindOf = (height: Height): Line['kind'] => lineOf(textOf(height), '').kind;

/** Whether a line goes on with the paragraph above it. */
function goesOn(last: Height, height: Height): boolean {
  const [above, kind] = [kindOf(last), kindOf(height)];
  const isNear = height.base - last.base <= LINE_PITCH * Math.max(height.size, last.size);
  // Only a title may be too long for its line.
  if (above === 'title') return isNear && kind === 'text';
  return isNear && !OWN_LINES.includes(above) && !OWN_LINES.includes(kind);
}

/** Lines of prose: those that follow upon each other without a gap are one paragraph. */
function proseLines(heights: readonly Height[], where: (height: Height) => string): [Height, Line][] {
  const paragraphs: [Height, ...Height[]][] = [];
  for (const height of heights) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    if (paragraph && last && goesOn(last, height)) paragraph.push(height);
    else paragraphs.push([height]);
  }
  return paragraphs.flatMap(([first, ...rest]): [Height, Line][] => {
    const text = rest.reduce(
      // A word that is broken at its own hyphen is put together again.
      (begun, height) => `${begun}${/\p{L}-$/u.test(begun) ? '' : ' '}${textOf(height)}`,
      textOf(first),
    );
    const whole = lineOf(text, where(first));
    const isText = rest.length > 0 && whole.kind !== 'title';
    return [
      [first, { kind: 'blank', where: where(first) }],
      [first, isText ? { kind: 'text', text, where: where(first) } : whole],
    ];
  });
}

/** The lines of one page. */
function linesOfPage(page: Page, number: number, beginsRow: BeginsRow): Line[] {
  const heights = heightsOf(page);
  const where = (height: Height) => `page ${number}, line ${height.number}`;
  const owners = ownersOf(heights, beginsRow);
  const groups = heights
    .filter((height) => height.kind !== 'other' && !owners.has(height))
    .map((height): Group => [height, ...heights.filter((part) => owners.get(part) === height)]);
  const edges = [heights[0], heights.at(-1)];
  const prose = heights
    .filter((height) => height.kind === 'other' && !owners.has(height))
    .filter((height) => !(edges.includes(height) && PAGE_NUMBER.test(textOf(height))));
  return [...tablesIn(groups).flatMap((table) => tableLines(table, where)), ...proseLines(prose, where)]
    .toSorted(([a], [b]) => a.base - b.base)
    .map(([, line]) => line);
}

/** A line at a page's edge, with its numbers made alike: "Side 3 av 14". */
const masked = ({ text }: TextLine): string => text.replace(/\d+/g, '#');

/** What runs along the edges of pages: a text that two of them have in common, but for its numbers, and that is no row. */
function withoutRunningHeads(pages: readonly (readonly Line[])[], beginsRow: BeginsRow): Line[] {
  const edges = pages.map((page) => {
    const lines = page.filter(({ kind }) => kind !== 'blank');
    return [...new Set([lines[0], lines.at(-1)])].filter((line): line is TextLine => line?.kind === 'text');
  });
  const times = rollup(
    edges.flat(),
    (lines) => lines.length,
    (line) => masked(line),
  );
  const runs = new Set<Line>(
    edges
      .flat()
      .filter((line) => (times.get(masked(line)) ?? 0) > 1)
      .filter(({ text }) => !beginsRow(text)),
  );
  return pages.flat().filter((line) => !runs.has(line));
}

/**
 * Puts the text of pages together into lines: rows of tables with a cell in each column, and prose. Only where the text
 * stands tells what belongs together.
 */
export const linesOfPages = (pages: readonly Page[], beginsRow: BeginsRow): Line[] =>
  withoutRunningHeads(
    pages.map((page, i) => linesOfPage(page, i + 1, beginsRow)),
    beginsRow,
  );
