import type { Catalogue } from '../../core/figures/dataset.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import type { CompareMessages } from '../../core/words/shapes/compare.ts';
import { withNeighbours } from '../../core/places/neighbours.ts';
import { MOST_SELECTED } from '../../core/link/permalink.ts';
import { levelOf, type Place, type PlaceNumber, placesOf } from '../../core/places/places.ts';

/** The neighbours to choose, and what the reader is told. */
export interface Answer {
  readonly added: readonly PlaceNumber[];
  readonly says: string;
}

/**
 * Finds those neighbours of a place that there is room for. Never fails: where the boundaries can't be fetched, the reader
 * is told so. `selected` is asked once they are there.
 */
export async function findNeighbours(
  place: Place,
  load: LoadGeography,
  selected: () => readonly PlaceNumber[],
  catalogue: Catalogue,
  { neighbours: words }: CompareMessages,
): Promise<Answer> {
  let found: readonly PlaceNumber[];
  try {
    const { neighboursOf } = await load('standard');
    found = neighboursOf(place.number);
  } catch {
    return { added: [], says: words.failed };
  }
  const name = place.officialName;
  if (found.length === 0) return { added: [], says: words.none(name) };
  const { added, left } = withNeighbours(selected(), found, MOST_SELECTED);
  if (added.length === 0) return { added, says: left.length === 0 ? words.allChosen(name) : words.full };
  const names = new Map<PlaceNumber, string>(
    placesOf(catalogue, levelOf(place.number)).map(({ number, officialName }) => [number, officialName]),
  );
  return {
    added,
    says: words.added(
      added.map((number) => names.get(number) ?? number),
      left.length,
    ),
  };
}
