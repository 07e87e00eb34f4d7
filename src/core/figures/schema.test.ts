import { expect, test } from 'vitest';
import * as v from 'valibot';
import { CatalogueFile, PopulationFile, TiltakFile } from './schema.ts';
import { smallCatalogueFile, smallTiltakFile } from '../testing/small.ts';

/** What is said of a damaged file: the place of each fault, and its words. */
function faultsOf(schema: v.GenericSchema, file: object): readonly string[] {
  const { issues = [] } = v.safeParse(schema, file);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
const catalogue = (change: object) => faultsOf(CatalogueFile, { ...smallCatalogueFile(), ...change });
const seriesFile = smallTiltakFile('annet', [1, 2, 3, 4], undefined);
const series = (change: object) => faultsOf(TiltakFile, { ...seriesFile, ...change });
const classes = (change: object) =>
  series({ classes: { ...seriesFile.classes, antall: { breaks: [], range: null, decimals: 0, ...change } } });

test('numbers, periods and ids that are none are told in words', () => {
  expect(catalogue({})).toEqual([]);
  expect(catalogue({ kommuner: [['301', 'Oslo', 'Oslo', []]] })).toEqual([
    'kommuner.0.0: not a kommune number',
  ]);
  expect(catalogue({ fylker: [['3', 'Oslo', 'Oslo']] })).toEqual(['fylker.0.0: not a fylke number']);
  expect(catalogue({ periods: ['2026-13'] })).toEqual(['periods.0: not a month or a year']);
  expect(series({ tiltak: 'Annet tiltak' })).toEqual(['tiltak: not an id of a tiltak']);
});

test('years that are none are told in words', () => {
  const when = 'i fjor';
  expect(faultsOf(PopulationFile, { format: 1, population: { [when]: {} } })).toEqual([
    'population.i fjor: not a year',
  ]);
  expect(catalogue({ populationFrom: { '2024': '2025' } })).toEqual([]);
  expect(catalogue({ populationFrom: { [when]: '2025' } })).toEqual(['populationFrom.i fjor: not a year']);
  expect(catalogue({ populationFrom: { '2024': when } })).toEqual(['populationFrom.2024: not a year']);
});

test.each([
  [0, '0123456789ab'],
  [1, '0123456789a'],
  [1, '0123456789abc'],
  [1, 'x0123456789ab'],
  [1, '0123456789abx'],
  [1, '0123456789AB'],
])('a release is twelve digits to the base of sixteen and nothing else: %i fault of %s', (count, release) => {
  expect(catalogue({ release })).toHaveLength(count);
});

test('that there are revisions is said, or nothing is', () => {
  expect(catalogue({ revised: true })).toEqual([]);
  expect(catalogue({ revised: false })).toHaveLength(1);
});

test('limits rise, and a range ends no sooner than it begins', () => {
  expect(classes({ breaks: [1, 2, 3], range: [4, 4] })).toEqual([]);
  expect(classes({ breaks: [1, 2, 2] })).toEqual(['classes.antall.breaks: limits that do not rise']);
  expect(classes({ breaks: [2, 1] })).toEqual(['classes.antall.breaks: limits that do not rise']);
  expect(classes({ range: [4, 3.9] })).toEqual(['classes.antall.range: a range that ends before it begins']);
});
