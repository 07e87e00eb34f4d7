import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { nb } from '../../core/words/nb/index.ts';
import { revisionMessagesFor } from '../../core/words/revisions.ts';
import type { RevisionsFile } from '../../core/figures/revisions.ts';
import { smallCatalogue } from '../../core/testing/small.ts';
import RevisionList from './RevisionList.svelte';

const LOG: RevisionsFile = {
  format: 1,
  revisions: [
    {
      report: 'R1',
      updated: '2026-03-04',
      changes: {
        annet: {
          'i-alt': { '': { '2025-12': 'endret', '2026-01': 'endret' } },
          landbakgrunn: { ukjent: { '2026-01': 'vist' } },
          fylke: { ukjent: { '2026': 'endret' } },
          kommune: { '1101': { '2026-01': 'skjult' } },
        },
        // A measure that no map is drawn of.
        ukjent: { kommune: { '1101': { '2026-01': 'skjult' } } },
      },
    },
  ],
  setAside: [
    {
      report: 'R1',
      periods: ['2023-01', '2023'],
      places: [
        { dimension: 'fylke', number: '30', name: 'Viken', now: ['31', '32'] },
        { dimension: 'kommune', number: '1507', name: 'Ålesund', now: ['1508', '1580'] },
      ],
    },
  ],
};

test('the log tells each report that changed figures, and which they were when it is opened', () => {
  const target = document.createElement('div');
  const props = { log: LOG, catalogue: smallCatalogue(), text: nb, words: revisionMessagesFor(nb) };
  const shown = mount(RevisionList, { target, props });
  flushSync();
  const textOf = (selector: string) =>
    [...target.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  expect(textOf('summary')).toEqual([
    'Rapport R1, oppdatert 4. mars 2026: 3 endret, 1 nå skjult og 1 ikke lenger skjult. Gjelder desember 2025, januar 2026 og gjennomsnitt 2026. Vis hvilke tall',
  ]);
  expect(textOf('li')).toEqual([]);
  const details = target.querySelector('details');
  if (details === null) throw new Error('no details');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  flushSync();
  expect(textOf('h4')).toEqual(['Annet']);
  expect(textOf('li')).toEqual([
    'Hele landet, desember 2025 og januar 2026: endret',
    'Fylke: Ukjent, gjennomsnitt 2026: endret',
    'Landbakgrunn: Ukjent, januar 2026: ikke lenger skjult',
    '1101 Eigersund, januar 2026: nå skjult',
  ]);
  expect(textOf('section:last-child p')[0]).toMatch(/^Rapport R1 for 2023 har tall for Viken og Ålesund\. /);
  void unmount(shown);
});
