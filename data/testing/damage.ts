// For tests: the committed report with something broken in it, and the faults that are found then.
import { checkComplete } from '../checks/complete.ts';
import { SourceError, formatFault } from '../faults.ts';
import { openReport } from '../open.ts';
import { readTablesNow, reportText } from './project.ts';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The faults that the command finds in a report, without its name. Anything but a fault is thrown on: no damage may end in a crash. */
export async function faultsOf(
  bytes: Uint8Array,
  tables = readTablesNow(),
  file = 'report',
): Promise<string[]> {
  try {
    const { report } = await openReport(file, bytes, tables);
    const missed = checkComplete({ file, report, tables });
    if (missed.length > 0) throw new SourceError(missed);
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults.map((fault) => formatFault(fault).slice(fault.file.length));
  }
}

/** Exchanges the first place of `found`, after the first place of `after`, and insists that it is there. */
export function damaged(found: string, put: string, after = ''): Uint8Array {
  const text = reportText();
  const from = text.indexOf(after);
  const at = text.indexOf(found, from);
  if (from < 0 || at < 0) throw new Error(`no ${found} after ${after}`);
  return encode(text.slice(0, at) + put + text.slice(at + found.length));
}
