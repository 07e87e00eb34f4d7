// What is said of how a hidden figure stands against the country: only what every number that may be hidden has, of a sum nothing
// at all. The answers are reckoned here anew, from the report's national figure and the inhabitants.
import { expect, test } from 'vitest';
import { ANSWERS, type Answer } from '../core/chance/answer.ts';
import type { AgainstCountry } from '../core/chance/against.ts';
import { type Language, LANGUAGES } from '../core/link/permalink.ts';
import { pictureOf } from '../core/testing/built.ts';
import { paletteFor } from '../core/picture/colours.ts';
import { type Fill, fillKey, type Mark, markAt, type Picture } from '../core/picture/picture.ts';
import type { PlaceNumber } from '../core/places/places.ts';
import { rgbOf } from '../core/testing/lab.ts';
import { legendRows } from '../core/words/legendRows.ts';
import { kommuneStates } from '../map/states.ts';
import { liveFills, readDrawing } from '../svg/testing/reading.ts';
import { answerOfAll, expectedOf } from './chance.ts';
import { piecesOf } from './markup.ts';
import { cardsOf, comparisonOf, hiddenIn, linesOf, tableOf, textsFor, wordsOn } from './said.ts';
import { datasetWith, searchesOf } from './views.ts';

const dataset = datasetWith();
const searches = searchesOf(dataset).filter((search) => search.endsWith('verdi=mot-landet'));

/** The answers as each language says them, written out; those that are part of another come after it. */
const SAID: Readonly<Record<Language, readonly (readonly [words: string, answer: Answer])[]>> = {
  nb: [
    ['klart under landet', 'far-below'],
    ['klart over landet', 'far-above'],
    ['under landet', 'below'],
    ['over landet', 'above'],
    ['som landet', 'as'],
  ],
  nn: [
    ['klart under landet', 'far-below'],
    ['klart over landet', 'far-above'],
    ['under landet', 'below'],
    ['over landet', 'above'],
    ['som landet', 'as'],
  ],
  en: [
    ['clearly below the country', 'far-below'],
    ['clearly above the country', 'far-above'],
    ['below the country', 'below'],
    ['above the country', 'above'],
    ['like the country', 'as'],
  ],
};

/** The answers in a text. */
function answersIn(text: string, language: Language): readonly Answer[] {
  let rest = text.toLowerCase().replaceAll('\u00a0', ' ');
  return SAID[language].flatMap(([words, answer]) => {
    const found = rest.includes(words);
    rest = rest.replaceAll(words, '');
    return found ? [answer] : [];
  });
}

/** The answers in a table, whose heading says that they are of the country: each a text by itself. */
const answersInTable = (markup: string): readonly Answer[] =>
  piecesOf(markup).flatMap(({ words }) =>
    SAID.nb.flatMap(([said, answer]) =>
      words === said || words === said.replace(/(?<!^som) landet$/, '') ? [answer] : [],
    ),
  );

/** The texts of a hidden place that say an answer which not all of its possible numbers have. */
function faults(picture: Picture, marks: readonly Mark[], language: Language): readonly string[] {
  const rows = language === 'nb' ? tableOf(picture, dataset).rows : new Map<string, string>();
  const lines = linesOf(picture, dataset, language, false);
  return marks.flatMap((mark) => {
    const { number } = mark.place;
    const expected = expectedOf(picture, number, dataset);
    const may = picture.tiltak.sumOf.length > 0 || expected === undefined ? undefined : answerOfAll(expected);
    const told = [
      ...wordsOn(mark, picture, dataset, language),
      ...lines
        .filter((line) => line.number === number)
        .map(({ fields }) => ['line', fields.join(';')] as const),
      ...(language === 'nb' ? cardsOf(mark, picture, dataset) : []),
    ];
    const inRow = answersInTable(rows.get(number) ?? '');
    return [
      ...told.map(([what, words]) => [what, answersIn(words, language)] as const),
      ['row', inRow] as const,
    ]
      .filter(([, answers]) => answers.some((answer) => answer !== may))
      .map(([what]) => `${picture.tiltak.id} ${picture.period} ${number} ${what}`);
  });
}

