// What newer reports did to the figures of older ones.
import { rollup } from 'd3-array';
import type { Cell } from '../src/core/figures/cell.ts';
import { DIMENSIONS, FORMAT } from '../src/core/figures/dataset.ts';
import type { RevisionKind, RevisionsFile } from '../src/core/figures/revisions.ts';
import { isYear, type Period } from '../src/core/figures/period.ts';
import type { Renumbered, SetAside } from './former.ts';
import { comparePeriods, isNewer } from './merge.ts';
import { periodsOf, type Report, type ReportRow, tableName } from './report.ts';
import type { Tables } from './tables.ts';

type Changes = RevisionsFile['revisions'][number]['changes'];

/**
 * How a figure changed. A figure that is hidden in both reports is never compared, and no figure is given: an earlier total,
 * together with the figures that are still published, would give away a number that has been hidden since.
 */
export function kindOf(before: Cell, after: Cell): RevisionKind | undefined {
  if (before.kind === 'absent') return after.kind === 'absent' ? undefined : 'ny';
  if (after.kind === 'absent') return 'borte';
  if (before.kind === 'suppressed') return after.kind === 'suppressed' ? undefined : 'vist';
  if (after.kind === 'suppressed') return 'skjult';
  return before.value === after.value ? undefined : 'endret';
}

/** Whether figures can be compared with an older report: for an average, one of the same months; for a month, one with it. */
const covers = (older: Report, report: Report, period: Period): boolean =>
  periodsOf(older).includes(period) && (!isYear(period) || older.months.length === report.months.length);

const ABSENT: Cell = { kind: 'absent' };

/** The cells of a report by table and code. */
type Indexed = ReadonlyMap<string, ReadonlyMap<string, ReportRow['cells']>>;
const indexed = ({ rows }: Report): Indexed =>
  rollup(
    rows,
    (own) => new Map(own.map(({ code, cells }) => [code, cells])),
    (row) => tableName(row),
  );

interface Version {
  readonly report: Report;
  readonly index: Indexed;
}

/** What a report changed of earlier reports, which are given newest first. A table that they do not have is no change. */
function changesOf({ report, index }: Version, older: readonly Version[], tables: Tables): Changes {
  const changes: Changes = {};
  for (const { id, report: code } of tables.tiltak) {
    if (code !== report.code) continue;
    for (const dimension of DIMENSIONS) {
      const table = tableName({ tiltak: id, dimension });
      const own: ReturnType<Indexed['get']> = index.get(table) ?? new Map();
      for (const [column, period] of periodsOf(report).entries()) {
        const before = older.find((each) => covers(each.report, report, period));
        if (before === undefined) continue;
        const known = before.index.get(table);
        if (known === undefined) continue;
        const columnBefore = periodsOf(before.report).indexOf(period);
        for (const place of [...new Set([...own.keys(), ...known.keys()])].sort()) {
          const kind = kindOf(known.get(place)?.[columnBefore] ?? ABSENT, own.get(place)?.[column] ?? ABSENT);
          if (kind === undefined) continue;
          (((changes[id] ??= {})[dimension] ??= {})[place] ??= {})[period] = kind;
        }
      }
    }
  }
  return changes;
}

/** The log of all reports, whatever order they come in. */
export function revisionsOf(reports: readonly Renumbered[], tables: Tables): RevisionsFile {
  const newestFirst = reports.toSorted(
    ({ report: a }, { report: b }) =>
      (isNewer(b, a) ? 1 : isNewer(a, b) ? -1 : 0) ||
      a.code.localeCompare(b.code) ||
      (a.months.at(-1) ?? '').localeCompare(b.months.at(-1) ?? ''),
  );
  const versions = newestFirst.map(({ report }): Version => ({ report, index: indexed(report) }));
  const revisions = versions.flatMap((version, i) => {
    const { report } = version;
    const older = versions.slice(i + 1).filter((each) => each.report.code === report.code);
    const changes = changesOf(version, older, tables);
    return Object.keys(changes).length > 0 ? [{ report: report.code, updated: report.updated, changes }] : [];
  });
  return { format: FORMAT, revisions, setAside: setAsideIn(reports) };
}

/** The places that were set aside, grouped by the report's year. */
function setAsideIn(reports: readonly Renumbered[]): RevisionsFile['setAside'] {
  const byReport = new Map<string, { report: string; periods: Set<Period>; places: Map<string, SetAside> }>();
  for (const { report, setAside } of reports) {
    if (setAside.length === 0) continue;
    const key = `${report.code} ${report.months[0] ?? ''}`;
    const known = byReport.get(key) ?? { report: report.code, periods: new Set(), places: new Map() };
    for (const period of periodsOf(report)) known.periods.add(period);
    for (const place of setAside) known.places.set(`${place.dimension} ${place.number}`, place);
    byReport.set(key, known);
  }
  return [...byReport]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { report, periods, places }]) => ({
      report,
      periods: [...periods].sort(comparePeriods),
      places: [...places]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { dimension, number, name, now }]) => ({ dimension, number, name, now: [...now] })),
    }));
}
