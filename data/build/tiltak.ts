import { ABSENT, type Cell } from '../../src/core/cell.ts';
import { FORMAT, type TiltakFile } from '../../src/core/dataset.ts';
import type { Series } from '../merge.ts';
import type { Figures } from './figures.ts';
import { rowsOfJson } from './json.ts';

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

/** `data/built/tiltak/<id>.json`: all figures of one tiltak. */
export function buildTiltak({ tiltak, chosen }: Series, figures: readonly Figures[]): string {
  const tables: TiltakFile['tables'] = {};
  for (const { dimension, code, cells } of figures) {
    if (dimension === 'i-alt') continue;
    tables[dimension] = { ...tables[dimension], [code]: cells.map(written) };
  }
  const total = figures.find(({ dimension }) => dimension === 'i-alt')?.cells ?? chosen.map(() => ABSENT);
  const file: TiltakFile = {
    format: FORMAT,
    tiltak: tiltak.id,
    report: tiltak.report,
    updated: chosen.map(({ report }) => report.updated).reduce((a, b) => (a > b ? a : b)),
    periods: chosen.map(({ period }) => period),
    total: total.map(written),
    tables,
  };
  return rowsOfJson(file);
}
