import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { nb } from '../../core/words/nb/index.ts';
import type { RevisionsFile } from '../../core/figures/revisions.ts';
import { kommunenummer, period, tiltakId } from '../../core/testing/small.ts';
import Revised from './Revised.svelte';

const LOG: RevisionsFile = {
  format: 1,
  revisions: [
    {
      report: 'R1',
      updated: '2026-03-04',
      changes: { annet: { kommune: { '1101': { '2026-01': 'skjult' } } } },
    },
  ],
  setAside: [],
};

/** What is said of kommune 1101's figure in a month. */
async function said(when: string, revisions: () => Promise<RevisionsFile>): Promise<string> {
  const target = document.createElement('div');
  const picture = {
    tiltak: { id: tiltakId('annet'), sumOf: [] },
    level: 'kommune',
    period: period(when),
  } as const;
  const shown = mount(Revised, {
    target,
    props: {
      revisions,
      place: kommunenummer('1101'),
      picture,
      text: nb,
    },
  });
  await revisions().catch(() => undefined);
  await Promise.resolve();
  flushSync();
  const { textContent } = target;
  void unmount(shown);
  return textContent.trim().replaceAll('\u00a0', ' ');
}

test('a figure that was revised says so, with the date and without what it was', async () => {
  expect(await said('2026-01', () => Promise.resolve(LOG))).toBe(
    'Revidert: Tallet er skjult fra og med rapporten oppdatert 4. mars 2026.',
  );
});

test('one that was not says nothing, nor does one whose log could not be fetched', async () => {
  expect(await said('2026-02', () => Promise.resolve(LOG))).toBe('');
  expect(await said('2026-01', () => Promise.reject(new Error('no line')))).toBe('');
});