/** The answer that each hidden place is drawn with: on both painters' maps, and in a picture to take along. */
function drawnIn(picture: Picture): readonly (readonly [what: string, PlaceNumber, Answer | undefined])[] {
  const { classes } = paletteFor(picture);
  /** Of a letter as the drawing is read: `A` for the lowest answer of a hidden place. */
  const ofLetter = (letter = ''): Answer | undefined => ANSWERS[letter.charCodeAt(0) - 65];
  const ofColour = (colour = ''): Answer | undefined => {
    const [r, g, b, opacity] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return opacity === 0
      ? undefined
      : ANSWERS[classes.findIndex((one) => rgbOf(one).join() === [r, g, b].join())];
  };
  const live = liveFills(picture, dataset);
  const states = kommuneStates(picture, undefined);
  const taken = readDrawing(picture, dataset, textsFor(picture, 'nb'))['drawn'] ?? '';
  const kommuner = [...picture.fills.keys()].flatMap((kommune) => {
    const mark = markAt(picture, kommune);
    if (mark?.value.kind !== 'suppressed') return [];
    return [
      ['map', mark.place.number, ofLetter(live.get(kommune))],
      ['WebGL', mark.place.number, ofColour(states.get(kommune)?.colour)],
    ] as const;
  });
  const places = [...picture.marks.values()].flatMap(({ place, value }, index) =>
    value.kind === 'suppressed' ? [['poster', place.number, ofLetter(taken[index])] as const] : [],
  );
  return [...kommuner, ...places];
}

const answerThatMayBeSaid = (picture: Picture, place: PlaceNumber): Answer | undefined => {
  const expected = expectedOf(picture, place, dataset);
  return picture.tiltak.sumOf.length > 0 || expected === undefined ? undefined : answerOfAll(expected);
};

/** The drawings of hidden places that show another answer than all of their possible numbers have, by what they are. */
const drawnFaults = (picture: Picture): readonly string[] =>
  drawnIn(picture)
    .filter(([, place, answer]) => answer !== answerThatMayBeSaid(picture, place))
    .map(([what, place]) => `${picture.tiltak.id} ${picture.period} ${place} ${what}`);

/** How many hidden places the legend says have each answer, and how many it says nothing of. */
const countsInLegend = (picture: Picture): readonly (readonly [string, number])[] =>
  legendRows(picture, textsFor(picture, 'nb'), false)
    .filter(({ fill }) => fill.kind === 'suppressed')
    .map(({ fill, count }) => [fillKey(fill), count]);

function countsThatMayBe(picture: Picture): readonly (readonly [string, number])[] {
  const answers = hiddenIn(picture).map(({ place }) => answerThatMayBeSaid(picture, place.number));
  const countOf = (answer: Answer | undefined) => answers.filter((each) => each === answer).length;
  return [
    ['suppressed', countOf(undefined)],
    ...ANSWERS.map((answer, index) => [`suppressed-${index}`, countOf(answer)] as const).filter(
      ([, count]) => count > 0,
    ),
  ];
}

/** A few of each sort: those with an answer, and those without. */
const someOf = (picture: Picture): readonly Mark[] => {
  const hidden = hiddenIn(picture);
  const has = ({ place }: Mark) => picture.against?.stands.get(place.number)?.answer !== undefined;
  return [...hidden.filter(has).slice(0, 12), ...hidden.filter((mark) => !has(mark))];
};

test.each(LANGUAGES)(
  'no more is said of a hidden place than all its possible numbers have: %s',
  (language) => {
    const pictures = searches.map((search) => pictureOf(dataset, search));
    expect(pictures.flatMap((picture) => faults(picture, someOf(picture), language)).slice(0, 20)).toEqual(
      [],
    );
  },
);

