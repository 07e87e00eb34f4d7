import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differing, recover, writeAll } from '../data/write.ts';
import { NORWAY_KM2 } from './check.ts';
import { BoundaryError, RIGHT_PRODUCT } from './errors.ts';
import { readNames, readRegister } from './register.ts';
import { type Built, builtIn, renew } from './renew.ts';

const USAGE = `usage: npm run geo -- <file of kommuner> [--out <folder>] [--dry-run | --check]

Builds the boundary files from Kartverket's "${RIGHT_PRODUCT}"
and tells what changed. The file is Kartverket's zip, or GeoJSON or TopoJSON, in EPSG:25833 or WGS 84.

  --out <folder>  writes there instead of geo/; what changed is told against geo/ all the same
  --dry-run       does everything but write
  --check         writes nothing, and fails when the files are not those that this delivery gives

Exit code 0: done. 1: refused, or --check found other files; nothing was written. 2: wrong use.`;
const HERE = fileURLToPath(new URL('.', import.meta.url));

interface Mode {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly check: boolean;
}
interface Order extends Mode {
  readonly file: string;
}

/** What the command is asked for; undefined for help. @throws Error in words when it makes no sense */
function orderOf(args: string[]): Order | undefined {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: HERE },
      'dry-run': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (file === undefined) throw new Error('no file of kommuner was given');
  if (others.length > 0) throw new Error(`expected one file, found ${positionals.join(', ')}`);
  if (values['dry-run'] && values.check) throw new Error('--dry-run and --check exclude each other');
  return { file, folder: values.out, dryRun: values['dry-run'], check: values.check };
}

/** Writes what is not there yet, all or none; only tells what it would write, or fails, as the mode has it. */
export async function settle(built: Built, { folder, dryRun, check }: Mode): Promise<number> {
  const files = await differing(folder, built);
  const names = [...files.keys()].join(', ');
  if (files.size === 0) console.log('the files are the same, byte for byte; nothing to write');
  else if (check) console.error(`other files than this delivery gives: ${names}`);
  else if (dryRun) console.log(`would write ${names}`);
  else {
    await writeAll(folder, files);
    console.log(`wrote ${names}`);
  }
  return check && files.size > 0 ? 1 : 0;
}

async function run({ file, ...mode }: Order): Promise<number> {
  const isWriting = !mode.dryRun && !mode.check;
  if (isWriting && recover(mode.folder))
    console.log('an earlier run was interrupted; its files are put back');
  const expected = { numbers: readRegister(), areaKm2: NORWAY_KM2 };
  const before = { expected, names: readNames(), detalj: builtIn(HERE) };
  const built = await renew(readFileSync(file), before, (line) => {
    console.log(line);
  });
  return settle(built, mode);
}

/** The command: reads a file of kommuner, writes all files or, after listing what is wrong, none. */
export async function main(args: string[]): Promise<number> {
  let order: Order | undefined;
  try {
    order = orderOf(args);
  } catch (error) {
    // Node's own message goes on with a hint for arguments that begin with a dash.
    const [what] = (error instanceof Error ? error.message : String(error)).split('. ');
    console.error(`${what}\n\n${USAGE}`);
    return 2;
  }
  if (!order) {
    console.log(USAGE);
    return 0;
  }
  try {
    return await run(order);
  } catch (error) {
    const messages = error instanceof BoundaryError ? error.faults : [String(error)];
    for (const message of messages) console.error(`${order.file}: ${message}`);
    console.error(`${messages.length === 1 ? '1 fault' : `${messages.length} faults`}; nothing was written.`);
    return 1;
  }
}
