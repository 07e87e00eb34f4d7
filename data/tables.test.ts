import { expect, test } from 'vitest';
import { readTablesNow, tableTexts } from './testing/project.ts';
import { type TableName, parseTables } from './tables.ts';

test('the register has 357 kommuner in 15 fylker, with their names in all languages', () => {
  const { kommuner, fylker } = readTablesNow();
  expect(kommuner).toHaveLength(357);
  expect(fylker).toHaveLength(15);
  expect(kommuner.find(({ number }) => number === '5540')).toEqual({
    number: '5540',
    officialName: 'Gáivuotna - Kåfjord - Kaivuono',
    norwegianName: 'Kåfjord',
    otherNames: ['Gáivuotna', 'Kaivuono'],
    fylke: '55',
  });
  expect(fylker[0]).toEqual({ number: '03', officialName: 'Oslo - Oslove', norwegianName: 'Oslo' });
});

test('the population of 2026 adds up to the national sums', () => {
  const ofYear = [...readTablesNow().population].find(([year]) => year === '2026')?.[1] ?? new Map();
  const persons = [...ofYear.values()] as { alle: number; '18-66': number }[];
  expect(persons.reduce((sum, { alle }) => sum + alle, 0)).toBe(5_627_400);
  expect(persons.reduce((sum, bands) => sum + bands['18-66'], 0)).toBe(3_566_387);
});

const change = (name: TableName, from: string, to: string) => () => {
  const texts = tableTexts();
  return parseTables({ ...texts, [name]: texts[name].replace(from, to) });
};

test.each<[string, TableName, string, string, string]>([
  [
    'a number of three digits',
    'kommuner.csv',
    '\n1103,',
    '\n103,',
    'kommuner.csv, 2.kommunenummer: found "103", expected four digits',
  ],
  [
    'no count of persons',
    'folkemengde.csv',
    '717710',
    'mange',
    'folkemengde.csv, 0.personer: found "mange", expected a whole number',
  ],
  [
    'age bands that do not add up',
    'folkemengde.csv',
    '717710',
    '717711',
    'folkemengde.csv, row "0301, 2024": found 4 rows whose bands add up to 717710, expected 4 rows that add up to 717711',
  ],
  [
    'an age band missing',
    'folkemengde.csv',
    '0301,2024,67+,82838\n',
    '',
    'folkemengde.csv, row "0301, 2024": found 3 age bands, expected alle, 0-17, 18-66 and 67+',
  ],
])('a table with %s is refused, and the fault says where', (_, name, from, to, fault) => {
  expect(change(name, from, to)).toThrow(fault);
});

test('a table that is no JSON is refused by its name', () => {
  expect(change('tiltak.json', '[', '{')).toThrow(/^tiltak\.json: found SyntaxError/);
});
