// npm run data -- [report …]: takes in the given reports and builds the committed files anew (see README.md).
import type { TiltakId } from '../src/core/dataset.ts';
import { SourceError, formatFault } from './faults.ts';
import { type Report, rowsOf } from './report.ts';
import type { Tables } from './tables.ts';
import { update } from './update.ts';

/** One report in a few lines: what it covers, how much of it is hidden, and who has no row. */
function summary(report: Report, { kommuner, tiltak }: Tables): string[] {
  const cells = report.rows.flatMap((row) => row.cells);
  const hidden = cells.filter(({ kind }) => kind === 'suppressed').length;
  const without = (id: TiltakId) => {
    const found = new Set(rowsOf(report, id, 'kommune').map(({ code }) => code));
    const names = kommuner.filter(({ number }) => !found.has(number));
    return `${names.length}${names.length === 0 ? '' : `: ${names.map(({ number, norwegianName }) => `${number} ${norwegianName}`).join(', ')}`}`;
  };
  return [
    `${report.code}, updated ${report.updated}: ${report.months.join(', ')}; ${cells.length} cells, ${hidden} of them *`,
    ...tiltak
      .filter((each) => each.report === report.code && each.sumOf === undefined)
      .map(({ id }) => `  ${id}: kommuner without a row ${without(id)}`),
  ];
}

/** Returns the exit code: 0 when everything was built, 1 when a fault was found and nothing was touched. */
export async function main(args: string[]): Promise<number> {
  try {
    const { reports, tables, files } = await update('.', args);
    for (const report of reports) console.log(summary(report, tables).join('\n'));
    for (const [path, content] of files) console.log(`${path} (${Buffer.byteLength(content)} bytes)`);
    return 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(error.faults.map(formatFault).join('\n'));
    console.error(`${error.faults.length} faults; nothing was written.`);
    return 1;
  }
}
