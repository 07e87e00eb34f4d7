import { expect, test } from 'vitest';
import { decodeCatalogue, type Dimension } from '../figures/dataset.ts';
import { lackingIn, lacksTable, tabledLevel } from './lacking.ts';
import { decode } from './permalink.ts';
import { tiltakOf } from '../figures/series.ts';
import { period, smallCatalogueFile, tiltakId } from '../testing/small.ts';

const NAMES = { nb: 'Noe', nn: 'Noko', en: 'Something' };

/** The small catalogue, of a report without these tables and measures. */
function catalogueWithout(lacks: Record<string, Dimension[]>, without: readonly (typeof NAMES)[] = []) {
  const file = smallCatalogueFile();
  return decodeCatalogue({ ...file, reports: file.reports.map((report) => ({ ...report, lacks, without })) });
}
const lacks = (
  catalogue: ReturnType<typeof catalogueWithout>,
  id: string,
  dimension: Dimension,
  when = '2026-02',
) => lacksTable(catalogue, tiltakOf(catalogue, tiltakId(id)), dimension, period(when));

test('a report that says nothing of it lacks nothing', () => {
  const catalogue = decodeCatalogue(smallCatalogueFile());
  expect(lacks(catalogue, 'arbeidstrening', 'kommune')).toBe(false);
  expect(catalogue.reports.map((report) => lackingIn(catalogue, report))).toEqual([
    { measures: [], everywhere: [], some: [] },
  ]);
});

test('a table is lacking of the measure that has none, and by place of the total of it', () => {
  const catalogue = catalogueWithout({ annet: ['kommune', 'status'] });
  expect(lacks(catalogue, 'annet', 'kommune')).toBe(true);
  expect(lacks(catalogue, 'annet', 'fylke')).toBe(false);
  expect(lacks(catalogue, 'arbeidstrening', 'kommune')).toBe(false);
  expect(lacks(catalogue, 'i-alt', 'kommune')).toBe(true);
  // The report has the total's own statuses.
  expect(lacks(catalogue, 'i-alt', 'status')).toBe(false);
});

test('of a period that no report of the tiltak is of nothing is said', () => {
  expect(lacks(catalogueWithout({ annet: ['kommune'] }), 'annet', 'kommune', '2024-01')).toBe(false);
});

test('a table is lacking only where all reports of a period lack it', () => {
  const catalogue = catalogueWithout({ annet: ['kommune'] });
  const [report] = catalogue.reports;
  if (report === undefined) throw new Error('no report');
  const both = { ...catalogue, reports: [report, { ...report, lacks: new Map() }] };
  expect(lacks(both, 'annet', 'kommune')).toBe(false);
});

test('what no measure has is told once, what some lack of each, and measures by their names', () => {
  const catalogue = catalogueWithout(
    { arbeidstrening: ['fylke', 'alder'], annet: ['fylke'], 'i-alt': ['i-alt'] },
    [NAMES],
  );
  const [report] = catalogue.reports;
  const told = report && lackingIn(catalogue, report);
  expect(told?.measures).toEqual([NAMES]);
  expect(told?.everywhere).toEqual(['fylke']);
  expect(told?.some.map(({ tiltak, dimensions }) => [tiltak.id, dimensions])).toEqual([
    ['arbeidstrening', ['alder']],
    ['i-alt', ['i-alt']],
  ]);
});

test('a view turns to the level that there is a table of', () => {
  const level = (search: string, ...dimensions: Dimension[]) => {
    const catalogue = catalogueWithout({ arbeidstrening: dimensions });
    return tabledLevel(catalogue, decode(search, catalogue).view);
  };
  expect(level('')).toBe('kommune');
  expect(level('', 'kommune')).toBe('fylke');
  expect(level('?nivaa=fylke', 'fylke')).toBe('kommune');
  expect(level('?nivaa=fylke', 'kommune')).toBe('fylke');
  // Where there is neither, it stays, and the page says what is lacking.
  expect(level('?nivaa=fylke', 'kommune', 'fylke')).toBe('fylke');
});
