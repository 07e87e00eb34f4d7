import { ABSENT, type Cell } from '../../src/core/figures/cell.ts';
import { FORMAT, type TiltakFile } from '../../src/core/figures/dataset.ts';
import type { Period } from '../../src/core/figures/period.ts';
import type { Series } from '../merge.ts';
import type { Figures } from './figures.ts';

/** A cell as the built files hold it: a number, `*`, or null. */
function written(cell: Cell): number | '*' | null {
  switch (cell.kind) {
    case 'count':
      return cell.value;
    case 'suppressed':
      return '*';
    case 'absent':
      return null;
  }
}

/**
 * The figures of one tiltak in `periods`, but for its class breaks, which rest on other files too. Cells of a period that
 * no report of the tiltak covers are null; a code without a row in any of the periods is left out.
 */
export function tiltakFile(
  { tiltak, chosen }: Series,
  figures: readonly Figures[],
  periods: readonly Period[],
): Omit<TiltakFile, 'classes'> {
  const columns = periods.map((period) => chosen.findIndex((choice) => choice.period === period));
  const cellsOf = (cells: readonly Cell[]) => columns.map((column) => written(cells[column] ?? ABSENT));
  const tables: TiltakFile['tables'] = {};
  for (const { dimension, code, cells } of figures) {
    const row = cellsOf(cells);
    if (dimension === 'i-alt' || row.every((cell) => cell === null)) continue;
    (tables[dimension] ??= {})[code] = row;
  }
  return {
    format: FORMAT,
    tiltak: tiltak.id,
    report: tiltak.report,
    updated: chosen.map(({ report }) => report.updated).reduce((a, b) => (a > b ? a : b)),
    periods: [...periods],
    total: cellsOf(figures.find(({ dimension }) => dimension === 'i-alt')?.cells ?? []),
    tables,
  };
}