test('each hidden place has the answer that is reckoned here', () => {
  for (const search of searches) {
    const picture = pictureOf(dataset, search);
    for (const { place } of hiddenIn(picture)) {
      const expected = expectedOf(picture, place.number, dataset) ?? NaN;
      const may = picture.tiltak.sumOf.length > 0 ? undefined : answerOfAll(expected);
      expect(picture.against?.stands.get(place.number)?.answer, `${search} ${place.number}`).toBe(may);
    }
  }
});

test('no hidden place is drawn or counted with more than all its possible numbers have', () => {
  for (const search of searches) {
    const picture = pictureOf(dataset, search);
    expect(drawnFaults(picture).slice(0, 20), search).toEqual([]);
    expect(countsInLegend(picture), search).toEqual(countsThatMayBe(picture));
  }
});

test('a comparison says no more either', () => {
  const picture = pictureOf(dataset, '?periode=2026-02&verdi=mot-landet');
  const open = hiddenIn(picture).filter(({ place }) => !picture.against?.stands.get(place.number)?.answer);
  expect(open.length).toBeGreaterThan(10);
  for (const mark of open) {
    const table = /<table.*?<\/table>/s.exec(comparisonOf([mark], picture, dataset))?.[0] ?? '';
    expect(answersInTable(table)).toEqual([]);
    const faulty = planted(picture, 'below');
    const told = /<table.*?<\/table>/s.exec(comparisonOf([mark], faulty, dataset))?.[0] ?? '';
    expect(answersInTable(told)).toEqual(['below']);
  }
});

/** A picture whose hidden places have an answer that only some of their numbers have. */
function planted(picture: Picture, answer: Answer): Picture {
  const { against } = picture;
  if (!against) throw new Error('no answers');
  const stands: AgainstCountry['stands'] = new Map(
    [...against.stands].map(([number, stand]) => [
      number,
      stand.count.kind === 'suppressed' && stand.answer === undefined ? { ...stand, answer } : stand,
    ]),
  );
  const index = ANSWERS.indexOf(answer);
  const faulty = (fill: Fill): Fill =>
    fillKey(fill) === 'suppressed' ? { kind: 'suppressed', answer: index } : fill;
  const hidden = { ...against.hidden, open: 0, [answer]: against.hidden[answer] + against.hidden.open };
  return {
    ...picture,
    against: { ...against, stands, hidden },
    marks: new Map(
      [...picture.marks].map(([number, mark]) => [number, { ...mark, fill: faulty(mark.fill) }]),
    ),
    fills: new Map([...picture.fills].map(([number, fill]) => [number, faulty(fill)])),
  };
}

test.each(ANSWERS)('an answer that is planted, %s, is found in each drawing and in the legend', (answer) => {
  const honest = pictureOf(dataset, '?periode=2026-02&verdi=mot-landet');
  const picture = planted(honest, answer);
  const open = countsThatMayBe(honest).find(([key]) => key === 'suppressed')?.[1];
  for (const what of ['map', 'WebGL', 'poster']) {
    expect(
      drawnFaults(picture).filter((fault) => fault.endsWith(` ${what}`)),
      what,
    ).toHaveLength(open ?? NaN);
  }
  expect(countsInLegend(picture)).not.toEqual(countsThatMayBe(picture));
});

test.each(ANSWERS)('an answer that is planted, %s, is found wherever it is said', (answer) => {
  const picture = planted(pictureOf(dataset, '?periode=2026-02&verdi=mot-landet'), answer);
  const honest = pictureOf(dataset, '?periode=2026-02&verdi=mot-landet');
  const open = hiddenIn(honest).filter(({ place }) => !honest.against?.stands.get(place.number)?.answer);
  const [mark] = open;
  const found = faults(picture, mark ? [mark] : [], 'nb').map((fault) => fault.split(' ').at(-1));
  expect([...new Set(found)].sort()).toEqual(
    ['announcement', 'card', 'figure', 'line', 'row', 'sentence', 'tooltip', 'walk'].sort(),
  );
});
