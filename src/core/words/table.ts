import type { Tiltak } from '../figures/dataset.ts';
import { bandOf } from '../figures/measures.ts';
import type { Month, Period } from '../figures/period.ts';
import type { Scale } from '../figures/scale.ts';
import type { OwnTable, Understood } from '../figures/table.ts';
import type { Language } from '../link/permalink.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import { type Composed, type Words, compose } from './compose/compose.ts';
import type { Told } from './compose/finding.ts';
import { legendTexts } from './compose/legend.ts';
import { MADE, sharedTexts } from './compose/messages.ts';
import type { pictureTexts } from './compose/picture.ts';
import { en } from './en/table.ts';
import { type Formatter, capitalised, formatter } from './format.ts';
import { inLanguage } from './inLanguage.ts';
import type { Messages } from './messages.ts';
import { nb } from './nb/table.ts';
import { nn } from './nn/table.ts';
import { ownMessagesFor } from './own.ts';
import type { TableWords } from './shapes/table.ts';
import type { TakeAwayMessages } from './shapes/takeaway.ts';

export const tableWords: Readonly<Record<Language, TableWords>> = { nb, nn, en };

/** The words in the language of a locale: `nn-NO` has those of `nn`. */
export const tableWordsFor = (text: { readonly locale: string }): TableWords => inLanguage(tableWords, text);

/** How a figure of a table is named: its unit, and as many decimals as it is given with. */
interface Naming {
  readonly unit: string;
  readonly decimals: number;
  /** It is a rate, or has decimals: a limit of a class belongs to one class, and none is told by its last figure. */
  readonly continuous: boolean;
  readonly short: (step: Month) => string;
}

/** A table's times, by the months that stand for them. */
const timesOf =
  ({ times }: OwnTable, words: TableWords, f: Formatter) =>
  (step: Period): string => {
    const time = times[step];
    return time ? words.time(time, f) : '';
  };

/** A time without its year, for where the year is told elsewhere. */
const shortOf =
  ({ times }: OwnTable, words: TableWords, f: Formatter) =>
  (step: Month): string => {
    const time = times[step];
    if (!time) return '';
    return time.kind === 'month' ? f.monthName(step) : words.time(time, f).replace(/(?:\s|\sof\s)\d{4}$/, '');
  };

/** Months between two of a table's times: the least that there are. */
function stepOf({ times }: OwnTable): number {
  const months = Object.keys(times).map((step) => Number(step.slice(0, 4)) * 12 + Number(step.slice(5)));
  const apart = months.slice(1).map((month, i) => month - (months[i] ?? month));
  return apart.length > 0 ? Math.min(...apart) : 1;
}

/** Numbers with the decimals of the figures, and the names of the table's times in the place of months. */
function formatterOf(
  locale: string,
  named: (step: Period) => string,
  { decimals, short }: Naming,
): Formatter {
  const f = formatter(locale);
  const shown = (value: number): number => {
    const exact = Number(value.toFixed(decimals));
    return Number.isInteger(exact) ? 0 : decimals;
  };
  return {
    ...f,
    // Numbers of places are counts, too: only what has decimals is written with them.
    count: (value) => f.decimal(value, shown(value)),
    change: (value) => f.signed(value, decimals),
    month: named,
    monthName: short,
  };
}

