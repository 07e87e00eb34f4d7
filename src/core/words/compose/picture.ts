import { insideSentence } from '../format.ts';
import { type Month, isMonth } from '../../figures/period.ts';
import type { Mark, Picture } from '../../picture/picture.ts';
import type { Composed } from './compose.ts';

/** The sentences about a picture and its places that languages put in their own words. */
export interface Sentences {
  /** After the choice, in the heading: " i februar 2026: 7 350 deltakere i hele landet". */
  readonly figures: (when: string, national: string) => string;
  readonly changes: (span: string, national: string) => string;
  /** "i februar 2026" */
  readonly during: (period: string, isAverage: boolean) => string;
  /** What the map shows. */
  readonly title: (tiltak: string) => string;
  readonly changeTitle: (tiltak: string) => string;
  readonly countChangeTitle: (tiltak: string) => string;
  /** "240 av 357 kommuner vises" */
  readonly shown: (published: string, places: string) => string;
  /** After a number: "uten rad". */
  readonly withoutRow: string;
  readonly noRowInReport: string;
  /** "Rapporten har ingen tabell over kommuner" */
  readonly noTableInReport: (table: string) => string;
  readonly rank: (rank: string, published: string) => string;
  readonly changeRank: (rank: string, published: string) => string;
  /** Before how many places have a figure, or a change. */
  readonly published: string;
  readonly publishedBoth: string;
  /** Why a place's figure is not shown, in full. */
  readonly whyNot: {
    readonly measure: (interval: string) => string;
    readonly sum: string;
    readonly change: string;
  };
}

/** What decides the words for a figure that is hidden or missing. */
type Untabled = Pick<Picture, 'since' | 'level' | 'isUntabled'>;

/** The texts that follow from a picture: its heading and title, and each place's figure. */
export function pictureTexts(composed: Composed, sentences: Sentences) {
  const { f, words, capital, joined, per, periodName, span, tiltakName } = composed;

  /** The country's figure, or the change of it where changes are shown. */
  const national = ({ total, totalChange }: Picture): string =>
    totalChange === undefined ? composed.national(total) : composed.nationalChange(total, totalChange);

  const heading = (picture: Picture, months: readonly Month[]): { choice: string; rest: string } => {
    const { tiltak, period, since } = picture;
    const when = sentences.during(periodName(period, months), !isMonth(period));
    return {
      choice: capital(tiltakName(tiltak)),
      rest:
        since === undefined
          ? sentences.figures(when, national(picture))
          : sentences.changes(span(since, period, months), national(picture)),
    };
  };

  const mapTitle = ({ tiltak, scale, level, period, since }: Picture, months: readonly Month[]): string => {
    const how = [per(scale), words.byPlaces[level]];
    const name = tiltakName(tiltak);
    if (since === undefined) return `${joined(sentences.title(name), ...how)}, ${periodName(period, months)}`;
    const title = scale === 'antall' ? sentences.countChangeTitle(name) : sentences.changeTitle(name);
    return joined(title, ...how, span(since, period, months));
  };

  const shown = ({ published, marks, level }: Picture): string =>
    sentences.shown(f.count(published), composed.places(marks.size, level));

  /** Why there is no figure: the report has no row, or not even the table; of a change, in at least one of its periods. */
  const absentWords = ({ since, level, isUntabled }: Untabled): string => {
    if (since !== undefined) {
      return capital(`${isUntabled ? words.noTable[level] : words.noRow} ${words.inEither}`);
    }
    return isUntabled ? sentences.noTableInReport(words.noTable[level]) : sentences.noRowInReport;
  };

  const coverage = (picture: Picture): string => {
    const { suppressed, absent, since, isUntabled } = picture;
    // Without the table there are no rows to count.
    if (isUntabled) return absentWords(picture);
    return [
      shown(picture),
      composed.hiddenPlaces(suppressed, since),
      `${f.count(absent)} ${sentences.withoutRow}`,
    ].join(' · ');
  };

  /** What a legend and a figure say of a hidden one: the reason, where that can be told in a few words. */
  const hiddenWords = ({ tiltak, since }: Pick<Picture, 'tiltak' | 'since'>): string =>
    since === undefined
      ? `${capital(words.hidden)}: ${composed.whyHidden(tiltak)}`
      : capital(composed.hidden(since));

  const figure = ({ value, upperBound }: Mark, picture: Picture): string => {
    const { scale, decimals, since, tiltak } = picture;
    switch (value.kind) {
      case 'count': {
        const number =
          since === undefined
            ? composed.number(value.value, scale, decimals)
            : f.signed(value.value, decimals);
        const unit =
          scale === 'antall' ? composed.nounFor(value.value, words.participants) : composed.perShort(scale);
        return `${number} ${unit}`;
      }
      case 'suppressed':
        return since === undefined && tiltak.sumOf.length === 0
          ? `${hiddenWords(picture)} (${composed.interval({ upperBound }, scale, decimals)})`
          : hiddenWords(picture);
      case 'absent':
        return absentWords(picture);
      default:
        return value satisfies never;
    }
  };

  const rank = (mark: Mark, { published, since }: Picture): string => {
    if (mark.rank === undefined) return '';
    const say = since === undefined ? sentences.rank : sentences.changeRank;
    return say(f.count(mark.rank), f.count(published));
  };

  /** Over the places of a kind, in a table: how many they are. */
  const group = {
    published: (n: number, { level, since }: Picture): string =>
      `${since === undefined ? sentences.published : sentences.publishedBoth}: ${composed.places(n, level)}`,
    suppressed: (n: number, { tiltak, level, since }: Picture): string => {
      const hidden = capital(composed.hidden(since));
      const why = since === undefined ? `${hidden}, ${composed.whyHidden(tiltak)}` : hidden;
      return `${why}: ${composed.places(n, level)}`;
    },
    absent: (n: number, picture: Picture): string =>
      `${absentWords(picture)}: ${composed.places(n, picture.level)}`,
  };

  return {
    group,
    heading,
    mapTitle,
    coverage,
    /** Spoken of a new picture, after its period. */
    told: (picture: Picture): string =>
      `${national(picture)}, ${picture.isUntabled ? insideSentence(absentWords(picture), words.locale) : shown(picture)}`,
    figure,
    rank,
    hiddenWords,
    absentWords,
    /** Why a place's figure is hidden, in full. */
    whyNot: (mark: Mark, { tiltak, since, scale, decimals }: Picture): string => {
      if (since !== undefined) return sentences.whyNot.change;
      return tiltak.sumOf.length > 0
        ? sentences.whyNot.sum
        : sentences.whyNot.measure(composed.interval(mark, scale, decimals));
    },
    /** What is shown of a link where it is shared. */
    description: (picture: Picture, months: readonly Month[]): string =>
      `${mapTitle(picture, months)}. ${coverage(picture)}.`,
    /** Spoken when a place is chosen. */
    chosen: (mark: Mark, picture: Picture): string => {
      const told = rank(mark, picture);
      const figured = figure(mark, picture);
      return `${mark.place.officialName}: ${told === '' ? figured : `${figured}, ${told}`}`;
    },
  };
}
