import type { Cell } from './cell.ts';
import { breakBetween } from './seriesBreaks.ts';
import { type Catalogue, populationYear, type Series } from './dataset.ts';
import { type Denominator, denominatorOf, onScale } from './measures.ts';
import type { Scale } from './scale.ts';
import type { Month, Period, Year } from './period.ts';
import { levelOf, type PlaceLevel, type PlaceNumber } from '../places/places.ts';

/** A figure of one period: persons as published, and what they are on a scale. */
export interface Figure<P extends Period = Period> {
  readonly period: P;
  readonly count: Cell;
  readonly value: Cell;
}

/** Gives the figure of a period that is loaded. */
export type Figures = <P extends Period>(period: P) => Figure<P>;

/**
 * Cells as figures on a scale. All periods of a year have the same inhabitants. Those of a fylke or of the country are a sum
 * of up to hundreds of numbers, so the sum is made once a year and not once a period.
 */
export function figuresFrom(
  catalogue: Catalogue,
  scale: Scale,
  cellAt: (period: Period) => Cell,
  inhabitantsAt: (period: Period) => Denominator | undefined,
): Figures {
  const known = new Map<Year, Denominator | undefined>();
  return (period) => {
    const year = populationYear(catalogue, period);
    if (!known.has(year)) known.set(year, inhabitantsAt(period));
    const count = cellAt(period);
    return { period, count, value: onScale(count, scale, known.get(year)) };
  };
}

/** A kommune's or a fylke's own figures. */
export const placeFigures = (
  catalogue: Catalogue,
  series: Series,
  scale: Scale,
  place: PlaceNumber,
): Figures =>
  figuresFrom(
    catalogue,
    scale,
    (period) => series.cell(levelOf(place), place, period),
    (period) => denominatorOf(catalogue, scale, place, period),
  );

/** A figure over the months, oldest first; undefined while one of them is not loaded. */
export const over = (
  months: readonly Month[],
  series: Series,
  at: Figures,
): readonly Figure<Month>[] | undefined =>
  months.every((month) => series.has(month)) ? months.map((month) => at(month)) : undefined;

/** The months, by index, that a break in the series of a level starts at: between such a month and the one before it. */
export function breaksIn(
  { notes }: Pick<Catalogue, 'notes'>,
  level: PlaceLevel,
  months: readonly Month[],
): ReadonlySet<number> {
  const starts = months.flatMap((month, index) => {
    const before = months[index - 1];
    return before !== undefined && breakBetween(notes, level, before, month) ? [index] : [];
  });
  return new Set(starts);
}

/** The largest value of some lines, so that they can be drawn on one scale; 0 where none of their values is published. */
export const topOf = (lines: readonly (readonly Figure[] | undefined)[]): number =>
  lines
    .flatMap((line) => line ?? [])
    .reduce((top, { value }) => (value.kind === 'count' ? Math.max(top, value.value) : top), 0);

/** The least value of some lines, where one is below nought; otherwise nought, from which all of them are drawn. */
export const footOf = (lines: readonly (readonly Figure[] | undefined)[]): number =>
  lines
    .flatMap((line) => line ?? [])
    .reduce((foot, { value }) => (value.kind === 'count' ? Math.min(foot, value.value) : foot), 0);