/** Texts as a language has them, put together for a table's figures. */
function composed(
  text: Messages,
  words: TableWords,
  named: (step: Period) => string,
  naming: Naming,
): Composed {
  const { unit, decimals } = naming;
  const f = formatterOf(text.locale, named, naming);
  const own: Words = {
    ...text[MADE].words,
    participants: { one: unit, many: unit },
    noRow: words.noValue,
    noTable: words.noTable,
    whyHidden: { measure: words.hidden.unknown, sum: words.hidden.unknown },
    national: { ...text[MADE].words.national, absent: '' },
    nationalChange: { ...text[MADE].words.nationalChange, absent: '' },
  };
  const base = compose(own, f);
  const number = (value: number, scale: Scale, asked: number): string =>
    bandOf(scale) === undefined
      ? f.decimal(value, Math.max(decimals, asked))
      : base.number(value, scale, asked);
  return {
    ...base,
    number,
    periodName: named,
    span: (since, period) => own.fromTo(named(since), named(period)),
    // Names in a table are not written small.
    tiltakName: ({ names: { nb: name } }) => name,
    participants: (n) => base.joined(f.decimal(n, decimals), unit),
    national: (cell) =>
      cell.kind === 'count'
        ? own.national.count(base.joined(f.decimal(cell.value, decimals), unit))
        : own.national[cell.kind],
    value: (cell, scale, asked) =>
      cell.kind === 'count' ? number(cell.value, scale, asked) : base.value(cell, scale, asked),
    interval: ({ upperBound }, scale, asked) =>
      upperBound === undefined
        ? words.interval.unknown
        : words.interval.below(
            bandOf(scale) === undefined
              ? f.count(upperBound)
              : `${f.decimalUp(upperBound, asked)} ${base.per(scale)}`,
          ),
    whyHidden: ({ table }) =>
      table?.hidden === undefined ? words.hidden.unknown : words.hidden.below(f.count(table.hidden + 1)),
  };
}

/** What a table is and what was left out of it, a sentence each. */
export function summaryOf(
  understood: Understood,
  words: TableWords,
  named: (label: string) => string,
): string[] {
  const { dialog } = words;
  const { kommuner, of, setAside, notices, marks, splits } = understood;
  const without = withoutKommune(understood);
  return [
    dialog.places(kommuner, of, without),
    ...leftOut(setAside).map(({ kind, rows, labels }) => `${dialog.rows(rows, kind, labels)}.`),
    ...notices.map(dialog.notice),
    ...marks.map(({ mark, cells, meaning, below }) =>
      words.about.marks(
        mark === '' ? dialog.empty : mark,
        dialog.cells(cells),
        below !== undefined && meaning === 'hidden'
          ? words.hidden.below(named(String(below)))
          : dialog.meanings[meaning],
      ),
    ),
    ...splits.map(({ heading, chosen }) => `${heading === '' ? dialog.fields.split : heading}: ${chosen}.`),
  ];
}

/** Of the rows that are no kommune those that are used for nothing: fylker and the country have their own figures. */
export const leftOut = (setAside: Understood['setAside']): Understood['setAside'] =>
  setAside.filter(({ kind }) => kind !== 'country' && kind !== 'fylke');

export const withoutKommune = ({ setAside }: Understood): number =>
  leftOut(setAside).reduce((sum, { rows }) => sum + rows, 0);

/** With more places without a figure than these, their names would fill the page. */
const MOST_NAMED = 60;

