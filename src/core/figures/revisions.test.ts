import { describe, expect, test } from 'vitest';
import { changesIn, decodeRevisions, revisedOf, type RevisionsFile } from './revisions.ts';
import { period, tiltakId } from '../testing/small.ts';

const LOG: RevisionsFile = {
  format: 1,
  revisions: [
    {
      report: 'R1',
      updated: '2026-04-01',
      changes: {
        annet: { kommune: { '1101': { '2026-01': 'vist' } }, kjonn: { menn: { '2026-01': 'endret' } } },
      },
    },
    {
      report: 'R1',
      updated: '2026-03-04',
      changes: {
        arbeidstrening: {
          kommune: { '1101': { '2026-01': 'endret' } },
          'i-alt': { '': { '2026-01': 'endret' } },
        },
        annet: { kommune: { '1101': { '2026-01': 'skjult', '2025-12': 'borte' } } },
      },
    },
  ],
  setAside: [],
};
const [own, other, sum] = [
  { id: tiltakId('arbeidstrening'), sumOf: [] },
  { id: tiltakId('annet'), sumOf: [] },
  { id: tiltakId('i-alt'), sumOf: [tiltakId('arbeidstrening'), tiltakId('annet')] },
];

describe('a figure', () => {
  test.each([
    [own, '2026-01', { updated: '2026-03-04', kind: 'endret' }],
    [other, '2026-01', { updated: '2026-04-01', kind: 'vist' }],
    [other, '2025-12', { updated: '2026-03-04', kind: 'borte' }],
    [other, '2026-02', undefined],
  ])('of %j in %s was last revised as %j', (tiltak, when, expected) => {
    expect(revisedOf(LOG, tiltak, 'kommune', '1101', period(when))).toEqual(expected);
  });

  test('that is a sum is revised with its parts, and it is not told which', () => {
    expect(revisedOf(LOG, sum, 'kommune', '1101', period('2026-01'))).toEqual({
      updated: '2026-04-01',
      kind: 'endret',
    });
    expect(revisedOf(LOG, sum, 'fylke', '11', period('2026-01'))).toBeUndefined();
    const [newest] = LOG.revisions;
    if (!newest) throw new Error('the log has reports');
    const log = (fylke: string) => ({
      ...LOG,
      revisions: [
        { ...newest, changes: { annet: { fylke: { [fylke]: { '2026-01': 'skjult' as const } } } } },
      ],
    });
    expect(revisedOf(log('11'), sum, 'fylke', '11', period('2026-01'))?.kind).toBe('endret');
    expect(revisedOf(log('03'), sum, 'fylke', '11', period('2026-01'))).toBeUndefined();
  });

  test('of a total that the report has itself is revised alone', () => {
    expect(revisedOf(LOG, sum, 'kjonn', 'menn', period('2026-01'))).toBeUndefined();
    const [newest] = LOG.revisions;
    if (!newest) throw new Error('the log has reports');
    const changes = { 'i-alt': { kjonn: { menn: { '2026-01': 'skjult' as const } } } };
    const log = { ...LOG, revisions: [{ ...newest, changes }] };
    expect(revisedOf(log, sum, 'kjonn', 'menn', period('2026-01'))?.kind).toBe('skjult');
  });
});

test('what a report changed is listed in the order of the tables', () => {
  expect(
    LOG.revisions
      .flatMap(changesIn)
      .map(({ tiltak, dimension, code, kind }) => [tiltak, dimension, code, kind]),
  ).toEqual([
    ['annet', 'kjonn', 'menn', 'endret'],
    ['annet', 'kommune', '1101', 'vist'],
    ['arbeidstrening', 'i-alt', '', 'endret'],
    ['arbeidstrening', 'kommune', '1101', 'endret'],
    ['annet', 'kommune', '1101', 'skjult'],
    ['annet', 'kommune', '1101', 'borte'],
  ]);
});

test('rows that are set aside are read with all that is told of them', () => {
  const places = [
    { dimension: 'kommune', number: '1756', name: 'Inderøy', now: ['5053'] },
    { dimension: 'fylke', number: '50', name: 'Trøndelag', now: [] },
  ];
  const log = { ...LOG, setAside: [{ report: 'R1', periods: ['2026-01', '2026'], places }] };
  expect(decodeRevisions(log)).toEqual(log);
});

test('changes of what is no tiltak are refused', () => {
  const told = { report: 'R1', updated: '2026-03-04', changes: { 'Annet tiltak': {} } };
  expect(() => decodeRevisions({ ...LOG, revisions: [told] })).toThrow('not an id of a tiltak');
});

test('a log is read, and one that is damaged or of another format is refused', () => {
  expect(decodeRevisions(JSON.parse(JSON.stringify(LOG)))).toEqual(LOG);
  expect(() => decodeRevisions({ ...LOG, format: 2 })).toThrow('revisjoner.json: format');
  const places = [{ dimension: 'kommune', number: '1756', name: 'Inderøy', now: [] }];
  expect(() =>
    decodeRevisions({ ...LOG, setAside: [{ report: 'R1', periods: ['2026-13'], places }] }),
  ).toThrow('revisjoner.json: setAside.0.periods.0: not a month or a year');
  expect(() => decodeRevisions(null)).toThrow('revisjoner.json: the file: ');
  // No figure is let through, neither an earlier one nor another.
  const told = {
    report: 'R1',
    updated: '2026-03-04',
    changes: { annet: { kommune: { '1101': { '2026-01': 12 } } } },
  };
  expect(() => decodeRevisions({ ...LOG, revisions: [told] })).toThrow(
    /revisjoner\.json: revisions\.0\.changes/,
  );
});
