/**
 * How a count stands against what the country's rate lets expect, from the lowest to the highest: outside the limit of 99.8 %
 * or of 95 %, or within what chance alone gives. By itself: a picture needs the list, and not what answers are found with.
 */
export const ANSWERS = ['far-below', 'below', 'as', 'above', 'far-above'] as const;
export type Answer = (typeof ANSWERS)[number];
