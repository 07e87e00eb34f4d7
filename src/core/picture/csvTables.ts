import type { Cell } from '../figures/cell.ts';
import { type CsvCell, type CsvRow, NOTHING, number, text } from './csv.ts';
import type { Catalogue, Series, Tiltak } from '../figures/dataset.ts';
import { lacksTable } from '../link/lacking.ts';
import { bandOf, denominatorOf, onScale } from '../figures/measures.ts';
import type { Answer } from '../chance/answer.ts';
import type { Limit } from '../chance/limits.ts';
import type { Scale } from '../figures/scale.ts';
import type { Period } from '../figures/period.ts';
import { FEWEST_CERTAIN, type Mark, type Picture } from './picture.ts';
import { isKommune, placesOf } from '../places/places.ts';

/** The columns of the tables that readers download, in order. Not every table has all of them. */
export const CSV_COLUMNS = [
  'number',
  'name',
  'fylke',
  'tiltak',
  'period',
  'since',
  'scale',
  'value',
  'count',
  'before',
  'answer',
  'expected',
  'least95',
  'most95',
  'least998',
  'most998',
  'status',
  'uncertain',
  'source',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/**
 * `untabled`: the report has no such table, so nothing can be said of its rows. `unknown`: persons are published, but
 * something else that the value is computed from is not.
 */
export type CsvStatus = 'published' | 'suppressed' | 'absent' | 'untabled' | 'unknown';

/** The words of the tables, in one language. */
export interface CsvTexts {
  readonly columns: Readonly<Record<CsvColumn, string>>;
  readonly status: Readonly<Record<CsvStatus, string>>;
  readonly scales: Readonly<Record<Scale, string>>;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly uncertain: readonly [no: string, yes: string];
  readonly tiltak: (tiltak: Tiltak) => string;
  /** The times of a reader's own table, which the built files call by months. */
  readonly period?: (period: Period) => string;
  /** The name of the reader's own file, in every row, where the figures are not the published ones. */
  readonly source?: string;
}

/** As the report itself marks a hidden number. */
export const HIDDEN = '*';
/** Decimals of a rate: enough for one person more in the largest kommune to change the last decimal. */
const RATE_DECIMALS = 3;
/** Whether a count is within the limits follows from them, not from this. */
const EXPECTED_DECIMALS = 2;

/** The columns that only a table of answers has; it has none of uncertain rates, since an answer says itself how sure it is. */
const OF_ANSWERS: readonly CsvColumn[] = ['answer', 'expected', 'least95', 'most95', 'least998', 'most998'];

type Figure = Pick<Mark, 'place' | 'count' | 'before' | 'value' | 'uncertain'> & { readonly period: Period };

/** What is the same in all rows of a table. */
interface Frame extends Pick<Picture, 'tiltak' | 'since' | 'against' | 'scale' | 'level'> {
  readonly catalogue: Catalogue;
  readonly texts: CsvTexts;
}

function statusOf({ value, count }: Figure, isUntabled: boolean): CsvStatus {
  switch (value.kind) {
    case 'count':
      return 'published';
    case 'suppressed':
      return 'suppressed';
    case 'absent':
      if (count.kind === 'count') return 'unknown';
      return isUntabled ? 'untabled' : 'absent';
    default:
      return value satisfies never;
  }
}

function cellOf(cell: Cell, decimals: number): CsvCell {
  switch (cell.kind) {
    case 'count':
      return number(cell.value, decimals);
    case 'suppressed':
      return text(HIDDEN);
    case 'absent':
      return NOTHING;
    default:
      return cell satisfies never;
  }
}

function tableOf(
  { tiltak, since, against, scale, level, catalogue, texts }: Frame,
  figures: readonly Figure[],
): CsvRow[] {
  const fylker = new Map(catalogue.fylker.map((fylke) => [fylke.number, fylke.norwegianName]));
  const whole = tiltak.table?.decimals ?? 0;
  const decimals = bandOf(scale) === undefined ? whole : RATE_DECIMALS;
  const named = texts.period ?? ((period: Period) => period);
  const standOf = ({ place }: Figure) => against?.stands.get(place.number);
  const limitOf =
    (limit: Limit, end: 0 | 1) =>
    (figure: Figure): CsvCell => {
      const within = standOf(figure)?.expectation?.within[limit];
      return within ? number(within[end], 0) : NOTHING;
    };
  const isUntabled = (period: Period) =>
    [period, since].some((when) => when !== undefined && lacksTable(catalogue, tiltak, level, when));
  const fields: Readonly<Record<CsvColumn, (figure: Figure) => CsvCell>> = {
    number: ({ place }) => text(place.number),
    name: ({ place }) => text(place.officialName),
    fylke: ({ place }) =>
      text(isKommune(place) ? (fylker.get(place.fylke) ?? place.fylke) : place.norwegianName),
    tiltak: () => text(texts.tiltak(tiltak)),
    period: ({ period }) => text(named(period)),
    since: () => text(since === undefined ? '' : named(since)),
    scale: () => text(texts.scales[scale]),
    value: ({ value }) => cellOf(value, decimals),
    count: ({ count }) => cellOf(count, whole),
    before: ({ before }) => (before ? cellOf(before, whole) : NOTHING),
    answer: (figure) => {
      const answer = standOf(figure)?.answer;
      return answer === undefined ? NOTHING : text(texts.answers[answer]);
    },
    expected: (figure) => {
      const expectation = standOf(figure)?.expectation;
      return expectation ? number(expectation.expected, EXPECTED_DECIMALS) : NOTHING;
    },
    least95: limitOf('95', 0),
    most95: limitOf('95', 1),
    least998: limitOf('99.8', 0),
    most998: limitOf('99.8', 1),
    status: (figure) => text(texts.status[statusOf(figure, isUntabled(figure.period))]),
    uncertain: ({ value, uncertain }) =>
      value.kind === 'count' ? text(texts.uncertain[uncertain ? 1 : 0]) : NOTHING,
    source: () => text(texts.source ?? ''),
  };
  const columns = CSV_COLUMNS.filter(
    (column) =>
      (level === 'kommune' || column !== 'fylke') &&
      (since !== undefined || (column !== 'since' && column !== 'before')) &&
      (!tiltak.table || column !== 'uncertain') &&
      (against ? column !== 'uncertain' : !OF_ANSWERS.includes(column)) &&
      (texts.source !== undefined || column !== 'source'),
  );
  const heading = columns.map((column) => text(texts.columns[column]));
  return [heading, ...figures.map((figure) => columns.map((column) => fields[column](figure)))];
}

/** What is shown: one row for each place, in order of number. */
export const pictureTable = (picture: Picture, catalogue: Catalogue, texts: CsvTexts): readonly CsvRow[] =>
  tableOf(
    { ...picture, catalogue, texts },
    [...picture.marks.values()].map((mark) => ({ ...mark, period: picture.period })),
  );

/** A tiltak's figures in every period that is loaded, on the picture's level and scale: one row for each place and period. */
export function seriesTable(
  series: Pick<Series, 'periods' | 'cell'>,
  { tiltak, level, scale }: Pick<Picture, 'tiltak' | 'level' | 'scale'>,
  catalogue: Catalogue,
  texts: CsvTexts,
): readonly CsvRow[] {
  const figures = series.periods.flatMap((period) =>
    placesOf(catalogue, level).map((place): Figure => {
      const count = series.cell(level, place.number, period);
      const value = onScale(count, scale, denominatorOf(catalogue, scale, place.number, period));
      const uncertain = bandOf(scale) !== undefined && count.kind === 'count' && count.value < FEWEST_CERTAIN;
      return { place, period, count, before: undefined, value, uncertain };
    }),
  );
  return tableOf({ tiltak, level, scale, since: undefined, against: undefined, catalogue, texts }, figures);
}
