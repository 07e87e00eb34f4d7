import type { Dimension } from '../../figures/dataset.ts';
import type { OwnFault, Refusal, Step } from '../../figures/own.ts';

/** What is said of a reader's own report: how to open it, why it is not shown, and whose the figures are. */
export interface OwnMessages {
  readonly title: string;
  readonly close: string;
  /** What happens to a file, a paragraph each. */
  readonly intro: readonly string[];
  readonly choose: string;
  readonly orDrop: string;
  /** Over the page, while a file is held over it. */
  readonly drop: string;
  readonly steps: Readonly<Record<Step, (file: string) => string>>;
  readonly cancel: string;
  readonly cancelled: string;
  /** Why a file is not shown; `faults` tells how many there are. */
  readonly refused: Readonly<Record<Refusal, (file: string, faults: number) => string>>;
  readonly faults: {
    readonly show: (faults: number) => string;
    /** That they are in English, in the words of the command. */
    readonly english: string;
    readonly parts: Readonly<Record<keyof OwnFault, string>>;
    readonly more: (faults: number) => string;
  };
  readonly banner: {
    readonly label: string;
    readonly words: string;
    readonly close: string;
    readonly closed: string;
    /** Where a file was open, and the page that had read it is gone. */
    readonly gone: string;
  };
  /** What the report does not have, a sentence each. */
  readonly lacks: {
    readonly measures: (names: readonly string[]) => string;
    readonly tables: (tables: readonly string[]) => string;
    readonly total: string;
    /** That what is missing could not be used to check the rest. */
    readonly unchecked: string;
    readonly names: Readonly<Record<Exclude<Dimension, 'i-alt'>, string>>;
  };
  /** That links open the published figures. */
  readonly link: string;
  /** After what the map shows. */
  readonly titled: (title: string, file: string) => string;
  readonly attribution: (file: string, updated: string) => string;
  /** After a sentence that is taken along. */
  readonly sentence: (file: string) => string;
  /** In the last column of a table that is taken along. */
  readonly source: (file: string) => string;
  /** What an image of it holds. */
  readonly image: string;
  /** A link that leaves the file where it is. */
  readonly published: string;
  /** Of the page about the numbers, before the report. */
  readonly about: (file: string) => string;
}
