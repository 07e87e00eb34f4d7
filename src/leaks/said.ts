import { render } from 'svelte/server';
import { nowOf } from '../core/picture/change.ts';
import { csv, DIALECTS } from '../core/picture/csv.ts';
import { pictureTable, seriesTable } from '../core/picture/csvTables.ts';
import { figureText } from '../core/map/labelFigures.ts';
import { compareMessagesFor } from '../core/words/compare.ts';
import { en } from '../core/words/en/index.ts';
import type { Messages } from '../core/words/messages.ts';
import { nb } from '../core/words/nb/index.ts';
import { nn } from '../core/words/nn/index.ts';
import { toldOf } from '../core/words/compose/finding.ts';
import { takeAwayMessages } from '../core/words/takeaway.ts';
import { standsReworded } from '../core/words/stands.ts';
import { spokenPlace } from '../core/words/walk.ts';
import { monthsIn } from '../core/figures/period.ts';
import type { Language } from '../core/link/permalink.ts';
import type { Mark, Picture } from '../core/picture/picture.ts';
import { type Dataset, seriesOf } from '../core/figures/series.ts';
import { parseCsv } from '../core/testing/csv.ts';
import CardMore from '../ui/card/CardMore.svelte';
import PlaceCard from '../ui/card/PlaceCard.svelte';
import CompareView from '../ui/compare/CompareView.svelte';
import TableView from '../ui/table/TableView.svelte';
import Tooltip from '../ui/map/Tooltip.svelte';
import { elementsOf } from './markup.ts';

const TEXTS: Readonly<Record<Language, Messages>> = { nb, nn, en };

/** The texts of a page that shows a picture. */
export const textsFor = (picture: Pick<Picture, 'against'>, language: Language): Messages =>
  picture.against ? standsReworded(TEXTS[language]) : TEXTS[language];

/** A place of a picture whose figure is hidden. */
export const hiddenIn = ({ marks }: Picture): readonly Mark[] =>
  [...marks.values()].filter(({ value }) => value.kind === 'suppressed');

/** What is said of a place in one language, by where it is said: read aloud, to copy, or inside the page. */
export function wordsOn(
  mark: Mark,
  picture: Picture,
  dataset: Dataset,
  language: Language,
): ReadonlyMap<string, string> {
  const text = textsFor(picture, language);
  const { catalogue } = dataset;
  const series = seriesOf(dataset, picture.tiltak.id);
  const told = toldOf(mark, picture, catalogue, series);
  return new Map([
    ['figure', text.place.figure(mark, picture)],
    ['value', text.value(mark.value, picture.scale, picture.decimals)],
    ['on the map', figureText(mark, picture, text)],
    ['why', text.place.suppressedWords(mark, picture)],
    ['announcement', text.chosen(mark, picture)],
    ['walk', spokenPlace(mark, { ...picture, selected: [mark.place.number] }, text)],
    ['sentence', takeAwayMessages[language].sentence.write(told, monthsIn(catalogue.periods))],
  ]);
}

const nothing = (): undefined => undefined;
const noMap = (): Promise<never> => Promise.reject(new Error('no boundaries are loaded here'));

/** A place's card, what unfolds of it, and its tooltip. */
export function cardsOf(mark: Mark, picture: Picture, dataset: Dataset): ReadonlyMap<string, string> {
  const props = {
    mark,
    picture,
    months: monthsIn(dataset.catalogue.periods),
    dataset,
    revisions: () => Promise.reject(new Error('no revisions are loaded here')),
    load: noMap,
    text: textsFor(picture, 'nb'),
    words: compareMessagesFor(nb),
    own: undefined,
    sheet: false,
    folds: true,
    onopen: nothing,
    onmore: nothing,
    oncompare: nothing,
    onchoose: nothing,
    onremove: nothing,
    onfunnel: nothing,
  };
  const { uncertain } = nowOf(mark, picture);
  const at = { x: 0, y: 0, width: 300, height: 300, keepInWindow: false };
  return new Map([
    ['card', render(PlaceCard, { props: { ...props, open: true } }).body],
    ['row', render(PlaceCard, { props: { ...props, open: false } }).body],
    ['more', render(CardMore, { props: { ...props, uncertain } }).body],
    ['tooltip', render(Tooltip, { props: { mark, picture, text: props.text, ...at } }).body],
  ]);
}

/**
 * A card without what it is held against: the fylke's and the country's figures, which the report publishes. Of the lines
 * drawn on one scale with theirs the bands of what is hidden stay.
 */
export const withoutReferences = (markup: string): string =>
  markup
    .replace(/<p[^>]* data-testid="standing".*?<\/p>/gs, '')
    .replace(/<div[^>]* data-testid="course".*?<p.*?<\/p>/gs, (chart) =>
      (chart.match(/<rect[^>]* data-gap[^>]*>/g) ?? []).join(''),
    );

/** The places side by side. */
export function comparisonOf(chosen: readonly Mark[], picture: Picture, dataset: Dataset): string {
  const props = {
    chosen,
    picture,
    months: monthsIn(dataset.catalogue.periods),
    dataset,
    load: noMap,
    failure: undefined,
    text: textsFor(picture, 'nb'),
    words: compareMessagesFor(nb),
    onchoose: nothing,
    onremove: nothing,
    onretry: nothing,
    onclose: nothing,
  };
  return render(CompareView, { props }).body;
}

/** The table of a picture: its rows by number, and all the rest. */
export interface TableMarkup {
  readonly rows: ReadonlyMap<string, string>;
  readonly rest: string;
}

export function tableOf(picture: Picture, { catalogue }: Dataset): TableMarkup {
  const text = textsFor(picture, 'nb');
  const title = text.mapTitle(picture, monthsIn(catalogue.periods));
  const props = { picture, catalogue, title, text, onselect: nothing };
  const markup = render(TableView, { props }).body;
  const numbered = /^<tr[^>]* data-kommune="(\d+)"/;
  const rows = elementsOf(markup, 'tr').flatMap((row) => {
    const number = numbered.exec(row)?.[1];
    return number === undefined ? [] : [[number, row] as const];
  });
  const rest = markup.replace(/<tr[ >].*?<\/tr>/gs, (row) => (numbered.test(row) ? '' : row));
  return { rows: new Map(rows), rest };
}

/** A line of a file that readers take with them. */
export interface Line {
  readonly number: string;
  readonly fields: readonly string[];
}

/** The lines of the files of a picture, in each dialect; of all periods too where `withSeries` says so. */
export function linesOf(
  picture: Picture,
  dataset: Dataset,
  language: Language,
  withSeries: boolean,
): readonly Line[] {
  const { catalogue } = dataset;
  const texts = takeAwayMessages[language].csv;
  const series = seriesOf(dataset, picture.tiltak.id);
  const tables = [
    pictureTable(picture, catalogue, texts),
    ...(series && withSeries ? [seriesTable(series, picture, catalogue, texts)] : []),
  ];
  return tables.flatMap((rows) =>
    (['excel', 'plain'] as const).flatMap((name) =>
      parseCsv(csv(rows, name).slice(DIALECTS[name].mark.length), DIALECTS[name].separator)
        .slice(1)
        .map((fields) => ({
          number: fields[0] ?? '',
          fields: fields.map((field) => field.replace(/^(-?\d+),(\d+)$/, '$1.$2')),
        })),
    ),
  );
}
