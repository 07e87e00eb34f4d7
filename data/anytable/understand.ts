import { type Tables, columnLetters, tidy } from './from.ts';
import { type Target, build } from './meaning/build.ts';
import { type Candidate, candidatesIn, firstRows, rangeOf, titleOf, rivals } from './meaning/candidates.ts';
import { CellReader } from './meaning/figures.ts';
import { headingsOf } from './meaning/headings.ts';
import { type ColumnMeaning, columnMeanings } from './meaning/measures.ts';
import { nameWithout, timeOutside, yearOutside } from './meaning/outside.ts';
import { type Prose, proseOf } from './meaning/prose.ts';
import { type Key, type KeyId, type Roles, SECTION, defaultOf, rolesIn } from './meaning/roles.ts';
import type { PlacedRow } from './meaning/rows.ts';
import { sheetTitle, commonTitle, constantsOf, constantTitle, unitOfConstants } from './meaning/titles.ts';
import { setAsideOf, ambiguous, kommunerWithFigures, noticesOf } from './meaning/told.ts';
import type { Choices, Question, Split, TableSummary, Time, Understanding } from './meaning/types.ts';
import type { Book } from './read/book.ts';
import { TableError } from './read/faults.ts';
import { markingOf } from './words/numbers.ts';
import { type Place, gazetteerOf } from './words/places.ts';
import { unitWithin } from './words/units.ts';

/** Where on the map a row's figures belong; undefined for rows that are set aside and kept nowhere. */
function areaOf(place: Place | undefined): Pick<Target, 'level' | 'number'> | undefined {
  if (place?.kind === 'kommune') return { level: 'kommuner', number: place.number };
  if (place?.kind === 'fylke' && place.number !== undefined) return { level: 'fylker', number: place.number };
  return place?.kind === 'country' ? { level: 'country', number: '' } : undefined;
}

/** The values of the splits that are shown. */
function splitsOf(
  { splits, levels }: Roles,
  headingOf: (id: KeyId) => string,
  { splits: chosen = {} }: Choices,
): Split[] {
  return splits.map((key: Key) => {
    const { value, isAll } = defaultOf(key, levels);
    const own = chosen[String(key.id)];
    const isKnown = own !== undefined && key.values.includes(own);
    return {
      id: String(key.id),
      heading: headingOf(key.id),
      values: key.values,
      chosen: isKnown ? own : value,
      isAll: isKnown ? own === value && isAll : isAll,
    };
  });
}

/** Texts that may be numbers, to tell their decimal mark by. */
function* textsIn({ grid, table }: Candidate, columns: readonly ColumnMeaning[]): Generator<string> {
  let left = 50_000;
  for (const { row } of table.body) {
    for (const { column } of columns) {
      const value = grid.at(row, column);
      if (value?.kind === 'text' && /[.,]/.test(value.text)) {
        yield value.text;
        if (--left === 0) return;
      }
    }
  }
}

/**
 * Understands a file as a table of kommuner: which of its tables, which place each row is, which times, figures and splits it
 * has, and what its marks stand for. `choices` are the reader's corrections; the same file is understood again with them.
 * @throws TableError where the file has no kommuner or no figures.
 */
