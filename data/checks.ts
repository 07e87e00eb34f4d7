import type { Checked } from './checks/checked.ts';
import { checkAverages } from './checks/averages.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStructure } from './checks/structure.ts';
import { checkSums } from './checks/sums.ts';
import type { Fault } from './faults.ts';

/**
 * All that must hold in every report, of the tables that it has: what contradicts is refused, and what lacks is told
 * elsewhere (`lacking.ts`). Returns every fault, and none for a sound report. Sums over tables that have rows missing or
 * twice would only repeat those faults, so arithmetic is checked where the tables are whole.
 */
export function checkReport(checked: Checked): Fault[] {
  const broken = [...checkStructure(checked), ...checkNumbers(checked)];
  return broken.length > 0 ? broken : [...checkAverages(checked), ...checkSums(checked)];
}
