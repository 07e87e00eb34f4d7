import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelFile } from '../src/core/map/labelPlaces.ts';
import { changesBetween } from './changes.ts';
import { type Expected, checkDelivery } from './check.ts';
import { readDelivery } from './delivery.ts';
import { BoundaryError } from './errors.ts';
import { type Levels, buildLevels } from './levels.ts';
import { buildNames, faultsOfNames } from './navn.ts';
import { checkPlaces } from './places.ts';
import { BUDGET, NAMES, sizeOf, sizesOf } from './sizes.ts';
import { describeChanges, describeLevels, describeSizes } from './summary.ts';
import type { Level } from './topology.ts';
import { faultsOf } from './verify.ts';

/** The built files, by name. */
export type Built = ReadonlyMap<string, string>;

/** What a delivery is checked against and compared with. */
export interface Before {
  readonly expected: Expected;
  /** Names of kommuner, by number. */
  readonly names: ReadonlyMap<string, string>;
  /** The kommuner as built last time, in full detail. Undefined where there are none yet. */
  readonly detalj: Level | undefined;
}

/** What is wrong with built levels and label places: what is in them, and what they cost a reader. */
function faultsOfBuilt(
  levels: Levels,
  navn: LabelFile,
  { numbers }: Expected,
): { faults: string[]; costs: string[] } {
  const sizes = [
    ...NAMES.map((name) => ({ name, size: sizeOf(name, levels) })),
    { name: 'navn' as const, size: sizesOf(JSON.stringify(navn)) },
  ];
  const over = sizes
    .filter(({ name, size }) => size.brotli > BUDGET[name])
    .map(
      ({ name, size }) =>
        `${name}: ${size.brotli} bytes brotli, the budget is ${BUDGET[name]}. ` +
        'Give it coarser detail, or a larger budget in geo/sizes.ts',
    );
  return {
    faults: [...faultsOf(levels, numbers), ...faultsOfNames(navn, levels, numbers), ...over],
    costs: sizes.map(({ name, size }) => describeSizes(name, size)),
  };
}

/**
 * Builds all files from a delivery, without writing them.
 * @param tell is given lines for the reader: what was read, what is made of it, what changed
 * @throws BoundaryError with everything that is wrong
 */
export async function renew(
  bytes: Uint8Array,
  { expected, names, detalj }: Before,
  tell: (line: string) => void,
): Promise<Built> {
  const delivery = readDelivery(bytes);
  if (delivery.file !== undefined) tell(`read ${delivery.file}`);
  const boundaries = checkDelivery(delivery, expected);
  if (detalj) await checkPlaces(boundaries, detalj);
  tell(`building from ${boundaries.kommuner.length} kommuner in ${boundaries.crs.name}`);
  const levels = await buildLevels(boundaries);
  const navn = buildNames(levels);
  const { faults, costs } = faultsOfBuilt(levels, navn, expected);
  if (faults.length > 0) throw new BoundaryError(faults);
  for (const line of [...describeLevels(boundaries, levels), ...costs]) tell(line);
  if (detalj) {
    for (const line of describeChanges(await changesBetween(detalj, levels.detalj), names)) tell(line);
  } else tell('there was no file before');
  return new Map([
    ...NAMES.map((name) => [`${name}.topo.json`, JSON.stringify(levels[name])] as const),
    ['navn.json', JSON.stringify(navn)],
  ]);
}

/** The kommuner that a folder has in full detail. @throws BoundaryError when the file is damaged */
export function builtIn(folder: string): Level | undefined {
  const file = join(folder, 'detalj.topo.json');
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Level;
  } catch (error) {
    throw new BoundaryError([
      `${file} is damaged (${error instanceof Error ? error.message : String(error)}): restore or delete it`,
    ]);
  }
}
