import type {
  FigureKind,
  Meaning,
  Notice,
  Params,
  Question,
  Role,
  SetAside,
  TableRefusal,
  Time,
} from '../../figures/table.ts';
import type { Scale } from '../../figures/scale.ts';
import type { State } from '../../picture/strip.ts';
import type { Formatter } from '../format.ts';
import type { ClassesMessages } from './classes.ts';
import type { CompareMessages } from './compare.ts';

/** What a page that shows a reader's own table needs besides its texts. */
export interface TableParts {
  /** How many months lie between two of its times. */
  readonly step: number;
  readonly classes: (usual: ClassesMessages) => ClassesMessages;
  readonly compare: (usual: CompareMessages) => CompareMessages;
}

/** How a reader's own table was understood, to be looked over and corrected. */
export interface TableDialogWords {
  readonly title: string;
  readonly intro: string;
  /** "356 av 357 kommuner får tall; 1 rad er uten kommune." */
  readonly places: (kommuner: number, of: number, without: number) => string;
  /** "10 perioder: 2016–2025" */
  readonly times: (count: number, first: string, last: string) => string;
  readonly look: string;
  readonly questions: Readonly<Record<Question['ask'], string>>;
  readonly show: string;
  readonly other: string;
  readonly fields: {
    readonly table: string;
    readonly title: string;
    readonly source: string;
    readonly figures: string;
    readonly kind: (measure: string) => string;
    readonly unit: (measure: string) => string;
    readonly split: string;
    readonly time: string;
    readonly timeHint: string;
    readonly year: string;
    readonly marks: string;
    readonly meaning: (mark: string) => string;
    readonly below: (mark: string) => string;
    readonly belowHint: string;
    readonly decimals: string;
    readonly place: (label: string) => string;
    readonly choose: string;
    readonly noPlace: string;
    readonly columns: string;
    readonly role: (letters: string, heading: string) => string;
    readonly first: string;
    readonly more: (columns: number) => string;
  };
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly meanings: Readonly<Record<Meaning, string>>;
  readonly decimalMarks: Readonly<Record<',' | '.', string>>;
  readonly cells: (n: number) => string;
  readonly empty: string;
  readonly suggested: (below: number) => string;
  readonly leftOut: string;
  readonly rows: (rows: number, kind: SetAside['kind'], labels: readonly string[]) => string;
  readonly notice: (notice: Notice) => string;
  readonly working: string;
  readonly refused: Readonly<Record<TableRefusal, (file: string, params: Params) => string>>;
  readonly examples: string;
  readonly example: Readonly<Record<'population' | 'elderly' | 'open', string>>;
}

/** The words of the page that shows a table. */
export interface TableWords {
  /** A time that is no month: "1. kvartal 2026", "2013–2015". */
  readonly time: (time: Time, f: Formatter) => string;
  readonly noValue: string;
  readonly noValueIn: string;
  readonly noTable: Readonly<Record<'kommune' | 'fylke', string>>;
  readonly hidden: { readonly below: (limit: string) => string; readonly unknown: string };
  readonly interval: { readonly below: (most: string) => string; readonly unknown: string };
  readonly whyNot: { readonly figure: (interval: string) => string; readonly change: string };
  readonly change: (title: string) => string;
  readonly changed: (span: string) => string;
  readonly shownGroup: string;
  readonly shownBoth: string;
  readonly observed: (min: string, max: string) => string;
  readonly all: string;
  readonly none: string;
  readonly asIs: string;
  readonly counts: string;
  readonly absentWords: string;
  readonly measure: string;
  /** "fra 2024" */
  readonly since: (when: string) => string;
  readonly as: string;
  readonly each: (title: string) => string;
  readonly sortHint: string;
  readonly bar: { readonly label: string; readonly play: string };
  readonly circles: string;
  readonly compare: Pick<CompareMessages, 'months' | 'chartsHint' | 'monthTable' | 'tally'> & {
    readonly state: (when: string, kind: State['kind']) => string;
  };
  readonly about: {
    readonly table: (title: string, file: string) => string;
    readonly source: (source: string) => string;
    readonly noSource: string;
    readonly counted: string;
    readonly marks: (mark: string, cells: string, meaning: string) => string;
    readonly hidden: string;
    readonly absent: (names: readonly string[]) => string;
    readonly absentMany: (n: string) => string;
    readonly rates: string;
  };
  readonly attribution: (file: string, source: string | undefined, hasRates: boolean) => string;
  readonly wholeCountry: string;
  readonly csv: {
    readonly status: Readonly<Record<'published' | 'absent' | 'untabled', string>>;
    readonly empty: string;
    readonly hint: string;
    readonly all: (periods: string) => string;
  };
  readonly before: string;
  readonly hiddenFigure: string;
  readonly per: Readonly<Record<Exclude<Scale, 'antall'>, string>>;
  readonly banner: string;
  readonly dialog: TableDialogWords;
}
