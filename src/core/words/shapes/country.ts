import type { Cell } from '../../figures/cell.ts';
import type { Gap, Shift } from '../../country/findings.ts';
import type { ShownBreak } from '../../country/periods.ts';
import type { Change } from '../../country/country.ts';
import type { Tiltak } from '../../figures/dataset.ts';
import type { GroupCode, GroupDimension } from '../../figures/dimensions.ts';
import type { Formatter } from '../format.ts';
import type { Month, Period } from '../../figures/period.ts';

/** A table by its heading, what is worth knowing of it, and the names of its groups. */
export interface TableTexts<D extends GroupDimension> {
  readonly title: string;
  readonly about?: string;
  readonly groups: Readonly<Record<GroupCode<D>, string>>;
}

/** Every text of the page about the whole country, in one language. */
export interface CountryMessages {
  readonly f: Formatter;
  /** The beginning of a line. */
  readonly capital: (text: string) => string;
  readonly title: string;
  readonly intro: string;
  /** Inside a sentence: "februar 2026", "gjennomsnitt januar–februar 2026". */
  readonly periodName: (period: Period, months: readonly Month[]) => string;
  /** Over a column, where an average needs few words. */
  readonly column: (period: Period) => string;
  readonly tiltakLabel: (tiltak: Tiltak) => string;
  /** A share on an axis, where it is a round number. */
  readonly tick: (share: number) => string;
  /** A number of persons, or a word for why there is none. */
  readonly cell: (cell: Cell) => string;
  readonly share: (share: Cell) => string;
  /** What may be said of a figure that is hidden. */
  readonly whyHidden: (tiltak: Tiltak) => string;
  readonly whyAbsent: string;
  /** "+243", or a dash where no change can be told. */
  readonly change: (change: Change) => string;
  /** "243 flere enn i januar 2026", or why no change can be told. */
  readonly changeWords: (change: Change, before: Month) => string;
  readonly head: {
    readonly group: string;
    readonly tiltak: string;
    readonly share: string;
    readonly count: string;
    readonly change: string;
    readonly shareIn: (period: Period) => string;
    readonly changeFrom: (before: Month) => string;
  };
  /** After a number, for ears only. */
  readonly participants: (n: number) => string;
  /** What a thin bar shows: the month before. */
  readonly periodBefore: (before: Month) => string;
  readonly key: string;
  readonly totals: { readonly title: string; readonly all: string };
  readonly gap: (label: string, gap: Gap) => string;
  readonly shift: (label: string, shift: Shift, before: Month) => string;
  readonly table: { readonly show: string; readonly caption: (title: string) => string };
  readonly noTable: string;
  readonly breakTitle: (from: Period) => string;
  /** What the notes of the report say of a break, by the note's id; of others the note itself is quoted. */
  readonly breaks: Readonly<Record<string, Readonly<Record<ShownBreak['kind'], string>>>>;
  readonly dimensions: { readonly [D in GroupDimension]: TableTexts<D> };
}
