// What the functions of the catalogues say that come with a part of the page: classes, the comparison, the whole country, a
// reader's own report, revisions and the walk over the map. Written out and read by people: said/nb.parts.txt and its
// siblings. Where a text is meant to change, accept it with
//
//     UPDATE=1 npx vitest run src/core/words/parts.said.test.ts
//
// and read the difference before it is committed. The figures are made up.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import type { Change, GroupFigure } from '../country/country.ts';
import type { Tiltak } from '../figures/dataset.ts';
import { type Language, LANGUAGES } from '../link/permalink.ts';
import type { Picture } from '../picture/picture.ts';
import { LEVELS } from '../places/places.ts';
import { REVISION_KINDS } from '../figures/revisions.ts';
import { month, period, tiltakId } from '../testing/small.ts';
import { classesMessagesFor } from './classes.ts';
import type { ClassesMessages } from './shapes/classes.ts';
import { compareMessagesFor } from './compare.ts';
import type { CompareMessages } from './shapes/compare.ts';
import { countryMessages } from './country.ts';
import type { CountryMessages } from './shapes/country.ts';
import { ownMessagesFor } from './own.ts';
import type { OwnMessages } from './shapes/own.ts';
import { revisionMessagesFor } from './revisions.ts';
import type { RevisionMessages } from './shapes/revisions.ts';
import { standsMessagesFor } from './stands.ts';
import type { StandsMessages } from './shapes/stands.ts';
import { walkMessagesFor } from './walk.ts';
import type { WalkMessages } from './shapes/walk.ts';

type Said = Readonly<Record<string, readonly string[]>>;

const WORK: Tiltak = {
  id: tiltakId('arbeidstrening'),
  report: 'TILT120',
  names: { nb: 'Arbeidstrening', nn: 'Arbeidstrening', en: 'Work training' },
  sumOf: [],
};
const BOTH: Tiltak = {
  id: tiltakId('i-alt'),
  report: 'TILT120',
  names: { nb: 'Begge i alt', nn: 'Begge i alt', en: 'Both in total' },
  sumOf: [WORK.id, tiltakId('annet')],
};
const [JANUARY, FEBRUARY] = [month('2026-01'), month('2026-02')];
const MONTHS = [JANUARY, FEBRUARY];
const COUNTS = [0, 1, 2, 1234];
const CELLS: readonly Cell[] = [count(0), count(1234), SUPPRESSED, ABSENT];

const classes = (text: ClassesMessages): Said => {
  const uncertain = (since: Picture['since']) =>
    text.uncertain({ uncertain: 1041, published: 1240, since } as Picture);
  return {
    'scale.below': [text.scale.below('7,0')],
    'scale.above': [text.scale.above('7,0')],
    'scale.hidden': [text.scale.hidden('0–3')],
    uncertain: [uncertain(undefined), uncertain(JANUARY)],
  };
};

const compare = (text: CompareMessages): Said => ({
  rank: [text.rank(1, 15), text.rank(1234, 2345)],
  changeRank: [text.changeRank(1, 15), text.changeRank(1234, 2345)],
  line: [text.line('A', ['1', '2', '3'])],
  changeFrom: [text.changeFrom('X')],
  from: [text.from('X')],
  'noChange.suppressed': [text.noChange.suppressed('X')],
  'noChange.absent': [text.noChange.absent('X')],
  'noChange.break': [text.noChange.break('X')],
  whyHidden: [true, false].map(text.whyHidden),
  tally: [
    { months: 1, published: 1, suppressed: 0, absent: 0 },
    { months: 1, published: 0, suppressed: 1, absent: 0 },
    { months: 2, published: 0, suppressed: 1, absent: 1 },
    { months: 1240, published: 1180, suppressed: 50, absent: 10 },
  ].map(text.tally),
  state: (['count', 'suppressed', 'absent'] as const).map((kind) => text.state(JANUARY, kind)),
  inClass: [text.inClass('6–9')],
  inClasses: [text.inClasses('0–5', '6–9')],
  'neighbours.addOf': [text.neighbours.addOf('X')],
  'neighbours.added': [0, 1, 2, 1234].map((left) => text.neighbours.added(['A', 'B', 'C'], left)),
  'neighbours.none': [text.neighbours.none('X')],
  'neighbours.allChosen': [text.neighbours.allChosen('X')],
  'refused.not-earlier': [text.refused['not-earlier']('X')],
  'refused.break': [text.refused.break('X')],
  'refused.same-persons': [text.refused['same-persons']('X')],
  'refused.no-country': [text.refused['no-country']('X')],
});

