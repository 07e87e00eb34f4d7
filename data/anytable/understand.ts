import type { Book } from './read/book.ts';
import { TableError } from './read/faults.ts';
import { type Tables, columnLetters, tidy } from './from.ts';
import { filledDown } from './grid/filled.ts';
import { Grid } from './grid/grid.ts';
import { type Table, tablesIn } from './grid/tables.ts';
import { type Built, type Target, build } from './meaning/build.ts';
import { CellReader } from './meaning/figures.ts';
import { headingsOf } from './meaning/headings.ts';
import { type ColumnMeaning, columnMeanings } from './meaning/measures.ts';
import { type Prose, isTime, proseOf } from './meaning/prose.ts';
import { type Key, type KeyId, type Roles, SECTION, defaultOf, rolesIn } from './meaning/roles.ts';
import { type PlacedRow, placedRows } from './meaning/rows.ts';
import type {
  Choices,
  Question,
  SetAside,
  Split,
  TableSummary,
  Time,
  Understanding,
} from './meaning/types.ts';
import { markingOf } from './words/numbers.ts';
import { whenOf, whenWithin, yearsIn } from './words/periods.ts';
import { type Gazetteer, type Place, gazetteerOf } from './words/places.ts';
import { saysNothing, unitWithin } from './words/units.ts';

/** A table among those of a file, with what is known of it before its columns are. */
interface Candidate {
  readonly sheet: string;
  readonly grid: Grid;
  readonly table: Table;
  readonly rows: readonly PlacedRow[];
  readonly kommuner: number;
}

const kommunerOf = (rows: readonly PlacedRow[]): number =>
  new Set(rows.flatMap(({ place }) => (place?.kind === 'kommune' ? [place.number] : []))).size;

/** All tables of a file that have a kommune, those with most of them first. @throws TableError where there is none. */
function candidatesIn({ pages }: Book, gazetteer: Gazetteer, choices: Choices): Candidate[] {
  const sheets = pages.map(({ name, rows }) => ({ name, found: tablesIn(new Grid(rows, gazetteer)) }));
  const all = sheets.flatMap(({ name, found }) =>
    found.tables.flatMap((table): Candidate[] => {
      const grid = filledDown(found.grid, table);
      const placed = placedRows(grid, table, gazetteer, choices);
      const kommuner = kommunerOf(placed);
      return kommuner > 0 && table.values.length > 0
        ? [{ sheet: name, grid, table, rows: placed, kommuner }]
        : [];
    }),
  );
  if (all.length === 0) {
    const hasPlaces = sheets.some(({ found }) => found.tables.length > 0);
    const hasFylker = sheets.some(({ found }) => found.hasFylker);
    throw new TableError(hasPlaces ? 'no-figures' : hasFylker ? 'only-fylker' : 'no-kommuner');
  }
  return all
    .map((own, i) => [own, i] as const)
    .sort(([a, i], [b, j]) => b.kommuner - a.kommuner || i - j)
    .map(([own]) => own);
}

/** The range of a table, as Excel names it. */
function rangeOf({ block, headings, body }: Table, { isTurned }: Grid): string {
  const rows = [headings[0] ?? body[0]?.row ?? 0, body.at(-1)?.row ?? 0] as const;
  const columns = [block.from, block.until] as const;
  const [down, across] = isTurned ? [columns, rows] : [rows, columns];
  return `${columnLetters(across[0])}${down[0] + 1}:${columnLetters(across[1])}${down[1] + 1}`;
}

const titleOf = ({ table, sheet, grid }: Candidate): string =>
  proseOf(table.above, [], [], (text) => grid.knows(text)).title ?? tidy(sheet);

/** So many labels are told of rows that are set aside. */
const SOME = 20;

function setAsideOf(rows: readonly PlacedRow[]): SetAside[] {
  const kinds = new Map<SetAside['kind'], { rows: number; labels: Set<string> }>();
  for (const { place, label, isNone } of rows) {
    const own = place?.kind ?? (label === '' ? 'empty' : 'unrecognised');
    // A row that the reader excludes is excluded, whatever it looks like.
    if (own === 'kommune' && !isNone) continue;
    const kind = isNone || own === 'kommune' ? 'none' : own;
    const counted = kinds.get(kind) ?? { rows: 0, labels: new Set() };
    kinds.set(kind, counted);
    counted.rows += 1;
    if (counted.labels.size < SOME && label !== '') counted.labels.add(label);
  }
  return [...kinds].map(([kind, own]) => ({ kind, rows: own.rows, labels: [...own.labels] }));
}

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

/** The time of figures whose rows and headings tell none. */
function timeOutside(
  candidate: Candidate,
  file: string,
  { period }: Choices,
): { time: Time | undefined; from: Understanding['timesFrom'] } {
  const chosen = period === undefined ? undefined : whenOf(period);
  if (chosen) return { time: chosen, from: 'reader' };
  const lines = [...candidate.table.above, candidate.sheet, nameWithout(file)];
  for (const line of lines) {
    const when = whenOf(line) ?? whenWithin(line)?.when;
    if (when) return { time: when, from: 'title' };
  }
  const [year, ...more] = yearsIn(nameWithout(file).replaceAll('-', ' '));
  if (year !== undefined && more.length === 0) return { time: { kind: 'year', id: year }, from: 'title' };
  return { time: undefined, from: 'nothing' };
}

