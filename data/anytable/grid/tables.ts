import { type Block, blocksIn } from './blocks.ts';
import type { Grid } from './grid.ts';
import { placeColumnsIn } from './placeColumns.ts';

/** A row of a table's figures. */
export interface BodyRow {
  readonly row: number;
  /** What stands over it, between the headings: a fylke, a total. */
  readonly section: string;
}

/** A table as it stands on its sheet. */
export interface Table {
  readonly block: Block;
  /** The rows of its headings, from the top. */
  readonly headings: readonly number[];
  readonly body: readonly BodyRow[];
  /** Columns that hold figures in most rows. */
  readonly values: readonly number[];
  /** What stands over it and under it: title, source, notes. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

type RowKind = 'empty' | 'label' | 'heading' | 'body';

/** So many rows tell what a column holds. */
const ENOUGH = 1500;

/** The columns of a block in which most of what stands is figures, and is not times. */
function valueColumns(grid: Grid, { from, until, places, fylker }: Block): number[] {
  const keys = new Set([...places, ...fylker].map(({ column }) => column));
  const all = places[0]?.rows ?? [];
  const step = Math.max(1, Math.floor(all.length / ENOUGH));
  const rows = all.filter((_, i) => i % step === 0);
  const columns: number[] = [];
  for (let column = from; column <= until; column++) {
    if (keys.has(column)) continue;
    let [filled, figures, times] = [0, 0, 0];
    for (const row of rows) {
      if (grid.at(row, column) === undefined) continue;
      filled += 1;
      if (grid.isFigure(row, column)) figures += 1;
      if (grid.isTime(row, column)) times += 1;
    }
    if (filled > 0 && figures >= filled / 2 && times < 0.9 * filled) columns.push(column);
  }
  return columns;
}

/** What each row of a block is. */
function kindsOf(grid: Grid, block: Block, values: readonly number[]): RowKind[] {
  const { from, until, places } = block;
  const keys = new Set(places.map(({ column }) => column));
  const isKommune = new Set(places.flatMap(({ rows }) => rows));
  let isBodySeen = false;
  let isUnderBody = false;
  const kindOf = (row: number): RowKind => {
    let others = 0;
    for (let column = from; column <= until && others === 0; column++) {
      if (!keys.has(column) && grid.at(row, column) !== undefined) others += 1;
    }
    const label = places.find(({ column }) => grid.at(row, column) !== undefined);
    if (others === 0) return label === undefined ? 'empty' : 'label';
    let [words, times, figures] = [0, 0, 0];
    for (const column of values) {
      if (grid.at(row, column) === undefined) continue;
      // A bare 1950 right under figures is one of them; a heading comes after a gap.
      const isTime = grid.isTime(row, column) && !(isUnderBody && grid.isBare(row, column));
      if (isTime) times += 1;
      else if (grid.isFigure(row, column)) figures += 1;
      else words += 1;
      if (figures > 0 && isKommune.has(row)) break;
    }
    if (isKommune.has(row)) {
      // "Oslo" over its own months.
      if (figures === 0 && times >= 2 && times >= words) return 'heading';
      isBodySeen = true;
      return 'body';
    }
    const isHeading = figures === 0 ? words + times > 0 : words > figures;
    if (isHeading) return 'heading';
    const isPlace = places.some(({ column }) => grid.place(row, column) !== undefined);
    if (isPlace || figures > 0) {
      // Numbers without a place over everything are headings: ages, codes.
      if (!isBodySeen && !isPlace && label === undefined) return 'heading';
      isBodySeen = true;
      return 'body';
    }
    return isBodySeen ? 'label' : 'heading';
  };
  return Array.from({ length: grid.height }, (_, row) => {
    const kind = kindOf(row);
    isUnderBody = kind === 'body';
    return kind;
  });
}

/** What stands in a row, each cell once. */
const wordsOf = (grid: Grid, row: number, { from, until }: Block): string[] => {
  const words = new Set<string>();
  for (let column = from; column <= until; column++) words.add(grid.text(row, column));
  words.delete('');
  return [...words];
};

/** What headings say, to tell whether they come again. */
const signatureOf = (grid: Grid, headings: readonly number[], { from, until }: Block): string =>
  headings
    .map((row) => Array.from({ length: until - from + 1 }, (_, i) => grid.text(row, from + i)).join('\t'))
    .join('\n');

interface Making {
  readonly signature: string;
  readonly headings: readonly number[];
  readonly above: readonly string[];
  readonly body: BodyRow[];
  readonly below: string[];
  /** The kommuner that each section has. */
  readonly sections: Map<string, Set<string>>;
}

/** The tables of a block from the top. Those under headings that come again are one. */
function tablesOf(grid: Grid, block: Block): Table[] {
  const values = valueColumns(grid, block);
  const made: Making[] = [];
  let [headings, isAfterHeading, current, section, name]: [
    number[],
    boolean,
    Making | undefined,
    string,
    string,
  ] = [[], false, undefined, '', ''];
  let above: { readonly row: number; readonly words: readonly string[] }[] = [];
  kindsOf(grid, block, values).forEach((kind, row) => {
    switch (kind) {
      case 'empty':
        isAfterHeading = false;
        return;
      case 'label': {
        isAfterHeading = false;
        section = wordsOf(grid, row, block).join(' ');
        name = section;
        if (current && headings.length === 0) current.below.push(section);
        else above.push({ row, words: [section] });
        return;
      }
      case 'heading':
        // Only the rows right over the figures are headings; earlier rows that were taken for headings are a title.
        if (!isAfterHeading) headings = [];
        headings.push(row);
        above.push({ row, words: wordsOf(grid, row, block) });
        isAfterHeading = true;
        return;
      case 'body': {
        isAfterHeading = false;
        if (current === undefined || headings.length > 0) {
          const signature = signatureOf(grid, headings, block);
          current = made.find((table) => table.signature === signature);
          if (current === undefined) {
            const heads = headings;
            const over = above.filter(({ row: at }) => !heads.includes(at)).flatMap(({ words }) => words);
            current = { signature, headings, above: over, body: [], below: [], sections: new Map() };
            made.push(current);
          }
          headings = [];
          above = [];
          name = nameFor(current, section);
        }
        const [key] = block.places;
        const place = key && grid.place(row, key.column);
        if (key && place?.kind === 'total') {
          section = grid.text(row, key.column);
          name = nameFor(current, section);
        } else if (place?.kind === 'kommune') {
          current.sections.set(name, (current.sections.get(name) ?? new Set()).add(place.number));
        }
        current.body.push({ row, section: name });
      }
    }
  });
  // Names with something beside only a few of them are a list with a remark, not a table.
  const told = new Set(block.places.flatMap(({ rows }) => rows));
  const inTables = made.reduce((sum, { body }) => sum + body.filter(({ row }) => told.has(row)).length, 0);
  if (inTables < told.size / 2) return [];
  return made.map(({ headings, body, above, below }) => ({ block, values, headings, body, above, below }));
}

/** A section's name, told apart from an earlier one of the same words. */
function nameFor({ sections }: Making, section: string): string {
  let [name, times] = [section, 1];
  while (sections.has(name)) name = `${section} (${++times})`;
  return name;
}

/** Fewer rows over a table than this may tell kommuner across. */
const HEAD = 30;

/** Whether kommuner stand across: a row near the top tells more of them than any column does. */
function isAcross(grid: Grid, most: number): boolean {
  for (let row = 0; row < Math.min(grid.height, HEAD); row++) {
    const told = new Set<string>();
    for (let column = 0; column < grid.width; column++) {
      const place =
        grid.isBare(row, column) && grid.at(row, column)?.kind === 'number'
          ? undefined
          : grid.place(row, column);
      if (place?.kind === 'kommune') told.add(place.number);
    }
    if (told.size >= 2 && told.size > most) return true;
  }
  return false;
}

/** A sheet's tables, with the grid they stand in: turned where kommuner stand across. */
export function tablesIn(sheet: Grid): {
  readonly grid: Grid;
  readonly tables: readonly Table[];
  readonly hasFylker: boolean;
} {
  const upright = placeColumnsIn(sheet);
  const most = Math.max(0, ...upright.map(({ kommuner }) => kommuner));
  const grid = isAcross(sheet, most) ? sheet.turned() : sheet;
  const columns = grid === sheet ? upright : placeColumnsIn(grid);
  const tables = blocksIn(grid, columns).flatMap((block) => tablesOf(grid, block));
  return { grid, tables, hasFylker: columns.some(({ tells }) => tells === 'fylke') };
}
