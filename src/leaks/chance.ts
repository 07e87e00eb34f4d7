import type { Answer } from '../core/chance/answer.ts';
import { countsWithin } from '../core/chance/limits.ts';
import { denominatorOf } from '../core/figures/measures.ts';
import { type Dataset, seriesOf } from '../core/figures/series.ts';
import type { Picture } from '../core/picture/picture.ts';
import type { PlaceNumber } from '../core/places/places.ts';
import { MOST } from './writer.ts';

/**
 * As many persons as the report's national figure lets expect of a place: by the inhabitants of every kommune, which are
 * published, and by nothing of the place's own figure.
 */
export function expectedOf(
  { tiltak, period }: Pick<Picture, 'tiltak' | 'period'>,
  place: PlaceNumber,
  dataset: Dataset,
): number | undefined {
  const { catalogue } = dataset;
  const persons = (number: PlaceNumber) =>
    denominatorOf(catalogue, 'per1000-18-66', number, period)?.persons ?? NaN;
  const country = catalogue.kommuner.reduce((sum, { number }) => sum + persons(number), 0);
  const total = seriesOf(dataset, tiltak.id)?.total(period);
  return total?.kind === 'count' ? (total.value * persons(place)) / country : undefined;
}

/** The numbers that may be told of what is expected of a place: itself, and the limits of chance. */
export const limitsAround = (expected: number): readonly number[] =>
  (['95', '99.8'] as const).flatMap((limit) => countsWithin(expected, limit));

/** The answer for so few persons, by the distribution's own terms one by one. */
function answerFor(persons: number, expected: number): Answer {
  const terms = [1, expected, expected ** 2 / 2, expected ** 3 / 6].map((term) => term * Math.exp(-expected));
  const upTo = (most: number) => terms.slice(0, most + 1).reduce((sum, term) => sum + term, 0);
  const [atMost, atLeast] = [upTo(persons), 1 - upTo(persons - 1)];
  if (atLeast < 0.025) return atLeast < 0.001 ? 'far-above' : 'above';
  if (atMost < 0.025) return atMost < 0.001 ? 'far-below' : 'below';
  return 'as';
}

/** The answer that each number from nobody to three persons has; undefined where they differ, and so nothing may be said. */
export function answerOfAll(expected: number): Answer | undefined {
  const answers = new Set(Array.from({ length: MOST + 1 }, (_, persons) => answerFor(persons, expected)));
  return answers.size === 1 ? [...answers][0] : undefined;
}
