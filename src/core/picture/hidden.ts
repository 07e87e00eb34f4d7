import { classCountOf, classOf } from '../classes/classes.ts';
import type { Mark, Picture } from './picture.ts';

/** The classes that what a suppressed figure may stand for falls in, from the lowest to the highest. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/**
 * How to read a suppressed figure: where its whole interval, from nobody to three persons, lies among the classes.
 * Undefined where nothing may be said of its size: of a sum, of which only a part may be hidden, and of a change.
 */
export function reachOf(
  { value, upperBound }: Pick<Mark, 'value' | 'upperBound'>,
  { classes }: Pick<Picture, 'classes'>,
): Reach | undefined {
  if (value.kind !== 'suppressed' || upperBound === undefined || classCountOf(classes) === 0)
    return undefined;
  return { low: classOf(classes, 0), high: classOf(classes, upperBound) };
}
