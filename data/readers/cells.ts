import { type Cell, SUPPRESSED, count } from '../../src/core/figures/cell.ts';
import type { Month } from '../../src/core/figures/period.ts';
import { AVERAGE_NAME, MONTH_NAMES, columnName, periodsOf } from '../report.ts';
import { matcher } from './words.ts';

const closestHeading = matcher([...MONTH_NAMES, AVERAGE_NAME].map((label) => ({ label, value: label })));

/** The month or the average that a heading names, even if the heading is broken; undefined for any other text. */
export function headingOf(printed: string): string | undefined {
  const match = closestHeading(printed);
  return match.kind === 'one' ? match.value : undefined;
}

/**
 * Which printed column each of the report's periods stands in, in the order of `periodsOf`: the report prints the
 * average first. undefined when the headings are not exactly the months of the period line, in order, and the average.
 */
export function columnsOf(headings: readonly string[], months: readonly Month[]): number[] | undefined {
  const found = headings.map(headingOf);
  const columns = periodsOf({ months }).map((period) =>
    found.findIndex((name) => name === columnName(period)),
  );
  const monthly = columns.slice(0, -1);
  const inOrder = monthly.every((column, i) => column > (monthly[i - 1] ?? -1));
  return found.length === columns.length && !columns.includes(-1) && inOrder ? columns : undefined;
}

/**
 * A printed cell: `*`, or a whole number without leading zeros, with or without spaces (of any kind) between its thousands.
 * undefined for anything else.
 */
export function parseCell(printed: string): Cell | undefined {
  if (printed === '*') return SUPPRESSED;
  if (!/^(0|[1-9]\d*|[1-9]\d{0,2}(\s\d{3})+)$/.test(printed)) return undefined;
  const value = Number(printed.replace(/\s/g, ''));
  // A number with too many digits would be rounded to another number.
  return Number.isSafeInteger(value) ? count(value) : undefined;
}
