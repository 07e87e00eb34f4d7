import type { nb } from './nb/index.ts';
import type { Picture } from '../picture/picture.ts';
import type { LegendRow } from './legendRow.ts';
import type { StandsMessages } from './shapes/stands.ts';

/** The shape of a language's texts, taken from bokmål: another language that lacks a key does not compile. */
export type Messages = typeof nb & {
  /** Where places are held against the country (`standsReworded`), what is said of that. */
  readonly stands?: StandsMessages;
  /** The rows of the legend for hidden places that have an answer, one for each answer that there is. */
  readonly hiddenRows?: (picture: Picture) => readonly LegendRow[];
};
