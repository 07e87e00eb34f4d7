import type { Fault } from '../faults.ts';
import { missedIn } from '../lacking.ts';
import { tableName } from '../report.ts';
import type { Checked } from './checked.ts';

/**
 * Every table that the report is to have, of a report that `tables/rapporter.json` says is published whole: what the site
 * is made from must not lose a table unseen. Of other reports nothing is asked.
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
