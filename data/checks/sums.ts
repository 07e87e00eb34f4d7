import { sum } from 'd3-array';
import { type Cell, LARGEST_SUPPRESSED } from '../../src/core/figures/cell.ts';
import { DIMENSIONS, type Dimension, type TiltakId } from '../../src/core/figures/dataset.ts';
import type { Fault } from '../faults.ts';
import { type ReportRow, columnName, periodsOf, rowsOf, tableName } from '../report.ts';
import type { Checked } from './checked.ts';

/** Rows of one table that must add up to another row. */
interface Sum {
  readonly total: ReportRow;
  readonly table: Dimension;
  readonly parts: readonly ReportRow[];
  /** Rows, and so persons, may be missing from `parts`: then a fault states no sum, visible or not. */
  readonly secret?: boolean;
  /** The report lacks some of the parts: they can't exceed the total, and that is all that is known. */
  readonly open?: boolean;
}

/**
 * Parts add up to their total within what is hidden: a hidden cell holds 0 to 3. `slack` is what rounding may move the
 * sum by. The fault says which side is too large, and never by how much: with one hidden cell the difference would be its
 * number.
 */
export function compare(
  total: Cell,
  parts: readonly Cell[],
  slack: number,
): 'right' | 'too much' | 'too little' {
  const least = (cell: Cell) => (cell.kind === 'count' ? cell.value : 0);
  const most = (cell: Cell) => (cell.kind === 'count' ? cell.value : LARGEST_SUPPRESSED);
  if (sum(parts, least) > most(total) + slack) return 'too much';
  return sum(parts, most) < least(total) - slack ? 'too little' : 'right';
}

const isVisible = (cell: Cell | undefined): boolean => cell?.kind === 'count';
const valueOf = (cell: Cell | undefined): number => (cell?.kind === 'count' ? cell.value : NaN);

function checkSum(
  { file, report }: Checked,
  { total, table, parts, secret = false, open: isOpen = false }: Sum,
): Fault[] {
  return periodsOf(report).flatMap((period, i) => {
    const totalCell = total.cells[i];
    const cells = parts.flatMap(({ cells }) => cells.slice(i, i + 1));
    if (totalCell === undefined) return [];
    // Each rounded average is at most one half off, the total's too; months are exact.
    const slack = i < report.months.length ? 0 : (parts.length + 1) / 2;
    const result = compare(totalCell, cells, slack);
    if (result === 'right' || (isOpen && result === 'too little')) return [];
    const open = !secret && !isOpen && isVisible(totalCell) && cells.every(isVisible);
    return [
      {
        file,
        where: (parts[0] ?? total).where,
        table: tableName({ tiltak: total.tiltak, dimension: table }),
        row: total.label,
        column: columnName(period),
        found: open
          ? `rows that add up to ${sum(cells, valueOf)}`
          : result === 'too much'
            ? 'visible rows that exceed the total'
            : 'rows that fall short of the total by more than their hidden cells can hold',
        expected: open
          ? `the total on ${total.where}, ${valueOf(totalCell)}`
          : `rows that add up to the total on ${total.where}`,
      },
    ];
  });
}

/** The measures of which a report may leave rows out. */
const optionalOnes = ({ tables }: Checked): ReadonlySet<TiltakId> =>
  new Set(tables.tiltak.filter(({ optional }) => optional === true).map(({ id }) => id));

/** Measures to their total, in every table that has both. */
function measureSums(checked: Checked): Sum[] {
  const { report, tables } = checked;
  const optional = optionalOnes(checked);
  /** Whether a measure that should be there is missing. */
  const lacksAny = (sumOf: readonly TiltakId[], parts: readonly ReportRow[]): boolean =>
    sumOf.some((id) => !optional.has(id) && !parts.some(({ tiltak }) => tiltak === id));
  return tables.tiltak.flatMap(({ id, sumOf, report: code }) => {
    if (sumOf === undefined || code !== report.code) return [];
    return report.rows
      .filter(({ tiltak }) => tiltak === id)
      .map((total) => ({
        total,
        table: total.dimension,
        parts: report.rows.filter(
          ({ tiltak, dimension, code }) =>
            sumOf.includes(tiltak) && dimension === total.dimension && code === total.code,
        ),
        secret: sumOf.some((part) => optional.has(part)),
      }))
      .map((each) => ({ ...each, open: lacksAny(sumOf, each.parts) }))
      .filter(({ parts }) => parts.length > 0);
  });
}

/**
 * The rows of each table to the measure's total. Kommuner are checked fylke by fylke, which is stricter, where the report
 * has the table of fylker; a kommune may have no row, so that their sum is always secret.
 */
function tableSums(checked: Checked): Sum[] {
  const { report, tables } = checked;
  const optional = optionalOnes(checked);
  return tables.tiltak.flatMap(({ id }) => {
    const [total] = rowsOf(report, id, 'i-alt');
    if (total === undefined) return [];
    const isChecked = (dimension: Dimension) =>
      dimension === 'kommune' ? rowsOf(report, id, 'fylke').length === 0 : dimension !== 'i-alt';
    return DIMENSIONS.filter(isChecked)
      .map((table) => ({
        total,
        table,
        parts: rowsOf(report, id, table),
        secret: table === 'kommune' || optional.has(id),
      }))
      .filter(({ parts }) => parts.length > 0);
  });
}

/** The row in the table of fylker that a row in the table of kommuner is a part of; for Ukjent, it is Ukjent. */
const fylkeCode = (code: string): string => (/^\d{4}$/.test(code) ? code.slice(0, 2) : code);

/**
 * The kommuner of each fylke must add up to the fylke, and rows outside the fylker (Ukjent, Svalbard) to the row of the same
 * name. Always `secret`: even where all kommuner with a row are visible, others may lack a row. A fylke without any row of a
 * kommune is checked too: its parts are too few.
 */
function fylkeSums({ report, tables }: Checked): Sum[] {
  return tables.tiltak.flatMap(({ id }) => {
    const kommuner = rowsOf(report, id, 'kommune');
    // A missing table that is due is reported by another check.
    if (kommuner.length === 0) return [];
    return rowsOf(report, id, 'fylke').map((total) => ({
      total,
      table: 'kommune',
      parts: kommuner.filter(({ code }) => fylkeCode(code) === total.code),
      secret: true,
    }));
  });
}

/** All sums of a report, month by month, and those of the averages within rounding. */
export const checkSums = (checked: Checked): Fault[] =>
  [...measureSums(checked), ...tableSums(checked), ...fylkeSums(checked)].flatMap((each) =>
    checkSum(checked, each),
  );
