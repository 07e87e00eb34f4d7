import { describe, expect, test } from 'vitest';
import { comparisonOf, earlierThan } from './comparison.ts';
import { breakBetween } from '../figures/seriesBreaks.ts';
import { type CatalogueFile, decodeCatalogue, type Note } from '../figures/dataset.ts';
import { decode } from '../link/permalink.ts';
import { period, smallCatalogue, smallCatalogueFile } from '../testing/small.ts';

const note = (from: string, dimension?: 'status' | 'fylke' | 'kommune'): Note => ({
  id: `${from} ${dimension ?? 'all'}`,
  text: 'A break.',
  from: period(from),
  ...(dimension && { dimension }),
});

describe('a break lies between two periods', () => {
  test.each<[string, boolean, string, string, string]>([
    ['where it is the later of them', true, '2025-04', '2025-03', '2025-04'],
    ['where it is between', true, '2025-04', '2025-01', '2025-09'],
    ['not where it is the earlier of them', false, '2025-04', '2025-04', '2025-05'],
    ['not where it is before both', false, '2025-04', '2025-05', '2026-01'],
    ['not where it is after both', false, '2025-04', '2025-02', '2025-03'],
    ['where it is at the turn of the year', true, '2026-01', '2025-12', '2026-01'],
    ['where it is in the later of two years', true, '2026-07', '2025', '2026'],
    [
      'where it is in the earlier of two years, whose average then is of two kinds',
      true,
      '2025-04',
      '2025',
      '2026',
    ],
    ['not where the earlier year begins with it', false, '2025-01', '2025', '2026'],
    ['where the later year begins with it', true, '2026-01', '2025', '2026'],
    ['where the later year ends with it', true, '2026-12', '2025', '2026'],
    ['not where it is after both years', false, '2027-01', '2025', '2026'],
  ])('%s: %s for %s from %s to %s', (_, isBroken, from, since, until) => {
    const found = breakBetween([note(from)], 'kommune', period(since), period(until));
    expect(found !== undefined).toBe(isBroken);
  });

  test('only in the table that it concerns, or in all', () => {
    const between = (notes: readonly Note[]) =>
      breakBetween(notes, 'kommune', period('2025-03'), period('2025-05'));
    expect(between([note('2025-04', 'status'), note('2025-04', 'fylke')])).toBeUndefined();
    expect(between([note('2025-04', 'status'), note('2025-04', 'kommune')])?.dimension).toBe('kommune');
    expect(between([note('2025-04')])).toBeDefined();
  });

  test('and of several breaks the first is told', () => {
    const notes = [note('2025-04'), note('2025-05'), note('2025-09')];
    expect(breakBetween(notes, 'kommune', period('2025-03'), period('2025-06'))).toBe(notes[0]);
  });

  test('and not where a note holds for all periods', () => {
    const always: Note = { id: 'skjult', text: 'Small numbers are hidden.' };
    expect(breakBetween([always], 'kommune', period('2025-03'), period('2026-02'))).toBeUndefined();
  });
});

describe('a view', () => {
  const with_ = (changes: Partial<CatalogueFile>) => decodeCatalogue({ ...smallCatalogueFile(), ...changes });
  const catalogue = smallCatalogue();
  const compare = (search: string, within = catalogue) => {
    const { view, ignored } = decode(search, within);
    expect(ignored).toEqual([]);
    return comparisonOf(view, within);
  };

  test.each([
    ['', 'none'],
    ['?periode=2026-01', 'none'],
    ['?sammenlign=2026-01', 'since'],
    ['?periode=2026-02&sammenlign=2026-01', 'since'],
    ['?periode=2026-02&sammenlign=2025-12', 'since'],
    ['?periode=2026-01&sammenlign=2026-01', 'not-earlier'],
    ['?periode=2026-01&sammenlign=2026-02', 'not-earlier'],
    ['?periode=2026&sammenlign=2026-01', 'not-earlier'],
    ['?periode=2026-02&sammenlign=2026', 'not-earlier'],
    ['?periode=2026&sammenlign=2026', 'not-earlier'],
    ['?verdi=mot-landet', 'none'],
    ['?verdi=mot-landet&sammenlign=2026-01', 'same-persons'],
  ])('%j: %s', (search, kind) => {
    expect(compare(search).kind).toBe(kind);
  });

  test('shows changes since the period that it names', () => {
    expect(compare('?sammenlign=2026-01')).toEqual({ kind: 'since', since: '2026-01' });
  });

  test('across a break shows none, and says which break it is', () => {
    const notes = (dimension?: 'kommune' | 'fylke') => [
      { id: 'brudd', text: 'A break.', from: '2026-01', ...(dimension && { dimension }) },
    ];
    const link = '?periode=2026-02&sammenlign=2025-12';
    expect(compare(link, with_({ notes: notes() }))).toMatchObject({
      kind: 'break',
      since: '2025-12',
      note: { id: 'brudd' },
    });
    expect(compare(link, with_({ notes: notes('kommune') })).kind).toBe('break');
    expect(compare(link, with_({ notes: notes('fylke') })).kind).toBe('since');
    expect(compare(`${link}&nivaa=fylke`, with_({ notes: notes('fylke') })).kind).toBe('break');
    // The made catalogue's own break is in the table by status.
    expect(compare(link).kind).toBe('since');
  });
});

test.each([
  ['2026-02', ['2026-01', '2025-12']],
  ['2026-01', ['2025-12']],
  ['2025-12', []],
  ['2026', []],
])('earlier than %s, of its kind, newest first: %j', (current, earlier) => {
  expect(earlierThan(period(current), smallCatalogue())).toEqual(earlier);
});

test('earlier than a year are the years before it', () => {
  const periods = ['2024', '2025', '2025-11', '2026'].map(period);
  expect(earlierThan(period('2026'), { periods })).toEqual(['2025', '2024']);
});
