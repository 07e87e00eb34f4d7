import type { Cell } from '../figures/cell.ts';
import type { Mark, Picture } from './picture.ts';
import { type Fylke, isKommune } from '../places/places.ts';

export const SORT_COLUMNS = ['number', 'name', 'fylke', 'before', 'count', 'value'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The columns of figures, which sort by size. */
export type FigureColumn = Extract<SortColumn, 'before' | 'count' | 'value'>;
export const isFigure = (column: SortColumn): column is FigureColumn =>
  column === 'before' || column === 'count' || column === 'value';

/**
 * The columns that a picture's table has, in their order. Rates come with the persons that they are computed from, changes
 * with the persons of both periods.
 */
export function columnsOf({ level, scale, since }: Pick<Picture, 'level' | 'scale' | 'since'>): SortColumn[] {
  const places: SortColumn[] = level === 'kommune' ? ['number', 'name', 'fylke'] : ['number', 'name'];
  if (since !== undefined) return [...places, 'before', 'count', 'value'];
  return scale === 'antall' ? [...places, 'value'] : [...places, 'value', 'count'];
}

/** Published first, then suppressed, then without a row: three groups, whichever way the figures are sorted. */
const GROUP = { count: 0, suppressed: 1, absent: 2 } as const satisfies Record<Cell['kind'], number>;

/**
 * The group that a mark belongs to where the table is sorted by a figure. A mark without that column counts as a mark without
 * a row.
 */
export const kindIn = (mark: Mark, column: FigureColumn): Cell['kind'] => mark[column]?.kind ?? 'absent';

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
): readonly Mark[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const figure = (key: FigureColumn) => (a: Mark, b: Mark) => {
    const [x, y] = [a[key], b[key]];
    if (x?.kind === 'count' && y?.kind === 'count') return sign * (x.value - y.value) || byName(a, b);
    return GROUP[kindIn(a, key)] - GROUP[kindIn(b, key)] || byName(a, b);
  };
  const orders: Readonly<Record<SortColumn, (a: Mark, b: Mark) => number>> = {
    number: (a, b) => sign * byNumber(a, b),
    name: (a, b) => sign * byName(a, b),
    fylke: (a, b) => sign * compare(fylkeOf(a), fylkeOf(b)) || byName(a, b),
    before: figure('before'),
    count: figure('count'),
    value: figure('value'),
  };
  return [...marks].sort(orders[column]);
}
