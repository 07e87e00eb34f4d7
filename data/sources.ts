import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { checkComplete } from './checks/complete.ts';
import { type Fault, SourceError } from './faults.ts';
import { openReport } from './open.ts';
import type { Report } from './report.ts';
import { TABLE_NAMES, type TableName, type Tables } from './tables.ts';
import { type Source, type Version, versionsOf } from './versions.ts';

export const REPORTS = 'data/reports';
export const TABLES = 'data/tables';

/** The texts of the project's own tables. @throws what the file system says. */
export async function readTables(root: string): Promise<Record<TableName, string>> {
  const entries = TABLE_NAMES.map(
    async (name) => [name, await readFile(join(root, TABLES, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<TableName, string>;
}

async function readBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new SourceError([{ file, found, expected: 'a file that can be read: is the path right?' }]);
  }
}

/** The paths of the files in a folder of the project, sorted by name; none where the folder does not exist. */
export async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.tmp'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The result of reading one file: a report, or faults. `at` of `of` files. */
export interface Progress {
  readonly file: string;
  readonly at: number;
  readonly of: number;
  readonly report: Report | undefined;
  readonly faults: readonly Fault[];
}

/** What a build rests on. */
export interface Sources {
  /** The reports before the run, and those after it with the given ones, each with the name that it is kept under. */
  readonly before: readonly Version[];
  readonly versions: readonly Version[];
  /** The names of files in `data/reports` that are kept under another name now, or not at all. */
  readonly removed: readonly string[];
}

/**
 * All reports that a build rests on: those in `data/reports` and the given ones, in whatever order.
 * @throws SourceError with every fault of every report, and where two reports of the same day contradict each other.
 */
export async function readReports(
  root: string,
  given: readonly string[],
  tables: Tables,
  onprogress: (progress: Progress) => void = () => undefined,
): Promise<Sources> {
  const faults: Fault[] = [];
  const stored = (await filesIn(root, REPORTS)).map((path) => join(root, path));
  const outside = [...new Set(given.map((path) => resolve(path)))].filter(
    (path) => !stored.some((known) => resolve(known) === path),
  );
  const nameOf = (path: string) => given.find((each) => resolve(each) === path) ?? path;
  const all = [
    ...stored.map((path) => ({ path, file: join(REPORTS, basename(path)), kept: true })),
    ...outside.sort().map((path) => ({ path, file: nameOf(path), kept: false })),
  ];
  const read: { source: Source; kept: boolean }[] = [];
  for (const [i, { path, file, kept }] of all.entries()) {
    const place = { file, at: i + 1, of: all.length };
    try {
      const source = await openReport(file, await readBytes(file, path), tables);
      const missed = checkComplete({ file, report: source.report, tables });
      if (missed.length > 0) throw new SourceError(missed);
      read.push({ source, kept });
      onprogress({ ...place, report: source.report, faults: [] });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      faults.push(...error.faults);
      onprogress({ ...place, report: undefined, faults: error.faults });
    }
  }
  const before = versionsOf(read.flatMap(({ source, kept }) => (kept ? [source] : [])));
  const versions = versionsOf(read.map(({ source }) => source));
  faults.push(...misnamed(read.flatMap(({ source, kept }) => (kept ? [source] : []))), ...versions.faults);
  if (read.length === 0 && faults.length === 0) {
    faults.push({ file: REPORTS, found: 'no reports', expected: 'one: npm run data -- <report>' });
  }
  if (faults.length > 0) throw new SourceError(faults);
  const kept = new Set(versions.kept.map(({ name }) => name));
  const removed = stored.map((path) => basename(path)).filter((name) => !kept.has(name));
  return { before: before.kept, versions: versions.kept, removed };
}

/** Files in `data/reports` whose names do not fit their content. A name may have the date, or not. */
function misnamed(stored: readonly Source[]): Fault[] {
  return stored.flatMap(({ file, name, report }): Fault[] => {
    const dated = name.replace(/(?=\.\w+$)/, `-oppdatert-${report.updated}`);
    if ([name, dated].includes(basename(file))) return [];
    return [{ file, found: `the report ${name}`, expected: 'a file of that name: rename it' }];
  });
}
