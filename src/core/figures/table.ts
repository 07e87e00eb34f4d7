// How a reader's own table of kommuner was understood, between the page and the worker that reads it: see data/anytable.
import type { Kommunenummer } from '../places/places.ts';

/** Why a file can't be shown as a table of kommuner. Each has its own words in the page. */
export type TableRefusal =
  | 'empty'
  | 'too-large'
  /** No table, JSON-stat or workbook: a picture, a document, an archive. */
  | 'no-table'
  | 'old-workbook'
  | 'other-workbook'
  | 'locked'
  | 'archive'
  | 'broken'
  /** JSON of another kind than JSON-stat 2. */
  | 'other-json'
  /** JSON-stat whose parts do not fit together; `part` tells which. */
  | 'broken-json'
  /** A quotation mark that does not end; `line` tells where it begins. */
  | 'open-quote'
  /** No row and no column is a kommune. */
  | 'no-kommuner'
  /** All its places are fylker. */
  | 'only-fylker'
  /** Kommuner, and no figures beside them. */
  | 'no-figures'
  /** An unexpected error. */
  | 'unexpected';

/** What a refusal's words are filled in with: a line, a number of megabytes. Never a figure of the table. */
export type Params = Readonly<Record<string, string | number>>;

/** How long the times are that a table's figures are of. */
export const PERIOD_KINDS = ['day', 'month', 'quarter', 'tertial', 'half', 'year', 'span'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A time that figures are of: `2026-02-01`, `2026-02`, `2026-K1`, `2026-T1`, `2026-H1`, `2026`, and a span of years
 * `2024/2026`, or of months `2026-01/2026-02`.
 */
export interface When {
  readonly kind: PeriodKind;
  readonly id: string;
}

/** What a cell without a number stands for. */
export const MEANINGS = ['hidden', 'missing', 'impossible', 'nought'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What stands before the decimals: a comma in Norwegian, a full stop in English. */
export type DecimalMark = ',' | '.';

/** Whether figures are numbers of something, which can be added, or shares, rates, means and indexes, which can't. */
export type FigureKind = 'count' | 'rate';

/** Why a row of a table is not a kommune. */
export type NoKommune =
  /** The whole country. */
  | 'country'
  | 'fylke'
  /** A sum of rows: "I alt", "Sum". */
  | 'total'
  /** A part of a kommune: six figures. */
  | 'part'
  /** Svalbard and other areas outside the kommuner. */
  | 'outside'
  /** Nobody knows which kommune: "Uoppgitt", 9999. */
  | 'unknown'
  /** A kommune of 2020 to 2023 that was divided. */
  | 'divided'
  /** A number or a name of a kommune that no longer existed in 2020. */
  | 'older'
  /** A name of several kommuner. */
  | 'ambiguous'
  /** Neither a number nor a name that is known. */
  | 'unrecognised';

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

/** What a page is told of a table before it is opened: all but the figures. */
export type Understood = Omit<Understanding, 'figures'> & {
  /** Names of the kommuner that a question is about, by their numbers. */
  readonly names: Readonly<Record<string, string>>;
  readonly figures: Pick<Figures, 'title' | 'source' | 'updated' | 'times' | 'measures'>;
};

/** What the page asks of the worker: to understand the table anew, or to build what the map shows of it. */
export interface TableWish {
  readonly choices: Choices;
  readonly open: boolean;
}

/** What a measure's figures are; those of reports are persons. */
export interface TableMeasure {
  /** They are drawn as they are, and never per inhabitant or added. */
  readonly rate: boolean;
  readonly decimals: number;
  /** Some are below zero. */
  readonly signed: boolean;
  /** There are figures of fylker. */
  readonly fylker: boolean;
  /** The most that a hidden figure can be; undefined where nobody knows. */
  readonly hidden: number | undefined;
}

/** One of a table's figures on the map, by its id in links: the measure, and the value of each split. */
export interface ShownMeasure {
  readonly id: string;
  readonly measure: string;
  /** In the order of `OwnTable.splits`. */
  readonly parts: readonly string[];
  readonly table: TableMeasure;
}

/** What the page needs of a table beside its built files. */
export interface OwnTable {
  readonly understood: Understood;
  /** With these the table was understood so. */
  readonly choices: Choices;
  /** The times by the months that stand for them in the built files. */
  readonly times: Readonly<Record<string, Time>>;
  readonly measures: readonly ShownMeasure[];
  /** The newest of `times` at which a kommune has the first measure. */
  readonly newest: string | undefined;
  /** The splits whose every value is on the map. */
  readonly splits: readonly string[];
}
