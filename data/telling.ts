// What the command says of a run. Numbers of cells, and never what is in one.
import { DIMENSIONS } from '../src/core/figures/dataset.ts';
import type { RevisionKind, RevisionsFile } from '../src/core/figures/revisions.ts';
import { yearOf } from '../src/core/figures/period.ts';
import { populationFrom } from './build/catalogue.ts';
import { underTodaysNumbers } from './former.ts';
import { formatFault } from './faults.ts';
import { missedIn } from './lacking.ts';
import { type Report, columnName, rowsOf, yearOfReport } from './report.ts';
import { revisionsOf } from './revisions.ts';
import type { Progress } from './sources.ts';
import type { Tables } from './tables.ts';
import type { Outcome } from './update.ts';

/** How many revised figures of a report are listed one by one. The file of revisions has all of them. */
const FEW = 12;
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

function monthsOf({ months }: Report): string {
  const [first, last] = [months[0], months.at(-1)].map((month) => (month ? columnName(month) : ''));
  return first === last ? `${first}` : `${first}–${last}`;
}

/** `TILT120, Januar–Mars 2026, updated 2026-04-03` */
export const describeReport = (report: Report): string =>
  `${report.code}, ${monthsOf(report)} ${yearOfReport(report)}, updated ${report.updated}`;

/** `[3/20] some.xlsx: TILT120, Januar–Mars 2026, updated 2026-04-03: 2364 cells, 706 of them *`; or its faults. */
export function describeProgress({ file, at, of, report, faults }: Progress): string {
  const place = `[${at}/${of}] ${file}: `;
  if (report === undefined) return `${place}${many(faults.length, 'fault')}`;
  const cells = report.rows.flatMap((row) => row.cells);
  const hidden = cells.filter(({ kind }) => kind === 'suppressed').length;
  return `${place}${describeReport(report)}: ${many(cells.length, 'cell')}, ${hidden} of them *`;
}

/** The newest report of each code: which kommuner it has no row for. */
function withoutRow(reports: readonly Report[], { kommuner, tiltak }: Tables): string[] {
  const newest = new Map<string, Report>();
  for (const report of reports) {
    const known = newest.get(report.code);
    if (known === undefined || (known.months.at(-1) ?? '') < (report.months.at(-1) ?? '')) {
      newest.set(report.code, report);
    }
  }
  return [...newest.values()].flatMap((report) =>
    tiltak
      .filter((each) => each.report === report.code && each.sumOf === undefined)
      .flatMap(({ id }) => {
        const found = new Set(rowsOf(report, id, 'kommune').map(({ code }) => code));
        const names = kommuner.filter(({ number }) => !found.has(number));
        // Where the whole table of kommuner is missing, the kommuner are not listed one by one.
        if (names.length === 0 || found.size === 0) return [];
        const listed = names.slice(0, FEW).map(({ number, norwegianName }) => `${number} ${norwegianName}`);
        const more = names.length > FEW ? ` and ${names.length - FEW} more` : '';
        return [
          `${report.code} ${report.months.at(-1) ?? ''}, ${id}: ${names.length} kommuner without a row: ${listed.join(', ')}${more}`,
        ];
      }),
  );
}

/** What the reports lack, so that it is neither built nor used to check the rest. */
const lackingOf = (reports: readonly Report[], tables: Tables): string[] =>
  reports.flatMap((report) =>
    missedIn(report, tables).map(
      ({ tiltak, dimensions }) =>
        `${report.code} ${report.months.at(-1) ?? ''}, ${tiltak.id}: no table ${dimensions.join(', ')}: sums with them are not checked`,
    ),
  );

/** What else to know of a run: rows that are not used, and rates that use another year's population. */
export function describeRemarks({ reports, tables }: Outcome): string[] {
  const aside = reports.flatMap((report) =>
    underTodaysNumbers(report, tables).setAside.map(({ dimension, number, name, now }) =>
      formatFault({
        file: `${report.code} of ${yearOfReport(report)}`,
        table: dimension,
        row: `${number} ${name}`,
        found: `an area that is ${now.join(' and ')} today`,
        expected: 'one that only got a new number: these rows are not used, all others are',
      }),
    ),
  );
  const periods = reports.flatMap(({ months }) => months);
  const nearest = [...populationFrom(periods, tables)].map(
    ([year, other]) => `folkemengde.csv has no rows for ${year}: rates use ${other}, and the page says so.`,
  );
  return [...new Set(aside), ...nearest, ...lackingOf(reports, tables), ...withoutRow(reports, tables)];
}

const KINDS: Readonly<Record<RevisionKind, string>> = {
  endret: 'another number',
  skjult: 'hidden now',
  vist: 'no longer hidden',
  ny: 'a new row',
  borte: 'no row any more',
};

/** What the new reports changed of those before them: how many figures, and the first of them by place. */
function describeRevisions({ revisions }: RevisionsFile, fresh: readonly Report[]): string[] {
  return revisions.flatMap(({ report, updated, changes }) => {
    if (!fresh.some((each) => each.code === report && each.updated === updated)) return [];
    const lines = Object.entries(changes).flatMap(([tiltak, tables]) =>
      DIMENSIONS.flatMap((dimension) =>
        Object.entries(tables[dimension] ?? {}).flatMap(([code, periods]) =>
          Object.entries(periods).map(
            ([period, kind]) =>
              `  ${tiltak}, ${dimension}${code === '' ? '' : ` ${code}`}, ${period}: ${KINDS[kind]}`,
          ),
        ),
      ),
    );
    const rest =
      lines.length > FEW ? [`  … and ${lines.length - FEW} more in data/built/revisjoner.json`] : [];
    return [
      `${report} updated ${updated} revised ${many(lines.length, 'figure')} of earlier reports:`,
      ...lines.slice(0, FEW),
      ...rest,
    ];
  });
}

/** The summary: what there is, what is new in it, and what was or would be written. */
export function describeOutcome(
  { tally, files, changes, reports, fresh, tables }: Outcome,
  isWritten: boolean,
): string[] {
  const { months, cells, suppressed, added, revised, unchanged, gone, tiltak } = tally;
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  const years = new Set(months.map(yearOf)).size;
  const log = revisionsOf(
    reports.map((report) => underTodaysNumbers(report, tables)),
    tables,
  );
  const written = [...changes].map(([path, content]) =>
    content === undefined ? `  ${path}, removed` : `  ${path} (${Buffer.byteLength(content)} bytes)`,
  );
  const verb = isWritten ? 'Written' : 'Would be written';
  return [
    ...describeRevisions(log, fresh),
    `${many(tally.reports, 'report')}, ${tiltak} tiltak, ${many(months.length, 'month')} in ${many(years, 'year')}: ${first} to ${last}`,
    `${many(cells, 'cell')}, ${suppressed} of them *: ${added} new, ${revised} revised, ${unchanged} unchanged` +
      (gone > 0 ? `; ${gone} that were there are no more` : ''),
    changes.size === 0
      ? `Nothing to write: all ${files.size} files are what the sources give.`
      : `${verb}: ${changes.size} of ${files.size} files`,
    ...written,
  ];
}
