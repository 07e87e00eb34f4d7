import { ABSENT, type Cell, count } from '../figures/cell.ts';
import type { Mark, Picture } from './picture.ts';
import { type Fylke, isKommune } from '../places/places.ts';

export const SORT_COLUMNS = [
  'number',
  'name',
  'fylke',
  'before',
  'count',
  'value',
  'answer',
  'expected',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The columns of figures, which sort by size. */
export type FigureColumn = Exclude<SortColumn, 'number' | 'name' | 'fylke'>;
export const isFigure = (column: SortColumn): column is FigureColumn =>
  column !== 'number' && column !== 'name' && column !== 'fylke';

/**
 * The columns that a picture's table has, in their order. Rates come with the persons that they are computed from, changes
 * with the persons of both periods, answers with the persons that are expected.
 */
export function columnsOf({
  level,
  scale,
  since,
  against,
}: Pick<Picture, 'level' | 'scale' | 'since' | 'against'>): SortColumn[] {
  const places: SortColumn[] = level === 'kommune' ? ['number', 'name', 'fylke'] : ['number', 'name'];
  if (against) return [...places, 'answer', 'value', 'count', 'expected'];
  if (since !== undefined) return [...places, 'before', 'count', 'value'];
  return scale === 'antall' ? [...places, 'value'] : [...places, 'value', 'count'];
}

/** Published first, then suppressed, then without a row: three groups, whichever way the figures are sorted. */
const GROUP = { count: 0, suppressed: 1, absent: 2 } as const satisfies Record<Cell['kind'], number>;

/**
 * What a mark is sorted by in a column of figures; a column that is not there has no rows. Answers sort by how strongly a place
 * stands out. What is expected of a place is known of a hidden one too, which stays in its group all the same.
 */
function cellIn(mark: Mark, column: FigureColumn, against: Picture['against']): Cell {
  if (column !== 'answer' && column !== 'expected') return mark[column] ?? ABSENT;
  if (mark.value.kind !== 'count') return mark.value;
  const stand = against?.stands.get(mark.place.number);
  const value = column === 'answer' ? stand?.strength : stand?.expectation?.expected;
  return value === undefined ? ABSENT : count(value);
}

/** The kind that a mark is grouped by where the table is sorted by a figure. */
export const kindIn = (mark: Mark, column: FigureColumn, against?: Picture['against']): Cell['kind'] =>
  cellIn(mark, column, against).kind;

const byNumber = (a: Mark, b: Mark): number => a.place.number.localeCompare(b.place.number);
/** In the order of the Norwegian alphabet in every language: the names are Norwegian. */
const compare = (a: string, b: string): number => a.localeCompare(b, 'nb');
const byName = (a: Mark, b: Mark): number =>
  compare(a.place.norwegianName, b.place.norwegianName) || byNumber(a, b);

/** What the column of fylker shows of a place: the fylke's Norwegian name, or its number where it is not known. */
export function fylkeNames(fylker: readonly Fylke[]): (mark: Mark) => string {
  const names = new Map(fylker.map(({ number, norwegianName }) => [number, norwegianName]));
  return ({ place }) => (isKommune(place) ? (names.get(place.fylke) ?? place.fylke) : '');
}

/**
 * The table's rows in order. Sorted by a figure, suppressed places are a group of their own after the published ones,
 * in order of name in both directions: their place must not hint at what is hidden.
 */
export function sortMarks(
  marks: Iterable<Mark>,
  { column, direction }: SortOrder,
  fylkeOf: (mark: Mark) => string,
  against?: Picture['against'],
): readonly Mark[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const figure = (key: FigureColumn) => (a: Mark, b: Mark) => {
    const [x, y] = [cellIn(a, key, against), cellIn(b, key, against)];
    if (x.kind === 'count' && y.kind === 'count') return sign * (x.value - y.value) || byName(a, b);
    return GROUP[x.kind] - GROUP[y.kind] || byName(a, b);
  };
  const orders: Readonly<Record<SortColumn, (a: Mark, b: Mark) => number>> = {
    number: (a, b) => sign * byNumber(a, b),
    name: (a, b) => sign * byName(a, b),
    fylke: (a, b) => sign * compare(fylkeOf(a), fylkeOf(b)) || byName(a, b),
    before: figure('before'),
    count: figure('count'),
    value: figure('value'),
    answer: figure('answer'),
    expected: figure('expected'),
  };
  return [...marks].sort(orders[column]);
}
