import type { Kommunenummer } from '../../../src/core/places/places.ts';
import type { TableRefusal, Params } from '../read/faults.ts';
import type { Meaning } from '../words/marks.ts';
import type { DecimalMark } from '../words/numbers.ts';
import type { When } from '../words/periods.ts';
import type { NoKommune } from '../words/places.ts';
import type { FigureKind } from '../words/units.ts';

/** What a column is for. */
export const ROLES = ['place', 'fylke', 'period', 'measure', 'split', 'figure', 'about', 'unused'] as const;
/**
 * `measure`: its values are different figures. `split`: its values are parts, one of which is shown. `about`: it adds nothing
 * to the other columns, or is the same in every row.
 */
export type Role = (typeof ROLES)[number];

/** A reader's corrections, where a table was misunderstood or not understood. The keys are those of `Understanding`. */
export interface Choices {
  /** Which of the tables. */
  readonly table?: number;
  readonly roles?: Readonly<Record<number, Role>>;
  /** The kommune of a row's label, or that it is none. */
  readonly places?: Readonly<Record<string, Kommunenummer | 'none'>>;
  /** The year of months that are told without one. */
  readonly year?: string;
  /** The time of a table that tells none. */
  readonly period?: string;
  readonly decimalMark?: DecimalMark;
  /** What a mark stands for; `below` for one that hides numbers smaller than it. */
  readonly marks?: Readonly<Record<string, { readonly meaning: Meaning; readonly below?: number }>>;
  /** The value of each split that is shown. */
  readonly splits?: Readonly<Record<string, string>>;
  readonly kinds?: Readonly<Record<string, FigureKind>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly source?: string;
}

/** A time of the figures; `undated` where the table tells none. */
export type Time = When | { readonly kind: 'undated'; readonly id: '' };

/** One kind of figure that a table has. */
export interface Measure {
  /** Its name, which no other measure of the table has. */
  readonly id: string;
  readonly name: string;
  readonly kind: FigureKind;
  /** `%`, `personer`, `kr`; undefined where nothing tells. */
  readonly unit: string | undefined;
  /** Decimals that its figures are given with. */
  readonly decimals: number;
  readonly hasNegative: boolean;
}

/**
 * A number; `*` hidden, nobody knows how small; `<5` hidden and below 5; `.` impossible; null missing, or no row. JSON-able, and
 * near to what the built files have.
 */
export type FigureCell = number | '*' | `<${number}` | '.' | null;

/** The figures of one measure, one cell for each time. A kommune without a row has none here. */
export interface MeasureFigures {
  readonly kommuner: Readonly<Record<string, readonly FigureCell[]>>;
  /** What the table itself says of fylker and the country; nothing here is summed. */
  readonly fylker: Readonly<Record<string, readonly FigureCell[]>>;
  readonly country: readonly FigureCell[] | undefined;
}

/** What the map draws from. */
export interface Figures {
  readonly title: string;
  readonly source: string | undefined;
  readonly updated: string | undefined;
  /** Oldest first. */
  readonly times: readonly Time[];
  readonly measures: readonly Measure[];
  /** In the order of `measures`. */
  readonly figures: readonly MeasureFigures[];
}

/** One of the file's tables. */
export interface TableSummary {
  readonly sheet: string;
  /** `B8:L404` */
  readonly range: string;
  readonly title: string;
  readonly kommuner: number;
}

export interface ColumnSummary {
  /** What `Choices.roles` and `Choices.splits` call it. */
  readonly column: number;
  /** As Excel names it. */
  readonly letters: string;
  readonly heading: string;
  readonly role: Role;
}

/** Rows that are no kommune of today. */
export interface SetAside {
  readonly kind: NoKommune | 'none' | 'empty';
  readonly rows: number;
  /** Some of their labels, each once. */
  readonly labels: readonly string[];
}

export interface Split {
  /** The column, or `section` for what stands over the rows. */
  readonly id: string;
  readonly heading: string;
  readonly values: readonly string[];
  readonly chosen: string;
  /** The chosen one stands for all the others. */
  readonly isAll: boolean;
}

export interface MarkSummary {
  readonly mark: string;
  readonly cells: number;
  readonly meaning: Meaning;
  readonly below: number | undefined;
  /** The file says that it hides numbers smaller than this. Used only when the reader says so. */
  readonly suggested: number | undefined;
  /** Whether the mark has its usual meaning; otherwise its meaning is unknown, and it counts as missing. */
  readonly isUsual: boolean;
}

/** What only the reader can tell. */
export type Question =
  | { readonly ask: 'table' }
  | { readonly ask: 'split'; readonly id: string }
  | { readonly ask: 'year' }
  | { readonly ask: 'period' }
  | { readonly ask: 'place'; readonly label: string; readonly numbers: readonly Kommunenummer[] }
  | { readonly ask: 'mark'; readonly mark: string }
  | { readonly ask: 'decimals' };

/** What is wrong in a table that can be shown all the same. */
export type Notice =
  /** A place has two different figures at once; neither is used. */
  | { readonly code: 'twice'; readonly places: readonly string[] }
  /** A number stands beside the name of another kommune; the number counts. */
  | { readonly code: 'misnamed'; readonly labels: readonly string[] }
  /** Numbers or names of 2020 to 2023, used as today's. */
  | { readonly code: 'former'; readonly kommuner: number }
  /** Rows and columns have changed places. */
  | { readonly code: 'turned' };

/** How a file was understood, to be shown, and corrected by `Choices`. */
export interface Understanding {
  readonly tables: readonly TableSummary[];
  readonly table: number;
  /** The first rows as they are printed, headings among them. */
  readonly first: readonly (readonly string[])[];
  readonly columns: readonly ColumnSummary[];
  readonly placesBy: 'number' | 'name';
  /** Kommuner that get a figure, of today's. */
  readonly kommuner: number;
  readonly of: number;
  readonly setAside: readonly SetAside[];
  readonly timesFrom: 'column' | 'headings' | 'title' | 'reader' | 'nothing';
  readonly splits: readonly Split[];
  readonly marks: readonly MarkSummary[];
  readonly decimalMark: DecimalMark;
  readonly notices: readonly Notice[];
  readonly questions: readonly Question[];
  readonly figures: Figures;
}

export type { Params, TableRefusal };
