import { expect, test } from 'vitest';
import { decodeCatalogue, decodePopulation, decodeSeries } from './dataset.ts';
import { DatasetError } from '../places/datasetError.ts';
import {
  smallCatalogue,
  smallCatalogueFile,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';

/** The error that a piece of work throws; fails where it throws none, or another. */
function errorOf(work: () => unknown): DatasetError {
  try {
    work();
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const catalogueWith = (damage: object) => () => decodeCatalogue({ ...smallCatalogueFile(), ...damage });
const seriesFile = () => smallTiltakFile('annet', [1, 2, 3, 4], { '0301': [1, 2, 3, 4] });
const seriesWith = (damage: object) => () =>
  decodeSeries({ ...seriesFile(), ...damage }, tiltakId('annet'), smallCatalogue(), 'history');
const classesWith = (damage: object) => ({
  classes: { ...seriesFile().classes, per1000: { breaks: [2, 3], range: [1, 4], decimals: 1, ...damage } },
});

test('the undamaged files are read', () => {
  expect(catalogueWith({})().kommuner).toHaveLength(5);
  expect(seriesWith({})().periods).toHaveLength(4);
});

test.each(Object.keys(smallCatalogueFile()))('a catalogue without %s is refused by that name', (field) => {
  const error = errorOf(catalogueWith({ [field]: undefined }));
  expect([error.file, error.where]).toEqual(['catalogue.json', field]);
});

test.each(Object.keys(seriesFile()))('a series without %s is refused by that name', (field) => {
  const error = errorOf(seriesWith({ [field]: undefined }));
  expect([error.file, error.where]).toEqual(['tiltak/annet-historie.json', field]);
});

test.each<[string, object]>([
  ['format', { format: 2 }],
  ['format', { format: '1' }],
  ['release', { release: 'ABC' }],
  ['reports.0.updated', { reports: [{ ...smallCatalogueFile().reports[0], updated: '04.03.2026' }] }],
  ['reports.0.periods', { reports: [{ ...smallCatalogueFile().reports[0], periods: [] }] }],
  ['tiltak.0.id', { tiltak: [{ ...smallCatalogueFile().tiltak[0], id: 'Annet tiltak' }] }],
  ['tiltak', { tiltak: [] }],
  ['tiltak.1.sumOf', { tiltak: smallCatalogueFile().tiltak.filter(({ id }) => id !== 'annet') }],
  ['population.2026.0301.0', { population: { '2026': { '0301': [2 ** 53, 5] } } }],
  ['tiltak.0.names.nn', { tiltak: [{ ...smallCatalogueFile().tiltak[0], names: { nb: 'A', en: 'A' } }] }],
  ['periods', { periods: [] }],
  ['periods.1', { periods: ['2026-01', '2026-13'] }],
  ['notes.0.dimension', { notes: [{ id: 'a', text: 'b', dimension: 'by' }] }],
  ['kommuner.0.0', { kommuner: [[301, 'Oslo', 'Oslo', []]] }],
  ['kommuner.0.0', { kommuner: [['301', 'Oslo', 'Oslo', []]] }],
  ['kommuner.0.3', { kommuner: [['0301', 'Oslo', 'Oslo']] }],
  ['fylker.0.0', { fylker: [['3', 'Oslo', 'Oslo']] }],
  ['population.2026.0301.1', { population: { '2026': { '0301': [10, '5'] } } }],
  ['population.2026.0301.0', { population: { '2026': { '0301': [-1, 5] } } }],
  ['population.i fjor', { population: { 'i fjor': {} } }],
  ['population.2026', { population: { '2025': {} } }],
])('a catalogue damaged at %s is refused with that path: %j', (where, damage) => {
  const error = errorOf(catalogueWith(damage));
  expect([error.file, error.where]).toEqual(['catalogue.json', where]);
  expect(error.message.startsWith(`catalogue.json: ${where}: `)).toBe(true);
});

test('a range may hold one value only', () => {
  const one = seriesWith(classesWith({ breaks: [], range: [3, 3] }))();
  expect(one.classes.per1000.range).toEqual([3, 3]);
});

test.each<[string, object]>([
  ['format', { format: 2 }],
  ['tiltak', { tiltak: 'arbeidstrening' }],
  ['updated', { updated: 'i mars' }],
  ['periods.0', { periods: [202601] }],
  ['periods', { periods: ['2026-01', '2026-02', '2026'] }],
  ['periods', { periods: ['2025-12', '2026-02', '2026-01', '2026'] }],
  ['classes.antall', { classes: { ...seriesFile().classes, antall: undefined } }],
  ['classes.per1000.breaks', classesWith({ breaks: [2, 2] })],
  ['classes.per1000.breaks.1', classesWith({ breaks: [2, null] })],
  ['classes.per1000.range', classesWith({ range: [4, 1] })],
  ['classes.per1000.range', classesWith({ range: undefined })],
  ['classes.per1000.decimals', classesWith({ decimals: -1 })],
  // Intl refuses to write more than a hundred, and older ones more than twenty.
  ['classes.per1000.decimals', classesWith({ decimals: 101 })],
  ['total', { total: [1, 2, 3] }],
  ['total', { total: [1, 2, 3, 4, 5] }],
  ['total.1', { total: [1, '**', 3, 4] }],
  ['total.1', { total: [1, 2.5, 3, 4] }],
  // Larger whole numbers are read as others than are written.
  ['total.1', { total: [1, 2 ** 53, 3, 4] }],
  ['total.1', { total: [1, 1e300, 3, 4] }],
  ['total.1', { total: [1, -2, 3, 4] }],
  ['tables.kommune.0301', { tables: { kommune: { '0301': [1, 2, 3] } } }],
  ['tables.fylke.03', { tables: { fylke: { '03': [] } } }],
  ['tables.kommune.0301.2', { tables: { kommune: { '0301': [1, 2, true, 4] } } }],
  ['tables.kommune', { tables: { kommune: 7 } }],
  ['tables.by', { tables: { by: { Oslo: [1, 2, 3, 4] } } }],
])('a series damaged at %s is refused with that path: %j', (where, damage) => {
  const error = errorOf(seriesWith(damage));
  expect([error.file, error.where]).toEqual(['tiltak/annet-historie.json', where]);
});

test('a head and a history are not taken for each other', () => {
  const head = smallHeadFile(seriesFile());
  expect(decodeSeries(head, tiltakId('annet'), smallCatalogue()).periods).toHaveLength(3);
  const asHead = errorOf(() => decodeSeries(seriesFile(), tiltakId('annet'), smallCatalogue()));
  expect([asHead.file, asHead.where]).toEqual(['tiltak/annet.json', 'periods']);
  expect(errorOf(seriesWith(head)).where).toBe('periods');
});

test.each<[string, unknown]>([
  ['format', { population: { '2025': {} } }],
  ['population', { format: 1 }],
  ['population.2025', { format: 1, population: {} }],
  ['population.i fjor', { format: 1, population: { '2025': {}, 'i fjor': {} } }],
  ['population.2025.0301.1', { format: 1, population: { '2025': { '0301': [10, 2.5] } } }],
])('a population damaged at %s is refused with that path', (where, json) => {
  const error = errorOf(() => decodePopulation(json, smallCatalogue()));
  expect([error.file, error.where]).toEqual(['folkemengde.json', where]);
});

test('an error says as text what it is, of which file, where, and what is wrong', () => {
  const told = (damage: object) => String(errorOf(catalogueWith(damage)));
  expect(told({ population: { '2025': {} } })).toBe('DatasetError: catalogue.json: population.2026: missing');
  const years = [
    ['population.i fjor', { population: { 'i fjor': {} } }],
    ['populationFrom.i fjor', { populationFrom: { 'i fjor': '2026' } }],
    ['populationFrom.2027', { populationFrom: { '2027': 'i fjor' } }],
  ] as const;
  for (const [where, damage] of years)
    expect(told(damage)).toBe(`DatasetError: catalogue.json: ${where}: not a year`);
});

test('of several measures that a total lacks the first is named', () => {
  const [first] = smallCatalogueFile().tiltak;
  const { message } = errorOf(catalogueWith({ tiltak: [{ ...first, sumOf: ['en', 'to'] }] }));
  expect(message).toBe('catalogue.json: tiltak.0.sumOf: no tiltak en');
});

test('what was expected and found is said of periods, of a row and of another tiltak', () => {
  expect(errorOf(seriesWith({ periods: ['2026-01', '2026'] })).message).toContain(
    'expected 2025-12, 2026-01, 2026-02, 2026, found 2026-01, 2026',
  );
  expect(errorOf(seriesWith({ total: [1] })).message).toContain('expected 4 cells, found 1');
  expect(errorOf(seriesWith({ tiltak: 'i-alt' })).message).toContain('expected annet, found i-alt');
});
