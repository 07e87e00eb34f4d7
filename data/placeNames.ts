// The names that a report may print for kommuner and fylker, those of other years and languages among them.
import type { Year } from '../src/core/figures/period.ts';
import { type SetAside, numbersIn } from './former.ts';
import { normalise } from './readers/words.ts';
import type { Tables } from './tables.ts';

/** A kommune or fylke with all names that a report may print for it, as `normalise` leaves them. */
export interface Named {
  readonly number: string;
  /** The one that is told. */
  readonly name: string;
  readonly names: readonly string[];
}

/** All orders of some names: a report may print two languages either way round. */
const orders = (names: readonly string[]): string[][] =>
  names.length === 0
    ? [[]]
    : names.flatMap((name, i) => orders(names.toSpliced(i, 1)).map((rest) => [name, ...rest]));

/** All names of today's places, the Norwegian one first, and those of several languages in any order. */
function namesToday(dimension: SetAside['dimension'], { kommuner, fylker }: Tables): Map<string, string[]> {
  return new Map<string, string[]>(
    (dimension === 'kommune' ? kommuner : fylker).map((place) => {
      const { number, norwegianName, officialName } = place;
      const languages =
        'otherNames' in place ? [norwegianName, ...place.otherNames] : officialName.split(' - ');
      const together = orders(languages).map((names) => names.join(''));
      return [number, [norwegianName, officialName, ...languages, ...together]];
    }),
  );
}

/** The places of today and of other years, or of one year alone, under the names of their time and of today. */
export function placesIn(dimension: SetAside['dimension'], tables: Tables, year?: Year): Named[] {
  const today = namesToday(dimension, tables);
  const then = tables.former
    .filter(({ until }) => year === undefined || until >= year)
    .flatMap((era): readonly Omit<SetAside, 'dimension'>[] =>
      dimension === 'kommune' ? era.kommuner : era.fylker,
    )
    .map(({ number, name, now: [now = '', ...more] }) => {
      const same = more.length === 0 ? today.get(now) : undefined;
      return [number, [name, ...(same ?? [])]] as const;
    });
  const all = new Map<string, readonly string[]>([...today, ...then]);
  const numbers = year === undefined ? all.keys() : numbersIn(year, tables)[dimension];
  return [...numbers].map((number) => {
    const names = all.get(number) ?? [];
    return { number, name: names[0] ?? number, names: [...new Set(names.map(normalise))] };
  });
}