/** The page's texts where it shows a figure of a reader's own table, in the language that they are in. */
export function tableMessages(text: Messages, name: string, own: OwnTable, tiltak: Tiltak): Messages {
  const words = tableWordsFor(text);
  const made = text[MADE];
  const { understood } = own;
  const shown = own.measures.find(({ id }) => id === tiltak.id);
  const measure = understood.figures.measures.find(({ id }) => id === shown?.measure);
  const plain = formatter(text.locale);
  const naming: Naming = {
    short: shortOf(own, words, plain),
    unit: measure?.unit ?? '',
    decimals: tiltak.table?.decimals ?? 0,
    continuous: tiltak.table?.rate === true || (tiltak.table?.decimals ?? 0) > 0,
  };
  const named = timesOf(own, words, plain);
  const parts = composed(text, words, named, naming);
  const { capital, joined, per } = parts;
  const title = tiltak.names.nb;
  const isSaid =
    title.toLowerCase().includes(naming.unit.toLowerCase()) ||
    (naming.unit === '%' && /prosent|percent/i.test(title));
  const unit = isSaid ? '' : `, ${naming.unit}`;
  const during = (when: string): string => (when === '' ? '' : `, ${when}`);
  const sentences: Parameters<typeof pictureTexts>[1] = {
    figures: (when, national) => (national === '' ? when : `${when}: ${national}`),
    changes: (span, national) => words.changed(span) + (national === '' ? '' : `: ${national}`),
    during,
    title: (of) => of + unit,
    changeTitle: (of) => words.change(of + unit),
    countChangeTitle: (of) => words.change(of + unit),
    shown: made.sentences.shown,
    withoutRow: words.noValue,
    noRowInReport: words.noValueIn,
    noTableInReport: (table) => capital(table),
    rank: made.sentences.rank,
    changeRank: made.sentences.changeRank,
    published: words.shownGroup,
    publishedBoth: words.shownBoth,
    whyNot: { measure: words.whyNot.figure, sum: words.whyNot.change, change: words.whyNot.change },
  };
  const legendWords: Parameters<typeof legendTexts>[1] = {
    ...made.legend,
    all: words.all,
    none: words.none,
    observed: words.observed,
    title: title + unit,
    changeTitle: words.change(title),
    countChangeTitle: words.change(title + unit),
    counts: tiltak.table?.rate === true ? words.asIs : words.counts,
  };
  const shared = sharedTexts(parts, sentences, legendWords);
  const untold = (value: string): string => value.replace(/, $/, '');
  /** Limits of figures with decimals are told as those of rates are. */
  const scaled = (scale: Scale): Scale => (naming.continuous && scale === 'antall' ? 'per1000' : scale);
  const legend = legendTexts({ ...parts, per: () => '' }, legendWords);
  const withUnit = (scale: Scale) => joined(scale === 'antall' ? title + unit : title, per(scale));
  const figure = (mark: Mark, picture: Picture): string =>
    mark.value.kind === 'suppressed' && mark.upperBound === undefined
      ? shared.legend.suppressed(picture.tiltak, picture.since)
      : shared.place.figure(mark, picture).trim();
  return {
    ...text,
    ...shared.page,
    documentTitle: text.documentTitle,
    tiltakLabel: ({ names: { nb: of } }) => of,
    mapTitle: (picture, months) => untold(shared.page.mapTitle(picture, months)),
    chosen: (mark, picture) => {
      const rank = shared.place.rank(mark, picture);
      return `${mark.place.officialName}: ${figure(mark, picture)}${rank === '' ? '' : `, ${rank}`}`;
    },
    table: {
      ...text.table,
      value: (scale, since) =>
        since === undefined ? capital(withUnit(scale)) : shared.legend.title(scale, since),
      group: shared.table.group,
      count: capital(title + unit),
      countIn: (period) => `${capital(title + unit)}${during(named(period))}`,
      sortHint: () => words.sortHint,
    },
    pickers: {
      ...text.pickers,
      tiltak: words.measure,
      values: { ...text.pickers.values, antall: words.as },
    },
    month: {
      ...text.month,
      ...shared.month,
      label: words.bar.label,
      play: words.bar.play,
    },
    legend: {
      ...text.legend,
      ...shared.legend,
      title: (scale, since, period) =>
        since === undefined ? capital(withUnit(scale)) : shared.legend.title(scale, since, period),
      class: (classes, index, scale, decimals, since) =>
        legend.class(classes, index, scaled(scale), decimals, since),
      observed: (classes, scale, decimals, since) => legend.observed(classes, scaled(scale), decimals, since),
    },
    place: {
      ...text.place,
      ...shared.place,
      figure,
      participants: () => naming.unit,
      change: (from: Month) => words.since(named(from)),
      absentWords: words.absentWords,
      months: () => words.each(title),
      perTiltak: () => title,
    },
    share: { ...text.share, ...shared.share },
    attribution: () => words.attribution(name, understood.figures.source, tiltak.table?.rate !== true),
    about: {
      ...text.about,
      report: () => [
        words.about.table(understood.figures.title, name),
        understood.figures.source === undefined
          ? words.about.noSource
          : words.about.source(understood.figures.source),
        ...summaryOf(understood, words, (n) => n),
      ],
      countedTitle: words.about.counted,
      counted: ({ tiltak: all }) =>
        plain.list(all.slice(0, MOST_NAMED).map(({ names: { nb: of } }) => `«${of}»`)),
      suppressed: words.about.hidden,
      absentTitle: capitalised(words.noValue, text.locale),
      absent: (names) =>
        names.length > MOST_NAMED
          ? words.about.absentMany(plain.count(names.length))
          : words.about.absent(names),
      rates: words.about.rates,
    },
    own: {
      step: stepOf(own),
      classes: (usual) => ({ ...usual, circles: { area: words.circles } }),
      compare: (usual) => ({
        ...usual,
        ...words.compare,
        state: (month, kind) => words.compare.state(named(month), kind),
        whyHidden: () => parts.whyHidden(tiltak),
      }),
    },
  };
}

