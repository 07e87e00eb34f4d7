/**
 * How a count compares with the count expected at the country's rate, from the lowest to the highest: below or above the
 * limit of 99.8 % or of 95 %, or within what chance alone gives. In a file of its own, since a list of the answers does not need
 * what finds them.
 */
export const ANSWERS = ['far-below', 'below', 'as', 'above', 'far-above'] as const;
export type Answer = (typeof ANSWERS)[number];
