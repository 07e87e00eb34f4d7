import { greatest } from 'd3-array';
import type { Group, GroupFigure, GroupTable } from './country.ts';

/** Where the measures differ most. */
export interface Gap {
  readonly code: string;
  readonly figures: readonly GroupFigure[];
}

/** The largest change since the month before. */
export interface Shift {
  readonly code: string;
  readonly figure: GroupFigure;
  readonly persons: number;
}

const numbersOf = (figures: readonly GroupFigure[]): readonly number[] | undefined => {
  const shares = figures.map(({ share }) => share);
  return shares.every((share) => share.kind === 'count') ? shares.map(({ value }) => value) : undefined;
};

const spread = (shares: readonly number[]): number => Math.max(...shares) - Math.min(...shares);

/** Two shares that are written with one decimal and differ by less than that look the same. */
const LEAST_SPREAD = 0.001;

/**
 * The group whose shares of the measures lie farthest apart, the first of several. Undefined where a share is missing: with a
 * hidden figure in the table nobody can say which is largest, and naming another group would tell something about the hidden
 * one.
 */
export function widestGap({ groups }: GroupTable): Gap | undefined {
  const spreads = groups.map((group) => {
    const shares = numbersOf(group.figures);
    return shares && shares.length > 1 ? { group, width: spread(shares) } : undefined;
  });
  if (!spreads.every((one) => one !== undefined)) return undefined;
  // Rounded: of two groups the one is the rest of the other, so their differences are equal but for rounding errors.
  const widest = greatest(spreads, (a, b) => Math.round((a.width - b.width) * 1e9));
  return widest && widest.width >= LEAST_SPREAD
    ? { code: widest.group.code, figures: widest.group.figures }
    : undefined;
}

const shiftsOf = ({ code, figures }: Group): readonly (Shift | undefined)[] =>
  figures.map((figure) =>
    figure.change?.kind === 'count' ? { code, figure, persons: figure.change.value } : undefined,
  );

/** The largest change of a group since the month before, up or down. Undefined where a change can't be told, or none is. */
export function largestShift({ groups }: GroupTable): Shift | undefined {
  const shifts = groups.flatMap(shiftsOf);
  if (!shifts.every((shift) => shift !== undefined)) return undefined;
  const largest = greatest(shifts, (a, b) => Math.abs(a.persons) - Math.abs(b.persons));
  return largest?.persons === 0 ? undefined : largest;
}
