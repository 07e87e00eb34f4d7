import type { Answer, OwnFault, OwnFiles, Step } from '../../src/core/figures/own.ts';
import { BUILT, buildForApp } from '../build/app.ts';
import { figuresOfReports } from '../build/reports.ts';
import { type Fault, SourceError } from '../faults.ts';
import { openReport } from '../open.ts';
import { Unloaded } from '../readers/read.ts';
import { type TableName, parseTables } from '../tables.ts';

/** The build's release: never stored, and never compared with another build's. */
const NO_RELEASE = '0'.repeat(12);

/** A fault without what only the command needs. */
const told = ({ where, table, row, column, found, expected }: Fault): OwnFault => ({
  ...(where !== undefined && { where }),
  ...(table !== undefined && { table }),
  ...(row !== undefined && { row }),
  ...(column !== undefined && { column }),
  found,
  expected,
});

/** The answer for a reading that failed. */
function refusalOf(error: unknown): Answer {
  if (error instanceof SourceError) {
    const why = error.faults.find((fault) => fault.why !== undefined)?.why ?? 'faults';
    return { kind: 'refused', why, faults: error.faults.map(told) };
  }
  return { kind: 'refused', why: error instanceof Unloaded ? 'unfetched' : 'unexpected', faults: [] };
}

/**
 * Reads and checks one report as the command does, and builds from it alone what the page shows. Never throws: whatever goes
 * wrong becomes the answer. `texts` are the project's own tables; `tell` is called at each step.
 */
export async function answerTo(
  file: string,
  bytes: Uint8Array,
  texts: Readonly<Record<TableName, string>>,
  tell: (step: Step) => void = () => undefined,
): Promise<Answer> {
  try {
    tell('reading');
    const tables = parseTables(texts);
    const { report } = await openReport(file, bytes, tables);
    tell('building');
    const { all, revisions } = figuresOfReports([report], tables);
    const built = [...buildForApp(all, tables, NO_RELEASE, revisions)];
    const files: OwnFiles = Object.fromEntries(
      built.map(([path, text]) => [path.slice(BUILT.length + 1), text]),
    );
    return { kind: 'opened', files };
  } catch (error) {
    return refusalOf(error);
  }
}