const figure = (share: number): GroupFigure => ({
  tiltak: WORK,
  cell: count(1234),
  change: count(-17),
  columns: [],
  share: { kind: 'count', value: share },
  shareBefore: undefined,
});
const country = (text: CountryMessages): Said => {
  const changes: readonly Change[] = [
    count(1),
    count(0),
    count(-1234),
    SUPPRESSED,
    ABSENT,
    { kind: 'break' },
  ];
  const spring = ['2026-02', '2026-03', '2026-04'].map(month);
  return {
    capital: [text.capital('ørje og ål')],
    periodName: [
      text.periodName(JANUARY, MONTHS),
      text.periodName(period('2026'), MONTHS),
      text.periodName(period('2026'), spring),
      text.periodName(period('2026'), [JANUARY]),
      text.periodName(period('2024'), MONTHS),
    ],
    column: [JANUARY, period('2026')].map(text.column),
    tiltakLabel: [WORK, BOTH].map(text.tiltakLabel),
    tick: [0, 0.3, 0.025, 1].map(text.tick),
    cell: CELLS.map(text.cell),
    share: [{ kind: 'count', value: 0.2345 } as const, SUPPRESSED, ABSENT].map(text.share),
    whyHidden: [WORK, BOTH].map(text.whyHidden),
    change: changes.map(text.change),
    changeWords: changes.map((change) => text.changeWords(change, JANUARY)),
    'head.shareIn': [JANUARY, period('2026')].map(text.head.shareIn),
    'head.changeFrom': [text.head.changeFrom(JANUARY)],
    participants: COUNTS.map(text.participants),
    periodBefore: [text.periodBefore(JANUARY)],
    gap: [text.gap('X', { code: 'x', figures: [figure(0.2345), figure(0.5)] })],
    shift: [1, -1, 1234].map((persons) =>
      text.shift('X', { code: 'x', figure: figure(0.5), persons }, JANUARY),
    ),
    'table.caption': [text.table.caption('X')],
    breakTitle: [JANUARY, period('2026')].map(text.breakTitle),
  };
};

const own = (text: OwnMessages): Said => ({
  ...Object.fromEntries(Object.entries(text.steps).map(([step, say]) => [`steps.${step}`, [say('a.pdf')]])),
  ...Object.fromEntries(
    Object.entries(text.refused).map(([why, say]) => [
      `refused.${why}`,
      [...new Set([1, 2].map((n) => say('a.pdf', n)))],
    ]),
  ),
  'faults.show': [1, 2].map(text.faults.show),
  'faults.more': [1, 2].map(text.faults.more),
  'lacks.measures': [['x'], ['x', 'y']].map(text.lacks.measures),
  'lacks.tables': [['x'], ['x', 'y', 'z']].map(text.lacks.tables),
  titled: [text.titled('X', 'a.pdf')],
  attribution: [text.attribution('a.pdf', 'X')],
  sentence: [text.sentence('a.pdf')],
  source: [text.source('a.pdf')],
  about: [text.about('a.pdf')],
});

const revisions = (text: RevisionMessages): Said => ({
  report: [text.report('TILT120', 'X')],
  ...Object.fromEntries(
    REVISION_KINDS.flatMap((kind) => [
      [`counted.${kind}`, ['1', '12'].map(text.counted[kind])],
      [`note.${kind}`, [text.note[kind]('X')]],
    ]),
  ),
  months: [text.months('X')],
  averageOf: [text.averageOf('2026')],
  aside: [text.aside('TILT120', '2023', ['A', 'B', 'C'])],
  population: [text.population('2027', '2026')],
});

const walk = (text: WalkMessages): Said => ({
  chosen: [text.chosen('X')],
  removed: [text.removed('X')],
  noName: LEVELS.map((level) => text.noName('x', level)),
});

