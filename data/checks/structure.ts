import { group } from 'd3-array';
import type { Dimension } from '../../src/core/figures/dataset.ts';
import { DIMENSIONS } from '../../src/core/figures/dataset.ts';
import type { Year } from '../../src/core/figures/period.ts';
import type { Fault } from '../faults.ts';
import { firstYear, numbersIn, otherTimes } from '../former.ts';
import { normalise } from '../readers/words.ts';
import { type ReportRow, rowsOf, tableName, yearOfReport } from '../report.ts';
import type { Tables } from '../tables.ts';
import { checkNames } from './names.ts';
import type { Checked } from './checked.ts';

/**
 * Whether the tables are complete: at least one table, every row known, no row twice, none missing, and all notes understood.
 */
export const checkStructure = (checked: Checked): Fault[] => [
  ...empty(checked),
  ...tooOld(checked),
  ...duplicates(checked),
  ...unknownPlaces(checked),
  ...checkNames(checked),
  ...missing(checked),
  ...unknownBreaks(checked),
];

const at = (file: string, row: ReportRow) => ({
  file,
  where: row.where,
  table: tableName(row),
  row: row.label,
});

function tooOld({ file, report, tables }: Checked): Fault[] {
  const first = firstYear(tables);
  const year = yearOfReport(report);
  if (first === undefined || year >= first) return [];
  const expected = `one of ${first} or later: which kommuner there were before is in no table`;
  return [{ file, why: 'other-report', found: `a report of ${year}`, expected }];
}

function empty({ file, report }: Checked): Fault[] {
  if (report.rows.length > 0) return [];
  return [{ file, found: 'no rows', expected: 'a report with at least one table' }];
}

function duplicates({ file, report }: Checked): Fault[] {
  const rows = group(report.rows, (row) => `${tableName(row)}, ${row.code}`);
  return [...rows.values()].flatMap(([first, ...again]) =>
    again.map((row) => ({
      ...at(file, row),
      found: 'a row that is there already',
      expected: `it once: it is on ${first?.where ?? 'another line'} too`,
    })),
  );
}

function unknownPlaces({ file, report, tables }: Checked): Fault[] {
  const besides = (dimension: Dimension) =>
    tables.dimensions.find(({ id }) => id === dimension)?.codes.map(({ code }) => code) ?? [];
  const year = yearOfReport(report);
  const valid = numbersIn(year, tables);
  const known: Partial<Record<Dimension, ReadonlySet<string>>> = {
    kommune: new Set([...besides('kommune'), ...valid.kommune]),
    fylke: new Set([...besides('fylke'), ...valid.fylke]),
  };
  return report.rows
    .filter((row) => known[row.dimension]?.has(row.code) === false)
    .map((row) => ({
      ...at(file, row),
      found: `number ${row.code}`,
      expected:
        otherTimes(row.code, year, tables) ?? `the number of a ${row.dimension} in tables/kommuner.csv`,
    }));
}

/** The rows that a table must have; undefined for kommuner, since any kommune may lack a row. */
function requiredCodes(dimension: Dimension, year: Year, tables: Tables): string[] | undefined {
  if (dimension === 'kommune') return undefined;
  if (dimension === 'fylke') return [...numbersIn(year, tables).fylke];
  const codes = tables.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  return codes.map(({ code }) => code).filter((code) => code !== 'ukjent');
}

/** Missing rows of the tables that a report has. A missing table is no fault. */
function missing({ file, report, tables }: Checked): Fault[] {
  const year = yearOfReport(report);
  return tables.tiltak
    .filter((tiltak) => tiltak.report === report.code && tiltak.optional === undefined)
    .flatMap(({ id: tiltak }) =>
      DIMENSIONS.flatMap((dimension) => {
        const found = new Set(rowsOf(report, tiltak, dimension).map(({ code }) => code));
        if (found.size === 0) return [];
        const absent = requiredCodes(dimension, year, tables)?.filter((code) => !found.has(code)) ?? [];
        const table = tableName({ tiltak, dimension });
        return absent.map((code) => ({ file, table, row: code, found: 'no such row', expected: 'one' }));
      }),
    );
}

/** Every note about a break must be known, since an unknown break would be drawn as if there were none. */
function unknownBreaks({ file, report, tables }: Checked): Fault[] {
  const known = tables.notes.map(({ begins }) => normalise(begins));
  return report.notes
    .filter((note) => /\bbrudd\b/i.test(note))
    .filter((note) => !known.some((begins) => normalise(note).startsWith(begins)))
    .map((note) => ({
      file,
      found: `a note about a break: "${note}"`,
      expected: 'a note that tables/merknader.json knows, with the month it begins in',
    }));
}
