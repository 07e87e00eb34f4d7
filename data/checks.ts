import type { Checked } from './checks/checked.ts';
import { checkAverages } from './checks/averages.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStructure } from './checks/structure.ts';
import { checkSums } from './checks/sums.ts';
import type { Fault } from './faults.ts';

/**
 * Everything that must hold for the tables that a report has. Contradictions are faults; missing tables are reported
 * elsewhere (`lacking.ts`). Returns every fault, and none for a sound report. In tables with missing or repeated rows, sums
 * would only repeat those faults, so arithmetic is checked only in complete tables.
 */
export function checkReport(checked: Checked): Fault[] {
  const broken = [...checkStructure(checked), ...checkNumbers(checked)];
  return broken.length > 0 ? broken : [...checkAverages(checked), ...checkSums(checked)];
}
