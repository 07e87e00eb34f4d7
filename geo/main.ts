import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDelivery } from './check.ts';
import { readDelivery } from './delivery.ts';
import { BoundaryError } from './errors.ts';
import { buildLevels } from './levels.ts';
import { readRegister } from './register.ts';
import { BUDGET, NAMES, sizeOf } from './sizes.ts';
import { changes, describeLevels, describeSizes } from './summary.ts';
import type { KommuneTopology } from './topology.ts';
import { faultsOf } from './verify.ts';
import { writeAll } from './write.ts';

const USAGE = 'usage: npm run geo -- <file of kommuner> [--out <folder>]';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Mainland Norway, land and lakes, in km². The delivery of 2024 covers 323,024. */
const NORWAY_KM2 = 323_800;

/** The kommuner of the file written last time, if any. */
function previousIn(folder: string): KommuneTopology | undefined {
  const file = join(folder, 'kommuner.topo.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KommuneTopology) : undefined;
}

async function build(file: string, folder: string): Promise<void> {
  const numbers = readRegister();
  const boundaries = checkDelivery(readDelivery(readFileSync(file)), { numbers, areaKm2: NORWAY_KM2 });
  const levels = await buildLevels(boundaries);
  const sizes = NAMES.map((name) => ({ name, size: sizeOf(name, levels) }));
  const faults = [
    ...faultsOf(levels, numbers),
    ...sizes
      .filter(({ name, size }) => size.brotli > BUDGET[name])
      .map(({ name, size }) => `${name}: ${size.brotli} bytes brotli, the budget is ${BUDGET[name]}`),
  ];
  if (faults.length > 0) throw new BoundaryError(faults);

  const previous = previousIn(folder);
  const texts = NAMES.map((name) => [`${name}.topo.json`, JSON.stringify(levels[name])] as const);
  writeAll(folder, Object.fromEntries(texts));

  for (const line of describeLevels(boundaries, levels)) console.log(line);
  for (const { name, size } of sizes) console.log(describeSizes(name, size));
  const changed = previous ? changes(previous, levels.kommuner) : ['there was no file before'];
  console.log(changed.length > 0 ? changed.join('\n') : 'no kommune came, went or changed');
}

/** The command: reads a file of kommuner, writes all files or, after listing what is wrong, none. */
export async function main(args: string[]): Promise<number> {
  let file: string | undefined;
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', default: HERE } },
    });
    file = positionals[0];
    if (file === undefined || positionals.length > 1) {
      console.error(USAGE);
      return 2;
    }
    await build(file, values.out);
    return 0;
  } catch (error) {
    const messages = error instanceof BoundaryError ? error.faults : [String(error)];
    for (const message of messages) console.error(file === undefined ? message : `${file}: ${message}`);
    console.error('Nothing was written.');
    return 1;
  }
}
