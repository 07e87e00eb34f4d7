import { type Cell, SUPPRESSED, count } from '../../src/core/cell.ts';
import type { Month } from '../../src/core/period.ts';
import { AVERAGE_NAME, MONTH_NAMES, columnName, periodsOf } from '../report.ts';
import { matcher } from './words.ts';

const closestHeading = matcher([...MONTH_NAMES, AVERAGE_NAME].map((label) => ({ label, value: label })));

/**
 * Which printed column each of the report's periods stands in, in the order of `periodsOf`: the report prints the
 * average first. undefined when the headings are not exactly the months of the period line, in order, and the average.
 */
export function columnsOf(headings: readonly string[], months: readonly Month[]): number[] | undefined {
  const found = headings.map((heading) => {
    const match = closestHeading(heading);
    return match.kind === 'one' ? match.value : undefined;
  });
  const columns = periodsOf({ months }).map((period) =>
    found.findIndex((name) => name === columnName(period)),
  );
  const monthly = columns.slice(0, -1);
  const inOrder = monthly.every((column, i) => i === 0 || column > (monthly[i - 1] ?? -1));
  return found.length === columns.length && !columns.includes(-1) && inOrder ? columns : undefined;
}

/**
 * A printed cell: `*`, or a whole number with or without spaces (of any kind) between its thousands.
 * undefined for anything else.
 */
export function parseCell(printed: string): Cell | undefined {
  if (printed === '*') return SUPPRESSED;
  return /^(\d+|\d{1,3}(\s\d{3})+)$/.test(printed) ? count(Number(printed.replace(/\s/g, ''))) : undefined;
}
