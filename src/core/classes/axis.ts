import { scaleLinear } from 'd3-scale';

/** The upright axis of a chart: from nought to a round number above the largest value. */
export interface Axis {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/** About as many ticks as fit without overlapping. */
const TICKS = 4;

/**
 * `top` is the largest value, `from` the height of nought, or of `foot` where that is less, and `to` that of the axis's end.
 * Persons come whole.
 */
export function axisFor(
  top: number,
  whole: boolean,
  [from, to]: readonly [from: number, to: number],
  foot = 0,
): Axis {
  const y = scaleLinear([foot, top > foot ? top : foot + 1], [from, to]).nice(TICKS);
  const ticks = y.ticks(TICKS).filter((tick) => !whole || Number.isInteger(tick));
  const decimalsOf = (tick: number) => String(tick).split('.')[1]?.length ?? 0;
  return { y, ticks, decimals: Math.max(...ticks.map(decimalsOf)) };
}
