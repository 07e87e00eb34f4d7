// Pages of a few lines each, made up: what becomes of every piece of text.
import { describe, expect, test } from 'vitest';
import { knowing } from '../../testing/known.ts';
import { piece } from '../../testing/runs.ts';
import type { Line } from '../lines/line.ts';
import { linesOfPages } from './pages.ts';
import type { Page, Run } from './turned.ts';

const [LABEL, AVERAGE, JANUARY, FEBRUARY] = [0, 200, 300, 400] as const;
const HEADINGS = (base: number): Run[] => [
  piece('Snitt', AVERAGE, base),
  piece('Januar', JANUARY, base),
  piece('Februar', FEBRUARY, base),
];
const row = (label: string, base: number, ...figures: readonly string[]): Run[] => [
  ...(label === '' ? [] : [piece(label, LABEL, base)]),
  ...figures.map((text, i) => piece(text, [AVERAGE, JANUARY, FEBRUARY][i] ?? 0, base)),
];
const prose = (text: string, base: number): Run => piece(text, LABEL, base);

/** A line in short: `row Menn: 7 8 9`, `header: Snitt Januar`, `text: Om noe`. */
function short(line: Line): string {
  switch (line.kind) {
    case 'row':
      return `row ${line.label}: ${line.cells.map(({ text }) => text).join(' | ')}`;
    case 'header':
      return `header: ${line.cells.join(' | ')}`;
    case 'text':
      return `text: ${line.text}`;
    case 'title':
      return `title: ${line.title}`;
    case 'blank':
    case 'updated':
    case 'period':
    case 'section':
    case 'aside':
      return line.kind;
  }
}
const linesOf = (pages: readonly Page[], beginsRow = (text: string) => /^\d{4} /.test(text)): string[] =>
  linesOfPages(pages, knowing({ beginsRow })).map(short);
/** The lines of one page that are not blank. */
const onPage = (...page: Page): string[] => linesOf([page]).filter((line) => line !== 'blank');

describe('a table', () => {
  test('has headings over its figures, and labels to the left of them', () => {
    expect(
      onPage(...HEADINGS(20), ...row('Menn', 50, '8', '7', '9'), ...row('Kvinner', 80, '*', '*', '12')),
    ).toEqual(['header: Snitt | Januar | Februar', 'row Menn: 8 | 7 | 9', 'row Kvinner: * | * | 12']);
  });

  test('without headings has labels where most are words', () => {
    expect(onPage(...row('Menn', 50, '8', '7', '9'), ...row('Kvinner', 80, '*', '*', '12'))).toEqual([
      'row Menn: 8 | 7 | 9',
      'row Kvinner: * | * | 12',
    ]);
  });

  test('has labels and headings over several lines, from top to bottom', () => {
    const headings = [piece('Gjennom', AVERAGE, 10), ...HEADINGS(22), piece('hittil', AVERAGE, 34)];
    const label = [prose('Nord-', 62), ...row('', 72, '8', '7', '9'), prose('Odal', 82)];
    expect(onPage(...headings, ...label)).toEqual([
      'header: Gjennom Snitt hittil | Januar | Februar',
      'row Nord- Odal: 8 | 7 | 9',
    ]);
  });

  test('has one row of headings, though a part of one reads like the whole', () => {
    const months = [piece('i år', AVERAGE, 22), piece('Januar', JANUARY, 22), piece('Februar', FEBRUARY, 22)];
    expect(
      onPage(piece('Gjennomsnitt hittil', AVERAGE, 10), ...months, ...row('Menn', 50, '8', '7', '9')),
    ).toEqual(['header: Gjennomsnitt hittil i år | Januar | Februar', 'row Menn: 8 | 7 | 9']);
  });

  test('has a label of all that stands to the left of the headings', () => {
    const rows = [50, 80].flatMap((base) => [
      piece('03', 0, base),
      piece('Oslo', 60, base),
      ...row('', base, '8', '7'),
    ]);
    expect(onPage(...HEADINGS(20), ...rows)[1]).toBe('row 03 Oslo: 8 | 7');
    // Up to where these begin.
    const close = [
      piece('Menn', AVERAGE - 20, 50),
      piece('8', AVERAGE + 15, 50),
      piece('7', JANUARY + 15, 50),
    ];
    expect(onPage(...HEADINGS(20), ...close)[1]).toBe('row Menn: 8 | 7');
  });

  test('has no cells where a row has none', () => {
    expect(
      onPage(...HEADINGS(20), ...row('Menn', 50, '8', '7'), ...row('Kvinner', 80, '8', '7', '9')),
    ).toEqual(['header: Snitt | Januar | Februar', 'row Menn: 8 | 7', 'row Kvinner: 8 | 7 | 9']);
  });

  test('ends where other headings stand, which may have columns of their own', () => {
    const second = [piece('Snitt', 240, 120), piece('Januar', 340, 120), piece('Februar', 440, 120)];
    const shifted = [prose('Menn', 150), piece('8', 260, 150), piece('7', 360, 150), piece('9', 460, 150)];
    const first = [...HEADINGS(20), ...row('Kvinner', 50, '1 234', '1 235', '1 236')];
    expect(onPage(...first, ...second, ...shifted)).toEqual([
      'header: Snitt | Januar | Februar',
      'row Kvinner: 1 234 | 1 235 | 1 236',
      'header: Snitt | Januar | Februar',
      'row Menn: 8 | 7 | 9',
    ]);
  });

  test('tells its lines by their places, and stands where it stands among prose', () => {
    const page = [
      prose('Under.', 200),
      ...HEADINGS(50),
      ...row('Menn', 100, '8', '7', '9'),
      prose('Over.', 20),
    ];
    expect(linesOfPages([[], page], knowing()).map((line) => `${line.where}: ${short(line)}`)).toEqual([
      'page 2, line 1: blank',
      'page 2, line 1: text: Over.',
      'page 2, line 2: header: Snitt | Januar | Februar',
      'page 2, line 3: row Menn: 8 | 7 | 9',
      'page 2, line 4: blank',
      'page 2, line 4: text: Under.',
    ]);
  });
});

