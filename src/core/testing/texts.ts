import type { Classes } from '../figures/schema.ts';
import type { Tiltak } from '../figures/dataset.ts';
import { SCALES } from '../figures/scale.ts';
import type { Messages } from '../words/messages.ts';
import { monthsIn, type Year, yearOf } from '../figures/period.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import { LEVELS } from '../places/places.ts';
import type { Dataset } from '../figures/series.ts';
import { pictureOf } from './built.ts';
import { month, period } from './small.ts';

/** All that a language says under a key: the text itself, or what a function says to every sample. */
export type Said = ReadonlyMap<string, readonly string[]>;

/** Links to pictures of every sort: rates, counts, averages, sums, fylker, and changes of them. */
const SEARCHES = [
  '',
  '?verdi=antall',
  '?periode=2026&verdi=per1000',
  '?tiltak=i-alt',
  '?tiltak=arbeidsforberedende-trening&nivaa=fylke',
  '?sammenlign=2026-01',
  '?sammenlign=2026-01&verdi=antall&nivaa=fylke',
  '?tiltak=i-alt&sammenlign=2026-01',
];

const COUNTS = [0, 1, 2, 1234];
const CLASSES: readonly Classes[] = [
  { breaks: [6, 10, 11, 1200], range: [4, 2000], decimals: 0 },
  { breaks: [], range: [4, 4], decimals: 0 },
  { breaks: [], range: undefined, decimals: 0 },
];

/** The first mark of each kind, hidden and missing ones too where the picture has none. */
function samplesIn(picture: Picture): readonly Mark[] {
  const marks = [...picture.marks.values()];
  return (['count', 'suppressed', 'absent'] as const).flatMap((kind) => {
    const mark = marks.find(({ value }) => value.kind === kind);
    const [any] = marks;
    if (mark || !any || kind === 'count') return mark ? [mark] : [];
    return [{ ...any, value: { kind }, fill: { kind }, rank: undefined }];
  });
}

