import type { AgainstCountry } from './against.ts';

/** How many published figures stand out from the country, above it and below. */
export const outsideOf = ({ published }: Pick<AgainstCountry, 'published'>) => ({
  above: published.above + published['far-above'],
  below: published.below + published['far-below'],
});