describe('prose', () => {
  test('is paragraphs of lines that are near to each other', () => {
    expect(linesOf([[prose('Om noe', 50), prose('her.', 66), prose('Om noe annet.', 82.5)]])).toEqual([
      'blank',
      'text: Om noe her.',
      'blank',
      'text: Om noe annet.',
    ]);
    // By the larger font of the two.
    expect(onPage(piece('Om', 0, 50, 20), prose('noe.', 82))).toEqual(['text: Om noe.']);
    expect(onPage(prose('Om', 50), piece('noe.', 0, 82, 20))).toEqual(['text: Om noe.']);
  });

  test('is put together at a hyphen within a word, and nowhere else', () => {
    expect(onPage(prose('arbeids-', 50), prose('søkere', 60))).toEqual(['text: arbeids-søkere']);
    expect(onPage(prose('2025 -', 50), prose('2026.', 60))).toEqual(['text: 2025 - 2026.']);
    expect(onPage(prose('2025-', 50), prose('2026.', 60))).toEqual(['text: 2025- 2026.']);
    expect(onPage(prose('a-b', 50), prose('c', 60))).toEqual(['text: a-b c']);
  });

  test('has title, date and period on lines of their own, however near others are', () => {
    expect(
      onPage(
        prose('Om noe', 50),
        prose('TILT120 Tiltak', 60),
        prose('og mer', 70),
        prose('Rapport oppdatert: 04.03.2026', 80),
        prose('Januar 2026', 90),
        prose('Om noe annet', 100),
      ),
    ).toEqual(['text: Om noe', 'title: Tiltak og mer', 'updated', 'period', 'text: Om noe annet']);
  });

  test('goes on from a title only where text follows near it', () => {
    expect(onPage(prose('TILT120 Tiltak', 50), prose('og mer', 70))).toEqual([
      'title: Tiltak',
      'text: og mer',
    ]);
    expect(onPage(prose('TILT120 Tiltak', 50), prose('Tiltak og fylke', 60))).toEqual([
      'title: Tiltak',
      'section',
    ]);
    expect(onPage(prose('TILT120 Tiltak', 50), prose('Januar 2026', 60))).toEqual([
      'title: Tiltak',
      'period',
    ]);
  });

  test('over several lines is text, whatever it reads like', () => {
    expect(onPage(prose('Rapport', 50), prose('oppdatert: 04.03.2026', 60))).toEqual([
      'text: Rapport oppdatert: 04.03.2026',
    ]);
    expect(onPage(prose('Rapport oppdatert: 04.03.2026', 50))).toEqual(['updated']);
    expect(onPage(prose('Tiltak og', 50), prose('fylke', 60))).toEqual(['text: Tiltak og fylke']);
  });
});

