import type { Fill } from '../picture/picture.ts';

/** A row of the legend: what is drawn so, and how many places are. */
export interface LegendRow {
  readonly fill: Fill;
  readonly label: string;
  readonly count: number;
}
