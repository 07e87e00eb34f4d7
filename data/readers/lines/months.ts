import { MONTH_NAMES } from '../../report.ts';
import { matcher } from '../words.ts';

const closestMonth = matcher(MONTH_NAMES.map((label, index) => ({ label, value: index + 1 })));

/** The number of a month from its printed name or number; undefined for a text that is no month, or equally near to two. */
export function monthNumber(name: string): number | undefined {
  if (/^(0[1-9]|1[0-2])$/.test(name)) return Number(name);
  const match = closestMonth(name);
  return match.kind === 'one' ? match.value : undefined;
}