describe('the number of a page', () => {
  test.each(['3', '12', 'Side 3', 'side 12', 'Side 3 av 14', '3/14', '3 / 14', '3av14'])(
    'is set aside at either edge: %s',
    (number) => {
      expect(onPage(prose(number, 20), prose('Om noe.', 100))).toEqual(['aside', 'text: Om noe.']);
      expect(onPage(prose('Om noe.', 100), prose(number, 180))).toEqual(['text: Om noe.', 'aside']);
    },
  );

  test.each([
    'Side',
    'Side 3 og 4',
    'Kapittel 3',
    'Side 3 av',
    '3 av mange',
    '3-4',
    'Sidene 3',
    'av 14',
    'Side 3 av 14 sider',
  ])('is not %s', (text) => {
    expect(onPage(prose(text, 20), prose('Om noe.', 100))).toEqual([`text: ${text}`, 'text: Om noe.']);
  });

  test('is one at the edge alone', () => {
    expect(onPage(prose('Om noe.', 20), prose('3', 100), prose('Om noe annet.', 180))).toEqual([
      'text: Om noe.',
      'text: 3',
      'text: Om noe annet.',
    ]);
  });
});

describe('what runs along the edges of pages', () => {
  const page = (top: string, bottom: string): Page => [
    prose(top, 20),
    prose(`Om ${top}`, 100),
    prose(bottom, 180),
  ];
  const texts = (...pages: readonly Page[]) =>
    linesOf(pages).filter((line) => line !== 'blank' && line !== 'aside');

  test('is set aside where two pages have it in common, but for its numbers', () => {
    expect(texts(page('NAV 12', 'a'), page('NAV 7', 'b'))).toEqual([
      'text: Om NAV 12',
      'text: a',
      'text: Om NAV 7',
      'text: b',
    ]);
    expect(texts(page('a', 'Kilde: NAV'), page('b', 'Kilde: NAV'))).toEqual([
      'text: a',
      'text: Om a',
      'text: b',
      'text: Om b',
    ]);
    // Above on the one and below on the other.
    expect(texts(page('NAV', 'a'), page('b', 'NAV'))).toEqual([
      'text: Om NAV',
      'text: a',
      'text: b',
      'text: Om b',
    ]);
  });

  test('is kept where it is on one page alone, or not at an edge', () => {
    expect(texts(page('NAV', 'a'), page('SSB', 'b'))).toHaveLength(6);
    expect(texts(page('NAV1', 'a'), page('NAV', 'b'))).toHaveLength(6);
    expect(texts([prose('a', 20), prose('NAV', 100), prose('b', 180)], page('c', 'NAV'))).toHaveLength(6);
    // The only line of a page stands at both edges.
    expect(texts([prose('NAV', 20)], page('a', 'b'))).toEqual([
      'text: NAV',
      'text: a',
      'text: Om a',
      'text: b',
    ]);
  });

  test('is kept where it begins a row, or is no text', () => {
    const lost = page('1103 Stavanger', 'a');
    expect(texts(lost, lost)).toEqual([
      'text: 1103 Stavanger',
      'text: Om 1103 Stavanger',
      'text: 1103 Stavanger',
      'text: Om 1103 Stavanger',
    ]);
    const table = [...HEADINGS(20), ...row('Menn', 50, '8', '7', '9')];
    expect(texts(table, table)).toHaveLength(4);
  });
});
