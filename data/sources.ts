import { readFile, readdir } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { checkReport } from './checks.ts';
import { type Fault, SourceError } from './faults.ts';
import { readText } from './readers/text.ts';
import type { Report } from './report.ts';
import { TABLE_NAMES, type TableName, type Tables } from './tables.ts';

export const REPORTS = 'data/reports';
export const TABLES = 'data/tables';

/** A report that was read and found sound. */
export interface Source {
  /** Its name in `data/reports`: `TILT120-2026-02.txt`, after the code and the last month. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
}

type Reader = (file: string, bytes: Uint8Array, tables: Tables) => Report;
/** How a file is read is told by how its name ends. */
const READERS: Readonly<Record<string, Reader>> = { '.txt': readText };

const nameOf = (report: Report, extension: string): string =>
  `${report.code}-${report.months.at(-1) ?? ''}${extension}`;

/** Reads and checks one report. @throws SourceError with every fault. */
export function openReport(file: string, bytes: Uint8Array, tables: Tables): Source {
  const extension = extname(file).toLowerCase();
  const read = READERS[extension];
  if (read === undefined) {
    const expected = `a file ending in ${Object.keys(READERS).join(' or ')}`;
    throw new SourceError([{ file, found: `"${extension}"`, expected }]);
  }
  const report = read(file, bytes, tables);
  const faults = checkReport({ file, report, tables });
  if (faults.length > 0) throw new SourceError(faults);
  return { name: nameOf(report, extension), bytes, report };
}

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

/** Where the files in `data/reports` lie, sorted by name; none before the first run. */
async function storedPaths(root: string): Promise<string[]> {
  const folder = join(root, REPORTS);
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => !name.startsWith('.') && !name.endsWith('.tmp'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * All reports that a build rests on: those in `data/reports`, and the given ones, of which each takes the place of one
 * of the same name. @throws SourceError with every fault of every report, and for a given report that is older than
 * the one it would replace.
 */
export async function readReports(
  root: string,
  given: readonly string[],
  tables: Tables,
): Promise<ReadonlyMap<string, Source>> {
  const faults: Fault[] = [];
  const sources = new Map<string, Source>();
  const stored = await storedPaths(root);
  const outside = given.filter((path) => !stored.includes(join(root, relative(root, resolve(path)))));
  for (const path of [...stored, ...outside]) {
    const isStored = stored.includes(path);
    const file = isStored ? join(REPORTS, basename(path)) : path;
    try {
      const source = openReport(file, await readBytes(file, path), tables);
      const known = sources.get(source.name);
      if (isStored && source.name !== basename(path)) {
        faults.push({ file, found: `the report ${source.name}`, expected: 'a file of that name: rename it' });
      } else if (known !== undefined && known.report.updated > source.report.updated) {
        const found = `a report updated ${source.report.updated}`;
        const expected = `one not older than data/reports/${source.name}, updated ${known.report.updated}`;
        faults.push({ file, found, expected });
      }
      sources.set(source.name, source);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (sources.size === 0 && faults.length === 0) {
    faults.push({ file: REPORTS, found: 'no reports', expected: 'one: npm run data -- <report.txt>' });
  }
  if (faults.length > 0) throw new SourceError(faults);
  return sources;
}
