import { resolve } from 'node:path';
import { build, releaseOf } from './build.ts';
import { SourceError } from './faults.ts';
import type { Report } from './report.ts';
import { type Progress, filesIn, REPORTS, TABLES, readReports, readTables } from './sources.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type Tables, parseTables } from './tables.ts';
import type { Version } from './versions.ts';
import { type Changes, type Content, STAGING, differing, isInterrupted, recover, writeAll } from './write.ts';

/** Folders in which every file is made by a run. Any other file in them is removed. */
const MADE = ['data/built', 'data/public', REPORTS];

/** What a run makes. */
export interface Outcome {
  readonly tables: Tables;
  readonly reports: readonly Report[];
  /** Those of them that were not there before. */
  readonly fresh: readonly Report[];
  /** All files that are to be there, by their path in the project. */
  readonly files: ReadonlyMap<string, Content>;
  /** The files to remove: left over, or reports that are now kept under another name or as another kind of file. */
  readonly removed: readonly string[];
  /** The files of both lists that differ from what is on disk. */
  readonly changes: Changes;
  readonly tally: Tally;
}

const reportsOf = (versions: readonly Version[]): Report[] => versions.map(({ source }) => source.report);

/**
 * Everything a run would write, without writing it. `given` are paths of reports to take in.
 * @throws SourceError with every fault.
 */
export async function prepare(
  root: string,
  given: readonly string[],
  onprogress?: (progress: Progress) => void,
): Promise<Outcome> {
  if (isInterrupted(root)) {
    const expected = 'none: run npm run data once more, which puts back what was there before';
    throw new SourceError([{ file: STAGING, found: 'a run that was interrupted', expected }]);
  }
  const texts = await readTables(root);
  const tables = parseTables(texts);
  const { before, versions } = await readReports(root, given, tables, onprogress);
  const stored = versions.map(({ name, source }) => [`${REPORTS}/${name}`, source.bytes] as const);
  const own = Object.entries(texts).map(([name, text]) => [`${TABLES}/${name}`, text] as const);
  const reports = reportsOf(versions);
  const built = build(reports, tables, releaseOf(new Map<string, Content>([...stored, ...own])));
  const files = new Map<string, Content>([...stored, ...built]);
  const there = (await Promise.all(MADE.map((folder) => filesIn(root, folder)))).flat();
  const removed = there.filter((path) => !files.has(path));
  const changes = await differing(
    root,
    new Map([...files, ...removed.map((path) => [path, undefined] as const)]),
  );
  const known = new Set(reportsOf(before));
  const fresh = reports.filter((report) => !known.has(report));
  const tally = tallyOf(reportsOf(before), reports, tables);
  return { tables, reports, fresh, files, removed, changes, tally };
}

/**
 * Reads and checks all reports and writes what is built from them: all of it, or nothing. First it undoes what an earlier run
 * left unfinished. @throws SourceError
 */
export async function update(
  root: string,
  given: readonly string[],
  onprogress?: (progress: Progress) => void,
): Promise<Outcome> {
  recover(root);
  const outcome = await prepare(root, given, onprogress);
  await writeAll(resolve(root), outcome.changes);
  return outcome;
}
