import { type Cell, LARGEST_SUPPRESSED } from '../../src/core/figures/cell.ts';
import type { Fault } from '../faults.ts';
import { AVERAGE_NAME, tableName } from '../report.ts';
import type { Checked } from './checked.ts';

/** The mean of whole numbers, halves rounded up: 7497 and 7521 give 7509, 6859 and 7350 give 7105. */
export function roundedMean(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return Math.floor((2 * sum + values.length) / (2 * values.length));
}

/** Where all months are visible, the average is their mean. Where one is hidden, nothing is worked out. */
export function checkAverages({ file, report }: Checked): Fault[] {
  return report.rows.flatMap((row) => {
    const expected = expectedAverage(row.cells.slice(0, -1));
    const average = row.cells.at(-1);
    if (expected === undefined || average === undefined) return [];
    const right = average.kind === 'count' ? average.value === expected : expected <= LARGEST_SUPPRESSED;
    if (right) return [];
    return [
      {
        file,
        where: row.where,
        table: tableName(row),
        row: row.label,
        column: AVERAGE_NAME,
        // The number behind a `*` is never stated, even where it need not have been hidden.
        ...(average.kind === 'count'
          ? { found: String(average.value), expected: `${expected}, the mean of its months` }
          : { found: '*', expected: 'a number: all its months are visible' }),
      },
    ];
  });
}

/** The mean of the months, or undefined when one of them is not visible. */
function expectedAverage(months: readonly Cell[]): number | undefined {
  const visible = months.flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []));
  return visible.length === months.length ? roundedMean(visible) : undefined;
}