/** A file's name without its ending, with spaces between its words. */
const nameWithout = (file: string): string => file.replace(/\.[a-z0-9]+$/i, '').replace(/_/g, ' ');

/** The year of months that are told without one: the only one that the table's title, its sheet, the file's periods or its name tell. */
function yearOutside(
  { table, sheet }: Candidate,
  file: string,
  elsewhere: readonly string[],
  { year }: Choices,
): string | undefined {
  if (year !== undefined) return year;
  const periods = elsewhere.filter((line) => line.length < 60 && isTime(line));
  for (const lines of [table.above, [sheet], periods, [nameWithout(file).replaceAll('-', ' ')]]) {
    const years = new Set(lines.flatMap(yearsIn));
    const [only] = years;
    if (only !== undefined && years.size === 1) return only;
  }
  return undefined;
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

/** How many rows of a table are shown to the reader. */
const FIRST = 8;
const firstRows = ({ grid, table }: Candidate): string[][] =>
  [...table.headings, ...table.body.slice(0, FIRST).map(({ row }) => row)].map((row) =>
    Array.from({ length: Math.min(table.block.until - table.block.from + 1, 30) }, (_, i) =>
      grid.text(row, table.block.from + i),
    ),
  );

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

/** The name of a sheet that somebody gave one. */
const sheetTitle = ({ sheet }: Candidate): string | undefined =>
  /^(?:(?:ark|sheet|tabell|table|data)\s?\d*)?$/i.test(tidy(sheet)) ? undefined : tidy(sheet);

/** What all columns of figures are called in common. */
function commonTitle(columns: readonly ColumnMeaning[]): string | undefined {
  const [first, ...rest] = columns;
  const common = (first?.words ?? []).filter(
    (part) => !saysNothing(part) && rest.every(({ words }) => words.includes(part)),
  );
  return common.length === 0 ? undefined : common.join(' · ');
}

/** What columns say of all rows alike, in words. */
function constantsOf(grid: Grid, { roles }: Roles, rows: readonly { readonly row: number }[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [...roles]
    .filter(([, role]) => role === 'about')
    .map(([column]) => [column, grid.text(first.row, column)] as const)
    .filter(
      ([column, text]) =>
        /\p{L}{2}/u.test(text) &&
        !grid.knows(text) &&
        rows.every(({ row }) => grid.text(row, column) === text),
    )
    .map(([, text]) => text);
}

/** A title from the texts that columns have for all rows, without the unit. */
function constantTitle(constants: readonly string[]): string | undefined {
  const words = constants.filter((text) => unitOfConstants([text]) === undefined);
  return words.length === 0 ? undefined : words.join(' · ');
}

/** A unit that a column says of every row: "per 1000, standardisert". */
function unitOfConstants(texts: readonly string[]): string | undefined {
  const unit = texts.find((text) => /^(?:per|pr\.?) \d|^(?:prosent|andel|%)/i.test(text));
  if (unit === undefined) return undefined;
  return /prosent|andel|%/i.test(unit) ? '%' : unit;
}

/** Whether others among the tables have about as many kommuner. */
const rivals = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined && second !== undefined && second.kommuner >= 0.9 * first.kommuner;

/** Names of several kommuner, each asked for once. */
function ambiguous(rows: readonly PlacedRow[]): Question[] {
  const asked = new Map<string, Question>();
  for (const { place, label, isNone } of rows) {
    if (place?.kind === 'ambiguous' && !isNone)
      asked.set(label, { ask: 'place', label, numbers: place.numbers });
  }
  return [...asked.values()];
}

/** How many kommuner have a number, or one that is hidden, at any time. */
function kommunerWithFigures({ figures }: Built): number {
  const numbers = new Set<string>();
  for (const { kommuner } of figures) {
    for (const [number, cells] of Object.entries(kommuner)) {
      if (cells.some((cell) => cell !== null && cell !== '.')) numbers.add(number);
    }
  }
  return numbers.size;
}

function noticesOf(grid: Grid, rows: readonly PlacedRow[], { twice }: Built): Understanding['notices'] {
  const former = new Set<string>();
  const misnamed = new Set<string>();
  for (const { place, label } of rows) {
    if (place?.kind !== 'kommune') continue;
    if (place.isFormer) former.add(place.number);
    if (place.isMisnamed && misnamed.size < SOME) misnamed.add(label);
  }
  return [
    ...(twice.length > 0 ? [{ code: 'twice', places: twice } as const] : []),
    ...(misnamed.size > 0 ? [{ code: 'misnamed', labels: [...misnamed] } as const] : []),
    ...(former.size > 0 ? [{ code: 'former', kommuner: former.size } as const] : []),
    ...(grid.isTurned ? [{ code: 'turned' } as const] : []),
  ];
}
