import { tidy } from '../from.ts';
import type { Grid } from '../grid/grid.ts';
import { saysNothing } from '../words/units.ts';
import type { Candidate } from './candidates.ts';
import type { ColumnMeaning } from './measures.ts';
import type { Roles } from './roles.ts';

/** The name of a sheet that somebody gave one. */
export const sheetTitle = ({ sheet }: Candidate): string | undefined =>
  /^(?:(?:ark|sheet|tabell|table|data)\s?\d*)?$/i.test(tidy(sheet)) ? undefined : tidy(sheet);

/** What all columns of figures are called in common. */
export function commonTitle(columns: readonly ColumnMeaning[]): string | undefined {
  const [first, ...rest] = columns;
  const common = (first?.words ?? []).filter(
    (part) => !saysNothing(part) && rest.every(({ words }) => words.includes(part)),
  );
  return common.length === 0 ? undefined : common.join(' · ');
}

/** What columns say of all rows alike, in words. */
export function constantsOf(
  grid: Grid,
  { roles }: Roles,
  rows: readonly { readonly row: number }[],
): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [...roles]
    .filter(([, role]) => role === 'about')
    .map(([column]) => [column, grid.text(first.row, column)] as const)
    .filter(
      ([column, text]) =>
        /\p{L}{2}/u.test(text) &&
        !grid.knows(text) &&
        rows.every(({ row }) => grid.text(row, column) === text),
    )
    .map(([, text]) => text);
}

/** A title from the texts that columns have for all rows, without the unit. */
export function constantTitle(constants: readonly string[]): string | undefined {
  const words = constants.filter((text) => unitOfConstants([text]) === undefined);
  return words.length === 0 ? undefined : words.join(' · ');
}

/** A unit that a column says of every row: "per 1000, standardisert". */
export function unitOfConstants(texts: readonly string[]): string | undefined {
  const unit = texts.find((text) => /^(?:per|pr\.?) \d|^(?:prosent|andel|%)/i.test(text));
  if (unit === undefined) return undefined;
  return /prosent|andel|%/i.test(unit) ? '%' : unit;
}
