import type { SheetValue } from '../from.ts';
import { type Grid, printed } from '../grid/grid.ts';
import type { Table } from '../grid/tables.ts';
import { headsKeys, headsMeasures, saysAll } from '../words/units.ts';
import { type Coded, coded, paired, repeats, tells } from './coded.ts';
import { type RowTimes, type TimeColumn, bestTimes, timesOf } from './times.ts';
import type { Choices, Role } from './types.ts';

/** A row of a kommune, as far as roles are told by it. */
export interface RowOfPlace {
  readonly row: number;
  readonly section: string;
  readonly number: string;
}

/** What stands over the rows, as a column. */
export const SECTION = 'section';
export type KeyId = number | typeof SECTION;

/** Something that parts the rows of a place and a time: a column, or what stands over them. */
export interface Key {
  readonly id: KeyId;
  /** In order of appearance among the rows of kommuner. */
  readonly values: readonly string[];
}

export interface Roles {
  readonly roles: ReadonlyMap<number, Role>;
  readonly times: RowTimes | undefined;
  /** In the order of the columns. */
  readonly splits: readonly Key[];
  readonly measures: readonly Key[];
  readonly figures: readonly number[];
  /** Values of splits that only some rows of a kind have, such as the level of a row: chosen, or nothing fits. */
  readonly levels: ReadonlyMap<KeyId, string>;
}

/** So many columns of numbers are figures side by side. */
const MANY = 60;
/** More times than any table has. */
const MOST_TIMES = 2000;
/** More values than a column that parts figures has. */
const MOST_VALUES = 400;
/** More values than a number that parts figures has: years of age. */
const MOST_NUMBERS = 120;

/** A column with what its values are, worked out when it is asked for: a wide table has thousands of columns. */
class Column implements Coded {
  readonly column: number;
  readonly filled: number;
  readonly isNumbers: boolean;
  readonly #code: () => Coded;
  #coded: Coded | undefined;

  constructor(grid: Grid, column: number, rows: readonly RowOfPlace[]) {
    let [filled, figures] = [0, 0];
    for (const { row } of rows) {
      if (grid.at(row, column) === undefined) continue;
      filled += 1;
      if (grid.isFigure(row, column)) figures += 1;
    }
    this.column = column;
    this.filled = filled;
    this.isNumbers = filled > 0 && figures >= filled / 2;
    this.#code = () => coded(rows.length, (i) => grid.text(rows[i]?.row ?? 0, column));
  }

  get #own(): Coded {
    return (this.#coded ??= this.#code());
  }
  get codes(): Int32Array {
    return this.#own.codes;
  }
  get values(): readonly string[] {
    return this.#own.values;
  }
  get isWhole(): boolean {
    return this.values.every((value) => value === '' || /^\d+$/.test(value));
  }
}

/** A column of numbers in a row, one for each place: an order, no figure. */
function isOrder({ values, isWhole }: Column, places: Coded): boolean {
  if (!isWhole || values.length !== places.values.length || values.length < 5) return false;
  const [first = NaN, ...rest] = values.map(Number).sort((a, b) => a - b);
  return first <= 3 && rest.every((number, i) => number === first + i + 1);
}
const isOrganisation = (values: readonly string[]): boolean =>
  values.length > 1 && values.filter((value) => /^\d{9}$/.test(value)).length > values.length / 2;

/** Where each kind of row has its own value of a split: the value with which most places have exactly one row. */
function levelIn(
  columns: readonly Column[],
  places: Coded,
  times: Coded | undefined,
): [Column, string] | undefined {
  const whole = places.values.length;
  for (const column of columns) {
    if (column.values.length < 2 || column.values.length > 12) continue;
    for (const [code, value] of column.values.entries()) {
      const at = [...column.codes.keys()].filter((i) => column.codes[i] === code);
      const pick = ({ codes, values }: Coded): Coded => ({
        codes: Int32Array.from(at, (i) => codes[i] ?? 0),
        values,
      });
      const own = pick(places);
      const distinct = new Set(own.codes).size;
      const kept = times ? paired(own, pick(times)).values.length : distinct;
      if (distinct >= 0.9 * whole && kept === at.length) return [column, value];
    }
  }
  return undefined;
}

