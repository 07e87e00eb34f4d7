import { checkReport } from './checks.ts';
import { SourceError } from './faults.ts';
import { EXTENSIONS } from './readers/kind.ts';
import { readReport } from './readers/read.ts';
import type { Tables } from './tables.ts';
import type { Source } from './versions.ts';

/** Reads and checks one report of any kind. @throws SourceError with every fault. */
export async function openReport(file: string, bytes: Uint8Array, tables: Tables): Promise<Source> {
  const { kind, report } = await readReport(file, bytes, tables);
  const faults = checkReport({ file, report, tables });
  if (faults.length > 0) throw new SourceError(faults);
  const name = `${report.code}-${report.months.at(-1) ?? ''}${EXTENSIONS[kind]}`;
  return { file, name, kind, bytes, report };
}
