import { describe, expect, test } from 'vitest';
import { type Part, partsOf, saysFrom } from './parts.ts';

const TITLE = 'Tiltaksdeltakere på arbeidspraksis. Demografi. Tidsserie måned';
const titleOf = (text: string) => (text === TITLE ? 'TILT120' : undefined);

/** A part in short: `title TILT120 Tiltak`, `updated 04.03.2026`. */
function short(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `title ${part.code} ${part.title}`;
    case 'updated':
      return `updated ${part.date}`;
    case 'period':
      return `period ${part.words.map(({ month, year }) => `${month} ${year}`).join(' to ')}`;
    case 'text':
      return `text ${part.text}`;
    case 'section':
    case 'aside':
      return part.kind;
  }
}
const said = (...cells: readonly string[]) => partsOf(cells, titleOf).map(short);

const [DATE, MONTHS] = ['Rapport oppdatert: 04.03.2026', 'Januar 2026 - Februar 2026'] as const;
const [IS_DATE, IS_MONTHS, IS_TITLE] = [
  'updated 04.03.2026',
  'period Januar 2026 to Februar 2026',
  `title TILT120 ${TITLE}`,
] as const;

describe('title, date, period, source and page number on one line', () => {
  test.each(['·', '|', '–', '-', '—', '•', ',', ';', '', '   ', '\t'])('are told apart at %j', (between) => {
    const line = (...parts: readonly string[]) =>
      said(parts.join(between === '\t' ? between : ` ${between} `));
    expect(line(DATE, 'Side 1 av 79')).toEqual([IS_DATE, 'aside']);
    expect(line('Side 1 av 79', DATE)).toEqual(['aside', IS_DATE]);
    expect(line(`TILT120 ${TITLE}`, DATE, 'Side 1 av 79')).toEqual([IS_TITLE, IS_DATE, 'aside']);
    expect(line('Kilde: NAV', `TILT120 ${TITLE}`, MONTHS)).toEqual(['aside', IS_TITLE, IS_MONTHS]);
    expect(line(MONTHS, 'Kilde: NAV', DATE)).toEqual([IS_MONTHS, 'aside', IS_DATE]);
    expect(line('Tiltak og fylke', MONTHS, 'Side 3')).toEqual(['section', IS_MONTHS, 'aside']);
    // Without its code.
    expect(line('Kilde: NAV', TITLE, 'Side 3')).toEqual(['aside', IS_TITLE, 'aside']);
  });

  test('may be cells, in any order', () => {
    expect(said('Kilde: NAV', '', `TILT120 ${TITLE}`)).toEqual(['aside', IS_TITLE]);
    expect(said(`TILT120 ${TITLE}`, 'Kilde: NAV')).toEqual([IS_TITLE, 'aside']);
    expect(said(TITLE, DATE, 'Side 1')).toEqual([IS_TITLE, IS_DATE, 'aside']);
    // Together they are one thing.
    expect(said('TILT120', 'Tiltak')).toEqual(['title TILT120 Tiltak']);
    expect(said('Rapport oppdatert:', '04.03.2026')).toEqual([IS_DATE]);
    expect(said('Januar 2026', '', '- Februar 2026')).toEqual([IS_MONTHS]);
    expect(said('TILT120 Tiltaksdeltakere', TITLE.slice(17))).toEqual([IS_TITLE]);
  });

  test('may stand beside words that are none of them', () => {
    expect(said('NAV Statistikk', `TILT120 ${TITLE}`, 'Internt')).toEqual([
      'text NAV Statistikk',
      IS_TITLE,
      'text Internt',
    ]);
    expect(said(`${DATE} NAV Statistikk`)).toEqual([IS_DATE, 'text NAV Statistikk']);
    expect(said(`NAV Statistikk, ${DATE}`)).toEqual(['text NAV Statistikk', IS_DATE]);
    expect(said(`NAV Statistikk | ${MONTHS} | Side 3`)).toEqual(['text NAV Statistikk', IS_MONTHS, 'aside']);
  });
});