export function understand(file: string, book: Book, tables: Tables, choices: Choices = {}): Understanding {
  const gazetteer = gazetteerOf(tables);
  const candidates = candidatesIn(book, gazetteer, choices);
  const chosen = Math.min(Math.max(choices.table ?? 0, 0), candidates.length - 1);
  const candidate = candidates[chosen];
  if (candidate === undefined) throw new TableError('no-kommuner');
  const { grid, table, rows } = candidate;
  const headings = headingsOf(grid, table);
  const headingOf = (column: number): string => {
    const path = headings.get(column) ?? [];
    return table.values.includes(column) ? path.join(' · ') : (path.at(-1) ?? '');
  };

  const ofKommuner = rows.flatMap(({ row, section, place, isNone }) =>
    place?.kind === 'kommune' && !isNone ? [{ row, section, number: place.number }] : [],
  );
  const roles = rolesIn(grid, table, ofKommuner, headings, choices);
  const splits = splitsOf(roles, (id) => (id === SECTION ? '' : headingOf(id)), choices);
  const columns = columnMeanings(roles.figures, headings, roles.times !== undefined);
  const lines = book.pages.flatMap(({ rows: all }) =>
    all
      .slice(0, 40)
      .flatMap((cells) =>
        cells.flatMap((cell) => (cell?.kind === 'text' && cell.text.length > 5 ? [tidy(cell.text)] : [])),
      ),
  );
  const prose: Prose = proseOf(table.above, table.below, lines, (text) => grid.knows(text));
  const marking = markingOf(textsIn(candidate, columns));
  const decimalMark = choices.decimalMark ?? marking.mark;
  const reader = new CellReader(decimalMark, choices.marks, prose.below);

  const isShown = (row: PlacedRow): boolean =>
    splits.every(({ id, chosen: value }) =>
      id === SECTION ? row.section === value : grid.text(row.row, Number(id)) === value,
    );
  const year = yearOutside(candidate, file, lines, choices);
  const outside = timeOutside(candidate, file, choices);
  const targets = rows.flatMap((row): Target[] => {
    const area = row.isNone ? undefined : areaOf(row.place);
    if (area === undefined || !isShown(row)) return [];
    const when = roles.times?.timeOf((column) => grid.text(row.row, column));
    const measure = roles.measures.map(({ id }) => grid.text(row.row, Number(id)));
    return [{ row, ...area, when, measure }];
  });
  const timeOf = ({ when, month }: ColumnMeaning): Time | undefined => {
    if (when) return when;
    if (month !== undefined && year !== undefined) {
      return { kind: 'month', id: `${year}-${String(month).padStart(2, '0')}` };
    }
    if (month !== undefined) return { kind: 'month', id: `0000-${String(month).padStart(2, '0')}` };
    return roles.times === undefined && !columns.some((other) => other.when ?? other.month)
      ? outside.time
      : undefined;
  };
  const constants = constantsOf(grid, roles, ofKommuner);
  const title =
    choices.title ??
    book.said.title ??
    prose.title ??
    commonTitle(columns) ??
    sheetTitle(candidate) ??
    constantTitle(constants) ??
    nameWithout(file);
  const built = build(grid, targets, columns, timeOf, reader, {
    fallback: title,
    unit: prose.unit ?? unitWithin(candidate.sheet) ?? unitOfConstants(constants),
    kinds: choices.kinds,
    units: choices.units,
  });
  const source = choices.source ?? book.said.source ?? prose.source;
  const hasMonths = columns.some(({ month }) => month !== undefined);
  const figured = kommunerWithFigures(built);
  const setAside = setAsideOf(rows);
  const questions: Question[] = [
    ...(choices.table === undefined && rivals(candidates) ? [{ ask: 'table' } as const] : []),
    ...splits
      .filter(({ id, isAll }) => !isAll && choices.splits?.[id] === undefined)
      .map(({ id }) => ({ ask: 'split', id }) as const),
    ...(hasMonths && year === undefined ? [{ ask: 'year' } as const] : []),
    ...(built.times.some(({ kind }) => kind === 'undated') ? [{ ask: 'period' } as const] : []),
    ...ambiguous(rows),
    ...reader.marks
      .filter(({ mark, isUsual }) => !isUsual && choices.marks?.[mark] === undefined)
      .map(({ mark }) => ({ ask: 'mark', mark }) as const),
    ...(marking.isCertain || choices.decimalMark !== undefined ? [] : [{ ask: 'decimals' } as const]),
  ];
  return {
    tables: candidates.map((own): TableSummary => ({
      sheet: own.sheet,
      range: rangeOf(own.table, own.grid),
      title: titleOf(own),
      kommuner: own.kommuner,
    })),
    table: chosen,
    first: firstRows(candidate),
    columns: [...roles.roles]
      .sort(([a], [b]) => a - b)
      .map(([column, role]) => ({
        column,
        letters: columnLetters(column),
        heading: headingOf(column),
        role,
      })),
    placesBy: rows.some(({ place }) => place?.kind === 'kommune' && place.by === 'number')
      ? 'number'
      : 'name',
    kommuner: figured,
    of: tables.kommuner.length,
    setAside,
    timesFrom: roles.times
      ? 'column'
      : columns.some(({ when, month }) => when ?? month)
        ? 'headings'
        : outside.from,
    splits,
    marks: reader.marks,
    decimalMark,
    notices: noticesOf(grid, rows, built),
    questions,
    figures: {
      title,
      source,
      updated: book.said.updated,
      times: built.times,
      measures: built.measures,
      figures: built.figures,
    },
  };
}
