import { describe, expect, test } from 'vitest';
import { knowing } from '../../testing/known.ts';
import { linesOf, splitLines } from './lines.ts';
import { unmarked } from './marks.ts';
import { cutNotes, joined, noteOf, proseOf } from './notes.ts';

const beginsNote = (text: string) => unmarked(text).startsWith('Det er brudd');
const known = knowing({ beginsNote, isRow: (text) => /^\d{4} /.test(text) });

test.each([
  ['Noe om tiltak.', 'Noe om tiltak.'],
  ['Se "Om statistikken "', 'Se "Om statistikken"'],
  ['Se "Om " og "Noe"', 'Se "Om " og "Noe"'],
  ['² Om noe', 'Om noe'],
  ['Overskrift', undefined],
  ['Innhold i rapporten', undefined],
  ['Om tabellene', undefined],
])('the note in %j is %j', (paragraph, note) => {
  expect(noteOf(paragraph)).toBe(note);
});

test.each(['² ', '²', '¹²', '* ', '** ', '† ', '2) ', '(2) ', 'a) '])(
  'the mark %j is no part of a note',
  (mark) => {
    expect(unmarked(`${mark}Om noe.`)).toBe('Om noe.');
  },
);
test.each(['*) Om', '2026 er', '2. Om', 'a Om', '«*» er'])('%j has no mark', (text) => {
  expect(unmarked(text)).toBe(text);
});

test('lines are put together, and a word that is broken at its own hyphen', () => {
  expect(joined(['Om noe', 'i to', 'linjer'])).toBe('Om noe i to linjer');
  expect(joined(['arbeids-', 'søkere og', 'statistikken -', 'Arbeid'])).toBe(
    'arbeids-søkere og statistikken - Arbeid',
  );
  expect(joined(['arbeids-', 'og velferdsetaten', '2025-', '2026'])).toBe(
    'arbeids- og velferdsetaten 2025- 2026',
  );
});

describe('lines without a gap between them', () => {
  const cut = (...lines: readonly string[]) => cutNotes(lines, beginsNote);

  test('are one note where each goes on with the one above', () => {
    const lines = [
      'I henhold til loven har NAV valgt å erstatte verdier med',
      'spesialtegn «*». Dette for å sikre noe.',
    ];
    expect(cut(...lines)).toEqual([lines]);
    // A sentence ends at the end of a full line, and the next begins below it.
    const full = [
      'I henhold til loven har NAV valgt å erstatte noe.',
      'Dette for å sikre at noe ikke kan føres',
    ];
    expect(cut(...full)).toEqual([full]);
  });

  test('are notes of their own where each begins with a mark', () => {
    expect(cut('¹ Om noe som', 'står her', '² Om noe annet', '* Om mer')).toEqual([
      ['¹ Om noe som', 'står her'],
      ['² Om noe annet'],
      ['* Om mer'],
    ]);
  });

  test('are notes of their own where one begins that is known', () => {
    expect(cut('Om noe som er like langt', 'Det er brudd i noe', '3) Det er brudd i mer')).toHaveLength(3);
  });

  test('are notes of their own where one ended though there was room', () => {
    const [first, second, third] = [
      'Her finner du en lang setning om hvordan statistikken er laget.',
      'En kort en.',
      'Og en til som er lang, og som sier noe helt annet enn de andre gjør.',
    ] as const;
    expect(cut(first, second, third)).toEqual([[first, second], [third]]);
    expect(cut(second, first)).toEqual([[second], [first]]);
  });

  test('are a heading and what stands below it', () => {
    expect(cut('Om tabellene', 'Tallene er foreløpige og kan bli endret')).toHaveLength(2);
    expect(cut('Om tabellene', 'og om tallene')).toHaveLength(1);
  });

  test('are none where there are none', () => {
    expect(cut()).toEqual([]);
  });
});

describe('prose', () => {
  const prose = (text: string) => {
    const { notes, strays, aside } = proseOf(linesOf(splitLines(text)), known);
    return { notes, strays: strays.map(({ where, text }) => `${where}: ${text}`), aside };
  };

  test('before the tables is paragraphs, between blank lines', () => {
    expect(prose('Om noe\ni to linjer\n\nOm noe annet\n\tJanuar\n')).toEqual({
      notes: ['Om noe i to linjer', 'Om noe annet'],
      strays: [],
      aside: 0,
    });
  });

  test('has an end where a line of another kind stands', () => {
    expect(prose('Om noe\nTILT120 Tiltak\nOm noe annet\n\tJanuar').notes).toEqual(['Om noe', 'Om noe annet']);
  });

  test.each(['\tJanuar', 'Menn\t7'])('is set aside below %j, and counted', (table) => {
    expect(prose(`Om noe\n${table}\nKilde: NAV\nMenn\t7\nForeløpige tall\n\nSide 3 av 79\nNoe`)).toEqual({
      notes: ['Om noe'],
      strays: [],
      aside: 4,
    });
  });

  test('may stand between period and headings', () => {
    expect(prose('Januar 2026\nOm noe\n\tJanuar').notes).toEqual(['Om noe']);
  });

  test('is astray where it looks like a row', () => {
    expect(prose('Menn\t7\n1103 Stavanger 282\nNoe')).toEqual({
      notes: [],
      strays: ['line 2: 1103 Stavanger 282'],
      aside: 1,
    });
    // Above all tables it is a part of a note.
    expect(prose('Om kommune\n1103 Stavanger\n\tJanuar')).toMatchObject({
      notes: ['Om kommune', '1103 Stavanger'],
      strays: [],
    });
  });

  test('is a note below a table where it begins as a known one does, or tells of a break', () => {
    expect(prose('Menn\t7\n\n² Det er brudd i\nserien.\n\nFra mai er det brudd.\n\nNoe annet her.')).toEqual({
      notes: ['Det er brudd i serien.', 'Fra mai er det brudd.'],
      strays: [],
      aside: 1,
    });
  });

  test('is all paragraphs where there is no table', () => {
    expect(prose('Om noe\n\nOm noe annet\n\nOverskrift')).toEqual({
      notes: ['Om noe', 'Om noe annet'],
      strays: [],
      aside: 1,
    });
    expect(prose('')).toEqual({ notes: [], strays: [], aside: 0 });
  });
});