/** What each column of a table is for, told by what stands in the rows of kommuner. */
export function rolesIn(
  grid: Grid,
  { block }: Table,
  rows: readonly RowOfPlace[],
  headings: ReadonlyMap<number, readonly string[]>,
  { roles: chosen = {} }: Choices,
): Roles {
  const roles = new Map<number, Role>();
  for (const { column } of block.places) roles.set(column, 'place');
  for (const { column } of block.fylker) roles.set(column, 'fylke');
  const heading = (column: number): string => headings.get(column)?.at(-1) ?? '';
  const places = coded(rows.length, (i) => rows[i]?.number ?? '');
  const sections = coded(rows.length, (i) => rows[i]?.section ?? '');

  const columns: Column[] = [];
  for (let column = block.from; column <= block.until; column++) {
    if (roles.has(column)) continue;
    const own = new Column(grid, column, rows);
    if (own.filled === 0) roles.set(column, 'unused');
    else columns.push(own);
  }
  const free = (column: number): boolean => chosen[column] === undefined;

  const timed: TimeColumn[] = columns.flatMap((own) => {
    const { column, isNumbers } = own;
    if (!(free(column) || chosen[column] === 'period')) return [];
    const first = rows.find(({ row }) => grid.at(row, column) !== undefined);
    const mayBe =
      first !== undefined && (grid.isTime(first.row, column) || /^\d\d?$/.test(grid.text(first.row, column)));
    if (!mayBe) return [];
    const samples = new Map<string, SheetValue>();
    for (const { row } of rows) {
      const value = grid.at(row, column);
      if (value !== undefined) samples.set(printed(value), value);
      if (samples.size > MOST_TIMES) return [];
    }
    const found = timesOf(samples, heading(column), isNumbers ? rows.length : Infinity);
    return found ? [{ column, ...found }] : [];
  });
  const times = bestTimes(timed);
  for (const { column } of timed) roles.set(column, times?.columns.includes(column) ? 'period' : 'about');
  if (!times) for (const { column, months } of timed) roles.set(column, months ? 'period' : 'about');
  const timeCodes = columns
    .filter(({ column }) => times?.columns.includes(column))
    .reduce<Coded | undefined>((all, own) => (all ? paired(all, own) : own), undefined);
  const fixed = [places, ...(timeCodes ? [timeCodes] : [])];

  const rest = columns.filter(({ column }) => !roles.has(column));
  const words = rest.filter(({ isNumbers }) => !isNumbers);
  const numbers = rest.filter(({ isNumbers }) => isNumbers);
  for (const own of words) {
    const head = heading(own.column);
    const isAbout =
      own.values.length === 1 || tells(places, own) || (timeCodes !== undefined && tells(timeCodes, own));
    roles.set(own.column, isAbout ? 'about' : headsMeasures(head) ? 'measure' : 'split');
  }
  const [firstPlace] = block.places;
  /** Numbers of rows stand before the places, or under no heading. */
  const mayBeOrder = (column: number): boolean =>
    heading(column) === '' || (firstPlace !== undefined && column < firstPlace.column);
  for (const own of numbers) {
    // What stands in one of hundreds of columns is a figure.
    const isOne = numbers.length > MANY;
    const isKey =
      headsKeys(heading(own.column)) ||
      (!isOne && (isOrganisation(own.values) || (mayBeOrder(own.column) && isOrder(own, places))));
    roles.set(own.column, isKey ? 'about' : 'figure');
  }
  for (const [column, role] of Object.entries(chosen)) roles.set(Number(column), role);

  const withRole = (...wanted: readonly Role[]): Column[] =>
    columns.filter(({ column }) => wanted.includes(roles.get(column) ?? 'unused'));
  const levels = new Map<KeyId, string>();
  const unwieldy = () => withRole('split').filter(({ column, values }) => free(column) && values.length > 12);
  const isUnwieldy = unwieldy().some(({ values }) => values.length > rows.length / 2);
  const level = isUnwieldy ? levelIn(rest, places, timeCodes) : undefined;
  if (level) {
    const [{ column }, value] = level;
    for (const own of withRole('split')) roles.set(own.column, 'about');
    roles.set(column, 'split');
    levels.set(column, value);
  } else {
    // A split that another split determines is only its name; a split that is not needed to tell rows apart is a remark.
    const splits = () => withRole('split', 'measure');
    for (const own of splits().reverse()) {
      const others = splits().filter(({ column }) => column !== own.column);
      const isTold =
        others.some((other) => tells(other, own) && other.column < own.column) ||
        others.some((other) => tells(other, own) && !tells(own, other));
      const isNeeded = repeats([...fixed, ...others]) > 0;
      if (free(own.column) && (isTold || !isNeeded)) roles.set(own.column, 'about');
    }
    addNumbers();
  }

  /** Numbers that part the rows, such as years of age, as long as rows are still alike. */
  function addNumbers(): void {
    const keys = () => [...fixed, ...withRole('split', 'measure')];
    let left = repeats(keys());
    while (left > 0) {
      const before = left;
      const candidates = withRole('figure').filter(
        ({ column, values, isWhole }) =>
          free(column) && isWhole && values.length > 1 && values.length <= MOST_NUMBERS,
      );
      if (withRole('figure').length < 2) break;
      const [best] = candidates
        .map((own) => ({ own, repeats: repeats([...keys(), own]) }))
        .sort((a, b) => a.repeats - b.repeats || a.own.column - b.own.column);
      if (best === undefined || best.repeats > before / 4) break;
      roles.set(best.own.column, 'split');
      left = best.repeats;
    }
  }

  const isSectioned =
    level === undefined &&
    sections.values.length > 1 &&
    !tells(places, sections) &&
    repeats([...fixed, ...withRole('split', 'measure')]) > 0;
  const keyOf = ({ column, values }: Column): Key => ({
    id: column,
    values: values.filter((value) => value !== '').slice(0, MOST_VALUES),
  });
  return {
    roles,
    times,
    splits: [
      ...withRole('split').map(keyOf),
      ...(isSectioned ? [{ id: SECTION, values: sections.values } as const] : []),
    ],
    measures: withRole('measure').map(keyOf),
    figures: withRole('figure').map(({ column }) => column),
    levels,
  };
}

/** The value of a split that is shown where the reader chose none: one that stands for all, else the first. */
export function defaultOf(
  { id, values }: Key,
  levels: ReadonlyMap<KeyId, string>,
): { value: string; isAll: boolean } {
  const level = levels.get(id);
  if (level !== undefined) return { value: level, isAll: true };
  const all = values.find(saysAll);
  return { value: all ?? values[0] ?? '', isAll: all !== undefined };
}
