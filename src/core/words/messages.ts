import type { nb } from './nb/index.ts';
import type { Picture } from '../picture/picture.ts';
import type { LegendRow } from './legendRow.ts';
import type { StandsMessages } from './shapes/stands.ts';
import type { TableParts } from './shapes/table.ts';

/** The shape of a language's texts, taken from bokmål: another language that lacks a key does not compile. */
export type Messages = typeof nb & {
  /** Where places are held against the country (`standsReworded`), what is said of that. */
  readonly stands?: StandsMessages;
  /** Where a reader's own table is shown (`table.ts`), what only such a page needs. */
  readonly own?: TableParts;
  /** The rows of the legend for hidden places that have an answer, one for each answer that there is. */
  readonly hiddenRows?: (picture: Picture) => readonly LegendRow[];
};
