import type { Example } from '../../src/core/figures/own.ts';
import type { Choices } from '../../src/core/figures/table.ts';
import { type TableName, type Tables, parseTables } from '../tables.ts';

/** A table to try, as a file that could have come from its producer, and how it is to be understood. */
export interface ExampleTable {
  readonly name: string;
  readonly text: string;
  readonly choices: Choices;
}

const SOURCE = 'Kilde: Statistisk sentralbyrå, tabell 07459';
const COMMA = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

/** The years of the population, and those of each kommune that have one. */
function table(
  { kommuner, population }: Tables,
  title: string,
  headings: (years: readonly string[]) => readonly string[],
  cells: (persons: readonly { readonly alle: number; readonly old: number }[]) => readonly string[],
  old: ReadonlyMap<string, number>,
): string {
  const years = [...population.keys()];
  const rows = kommuner.map(({ number, officialName }) => {
    const persons = years.map((year) => ({
      alle: population.get(year)?.get(number)?.alle ?? 0,
      old: old.get(`${year} ${number}`) ?? 0,
    }));
    return [`${number} ${officialName}`, ...cells(persons)].join(';');
  });
  return [title, ['Kommune', ...headings(years)].join(';'), ...rows, SOURCE].join('\n');
}

/** Persons aged 67 and over, which the project's tables have and its figures do not need. */
const elderly = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [number, year, age, persons] = line.split(',');
      return age === '67+' ? [[`${year ?? ''} ${number ?? ''}`, Number(persons)] as const] : [];
    }),
  );

/** An example's table; `open` has the page's own open data, fetched by who asks. */
export function exampleOf(
  example: Exclude<Example, 'open'>,
  texts: Readonly<Record<TableName, string>>,
): ExampleTable {
  const tables = parseTables(texts);
  const old = elderly(texts['folkemengde.csv']);
  switch (example) {
    case 'population':
      return {
        name: 'endring-i-folkemengde.csv',
        text: table(
          tables,
          'Endring i folkemengde, prosent',
          (years) => [`${years[0] ?? ''}-${years.at(-1) ?? ''}`],
          (persons) => {
            const [first, last] = [persons[0]?.alle ?? 0, persons.at(-1)?.alle ?? 0];
            return [first > 0 ? COMMA((last / first - 1) * 100, 1) : ''];
          },
          old,
        ),
        choices: {},
      };
    case 'elderly':
      return {
        name: 'andel-67-og-eldre.csv',
        text: table(
          tables,
          'Andel av befolkningen som er 67 år eller eldre, prosent',
          (years) => years,
          (persons) => persons.map((of) => (of.alle > 0 ? COMMA((of.old / of.alle) * 100, 1) : '')),
          old,
        ),
        choices: {},
      };
  }
}

/** How the page's open data are to be understood: their times are in `period`, and an empty value is a hidden one. */
export const OPEN_DATA: Choices = {
  roles: { 1: 'about', 6: 'period', 9: 'about' },
  marks: { '': { meaning: 'hidden', below: 4 } },
  title: 'Tiltaksdeltakere',
  source: 'NAV',
};
/** Its name, which no link or file of the reader's has. */
export const OPEN_NAME = 'tiltaksdeltakere.csv';
