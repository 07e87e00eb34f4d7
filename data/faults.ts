import type { OwnFault, Refusal } from '../src/core/figures/own.ts';

/**
 * What is wrong in a source, and where. A fault never states a hidden (`*`) number, or the difference between a total and its
 * visible cells, since faults end up in logs.
 */
export interface Fault extends OwnFault {
  readonly file: string;
  /** What is wrong with the whole file, for callers with words of their own. */
  readonly why?: Refusal;
}

/** One fault on one line: `a.txt, line 57, table "…", row "…", column "…": found …, expected …`. */
export function formatFault(fault: Fault): string {
  const named = (['table', 'row', 'column'] as const).flatMap((key) => {
    const value = fault[key];
    return value === undefined ? [] : [`${key} "${value}"`];
  });
  const place = [fault.file, ...(fault.where === undefined ? [] : [fault.where]), ...named].join(', ');
  return `${place}: found ${fault.found}, expected ${fault.expected}`;
}

/** Sources that can't be used. `faults` has all faults that were found, not just the first. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}