describe('what stands at the edge of a page', () => {
  test.each([
    'Side 3',
    'Side 3 av 79',
    'side 3/79',
    'Side 3 - 79',
    'Sida 3 av 79',
    'Sidan 3 av 79',
    'Page 3 of 79',
    'Seite 3 von 79',
    'Siidu 3/79',
    '3/79',
    '(3 / 79)',
    '- Side 3 -',
    'Kilde: NAV',
    'Kilde: Nav',
    'Kilde : NAV.',
    'Kjelde: NAV',
    'Kilde: NAV, Arbeids- og velferdsdirektoratet',
    'Kilde: Statistisk sentralbyrå',
    '04.03.2026',
    '4.3.2026, 11:22',
    '04.03.2026 kl. 11.22',
    '2026-03-04 11:22:33',
    '3/4/26, 11:22 AM',
    'https://www.nav.no/statistikk?a=1',
    'file:///C:/rapporter/TILT120.html',
    'www.nav.no',
    'nav.no/statistikk',
    'TILT120-2026-02.html',
    '04.03.2026, 11:22 TILT120-2026-02.html',
    'https://www.nav.no/a 3/79',
    '04.03.2026 3/79',
  ])('is known by its form: %j', (text) => {
    expect(said(text).every((part) => part === 'aside')).toBe(true);
  });

  test.each([
    'Side',
    'Side 3 og 4',
    'Kapittel 3',
    'Side 3 av',
    '3 av mange',
    'Sidene 3',
    'Side 3 av 79 sider',
    'Foreløpige tall',
    'Se side 3',
    'Les mer på nav.no',
    'Tallene ble tatt ut 04.03.2026',
    'Kilde: 1103 Stavanger 282 275 289',
  ])('is not %j', (text) => {
    expect(said(text)).toEqual([`text ${text}`]);
  });
});

describe('prose', () => {
  test.each([
    'Det er brudd i perioden januar 2026 - februar 2026',
    'Se TILT120 Tiltak',
    'tiltak" inneholder nå flere ulike statuser og vi tolker nå denne gruppen som "andre personer under',
    'Gruppen omfatter tiltak for unge og voksne.',
    'En lang setning som handler om tiltak og om andre ting som står her',
    'Tallene er hentet ut 1. mars 2026 | og kan bli endret',
  ])('is text as it stands: %j', (text) => {
    expect(said(text)).toEqual([`text ${text}`]);
  });

  test('is all that is longer than such a line, or in more pieces', () => {
    const long = `${'a'.repeat(300)} ${DATE}`;
    expect(said(long)).toEqual([`text ${long}`]);
    const pieces = Array<string>(9).fill('Side 3').join(' | ');
    expect(said(pieces)).toEqual([`text ${pieces}`]);
  });

  test('of months is none that names no month', () => {
    expect(said('Arbeid - utdanning 2025 Side 3')).toEqual(['text Arbeid - utdanning 2025 Side 3']);
    expect(said('TILT120 Arbeid - utdanning 2025')).toEqual(['title TILT120 Arbeid - utdanning 2025']);
  });
});

test('nothing is said where there is nothing', () => {
  expect(said('', ' \u00a0')).toEqual([]);
});

test('a line that comes again is looked into once, and lines without end are not', () => {
  let looks = 0;
  const says = saysFrom(() => {
    looks += 1;
    return undefined;
  });
  says(['Side 3 og noe tiltak']);
  const once = looks;
  expect(once).toBeGreaterThan(0);
  expect(says(['Side 3 og noe tiltak'])).toEqual([{ kind: 'text', text: 'Side 3 og noe tiltak' }]);
  expect(looks).toBe(once);
  for (let i = 0; i < 5000; i++) says([`a ${i}`]);
  expect(says(['Side 3'])).toEqual([{ kind: 'text', text: 'Side 3' }]);
  expect(says([' '])).toEqual([]);
});
