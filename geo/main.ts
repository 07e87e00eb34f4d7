import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDelivery } from './check.ts';
import { readDelivery } from './delivery.ts';
import { BoundaryError } from './errors.ts';
import { type KommuneTopology, buildKommuner } from './kommuner.ts';
import { buildNaboland } from './naboland.ts';
import { readRegister } from './register.ts';
import { BUDGET, sizesOf } from './sizes.ts';
import { changes, describeKommuner, describeSizes } from './summary.ts';
import { faultsOfKommuner, faultsOfNaboland } from './verify.ts';
import { writeAll } from './write.ts';

const USAGE = 'usage: npm run geo -- <file of kommuner> [--out <folder>]';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Mainland Norway, land and lakes, in km². The delivery of 2024 covers 323,024. */
const NORWAY_KM2 = 323_800;

async function build(file: string, folder: string): Promise<void> {
  const numbers = readRegister();
  const boundaries = checkDelivery(readDelivery(readFileSync(file)), { numbers, areaKm2: NORWAY_KM2 });
  const kommuner = await buildKommuner(boundaries);
  const naboland = await buildNaboland(kommuner);

  const texts = { kommuner: JSON.stringify(kommuner), naboland: JSON.stringify(naboland) };
  const sizes = { kommuner: sizesOf(texts.kommuner), naboland: sizesOf(texts.naboland) };
  const faults = [...faultsOfKommuner(kommuner, numbers), ...faultsOfNaboland(naboland)];
  for (const name of ['kommuner', 'naboland'] as const) {
    if (sizes[name].brotli > BUDGET[name]) {
      faults.push(`${name}: ${sizes[name].brotli} bytes brotli, the budget is ${BUDGET[name]}`);
    }
  }
  if (faults.length > 0) throw new BoundaryError(faults);

  const target = join(folder, 'kommuner.topo.json');
  const previous = existsSync(target)
    ? (JSON.parse(readFileSync(target, 'utf8')) as KommuneTopology)
    : undefined;
  writeAll(folder, { 'kommuner.topo.json': texts.kommuner, 'naboland.topo.json': texts.naboland });

  for (const line of describeKommuner(boundaries, kommuner)) console.log(line);
  console.log(describeSizes('kommuner.topo.json', sizes.kommuner));
  console.log(describeSizes('naboland.topo.json', sizes.naboland));
  const changed = previous ? changes(previous, kommuner) : ['there was no file before'];
  console.log(changed.length > 0 ? changed.join('\n') : 'no kommune came, went or changed');
}

/** The command: reads a file of kommuner, writes both files or, after listing what is wrong, none. */
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
