// npm run data -- [file, folder or glob …]: takes in the given reports and builds the committed files anew (see README.md).
import { parseArgs } from 'node:util';
import { auditLines } from './audit.ts';
import { type Fault, SourceError, formatFault } from './faults.ts';
import { filesOf } from './paths.ts';
import type { Progress } from './sources.ts';
import { describeOutcome, describeProgress, describeRemarks, describeReport } from './telling.ts';
import { type Outcome, prepare, update } from './update.ts';

/** What the command's exit codes mean. */
export const EXIT = {
  /** No faults; whatever had to be written is written. */
  done: 0,
  /** A fault in the sources, or with --check a built file that differs from what the sources give. Nothing was written. */
  fault: 1,
  /** The command can't be understood. */
  usage: 2,
  /** Files could not be written. All files are unchanged. */
  unwritten: 3,
} as const;

const HELP = `npm run data -- [options] [file, folder or glob …]

Takes in NAV's reports (workbook, PDF or text; told by what is in them), keeps them in data/reports, and builds
data/built and data/public from all reports there. Without a file it builds anew from what is there.

  --dry-run        tells what a run would do, and writes nothing
  --check          exits with 1 when a built file is not what the sources give; writes nothing
  --root <folder>  another project than this one: a folder with data/tables
  --help           this text

In a folder all files are read that end in .xlsx, .ods, .pdf or .txt, in its folders too. A glob may hold * ? {a,b} and **.
For each month the report that was updated last is used; what it changed is kept in data/built/revisjoner.json.

Exit codes: ${EXIT.done} done, or nothing to do; ${EXIT.fault} a fault in a source, or --check found a difference; ${EXIT.usage} the command can't be
understood; ${EXIT.unwritten} files could not be written. But for ${EXIT.done}, everything is left as it was.
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function optionsOf(args: string[]) {
  try {
    const options = {
      'dry-run': { type: 'boolean' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      root: { type: 'string', default: '.' },
    } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    complain('npm run data -- --help tells what there is.');
    return undefined;
  }
}

function refuse(faults: readonly Fault[]): number {
  for (const fault of faults) complain(formatFault(fault));
  complain(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was written.`);
  return EXIT.fault;
}

/** The result of a run, and whether it is to be written. */
async function run(args: string[], root: string, isWriting: boolean): Promise<Outcome> {
  const given = await filesOf(args);
  const onprogress = (progress: Progress) => {
    (progress.faults.length > 0 ? complain : say)(describeProgress(progress));
  };
  return isWriting ? update(root, given, onprogress) : prepare(root, given, onprogress);
}

/** Returns the exit code: see EXIT. */
export async function main(args: string[]): Promise<number> {
  const parsed = optionsOf(args);
  if (parsed === undefined) return EXIT.usage;
  const { values, positionals } = parsed;
  if (values.help === true) {
    say(HELP);
    return EXIT.done;
  }
  const [isCheck, isWriting] = [values.check === true, values.check !== true && values['dry-run'] !== true];
  try {
    const outcome = await run(positionals, values.root, isWriting);
    for (const line of describeRemarks(outcome)) say(line);
    for (const line of describeOutcome(outcome, isWriting)) say(line);
    if (!isCheck) {
      // The audit of the new reports, or of all reports where none is new.
      const { fresh, reports, tables } = outcome;
      for (const report of fresh.length > 0 ? fresh : reports) {
        say(describeReport(report));
        for (const line of auditLines(report, tables)) say(line);
      }
      return EXIT.done;
    }
    for (const path of outcome.changes.keys()) {
      complain(`${path}: found a file that is not what the sources give, expected it built: npm run data`);
    }
    return outcome.changes.size > 0 ? EXIT.fault : EXIT.done;
  } catch (error) {
    if (error instanceof SourceError) return refuse(error.faults);
    // An error of the file system: a full disk, a folder that may not be written to.
    if (!(error instanceof Error && 'code' in error)) throw error;
    complain(error.message);
    complain('Nothing was changed.');
    return EXIT.unwritten;
  }
}
