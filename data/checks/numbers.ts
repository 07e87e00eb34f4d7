import { LARGEST_SUPPRESSED } from '../../src/core/figures/cell.ts';
import type { Fault } from '../faults.ts';
import { columnName, periodsOf, tableName } from '../report.ts';
import type { Checked } from './checked.ts';

/** Every number from 1 to 3 must be hidden in the report; a visible one may reveal who somebody is. */
export function checkNumbers({ file, report }: Checked): Fault[] {
  const periods = periodsOf(report);
  return report.rows.flatMap((row) =>
    periods.flatMap((period, i) => {
      const cell = row.cells[i];
      const place = {
        file,
        where: row.where,
        table: tableName(row),
        row: row.label,
        column: columnName(period),
      };
      if (cell === undefined) return [{ ...place, found: 'no cell', expected: 'a number or *' }];
      if (cell.kind !== 'count' || cell.value < 1 || cell.value > LARGEST_SUPPRESSED) return [];
      // The number itself is left out: it should never have been printed.
      return [{ ...place, found: `a number from 1 to ${LARGEST_SUPPRESSED}`, expected: '*' }];
    }),
  );
}