const stands = (text: StandsMessages): Said => {
  const expectation = {
    persons: 5000,
    expected: 10.34,
    within: { '95': [4, 17], '99.8': [1, 1022] },
  } as const;
  return {
    title: LEVELS.map((level) => text.title('X', level, 'Y')),
    heading: [text.heading('Y', false, 'Z'), text.heading('Y', true, 'Z')],
    finding: LEVELS.flatMap((level) => COUNTS.map((n) => text.finding(n, n, level))),
    'legend.hidden': Object.values(text.table.answers).map(text.legend.hidden),
    'legend.about': [...text.legend.about(357, 'kommune', false), ...text.legend.about(15, 'fylke', true)],
    stand: [1, 1234].map((n) => text.stand(n, expectation)),
    difference: [0, 1, -1, 1234].map(text.difference),
    expected: [text.expected(expectation)],
    'table.interval': [text.table.interval(expectation)],
    'funnel.title': [text.funnel.title('X', 'Y')],
    'funnel.country': [text.funnel.country('2,1')],
  };
};

/** The paths of all functions in a catalogue, but for the formatter's. */
const functionsIn = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'f') return [];
    if (typeof inner === 'function') return [`${path}${key}`];
    return typeof inner === 'object' && inner !== null ? functionsIn(inner, `${path}${key}.`) : [];
  });

/** The paths of all that a catalogue says; lists by how many paragraphs they have. */
const pathsIn = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (Array.isArray(inner)) return [`${path}${key}: ${inner.length}`];
    return typeof inner === 'object' && inner !== null ? pathsIn(inner, `${path}${key}.`) : [`${path}${key}`];
  });

/** Each catalogue of a language, and what it says. */
function catalogues(language: Language): readonly (readonly [name: string, catalogue: object, said: Said])[] {
  const locale = { locale: `${language}-XX` };
  const [of, is, has] = [classesMessagesFor(locale), compareMessagesFor(locale), countryMessages[language]];
  const [mine, revised, walked, stood] = [
    ownMessagesFor(locale),
    revisionMessagesFor(locale),
    walkMessagesFor(locale),
    standsMessagesFor(locale),
  ];
  return [
    ['classes', of, classes(of)],
    ['compare', is, compare(is)],
    ['country', has, country(has)],
    ['own', mine, own(mine)],
    ['revisions', revised, revisions(revised)],
    ['walk', walked, walk(walked)],
    ['stands', stood, stands(stood)],
  ];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const all = catalogues(language);

  test.each(all)('every function of %s is called', (_, catalogue, said) => {
    expect(Object.keys(said).sort()).toEqual(functionsIn(catalogue).sort());
  });

  test('the catalogues say something under the same keys as in English', () => {
    const keys = (of: typeof all) => of.map(([name, catalogue]) => [name, pathsIn(catalogue).sort()]);
    expect(keys(all)).toEqual(keys(catalogues('en')));
    expect(keys(all).flat(2)).not.toContainEqual(expect.stringMatching(/: 0$/));
  });

  test('what is said is what was read and found right', () => {
    const lines = all.flatMap(([name, , said]) =>
      Object.entries(said).flatMap(([path, each]) => [`${name}.${path}:`, ...each]),
    );
    // Spaces that do not break are seen as such.
    const shown = `${lines.join('\n').replaceAll('\u00a0', '·')}\n`;
    const file = new URL(`said/${language}.parts.txt`, import.meta.url);
    if (process.env['UPDATE'] === '1') writeFileSync(file, shown);
    expect(shown).toBe(readFileSync(file, 'utf8'));
  });
});

test('a locale that is none of the three has the texts in bokmål', () => {
  const other = { locale: 'se-NO' };
  expect([
    classesMessagesFor(other),
    compareMessagesFor(other),
    ownMessagesFor(other),
    revisionMessagesFor(other),
    walkMessagesFor(other),
    standsMessagesFor(other),
  ]).toEqual(catalogues('nb').flatMap(([name, catalogue]) => (name === 'country' ? [] : [catalogue])));
});
