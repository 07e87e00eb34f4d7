import { median as middle, quantile } from 'd3-array';

/** The middle of the values; NaN where there are none. */
export const median = (values: readonly number[]): number => middle(values) ?? NaN;

/** The value that 95 in 100 do not exceed (Hyndman and Fan's type 7); NaN where there are none. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95) ?? NaN;

/** The values that are there. */
export const present = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined);
