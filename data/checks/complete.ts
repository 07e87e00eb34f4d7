import type { Fault } from '../faults.ts';
import { missedIn } from '../lacking.ts';
import { tableName } from '../report.ts';
import type { Checked } from './checked.ts';

/**
 * A fault for every missing table of a report that `tables/rapporter.json` marks as complete: the report that the site is
 * made from must not lose a table unnoticed. Other reports may lack tables.
 */
export function checkComplete({ file, report, tables }: Checked): Fault[] {
  const isWhole = tables.reports.some(({ code, complete }) => code === report.code && complete === true);
  if (!isWhole) return [];
  return missedIn(report, tables).flatMap(({ tiltak, dimensions }) =>
    dimensions.map((dimension) => {
      const label = tables.dimensions.find(({ id }) => id === dimension)?.label.toLowerCase() ?? dimension;
      return {
        file,
        table: tableName({ tiltak: tiltak.id, dimension }),
        found: 'no such table',
        expected: `its rows, in a workbook in a sheet such as "Tiltak og ${label}": ${report.code} is published with all of its tables (tables/rapporter.json)`,
      };
    }),
  );
}
