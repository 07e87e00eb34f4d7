import type { Grid } from '../grid/grid.ts';
import type { Table } from '../grid/tables.ts';
import { type When, monthIn, whenOf, whenWithin } from '../words/periods.ts';

/** So many rows tell whether a column is empty. */
const ENOUGH = 50;

/** What stands over each column, from the top. What stands over a group's first column is the whole group's. */
export function headingsOf(
  grid: Grid,
  { block, headings, values, body }: Table,
): ReadonlyMap<number, readonly string[]> {
  const isValue = new Set(values);
  // Over a column of keys stands its own name, over one of figures or of nothing that of a group.
  const isKey = (column: number) =>
    !isValue.has(column) && body.slice(0, ENOUGH).some(({ row }) => grid.at(row, column) !== undefined);
  const paths = new Map<number, string[]>();
  headings.forEach((row, level) => {
    const isLowest = level === headings.length - 1;
    let carried = '';
    for (let column = block.from; column <= block.until; column++) {
      const own = grid.text(row, column);
      if (own !== '') carried = isKey(column) ? '' : own;
      const path = paths.get(column) ?? [];
      paths.set(column, path);
      const text = own !== '' || isLowest || !isValue.has(column) ? own : carried;
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
  });
  return paths;
}

/** What a heading of figures says: a time, a part of a year that some year is needed for, and the rest. */
export interface Heading {
  readonly when: When | undefined;
  /** A month without a year. */
  readonly month: number | undefined;
  /** What is left of the heading. */
  readonly words: readonly string[];
}

const QUARTER = /^(?:(\d)\.?\s?(kv|tertial|halvår)[a-zå]*\.?|([KQTH])(\d))$/i;

/** "2021.Alle eierformer.Antall barnehager": some producers write in one heading what others write in three. */
const pieces = (heading: string): string[] =>
  /^(?:19|20)\d{2}\.\p{Lu}/u.test(heading) ? heading.split(/\.(?=\p{Lu})/u) : [heading];

/** Takes a heading apart. A month or a quarter under a year is one time. */
export function readHeading(path: readonly string[]): Heading {
  let [when, month]: [When | undefined, number | undefined] = [undefined, undefined];
  const words: string[] = [];
  const finer = (next: When): void => {
    // A year over a month, or a repeated time: the finer time counts.
    if (when === undefined || when.kind === 'year') when = next;
  };
  for (const part of path.flatMap(pieces)) {
    const named = monthIn(part);
    const quarter = QUARTER.exec(part);
    if (named !== undefined) month = named;
    else if (quarter && when?.kind === 'year') when = whenOf(`${part} ${when.id}`) ?? when;
    else {
      const found = whenWithin(part);
      if (found) finer(found.when);
      const rest = found ? found.rest : part;
      if (rest !== '') words.push(rest);
    }
  }
  if (month !== undefined && when?.kind === 'year') {
    return {
      when: { kind: 'month', id: `${when.id}-${String(month).padStart(2, '0')}` },
      month: undefined,
      words,
    };
  }
  return { when, month, words };
}
