import { ABSENT, type Cell } from '../../figures/cell.ts';
import { breakBetween } from '../../figures/seriesBreaks.ts';
import type { Catalogue, Note, Series, Tiltak } from '../../figures/dataset.ts';
import type { Scale } from '../../figures/scale.ts';
import type { Period } from '../../figures/period.ts';
import type { Mark, Picture } from '../../picture/picture.ts';
import type { Expectation, Stand } from '../../chance/against.ts';
import { outsideOf } from '../../chance/outside.ts';
import type { Answer } from '../../chance/answer.ts';
import { isKommune, type Place, type PlaceLevel } from '../../places/places.ts';

/** A rate with as many decimals as the page shows. */
export interface Rate {
  readonly value: number;
  readonly decimals: number;
  readonly scale: Exclude<Scale, 'antall'>;
}

/** What can be said of a figure in one sentence. Hidden figures have no size in it but what may be told. */
export type Finding =
  | {
      readonly kind: 'count';
      readonly persons: number;
      readonly rate: Rate | undefined;
      readonly uncertain: boolean;
    }
  /** Of a measure: 0 to 3 persons, and the rate that 3 persons give; the answer where all of them have the same. */
  | { readonly kind: 'hidden'; readonly most: Rate | undefined; readonly answer: Answer | undefined }
  /** Of a sum, of which perhaps only a part is hidden: nothing may be said of its size. */
  | { readonly kind: 'hidden-sum' }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'change';
      readonly from: number;
      readonly to: number;
      readonly rate: Rate | undefined;
      readonly uncertain: boolean;
      /** The figures before and after do not count the same. */
      readonly across: Note | undefined;
    }
  | { readonly kind: 'no-change'; readonly why: 'suppressed' | 'absent' }
  /** How a place stands against the country. */
  | {
      readonly kind: 'stand';
      readonly persons: number;
      readonly expectation: Expectation;
      readonly answer: Answer;
    }
  /** How many places stand out from it. */
  | {
      readonly kind: 'stands';
      readonly above: number;
      readonly below: number;
      readonly level: PlaceLevel;
    };

/** The place or country that a sentence is about; a place is given with its fylke where its name is not unique. */
export type Where =
  | { readonly kind: 'country' }
  | { readonly kind: 'fylke'; readonly name: string }
  | { readonly kind: 'kommune'; readonly name: string; readonly fylke: string | undefined };

/** All that a sentence is made of. */
export interface Told {
  readonly finding: Finding;
  readonly where: Where;
  readonly period: Period;
  readonly since: Period | undefined;
  /** The measure that the figure is of; for a sum those that it is made of. */
  readonly measures: readonly Tiltak[];
}

/** There are two kommuner called Herøy, and two called Våler. */
function whereOf(place: Place, { kommuner, fylker }: Catalogue): Where {
  const name = place.norwegianName;
  if (!isKommune(place)) return { kind: 'fylke', name };
  const alone = kommuner.filter((other) => other.norwegianName === name).length === 1;
  const fylke = alone ? undefined : fylker.find(({ number }) => number === place.fylke)?.norwegianName;
  return { kind: 'kommune', name, fylke };
}

type Figure = Pick<Mark, 'count' | 'before' | 'value' | 'upperBound' | 'uncertain'> & {
  readonly stand: Stand | undefined;
};

function findingOf(
  figure: Figure,
  { scale, decimals, tiltak, since }: Picture,
  across: Note | undefined,
): Finding {
  const { count, value, upperBound, uncertain, stand } = figure;
  const rate = (of: number | undefined): Rate | undefined =>
    scale === 'antall' || of === undefined ? undefined : { value: of, decimals, scale };
  const shown = rate(value.kind === 'count' ? value.value : undefined);
  if (since !== undefined) {
    const before = figure.before ?? ABSENT;
    if (count.kind === 'count' && before.kind === 'count') {
      return { kind: 'change', from: before.value, to: count.value, rate: shown, uncertain, across };
    }
    const missing = count.kind === 'absent' || before.kind === 'absent';
    return { kind: 'no-change', why: missing ? 'absent' : 'suppressed' };
  }
  switch (count.kind) {
    case 'count':
      return stand?.answer && stand.expectation
        ? { kind: 'stand', persons: count.value, expectation: stand.expectation, answer: stand.answer }
        : { kind: 'count', persons: count.value, rate: shown, uncertain };
    case 'suppressed':
      return tiltak.sumOf.length > 0
        ? { kind: 'hidden-sum' }
        : { kind: 'hidden', most: rate(upperBound), answer: stand?.answer };
    case 'absent':
      return { kind: 'absent' };
    default:
      return count satisfies never;
  }
}

/** The parts of a sentence about a chosen place, or about the country, for which only persons are given. */
export function toldOf(
  mark: Mark | undefined,
  picture: Picture,
  catalogue: Catalogue,
  series: Pick<Series, 'has' | 'total'> | undefined,
): Told {
  const { tiltak, since, period, level, against } = picture;
  const across =
    since === undefined ? undefined : breakBetween(catalogue.notes, mark ? level : 'i-alt', since, period);
  const totalBefore = (): Cell =>
    since !== undefined && series?.has(since) === true ? series.total(since) : ABSENT;
  const figure: Figure = {
    ...(mark ?? {
      count: picture.total,
      before: totalBefore(),
      value: ABSENT,
      upperBound: undefined,
      uncertain: false,
    }),
    stand: mark && against?.stands.get(mark.place.number),
  };
  const sum = tiltak.sumOf.flatMap((id) => catalogue.tiltak.filter((other) => other.id === id));
  return {
    finding:
      against && !mark
        ? { kind: 'stands', level, ...outsideOf(against) }
        : findingOf(figure, picture, across),
    where: mark ? whereOf(mark.place, catalogue) : { kind: 'country' },
    period,
    since,
    measures: sum.length > 0 ? sum : [tiltak],
  };
}
