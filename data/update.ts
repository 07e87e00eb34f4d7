import { join } from 'node:path';
import { build, releaseOf } from './build.ts';
import type { Report } from './report.ts';
import { REPORTS, TABLES, readReports, readTables } from './sources.ts';
import { type Tables, parseTables } from './tables.ts';
import { type Content, writeAll } from './write.ts';

/** What a run made. */
export interface Outcome {
  readonly tables: Tables;
  readonly reports: readonly Report[];
  /** The files written, by their path in the project. */
  readonly files: ReadonlyMap<string, Content>;
}

/**
 * Everything a run would write, without writing it. `given` are paths of reports to take in.
 * @throws SourceError with every fault.
 */
export async function prepare(root: string, given: readonly string[]): Promise<Outcome> {
  const texts = await readTables(root);
  const tables = parseTables(texts);
  const sources = await readReports(root, given, tables);
  const stored = [...sources.values()].map(({ name, bytes }) => [`${REPORTS}/${name}`, bytes] as const);
  const own = Object.entries(texts).map(([name, text]) => [`${TABLES}/${name}`, text] as const);
  const reports = [...sources.values()].map(({ report }) => report);
  const built = build(reports, tables, releaseOf(new Map<string, Content>([...stored, ...own])));
  return { tables, reports, files: new Map<string, Content>([...stored, ...built]) };
}

/** Reads and checks all reports and writes what is built from them: all of it, or nothing. @throws SourceError */
export async function update(root: string, given: readonly string[]): Promise<Outcome> {
  const outcome = await prepare(root, given);
  await writeAll(new Map([...outcome.files].map(([path, content]) => [join(root, path), content])));
  return outcome;
}
