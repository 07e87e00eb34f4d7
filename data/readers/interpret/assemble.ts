import type { Cell } from '../../../src/core/figures/cell.ts';
import type { Dimension } from '../../../src/core/figures/dataset.ts';
import type { Month } from '../../../src/core/figures/period.ts';
import type { Fault } from '../../faults.ts';
import { type ReportRow, columnName, periodsOf, tableName } from '../../report.ts';
import { type Key, type Meaning, looksLikeTotal } from '../vocabulary.ts';
import type { Match } from '../words.ts';

/** A row as printed, its cells in the order of the report's periods. */
export interface PrintedRow {
  readonly label: string;
  readonly where: string;
  readonly cells: readonly Cell[];
}

type Total = Extract<Meaning, { kind: 'total' }>;
const keyText = (key: Key): string => [key.tiltak, key.dimension, key.code].join();
const cellText = (cell: Cell | undefined): string =>
  cell?.kind === 'count' ? String(cell.value) : cell?.kind === 'suppressed' ? '*' : 'nothing';

/**
 * Puts printed rows into tables. A table may be cut anywhere. Only its total row tells which measure it is about, and only
 * its rows tell which table it is. A repeated total row of the same measure continues the same table. No table continues from
 * one section to the next.
 */
export function assemble(
  file: string,
  months: readonly Month[],
  meaningOf: (label: string) => Match<Meaning>,
  sections: readonly (readonly PrintedRow[])[],
): { readonly rows: readonly ReportRow[]; readonly faults: readonly Fault[] } {
  const rows: ReportRow[] = [];
  const faults: Fault[] = [];
  /** Totals by key. Each total is printed in the first table, and again above every part of the other tables. */
  const totals = new Map<string, ReportRow>();
  /** What the current rows are about; 'lost' after a total row that can't be understood, so that it makes one fault only. */
  let block: Total | 'lost' | undefined;
  let dimension: Dimension | undefined;

  const fault = ({ where, label }: PrintedRow, found: string, expected: string) =>
    faults.push({ file, where, row: label, found, expected });

  function addTotal(key: Key, row: PrintedRow) {
    const known = totals.get(keyText(key));
    if (known === undefined) {
      const added = { ...key, ...row };
      totals.set(keyText(key), added);
      rows.push(added);
      return;
    }
    const differs = known.cells.findIndex((cell, i) => cellText(cell) !== cellText(row.cells[i]));
    const period = periodsOf({ months })[differs];
    if (period === undefined) return;
    faults.push({
      file,
      where: row.where,
      table: tableName(key),
      row: row.label,
      column: columnName(period),
      found: cellText(row.cells[differs]),
      expected: `${cellText(known.cells[differs])}, as on ${known.where}`,
    });
  }

  function addEntry(meaning: Extract<Meaning, { kind: 'entry' }>, total: Total, row: PrintedRow) {
    const { places } = meaning;
    const place = places.length === 1 ? places[0] : places.find((option) => option.dimension === dimension);
    if (place === undefined) {
      const tables = places.map((option) => option.dimension).join(', ');
      fault(row, `a row that may stand in ${tables}`, 'a row before it that tells the table');
      return;
    }
    dimension = place.dimension;
    rows.push({ tiltak: total.key.tiltak, ...place, ...row });
  }

  function add(meaning: Meaning, row: PrintedRow) {
    if (meaning.kind === 'total') {
      const same = block !== undefined && block !== 'lost' && keyText(block.key) === keyText(meaning.key);
      if (!same) dimension = undefined;
      block = meaning;
      addTotal(meaning.key, row);
      return;
    }
    if (block === 'lost') return;
    if (block === undefined) {
      fault(row, 'a row without a measure', 'a total row "I alt …" before it');
      block = 'lost';
    } else if (!block.holds.includes(meaning.kind)) {
      const [found, expected] =
        meaning.kind === 'entry'
          ? ['a row of a table', 'the row of a measure']
          : ['the row of a measure', 'a row of a table'];
      fault(row, found, `${expected} under this total; the rest of the block is not read`);
      block = 'lost';
    } else if (meaning.kind === 'measure') {
      const key = { ...block.key, tiltak: meaning.tiltak };
      if (key.dimension === 'i-alt') addTotal(key, row);
      else rows.push({ ...key, ...row });
    } else {
      addEntry(meaning, block, row);
    }
  }

  function read(row: PrintedRow) {
    const match = meaningOf(row.label);
    if (match.kind === 'one') {
      add(match.value, row);
      return;
    }
    const isTotal = looksLikeTotal(row.label);
    const expected =
      match.kind === 'many'
        ? `one label, but it is equally near to ${match.labels.map((label) => `"${label}"`).join(' and ')}`
        : isTotal
          ? 'the total of a tiltak that tables/tiltak.json names for this report: add it, or this spelling of it'
          : 'a number of a kommune or fylke, or a label of tables/tiltak.json or tables/dimensjoner.json';
    const found = row.label === '' ? 'a row without a label' : `"${row.label}"`;
    faults.push({ file, where: row.where, found, expected });
    if (isTotal) block = 'lost';
  }

  for (const section of sections) {
    block = undefined;
    dimension = undefined;
    section.forEach(read);
  }
  return { rows, faults };
}
