import { group } from 'd3-array';
import type { Dimension, TiltakId } from '../../src/core/dataset.ts';
import { DIMENSIONS } from '../../src/core/dataset.ts';
import type { Kommune } from '../../src/core/places.ts';
import type { Checked } from '../checks.ts';
import type { Fault } from '../faults.ts';
import { normalise } from '../readers/words.ts';
import { type ReportRow, rowsOf, tableName } from '../report.ts';
import type { Tables } from '../tables.ts';

/** Tables that are whole: every row known, none twice, none missing, and the report's notes understood. */
export const checkStructure = (checked: Checked): Fault[] => [
  ...duplicates(checked),
  ...unknownPlaces(checked),
  ...othersNames(checked),
  ...missing(checked),
  ...unknownBreaks(checked),
];

const at = (file: string, row: ReportRow) => ({
  file,
  where: row.where,
  table: tableName(row),
  row: row.label,
});

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
  const known: Partial<Record<Dimension, ReadonlySet<string>>> = {
    kommune: new Set(['ukjent', ...tables.kommuner.map(({ number }) => number)]),
    fylke: new Set(['ukjent', ...tables.fylker.map(({ number }) => number)]),
  };
  return report.rows
    .filter((row) => known[row.dimension]?.has(row.code) === false)
    .map((row) => ({
      ...at(file, row),
      found: `number ${row.code}`,
      expected: `the number of a ${row.dimension} in tables/kommuner.csv`,
    }));
}

/**
 * Rows are joined on their number, and a misspelt name does no harm. But a row that bears exactly the name of another
 * kommune has a misread number.
 */
function othersNames({ file, report, tables }: Checked): Fault[] {
  const namesOf = (kommune: Kommune) =>
    [kommune.officialName, kommune.norwegianName, ...kommune.otherNames].map(normalise);
  const owners = group(
    tables.kommuner.flatMap((kommune) => namesOf(kommune).map((name) => ({ name, number: kommune.number }))),
    ({ name }) => name,
  );
  const known = new Set<string>(tables.kommuner.map(({ number }) => number));
  return report.rows
    .filter(({ dimension, code }) => dimension === 'kommune' && known.has(code))
    .flatMap((row) => {
      const name = normalise(row.label.replace(/^\d+/, ''));
      const numbers = owners.get(name)?.map<string>(({ number }) => number) ?? [];
      if (numbers.length === 0 || numbers.includes(row.code)) return [];
      const expected = `number ${[...new Set(numbers)].join(' or ')}, which is the kommune of that name`;
      return [{ ...at(file, row), found: `number ${row.code}`, expected }];
    });
}

/** The rows that a table can't do without; undefined for kommuner, which may have no row at all. */
function requiredCodes(dimension: Dimension, tables: Tables): string[] | undefined {
  if (dimension === 'kommune') return undefined;
  if (dimension === 'fylke') return tables.fylker.map(({ number }) => number);
  const codes = tables.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  return codes.map(({ code }) => code).filter((code) => code !== 'ukjent');
}

function missing({ file, report, tables }: Checked): Fault[] {
  const ours = tables.tiltak.filter((tiltak) => tiltak.report === report.code);
  return ours.flatMap(({ id, sumOf }) => {
    const dimensions: readonly Dimension[] = sumOf === undefined ? DIMENSIONS : ['i-alt', 'status'];
    return dimensions.flatMap((dimension) => missingIn(id, dimension));
  });

  function missingIn(tiltak: TiltakId, dimension: Dimension): Fault[] {
    const table = tableName({ tiltak, dimension });
    const found = new Set(rowsOf(report, tiltak, dimension).map(({ code }) => code));
    if (found.size === 0) return [{ file, table, found: 'no such table', expected: 'its rows' }];
    const absent = requiredCodes(dimension, tables)?.filter((code) => !found.has(code)) ?? [];
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
