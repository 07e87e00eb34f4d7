import type { Mark } from './picture.ts';

export const SORT_COLUMNS = ['number', 'name', 'fylke', 'value', 'count'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** Published first, then suppressed, then without a row: three groups, whichever way the figures are sorted. */
const GROUP = { count: 0, suppressed: 1, absent: 2 } as const;

const byName = (a: Mark, b: Mark): number =>
  a.kommune.norwegianName.localeCompare(b.kommune.norwegianName, 'nb') || byNumber(a, b);
const byNumber = (a: Mark, b: Mark): number => a.kommune.number.localeCompare(b.kommune.number);

/**
 * The table's rows in order. Sorted by a figure, suppressed kommuner are a group of their own after the published ones,
 * in order of name in both directions: their place must not hint at what is hidden.
 */
export function sortMarks(marks: Iterable<Mark>, { column, direction }: SortOrder): readonly Mark[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const figure = (key: 'value' | 'count') => (a: Mark, b: Mark) => {
    const [x, y] = [a[key], b[key]];
    if (x.kind === 'count' && y.kind === 'count') return sign * (x.value - y.value) || byName(a, b);
    return GROUP[x.kind] - GROUP[y.kind] || byName(a, b);
  };
  const orders: Readonly<Record<SortColumn, (a: Mark, b: Mark) => number>> = {
    number: (a, b) => sign * byNumber(a, b),
    name: (a, b) => sign * byName(a, b),
    fylke: (a, b) => sign * a.kommune.fylke.localeCompare(b.kommune.fylke) || byName(a, b),
    value: figure('value'),
    count: figure('count'),
  };
  return [...marks].sort(orders[column]);
}
