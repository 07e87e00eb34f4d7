import { classCountOf, classOf } from '../classes/classes.ts';
import type { Mark, Picture } from './picture.ts';

/** The classes that the numbers behind a suppressed figure may fall in, from the lowest to the highest. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/**
 * How to read a suppressed figure: the classes that its whole interval, from 0 to 3 persons, reaches over. Undefined where
 * nothing may be said of its size: for a sum, of which only a part may be hidden, and for a change.
 */
export function reachOf(
  { value, upperBound }: Pick<Mark, 'value' | 'upperBound'>,
  { classes }: Pick<Picture, 'classes'>,
): Reach | undefined {
  if (value.kind !== 'suppressed' || upperBound === undefined || classCountOf(classes) === 0)
    return undefined;
  return { low: classOf(classes, 0), high: classOf(classes, upperBound) };
}