/** What a page that shows a table says of all that readers take with them. */
export function tableTakeAway(
  published: TakeAwayMessages,
  text: { readonly locale: string },
  name: string,
  own: OwnTable,
): TakeAwayMessages {
  const words = tableWordsFor(text);
  const file = ownMessagesFor(text);
  const f = formatter(text.locale);
  const named = timesOf(own, words, f);
  const { source } = own.understood.figures;
  const measureOf = (tiltak: Tiltak) => {
    const shown = own.measures.find(({ id }) => id === tiltak.id);
    return own.understood.figures.measures.find(({ id }) => id === shown?.measure);
  };
  /** The figure of a sentence, with its unit. */
  const write = ({ finding, where, period, since, measures: [tiltak] }: Told): string => {
    const decimals = tiltak?.table?.decimals ?? 0;
    const unit = (tiltak && measureOf(tiltak)?.unit) ?? '';
    const number = (value: number) =>
      [f.decimal(value, decimals), unit].filter((part) => part !== '').join(' ');
    const figure = (): string => {
      switch (finding.kind) {
        case 'count': {
          const { rate } = finding;
          const per = rate ? `, ${f.decimal(rate.value, rate.decimals)} ${words.per[rate.scale]}` : '';
          return number(finding.persons) + per;
        }
        case 'change':
          return `${number(finding.from)} → ${number(finding.to)}`;
        case 'no-change':
          return finding.why === 'suppressed' ? words.whyNot.change : words.noValue;
        case 'absent':
          return words.noValue;
        case 'hidden':
        case 'hidden-sum':
        // Tables have no answers.
        case 'stand':
        case 'stands':
          return words.hiddenFigure;
        default:
          return finding satisfies never;
      }
    };
    const place =
      where.kind === 'country'
        ? words.wholeCountry
        : where.kind === 'kommune' && where.fylke !== undefined
          ? `${where.name} (${where.fylke})`
          : where.name;
    const when = since === undefined ? named(period) : `${named(since)}–${named(period)}`;
    const from = source === undefined ? '' : ` (${source})`;
    const what = [tiltak?.names.nb ?? '', place, when].filter((part) => part !== '').join(', ');
    return `${what}: ${figure()}${from}. ${file.sentence(name)}`;
  };
  const { columns } = published.csv;
  return {
    ...published,
    csv: {
      ...published.csv,
      columns: { ...columns, tiltak: words.measure, count: words.as, before: words.before },
      status: { ...published.csv.status, ...words.csv.status },
      scales: { antall: words.as, per1000: words.per.per1000, 'per1000-18-66': words.per['per1000-18-66'] },
      tiltak: ({ names: { nb: of } }) => of,
      period: named,
      source: file.source(name) + (source === undefined ? '' : ` (${source})`),
    },
    table: {
      ...published.table,
      hint: words.csv.hint,
      all: (periods) => words.csv.all(f.count(periods)),
    },
    workbook: {
      ...published.workbook,
      hidden: [published.workbook.hidden[0], words.about.hidden],
      empty: [published.workbook.empty[0], words.csv.empty],
      licences: [
        published.workbook.licences[0],
        file.source(name) + (source === undefined ? '' : ` (${source})`),
        ...published.workbook.licences.slice(2),
      ],
    },
    image: { ...published.image, hint: file.image },
    sentence: { ...published.sentence, write },
    share: { ...published.share, hint: file.link },
  };
}
