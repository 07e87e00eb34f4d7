import { type Rows, type SheetValue, tidy } from '../from.ts';
import { isMark } from '../words/marks.ts';
import { limitIn, numberIn } from '../words/numbers.ts';
import { monthIn, whenOf } from '../words/periods.ts';
import type { Gazetteer, Place } from '../words/places.ts';

/** What stands for a cell that holds an error, or a formula that nobody worked out. */
export const BROKEN_CELL = '#';

/** A cell as it is printed; empty for an empty one. */
export function printed(value: SheetValue | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'text':
      return tidy(value.text);
    case 'number':
      return String(value.value);
    case 'date':
      return value.date.toISOString().slice(0, 10);
    case 'other':
      return BROKEN_CELL;
  }
}

/** Years that a number may be without being taken for a figure. */
const isYear = (n: number): boolean => Number.isInteger(n) && n >= 1950 && n <= 2060;
const isYearMonth = (n: number): boolean =>
  Number.isInteger(n) && isYear(Math.floor(n / 100)) && n % 100 >= 1 && n % 100 <= 12;

/** What a text can be, looked up once for each of the few that a table has. */
interface Sort {
  readonly isFigure: boolean;
  readonly isTime: boolean;
}

/** A sheet's cells, and what each of them can be by itself. */
export class Grid {
  readonly height: number;
  readonly width: number;
  /** Whether rows and columns have changed places: kommuner stood across. */
  readonly isTurned: boolean;
  readonly #rows: Rows;
  readonly #gazetteer: Gazetteer;
  readonly #sorts = new Map<string, Sort>();
  readonly #places = new Map<string, Place | undefined>();
  readonly #numbers = new Map<number, Place | undefined>();

  constructor(rows: Rows, gazetteer: Gazetteer, isTurned = false) {
    this.#rows = rows;
    this.#gazetteer = gazetteer;
    this.isTurned = isTurned;
    this.height = rows.length;
    this.width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  }

  /** The same with its columns as rows. */
  turned(): Grid {
    const rows = Array.from({ length: this.width }, (_, c) =>
      Array.from({ length: this.height }, (_, r) => this.#rows[r]?.[c]),
    );
    return new Grid(rows, this.#gazetteer, !this.isTurned);
  }

  /** The same with other values in some cells, by `row column`. */
  with(given: ReadonlyMap<string, SheetValue>): Grid {
    const rows = this.#rows.map((row) => [...row]);
    for (const [place, value] of given) {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      const own = rows[row];
      while (own && own.length < column) own.push(undefined);
      if (own) own[column] = value;
    }
    return new Grid(rows, this.#gazetteer, this.isTurned);
  }

  at(row: number, column: number): SheetValue | undefined {
    const value = this.#rows[row]?.[column];
    return value?.kind === 'text' && value.text.trim() === '' ? undefined : value;
  }

  text(row: number, column: number): string {
    return printed(this.at(row, column));
  }

  /** The place that a cell names, where nothing else is known of its row. */
  place(row: number, column: number): Place | undefined {
    const value = this.at(row, column);
    if (value?.kind === 'number') {
      const { value: number } = value;
      if (!Number.isInteger(number) || number < 101) return undefined;
      if (!this.#numbers.has(number)) this.#numbers.set(number, this.#gazetteer.placeOfNumber(number));
      return this.#numbers.get(number);
    }
    if (value?.kind !== 'text') return undefined;
    const { text } = value;
    if (!this.#places.has(text)) {
      const number = /^\s*\d{3}\s*$/.test(text) ? Number(text) : undefined;
      this.#places.set(
        text,
        number === undefined ? this.#gazetteer.placeOf(text) : this.#gazetteer.placeOfNumber(number),
      );
    }
    return this.#places.get(text);
  }

  /** Whether a text is a place. */
  knows(text: string): boolean {
    return this.#gazetteer.placeOf(text) !== undefined;
  }

  /** Whether a cell is digits only, and may be a figure as well as a number of a place. */
  isBare(row: number, column: number): boolean {
    const value = this.at(row, column);
    return value?.kind === 'number' || (value?.kind === 'text' && /^\s*[1-9]\d*\s*$/.test(value.text));
  }

  #sort(text: string): Sort {
    const known = this.#sorts.get(text);
    if (known) return known;
    const isFigure =
      isMark(text) ||
      limitIn(text) !== undefined ||
      numberIn(text, ',') !== undefined ||
      numberIn(text, '.') !== undefined;
    const sort = { isFigure, isTime: whenOf(text) !== undefined || monthIn(text) !== undefined };
    this.#sorts.set(text, sort);
    return sort;
  }

  /** A number, however it is written, or a mark that stands for one. */
  isFigure(row: number, column: number): boolean {
    const value = this.at(row, column);
    if (value?.kind === 'text') return this.#sort(value.text).isFigure;
    return value?.kind === 'number' || value?.kind === 'other';
  }

  /** A year, a month or another time. */
  isTime(row: number, column: number): boolean {
    const value = this.at(row, column);
    if (value?.kind === 'text') return this.#sort(value.text).isTime;
    return (
      value?.kind === 'date' ||
      (value?.kind === 'number' && (isYear(value.value) || isYearMonth(value.value)))
    );
  }
}
