// For tests: tables as small as can be, of two reports that nobody publishes.
import type { TiltakId } from '../../src/core/figures/dataset.ts';
import type { Tables } from '../tables.ts';

export const TRAINING = 'trening' as TiltakId;
export const PREPARATION = 'forberedelse' as TiltakId;

export const measure = (report: string, id: string, ...spellings: string[]): Tables['tiltak'][number] => ({
  report,
  id: id as TiltakId,
  names: { nb: id, nn: id, en: id },
  spellings,
});

/** One report has two measures and their sum, the other a group without tables and a sum that has them. */
export const SMALL_TABLES: Tables = {
  kommuner: [],
  fylker: [],
  former: [],
  population: new Map(),
  reports: [
    { code: 'TILT100', title: 'Alle tiltak' },
    { code: 'TILT120', title: 'Arbeidspraksis' },
  ],
  notes: [],
  tiltak: [
    measure('TILT120', TRAINING, 'Arbeidstrening'),
    measure('TILT120', PREPARATION, 'Arbeidsforberedende trening', 'AFT'),
    { ...measure('TILT120', 'i-alt'), sumOf: [TRAINING, PREPARATION] },
    { ...measure('TILT100', 'gruppe', 'Opplæring'), tabled: false },
    { ...measure('TILT100', 'alle', 'Alle tiltak'), sumOf: ['gruppe' as TiltakId], tabled: true },
  ],
  dimensions: [
    { id: 'i-alt', label: 'I alt', codes: [{ code: '', label: 'I alt' }] },
    { id: 'status', label: 'Status', codes: [{ code: 'andre', label: 'Andre på tiltak' }] },
    {
      id: 'fylke',
      label: 'Fylke',
      codes: [
        { code: 'svalbard', label: 'Svalbard', spellings: ['21 Svalbard'] },
        { code: 'ukjent', label: 'Ukjent' },
      ],
    },
    {
      id: 'alder',
      label: 'Alder',
      codes: [
        { code: '19-og-under', label: '19 år og under' },
        { code: '20-24', label: '20-24 år' },
      ],
    },
    { id: 'kommune', label: 'Kommune', codes: [{ code: 'ukjent', label: 'Ukjent' }] },
  ],
};