/** A call of every function of a language, by its path. */
function calls(text: Messages, dataset: Dataset): Readonly<Record<string, () => readonly unknown[]>> {
  const { catalogue } = dataset;
  const { tiltak: everyTiltak } = catalogue;
  const months = monthsIn(catalogue.periods);
  const [january, february] = [month('2026-01'), month('2026-02')];
  const periods = [january, period('2026'), period('2024')];
  /** Months of one year, to tell its average by: all of them, some, one. */
  const spans = [
    [1, 12],
    [1, 11],
    [3, 12],
    [2, 2],
  ].map(([from = 1, to = 1]) =>
    Array.from({ length: to - from + 1 }, (_, i) => month(`2025-${String(from + i).padStart(2, '0')}`)),
  );
  /** The population of 2027 is missing, and that of the year before stands for it. */
  const nearest = new Map([['2027', '2026']] as [Year, Year][]);
  const pictures = SEARCHES.map((search) => pictureOf(dataset, search));
  const ofPictures = (say: (picture: Picture) => unknown) => () => pictures.map(say);
  /** Of reports without the table, too. */
  const ofAllPictures = (say: (picture: Picture) => unknown) => () =>
    [...pictures, ...pictures.map((picture) => ({ ...picture, isUntabled: true }))].map(say);
  const ofMarks = (say: (mark: Mark, picture: Picture) => unknown) => () =>
    pictures.flatMap((picture) => samplesIn(picture).map((mark) => say(mark, picture)));
  const ofTiltak = (say: (tiltak: Tiltak) => unknown) => () => everyTiltak.map(say);
  const ofPeriods = (say: (when: (typeof periods)[number]) => unknown) => () => periods.map(say);
  const ofCounts = (say: (n: number) => unknown) => () => COUNTS.map(say);
  const ofScales = (say: (scale: (typeof SCALES)[number]) => unknown) => () => SCALES.map(say);
  const rates = { year: '2026', persons: 5000 } as NonNullable<Mark['denominator']>;
  return {
    documentTitle: () => [text.documentTitle('X')],
    tiltakLabel: ofTiltak(text.tiltakLabel),
    periodName: () => [
      ...periods.map((when) => text.periodName(when, months)),
      ...spans.map((span) => text.periodName(period('2025'), span)),
    ],
    value: ofMarks((mark, { scale, decimals }) => text.value(mark.value, scale, decimals)),
    change: ofMarks((mark, { decimals }) => text.change(mark.value, decimals)),
    interval: ofScales((scale) => text.interval({ upperBound: 2.21 }, scale, 1)),
    monthValue: ofMarks(({ value }, { scale }) => text.monthValue(january, value, scale, 1)),
    heading: ofPictures((picture) => Object.values(text.heading(picture, months)).join('')),
    mapTitle: ofPictures((picture) => text.mapTitle(picture, months)),
    coverage: ofAllPictures(text.coverage),
    told: ofAllPictures(text.told),
    chosen: ofMarks(text.chosen),
    'month.averageOf': () => [text.month.averageOf('2026')],
    'month.wholeYearOf': () => [text.month.wholeYearOf('2025')],
    'month.breaks': () => [text.month.breaks([january]), text.month.breaks([january, february])],
    'month.first': () => [text.month.first(january)],
    'month.current': ofPeriods((when) => text.month.current(when, months)),
    'month.spoken': ofPeriods((when) => text.month.spoken(when, months)),
    'legend.title': () => SCALES.flatMap((s) => [text.legend.title(s), text.legend.title(s, january)]),
    'legend.class': () =>
      [undefined, january].flatMap((since) =>
        CLASSES.flatMap((classes) =>
          [...classes.breaks, 0].map((_, i) => text.legend.class(classes, i, 'antall', 0, since)),
        ),
      ),
    'legend.observed': () =>
      [undefined, january].flatMap((since) =>
        CLASSES.flatMap((classes) => SCALES.map((s) => text.legend.observed(classes, s, 1, since))),
      ),
    'legend.denominator': () => [
      ...[undefined, january, month('2025-01')].flatMap((since) =>
        SCALES.map((scale) => text.legend.denominator(scale, february, since)),
      ),
      ...[undefined, month('2025-01'), month('2027-01')].map((since) =>
        text.legend.denominator('per1000', month('2027-02'), since, nearest),
      ),
    ],
    'legend.count': () => LEVELS.flatMap((level) => COUNTS.map((n) => text.legend.count(n, level))),
    'legend.places': () => LEVELS.flatMap((level) => COUNTS.map((n) => text.legend.places(n, level))),
    'legend.suppressed': () =>
      everyTiltak.flatMap((each) => [text.legend.suppressed(each), text.legend.suppressed(each, january)]),
    'map.label': () => [text.map.label('X')],
    'search.results': ofCounts(text.search.results),
    'search.none': () => [text.search.none('X')],
    'legend.absent': ofAllPictures(text.legend.absent),
    'place.figure': ofMarks(text.place.figure),
    'place.rank': ofMarks((mark, picture) => text.place.rank({ ...mark, rank: 3 }, picture)),
    'place.people': ofCounts(text.place.people),
    'place.participants': ofCounts(text.place.participants),
    'place.unit': () => [text.place.unit('per1000')],
    'place.change': () => [text.place.change(january)],
    'place.changeValue': ofCounts(text.place.changeValue),
    'place.remove': () => [text.place.remove('X')],
    'place.place': () => [text.place.place('0301', ''), text.place.place('0301', 'X')],
    'place.population': ofScales((scale) => text.place.population(rates, scale)),
    'place.suppressedWords': ofMarks(text.place.suppressedWords),
    'place.months': ofTiltak(text.place.months),
    'place.perTiltak': () => [text.place.perTiltak('X')],
    'table.value': () => SCALES.flatMap((s) => [text.table.value(s), text.table.value(s, january)]),
    'table.countIn': ofPeriods((when) => text.table.countIn(when, months)),
    'table.select': () => [text.table.select('X')],
    'table.sortHint': ofPictures(text.table.sortHint),
    'table.group.published': ofPictures((picture) => text.table.group.published(2, picture)),
    'table.group.suppressed': ofPictures((picture) => text.table.group.suppressed(2, picture)),
    'table.group.absent': ofPictures((picture) => text.table.group.absent(2, picture)),
    'share.description': ofPictures((picture) => text.share.description(picture, months)),
    'ignored.item': () =>
      [
        ...(['unknown', 'not-in-data', 'too-many', 'repeated', 'no-norway'] as const).map((reason) => ({
          reason,
        })),
        { reason: 'renumbered', now: ['1 A'] } as const,
        { reason: 'divided', now: ['1 A', '2 B'] } as const,
        { reason: 'other-months', instead: { year: yearOf(january), months: [january, february] } } as const,
      ].map((why) => text.ignored.item({ key: 'k', value: 'v', ...why })),
    'failure.what': () => [text.failure.what('X'), text.failure.what(undefined)],
    'failure.slow': () => [text.failure.slow('X'), text.failure.slow(undefined)],
    attribution: () => [text.attribution('2026-03-04')],
    'about.report': () => text.about.report(catalogue),
    'about.counted': () => [
      text.about.counted(catalogue),
      // A report of one measure, and so of no sum.
      text.about.counted({ tiltak: catalogue.tiltak.slice(0, 1) }),
    ],
    'about.absent': () => [text.about.absent(['X', 'Y'])],
  };
}

/** Every text of a language, by its path: `nav.kart`. Functions that no sample is known for throw. */
export function saidBy(text: Messages, dataset: Dataset): Said {
  const samples = calls(text, dataset);
  const said = new Map<string, readonly string[]>();
  const walk = (value: unknown, path: string): void => {
    // The formatter is tested by itself.
    if (path === 'f') return;
    if (typeof value === 'string') said.set(path, [value]);
    else if (typeof value === 'function') {
      const sample = samples[path];
      if (!sample) throw new RangeError(`no sample calls text.${path}: add one to testing/texts.ts`);
      said.set(path, sample().map(String));
    } else if (Array.isArray(value)) said.set(path, value.map(String));
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(text, '');
  return said;
}

/** The paths of the functions among a language's texts. */
export const isFunction = (text: Messages, path: string): boolean =>
  typeof path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], text) === 'function';
