import { checkAverages } from './checks/averages.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStructure } from './checks/structure.ts';
import { checkSums } from './checks/sums.ts';
import type { Fault } from './faults.ts';
import type { Report } from './report.ts';
import type { Tables } from './tables.ts';

/** A report under check, with the name that its faults bear. */
export interface Checked {
  readonly file: string;
  readonly report: Report;
  readonly tables: Tables;
}

/**
 * All that must hold in every report. Returns every fault, and none for a sound report. Sums over tables that have
 * rows missing or twice would only repeat those faults, so arithmetic is checked where the tables are whole.
 */
export function checkReport(checked: Checked): Fault[] {
  const broken = [...checkStructure(checked), ...checkNumbers(checked)];
  return broken.length > 0 ? broken : [...checkAverages(checked), ...checkSums(checked)];
}
