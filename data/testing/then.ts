// For tests: the country as it was in 2023, to make reports of that time.
import type { Kommunenummer } from '../../src/core/places/places.ts';
import type { Year } from '../../src/core/figures/period.ts';
import { fylkeOf } from '../../src/core/places/places.ts';
import { numbersIn } from '../former.ts';
import type { Tables } from '../tables.ts';

export const THEN = '2023' as Year;

/** The tables under the numbers of 2023, with the population of 2024. */
export function tablesThen(tables: Tables): Tables {
  const { kommune, fylke } = numbersIn(THEN, tables);
  const [era] = tables.former;
  const nowOf = (number: string) => era?.kommuner.find((each) => each.number === number)?.now ?? [number];
  const nameOf = (number: string, places: readonly { number: string; name: string }[] = []) =>
    places.find((each) => each.number === number)?.name;
  const kommuner = [...kommune].sort().map((number) => {
    const known = tables.kommuner.find((each) => each.number === number);
    const name = nameOf(number, era?.kommuner) ?? known?.norwegianName ?? number;
    const own = number as Kommunenummer;
    return { number: own, officialName: name, norwegianName: name, otherNames: [], fylke: fylkeOf(own) };
  });
  const fylker = [...fylke].sort().map((number) => {
    const known = tables.fylker.find((each) => each.number === number);
    const name = nameOf(number, era?.fylker) ?? known?.norwegianName ?? number;
    return { number: number as Tables['fylker'][number]['number'], officialName: name, norwegianName: name };
  });
  const persons = tables.population.get('2024' as Year);
  const population = new Map(
    kommuner.map(({ number }) => {
      const parts = nowOf(number).map((now) => persons?.get(now as Kommunenummer) ?? { alle: 0, '18-66': 0 });
      const sum = (band: 'alle' | '18-66') => parts.reduce((total, part) => total + part[band], 0);
      return [number, { alle: sum('alle'), '18-66': sum('18-66') }] as const;
    }),
  );
  return { ...tables, kommuner, fylker, former: [], population: new Map([[THEN, population]]) };
}
