import { group } from 'd3-array';
import type { Dimension, TiltakId } from '../../src/core/figures/dataset.ts';
import { DIMENSIONS } from '../../src/core/figures/dataset.ts';
import type { Year } from '../../src/core/figures/period.ts';
import type { Checked } from '../checks.ts';
import type { Fault } from '../faults.ts';
import { firstYear, numbersIn, otherTimes } from '../former.ts';
import { normalise } from '../readers/words.ts';
import { type ReportRow, rowsOf, tableName, yearOfReport } from '../report.ts';
import { type Tables, isTabled } from '../tables.ts';
import { checkNames } from './names.ts';

/** Tables that are whole: every row known, none twice, none missing, and the report's notes understood. */
export const checkStructure = (checked: Checked): Fault[] => [
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

/** The rows that a table can't do without; undefined for kommuner, which may have no row at all. */
function requiredCodes(dimension: Dimension, year: Year, tables: Tables): string[] | undefined {
  if (dimension === 'kommune') return undefined;
  if (dimension === 'fylke') return [...numbersIn(year, tables).fylke];
  const codes = tables.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  return codes.map(({ code }) => code).filter((code) => code !== 'ukjent');
}

function missing({ file, report, tables }: Checked): Fault[] {
  const ours = tables.tiltak.filter(
    (tiltak) => tiltak.report === report.code && tiltak.optional === undefined,
  );
  const year = yearOfReport(report);
  const isDue = (dimension: Dimension) =>
    (tables.dimensions.find(({ id }) => id === dimension)?.from ?? year) <= year;
  return ours.flatMap((tiltak) => {
    const dimensions: readonly Dimension[] = isTabled(tiltak) ? DIMENSIONS : ['i-alt', 'status'];
    return dimensions.filter(isDue).flatMap((dimension) => missingIn(tiltak.id, dimension));
  });

  function missingIn(tiltak: TiltakId, dimension: Dimension): Fault[] {
    const table = tableName({ tiltak, dimension });
    const found = new Set(rowsOf(report, tiltak, dimension).map(({ code }) => code));
    if (found.size === 0) {
      const label = tables.dimensions.find(({ id }) => id === dimension)?.label.toLowerCase() ?? dimension;
      const expected = `its rows: in a workbook they are in a sheet such as "Tiltak og ${label}"`;
      return [{ file, table, found: 'no such table', expected }];
    }
    const absent =
      requiredCodes(dimension, yearOfReport(report), tables)?.filter((code) => !found.has(code)) ?? [];
    return absent.map((code) => ({ file, table, row: code, found: 'no such row', expected: 'one' }));
  }
}

/** A break in the series that no note tells would be drawn as if there were none. */
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
