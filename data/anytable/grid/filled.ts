import type { SheetValue } from '../from.ts';
import type { Grid } from './grid.ts';
import type { Table } from './tables.ts';

/**
 * Copies values that stand only in the first row of a group (places, times and splits) to every row of the group. A row
 * without a place belongs to the group if something other than figures differs from the row above.
 */
export function filledDown(grid: Grid, { block, body, values }: Table): Grid {
  const isValue = new Set(values);
  const places = block.places.map(({ column }) => column);
  const fylker = new Set(block.fylker.map(({ column }) => column));
  const keys: number[] = [];
  for (let column = block.from; column <= block.until; column++) {
    if (!isValue.has(column) && !places.includes(column)) keys.push(column);
  }
  const given = new Map<string, SheetValue>();
  const last = new Map<number, SheetValue>();
  for (const { row } of body) {
    const isOwn = places.some((column) => grid.at(row, column) !== undefined);
    const isMore = !isOwn && keys.some((column) => grid.at(row, column) !== undefined);
    for (const column of [...places, ...keys]) {
      const value = grid.at(row, column);
      if (value !== undefined) last.set(column, value);
      else if (fylker.has(column) || isMore) {
        const above = last.get(column);
        if (above !== undefined) given.set(`${row} ${column}`, above);
      } else last.delete(column);
    }
  }
  return given.size === 0 ? grid : grid.with(given);
}
