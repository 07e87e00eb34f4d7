// For tests: a report as the publisher's workbook, with rows, columns and sheets as a test wants them.
import { group } from 'd3-array';
import type { Cell } from '../../src/core/figures/cell.ts';
import type { Dimension } from '../../src/core/figures/dataset.ts';
import type { Report } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type Block, blocksOf, edgesOf, headingsOf, periodLine } from './layout.ts';
import type { SheetOf, Value } from './workbook.ts';

export interface SheetLayout {
  /** Which sheets tell title, section, date and period. */
  readonly head: 'all' | 'first' | 'none';
  /** A column among the months that holds nothing: its heading, and where it stands. */
  readonly gap: { readonly heading: string | null; readonly after: number } | undefined;
  /** Empty columns to the left of the tables, and empty rows above them. */
  readonly margin: { readonly columns: number; readonly rows: number };
  /** Whether headings come again above every block. */
  readonly repeated: boolean;
  /** Empty rows between blocks, at least one. */
  readonly between: number;
  /** Breaks a label; `n` counts the labels of the report. */
  readonly broken: (label: string, n: number) => string;
}

export const PLAIN_SHEETS: SheetLayout = {
  head: 'all',
  gap: undefined,
  margin: { columns: 0, rows: 0 },
  repeated: false,
  between: 1,
  broken: (label) => label,
};

/** The name of the sheet that a table stands in. */
const SHEET_NAMES: Readonly<Record<Dimension, string>> = {
  'i-alt': 'Tiltak',
  status: 'Arbeidsmarkedsstatus og tiltak',
  fylke: 'Tiltak og fylke',
  kjonn: 'Tiltak og kjønn',
  alder: 'Tiltak og alder',
  innvandrer: 'Tiltak og innvandrer',
  landbakgrunn: 'Tiltak og landbakgrunn',
  utdanning: 'Tiltak og utdanning',
  kommune: 'Tiltak og kommune',
};

const valueOf = (cell: Cell): Value => (cell.kind === 'count' ? cell.value : '*');

/** The sheets of a report: one of prose, and one for each table, whose blocks begin with their total. */
export function sheetsOf(report: Report, tables: Tables, layout: SheetLayout = PLAIN_SHEETS): SheetOf[] {
  const { head, gap, margin, repeated, between, broken } = layout;
  let labels = 0;
  const [title, , updated] = edgesOf(report);
  /** The columns of a row: the label, the average, the months, and among them the gap. */
  const spread = (label: Value, cells: readonly Value[], inGap: Value): Value[] => {
    const at = gap === undefined ? cells.length : gap.after + 1;
    return [label, ...cells.slice(0, at), ...(gap ? [inGap] : []), ...cells.slice(at)];
  };
  const row = ({ label, row }: Block['total']): Value[] => {
    const cells = row.cells.map(valueOf);
    return spread(broken(label, labels++), [...cells.slice(-1), ...cells.slice(0, -1)], null);
  };
  const headings = () => {
    const [average = '', ...months] = headingsOf(report);
    return spread(null, [broken(average, 1), ...months], gap?.heading ?? null);
  };
  const empty = (times: number): Value[][] => Array.from({ length: times }, () => []);
  const sheet = ([dimension, blocks]: readonly [Dimension, readonly Block[]], i: number): SheetOf => {
    const name = SHEET_NAMES[dimension];
    const hasHead = head === 'all' || (head === 'first' && i === 0);
    const rows = [
      ...empty(margin.rows),
      ...(hasHead ? [[title], [name], [updated], [periodLine(report)], []] : []),
      ...blocks.flatMap(({ total, rows }, block) => [
        ...(block === 0 ? [] : empty(between)),
        ...(block === 0 || repeated ? [headings()] : []),
        row(total),
        ...rows.map(row),
      ]),
    ];
    return { name, rows: rows.map((cells) => [...empty(margin.columns).map(() => null), ...cells]) };
  };
  const byTable = group(blocksOf(report, tables), ({ dimension }) => dimension);
  return [
    { name: 'Innhold', rows: [['Innhold i rapporten'], [], ...report.notes.flatMap((note) => [[note], []])] },
    ...[...byTable].map(sheet),
  ];
}
