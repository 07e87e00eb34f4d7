/**
 * One cell of a report, or one figure worked out from cells. Absence is a type from the parser to the tooltip:
 * a number is there, is hidden (`*`: 0 to 3 persons, § 7-1 of the Statistics Act), or has no row in the report.
 * 0 is a count like any other.
 */
export type Cell =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'absent' };

/** The largest number that NAV hides: `*` stands for a number smaller than 4. */
export const LARGEST_SUPPRESSED = 3;

export const SUPPRESSED: Cell = Object.freeze({ kind: 'suppressed' });
export const ABSENT: Cell = Object.freeze({ kind: 'absent' });

export function count(value: number): Cell {
  return { kind: 'count', value };
}

/**
 * The one truth table for a figure that rests on two cells: absent beats suppressed beats count,
 * so that nothing hidden can be worked out from the result.
 */
export function combine(a: Cell, b: Cell, f: (a: number, b: number) => number): Cell {
  if (a.kind === 'absent' || b.kind === 'absent') return ABSENT;
  if (a.kind === 'suppressed' || b.kind === 'suppressed') return SUPPRESSED;
  return count(f(a.value, b.value));
}

/** The same cell with its number put through `f`; a hidden or missing one stays what it is. */
export function mapCell(cell: Cell, f: (value: number) => number): Cell {
  return cell.kind === 'count' ? count(f(cell.value)) : cell;
}
