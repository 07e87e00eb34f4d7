import { expect, test } from 'vitest';
import { type CatalogueFile, decodeCatalogue } from '../../core/figures/dataset.ts';
import { ownMessages } from '../../core/words/own.ts';
import { nb } from '../../core/words/nb/index.ts';
import { smallCatalogueFile } from '../../core/testing/small.ts';
import { lacksOf } from './lacks.ts';

/** What is said in bokmål of a report that lacks something. */
function said(lacking: Pick<CatalogueFile['reports'][number], 'lacks' | 'without'>): readonly string[] {
  const file = smallCatalogueFile();
  const catalogue = decodeCatalogue({
    ...file,
    reports: file.reports.map((report) => ({ ...report, ...lacking })),
  });
  return lacksOf(catalogue, ownMessages.nb, nb);
}
const UNCHECKED = 'Det som mangler, kan heller ikke brukes til å kontrollere resten.';

test('of a whole report nothing is said', () => {
  expect(said({})).toEqual([]);
});

test('tables that no measure has are told once, and those of one by its name', () => {
  expect(
    said({ lacks: { arbeidstrening: ['fylke', 'alder'], annet: ['fylke'], 'i-alt': ['i-alt'] } }),
  ).toEqual([
    'Rapporten har ikke tabeller over fylker.',
    'Arbeidstrening: Rapporten har ikke tabeller over alder.',
    'I\u00a0alt: Rapporten har ikke tallet for hele landet.',
    UNCHECKED,
  ]);
});

test('measures that are not there are told by their names', () => {
  const names = ['Noe', 'Noe annet'].map((nb) => ({ nb, nn: 'X', en: 'Y' }));
  expect(said({ without: names })).toEqual(['Rapporten har ikke tall for noe og noe annet.', UNCHECKED]);
});
